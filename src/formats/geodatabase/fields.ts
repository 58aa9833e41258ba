/** The description of the fields of one table of a file geodatabase. */
import { ByteReader } from './bytes'

/** Plane of whole numbers in which shapes are stored: coordinate = number / scale + origin. */
export interface ShapeGrid {
  wkt: string
  xOrigin: number
  yOrigin: number
  scale: number
}

export interface GdbField {
  name: string
  type: number
  isNullable: boolean
  /** Of the shape only. */
  grid: ShapeGrid | null
}

export interface FieldList {
  fields: GdbField[]
  /** Text of rows is UTF-8, else UTF-16. */
  isUtf8: boolean
}

export const OBJECT_ID = 6
export const SHAPE = 7
const RASTER = 9

/** The table has something that cannot be read, such as pictures; not damage. */
export class GdbUnsupported extends Error {
  override readonly name = 'GdbUnsupported'
}

/** @throws RangeError, GdbUnsupported */
export function readFields(table: Uint8Array): FieldList {
  const header = new ByteReader(table, 32)
  const reader = new ByteReader(table, header.offset(6))
  reader.int32()
  const version = reader.int32()
  if (version !== 3 && version !== 4 && version !== 6) throw new RangeError('version')
  const flags = reader.uint32()
  const count = reader.int16()
  const hasZ = (flags & 0x80000000) !== 0
  const hasM = (flags & 0x40000000) !== 0
  const fields: GdbField[] = []
  for (let index = 0; index < count; index++) fields.push(readField(reader, hasZ, hasM))
  return { fields, isUtf8: (flags & 0x100) !== 0 }
}

function readField(reader: ByteReader, hasZ: boolean, hasM: boolean): GdbField {
  const name = reader.utf16(reader.uint8())
  reader.utf16(reader.uint8())
  const type = reader.uint8()
  if (type === RASTER || type > 16) throw new GdbUnsupported(`field type ${type}`)
  if (type === SHAPE) return readShapeField(reader, name, hasZ, hasM)
  if (type === 4) reader.int32()
  else reader.uint8()
  const flag = reader.uint8()
  const hasDefault = (flag & 4) !== 0
  if (type === 4) {
    const length = reader.varuint()
    if (hasDefault) reader.take(length)
  } else if (type <= 5 || type >= 13) {
    const length = reader.uint8()
    if (hasDefault) reader.take(length)
  }
  return { name, type, isNullable: (flag & 1) !== 0, grid: null }
}

function readShapeField(reader: ByteReader, name: string, hasZ: boolean, hasM: boolean): GdbField {
  reader.uint8()
  const flag = reader.uint8()
  const wkt = new TextDecoder('utf-16le').decode(reader.take(reader.uint16()))
  const origins = reader.uint8()
  const further = ((origins & 2) !== 0 ? 1 : 0) + ((origins & 4) !== 0 ? 1 : 0)
  const [xOrigin, yOrigin, scale] = [reader.float64(), reader.float64(), reader.float64()]
  // Origins and scales of heights and measures, tolerances, the box; then what the index is made of.
  reader.take(8 * (2 * further + 1 + further + 4 + (hasZ ? 2 : 0) + (hasM ? 2 : 0)))
  reader.uint8()
  const gridSizes = reader.int32()
  if (gridSizes < 0 || gridSizes > 3 || !(scale > 0) || !Number.isFinite(xOrigin + yOrigin + scale))
    throw new RangeError('shape grid')
  reader.take(8 * gridSizes)
  return { name, type: SHAPE, isNullable: (flag & 1) !== 0, grid: { wkt, xOrigin, yOrigin, scale } }
}
