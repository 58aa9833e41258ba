/**
 * dBASE tables (.dbf) as they come beside shapefiles. Written here because the readers at hand take neither GBK field
 * names, nor an encoding worked out from the bytes, nor a table that was cut off.
 */
import type { AttributeValue } from '../../geo/features'
import { note, type Note } from '../../geo/note'
import { chooseEncoding } from '../encoding/encoding'

interface Field {
  name: string
  type: string
  offset: number
  length: number
}

export interface Table {
  /** One entry a record, in the order of the .shp; null for a record marked as deleted. */
  records: (Record<string, AttributeValue> | null)[]
  encoding: string
  encodingHow: string
  notes: Note[]
}

const DELETED = 0x2a

/** @returns the table, or null where the bytes are no dBASE table at all */
export function readDbf(
  bytes: Uint8Array,
  stated: { chosen?: string | undefined; cpg?: string | null },
): Table | null {
  if (bytes.length < 33) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stating = view.getUint32(4, true)
  const headerLength = view.getUint16(8, true)
  const recordLength = view.getUint16(10, true)
  if (headerLength < 33 || recordLength < 1 || headerLength > bytes.length) return null

  const rawFields: { name: Uint8Array; type: string; length: number }[] = []
  for (let at = 32; at + 32 <= headerLength && bytes[at] !== 0x0d; at += 32) {
    const raw = bytes.subarray(at, at + 11)
    const end = raw.indexOf(0)
    rawFields.push({
      name: end < 0 ? raw : raw.subarray(0, end),
      type: String.fromCharCode(bytes[at + 11] ?? 0),
      length: bytes[at + 16] ?? 0,
    })
  }

  const notes: Note[] = []
  const available = Math.floor((bytes.length - headerLength) / recordLength)
  const count = Math.min(stating, available)
  if (available < stating)
    notes.push(
      note(
        'table-truncated',
        `属性表写有 ${stating} 条,只读到 ${count} 条,其余图形没有属性。`,
        `The attribute table states ${stating} records but holds ${count}; the other shapes have no attributes.`,
      ),
    )

  const pieces = rawFields.map((field) => field.name)
  eachText(bytes, rawFields, headerLength, recordLength, count, (piece) => pieces.push(piece))
  const choice = chooseEncoding(pieces, { ...stated, languageByte: bytes[29] ?? null })
  const decoder = new TextDecoder(choice.encoding)

  let offset = 1
  const fields: Field[] = rawFields.map((raw, index) => {
    const field = { name: fieldName(decoder, raw.name, index), type: raw.type, offset, length: raw.length }
    offset += raw.length
    return field
  })
  const records: Table['records'] = []
  for (let index = 0; index < count; index += 1) {
    const start = headerLength + index * recordLength
    if (bytes[start] === DELETED) {
      records.push(null)
      continue
    }
    const record: Record<string, AttributeValue> = {}
    for (const field of fields) {
      const raw = bytes.subarray(start + field.offset, start + field.offset + field.length)
      record[field.name] = fieldValue(decoder, raw, field.type)
    }
    records.push(record)
  }
  return { records, encoding: choice.encoding, encodingHow: choice.how, notes: [...notes, ...choice.notes] }
}

/** Text fields of the first records; enough to know an encoding by. */
function eachText(
  bytes: Uint8Array,
  fields: { type: string; length: number }[],
  headerLength: number,
  recordLength: number,
  count: number,
  take: (piece: Uint8Array) => void,
): void {
  const sample = Math.min(count, 20_000)
  for (let index = 0; index < sample; index += 1) {
    let at = headerLength + index * recordLength + 1
    for (const field of fields) {
      if (field.type === 'C') take(trimmed(bytes.subarray(at, at + field.length)))
      at += field.length
    }
  }
}

function trimmed(raw: Uint8Array): Uint8Array {
  const stop = raw.indexOf(0)
  let end = stop < 0 ? raw.length : stop
  while (end > 0 && raw[end - 1] === 0x20) end -= 1
  return raw.subarray(0, end)
}

function fieldName(decoder: TextDecoder, raw: Uint8Array, index: number): string {
  // A name is cut at ten bytes; half a character at its end is no part of it.
  const name = decoder
    .decode(raw)
    .replace(/\ufffd+$/, '')
    .trim()
  return name === '' ? `field${index + 1}` : name
}

function fieldValue(decoder: TextDecoder, raw: Uint8Array, type: string): AttributeValue {
  const text = decoder.decode(trimmed(raw)).replace(/\ufffd$/, '')
  switch (type) {
    case 'N':
    case 'F': {
      const number = text.trim()
      if (number === '' || /^\*+$/.test(number)) return null
      const value = Number(number)
      if (!Number.isFinite(value)) return number
      // Codes of more than 15 digits would lose their last ones as numbers.
      return /^-?\d{16,}$/.test(number) ? number : value
    }
    case 'L':
      return /^[TtYy]/.test(text) ? true : /^[FfNn]/.test(text) ? false : null
    case 'D':
      return /^\d{8}$/.test(text)
        ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
        : text.trim() || null
    default:
      return text === '' ? null : text
  }
}
