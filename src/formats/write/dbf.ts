/** dBASE III tables beside shapefiles. */
import type { AttributeValue } from '../../geo/features'
import { fieldNames, type WriteFeature } from './dataset'
import { encodeGbk } from './gbk'

interface Column {
  field: string
  name: Uint8Array
  type: 'C' | 'N' | 'L'
  width: number
  decimals: number
}

const LONGEST_TEXT = 254
const LONGEST_NAME = 10
const FIELDS_AT_MOST = 255

export type Encode = (text: string) => Uint8Array

export function encoderOf(encoding: 'gbk' | 'utf-8', onLoss: (count: number) => void): Encode {
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text)
  return (text) => {
    const { bytes, lost } = encodeGbk(text)
    if (lost > 0) onLoss(lost)
    return bytes
  }
}

/** The longest beginning of a text that fits into so many bytes without cutting a character. */
function fit(text: string, width: number, encode: Encode): Uint8Array {
  const whole = encode(text)
  if (whole.length <= width) return whole
  let kept = ''
  let length = 0
  for (const character of text) {
    length += encode(character).length
    if (length > width) break
    kept += character
  }
  return encode(kept)
}

/** @returns the table, and the fields whose names had to be cut */
export function writeDbf(
  features: WriteFeature[],
  encode: Encode,
  languageByte: number,
): { bytes: Uint8Array; cut: string[] } {
  const { columns, cut } = columnsOf(features, encode)
  const recordLength = 1 + columns.reduce((sum, { width }) => sum + width, 0)
  const headerLength = 33 + 32 * columns.length
  const bytes = new Uint8Array(headerLength + recordLength * features.length + 1).fill(0x20, headerLength)
  const view = new DataView(bytes.buffer)
  // The date of the last change is fixed: the same data gives the same file.
  bytes.set([0x03, 100, 1, 1])
  view.setUint32(4, features.length, true)
  view.setUint16(8, headerLength, true)
  view.setUint16(10, recordLength, true)
  bytes[29] = languageByte
  columns.forEach(({ name, type, width, decimals }, index) => {
    const at = 32 + 32 * index
    bytes.set(name, at)
    bytes[at + 11] = type.charCodeAt(0)
    bytes[at + 16] = width
    bytes[at + 17] = decimals
  })
  bytes[headerLength - 1] = 0x0d
  features.forEach(({ properties }, row) => {
    let at = headerLength + recordLength * row + 1
    for (const column of columns) {
      const text = cellText(properties[column.field] ?? null, column, encode)
      bytes.set(text, column.type === 'N' ? at + column.width - text.length : at)
      at += column.width
    }
  })
  bytes[bytes.length - 1] = 0x1a
  return { bytes, cut }
}

function cellText(value: AttributeValue, { type, width, decimals }: Column, encode: Encode): Uint8Array {
  if (value === null) return new Uint8Array()
  if (type === 'N')
    return encode(typeof value === 'number' && Number.isFinite(value) ? numberText(value, decimals) : '')
  if (type === 'L') return encode(value === true ? 'T' : 'F')
  return fit(String(value), width, encode)
}

function numberText(value: number, decimals: number): string {
  return value.toFixed(decimals)
}

function columnsOf(features: WriteFeature[], encode: Encode): { columns: Column[]; cut: string[] } {
  const cut: string[] = []
  const taken = new Set<string>()
  const fields = fieldNames(features).slice(0, FIELDS_AT_MOST)
  // A shapefile must have a field.
  const columns = (fields.length > 0 ? fields : ['id']).map((field): Column => {
    const values = features
      .map(({ properties }) => properties[field] ?? null)
      .filter((value) => value !== null)
    const name = uniqueName(field, taken, encode)
    if (name.length < encode(field).length) cut.push(field)
    if (values.length > 0 && values.every((value) => typeof value === 'boolean')) {
      return { field, name, type: 'L', width: 1, decimals: 0 }
    }
    if (values.length > 0 && values.every((value) => typeof value === 'number' && Math.abs(value) < 1e15)) {
      const decimals = values.every((value) => Number.isInteger(value)) ? 0 : 6
      const width = Math.max(
        ...values.map((value) => (typeof value === 'number' ? numberText(value, decimals).length : 1)),
      )
      return { field, name, type: 'N', width, decimals }
    }
    const width = Math.max(1, ...values.map((value) => Math.min(LONGEST_TEXT, encode(String(value)).length)))
    return { field, name, type: 'C', width, decimals: 0 }
  })
  return { columns, cut }
}

/** At most ten bytes, no character cut, no name twice. */
function uniqueName(field: string, taken: Set<string>, encode: Encode): Uint8Array {
  for (let number = 0; ; number++) {
    const suffix = number === 0 ? '' : `_${number}`
    const name = Uint8Array.from([...fit(field, LONGEST_NAME - suffix.length, encode), ...encode(suffix)])
    const key = name.join()
    if (taken.has(key)) continue
    taken.add(key)
    return name
  }
}
