/** The rows of one table of a file geodatabase (.gdbtable) by their places (.gdbtablx). */
import type { AttributeValue } from '../../geo/features'
import { ByteReader } from './bytes'
import { OBJECT_ID, SHAPE, type FieldList } from './fields'

export interface GdbRow {
  /** Object number, 1-based. */
  id: number
  values: Record<string, AttributeValue>
  /** null where the row has none. */
  shape: Uint8Array | null
}

const BLOCK = 1024

/** @throws RangeError where the table or its index is damaged */
export function* readRows(table: Uint8Array, index: Uint8Array, list: FieldList): Generator<GdbRow> {
  for (const { id, at } of placesOf(index)) {
    const reader = new ByteReader(table, at)
    const length = reader.int32()
    // A negative length marks a deleted row.
    if (length > 0) yield readRow(new ByteReader(reader.take(length)), id, list)
  }
}

/** Places of rows that are there. A map of blocks may leave out those that hold none. */
function* placesOf(bytes: Uint8Array): Generator<{ id: number; at: number }> {
  const header = new ByteReader(bytes, 4)
  const [blocks, rows, size] = [header.uint32(), header.int32(), header.uint32()]
  if (blocks === 0) return
  if (size < 4 || size > 6 || 16 + size * BLOCK * blocks + 16 > bytes.length) throw new RangeError('index')
  const trailer = new ByteReader(bytes, 16 + size * BLOCK * blocks)
  const [mapWords, mapBits] = [trailer.uint32(), trailer.uint32()]
  trailer.take(8)
  const map = mapWords > 0 ? trailer.take(Math.ceil(mapBits / 8)) : null
  const lastBlock = Math.ceil(rows / BLOCK)
  let stored = 0
  for (let block = 0; block < lastBlock; block++) {
    const isThere = map ? (((map[block >> 3] ?? 0) >> (block & 7)) & 1) === 1 : block < blocks
    if (!isThere) continue
    if (stored >= blocks) throw new RangeError('index')
    const reader = new ByteReader(bytes, 16 + size * BLOCK * stored)
    stored++
    for (let row = 0; row < BLOCK && block * BLOCK + row < rows; row++) {
      const at = reader.offset(size)
      if (at > 0) yield { id: block * BLOCK + row + 1, at }
    }
  }
}

function readRow(reader: ByteReader, id: number, { fields, isUtf8 }: FieldList): GdbRow {
  const nullable = fields.filter(({ isNullable, type }) => isNullable && type !== OBJECT_ID)
  const nulls = reader.take(Math.ceil(nullable.length / 8))
  const row: GdbRow = { id, values: {}, shape: null }
  let bit = 0
  for (const { name, type, isNullable } of fields) {
    if (type === OBJECT_ID) {
      row.values[name] = id
      continue
    }
    let isNull = false
    if (isNullable) {
      isNull = (((nulls[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1
      bit++
    }
    if (type === SHAPE) row.shape = isNull ? null : reader.take(reader.varuint())
    else {
      const value = isNull ? null : valueOf(reader, type, isUtf8)
      if (type !== 8) row.values[name] = value
    }
  }
  return row
}

function valueOf(reader: ByteReader, type: number, isUtf8: boolean): AttributeValue {
  switch (type) {
    case 0:
      return reader.int16()
    case 1:
      return reader.int32()
    case 2:
      return reader.float32()
    case 3:
      return reader.float64()
    case 4:
    case 12: {
      const bytes = reader.take(reader.varuint())
      return new TextDecoder(isUtf8 || type === 12 ? 'utf-8' : 'utf-16le').decode(bytes)
    }
    case 5:
    case 14:
      return dateOf(reader.float64(), type === 14)
    case 8:
      reader.take(reader.varuint())
      return null
    case 10:
    case 11:
      return Array.from(reader.take(16), (byte) => byte.toString(16).padStart(2, '0')).join('')
    case 13:
      return reader.int64()
    case 15:
      return reader.float64()
    default: {
      const date = dateOf(reader.float64(), false)
      reader.int16()
      return date
    }
  }
}

/** Days since the last but one day of 1899; the hour is left out where it is midnight. */
function dateOf(days: number, isDateOnly: boolean): string | null {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000)
  if (Number.isNaN(date.getTime())) return null
  const text = date.toISOString().slice(0, 19)
  return isDateOnly || text.endsWith('T00:00:00') ? text.slice(0, 10) : text
}
