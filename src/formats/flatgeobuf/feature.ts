/** Geometry and attributes of one feature of a FlatGeobuf. */
import type { Geometry, Position } from 'geojson'
import type { AttributeValue } from '../../geo/features'
import type { FlatTable } from './flatbuffer'

export interface FlatColumn {
  name: string
  type: number
}

const GEOMETRY = { ends: 0, xy: 1, type: 6, parts: 7 } as const
const DEEPEST = 8

/**
 * The geometry of a table; null for none, or for curves and surfaces. `kind` is what the header says, where the table
 * says nothing. The budget keeps tables that are used again and again from growing without end.
 * @throws RangeError where an offset leads out of the feature
 */
export function flatGeometry(
  table: FlatTable,
  kind: number,
  budget: { left: number },
  depth: number,
): Geometry | null {
  budget.left -= 1
  if (depth > DEEPEST || budget.left < 0) throw new RangeError('too much')
  const type = table.uint8(GEOMETRY.type) || kind
  if (type === 6 || type === 7) {
    const parts = table
      .tables(GEOMETRY.parts)
      .map((part) => flatGeometry(part, type === 6 ? 3 : 0, budget, depth + 1))
    const whole = parts.filter((part) => part !== null)
    if (whole.length === 0 || whole.length < parts.length) return null
    if (type === 7) return { type: 'GeometryCollection', geometries: whole }
    const polygons = whole.flatMap((part) => (part.type === 'Polygon' ? [part.coordinates] : []))
    return polygons.length === whole.length ? { type: 'MultiPolygon', coordinates: polygons } : null
  }
  const positions = positionsOf(table.float64s(GEOMETRY.xy))
  budget.left -= positions.length
  const [first] = positions
  if (!first) return null
  const ends = table.uint32s(GEOMETRY.ends)
  switch (type) {
    case 1:
      return { type: 'Point', coordinates: first }
    case 2:
      return { type: 'LineString', coordinates: positions }
    case 3:
      return { type: 'Polygon', coordinates: pieces(positions, ends) }
    case 4:
      return { type: 'MultiPoint', coordinates: positions }
    case 5:
      return { type: 'MultiLineString', coordinates: pieces(positions, ends) }
    default:
      return null
  }
}

function positionsOf(numbers: Float64Array | null): Position[] {
  const count = Math.floor((numbers?.length ?? 0) / 2)
  return Array.from({ length: count }, (_, i) => [numbers?.[2 * i] ?? NaN, numbers?.[2 * i + 1] ?? NaN])
}

/** Rings or lines by the position after the last of each; one alone needs no such list. */
function pieces(positions: Position[], ends: number[] | null): Position[][] {
  if (!ends || ends.length === 0) return [positions]
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0)
    if (end < start || end > positions.length) throw new RangeError('ends')
    return positions.slice(start, end)
  })
}

/** Column number and value by turns. @throws RangeError */
export function flatProperties(bytes: Uint8Array, columns: FlatColumn[]): Record<string, AttributeValue> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const properties: Record<string, AttributeValue> = {}
  for (const { name } of columns) properties[name] = null
  let at = 0
  while (at < bytes.length) {
    const column = columns[view.getUint16(at, true)]
    if (!column) throw new RangeError('column')
    at += 2
    const size = SIZES[column.type]
    if (size !== undefined) {
      properties[column.name] = numberAt(view, at, column.type)
      at += size
      continue
    }
    const length = view.getUint32(at, true)
    at += 4
    if (at + length > bytes.length) throw new RangeError('text')
    if (column.type !== 14)
      properties[column.name] = new TextDecoder().decode(bytes.subarray(at, at + length))
    at += length
  }
  return properties
}

/** Bytes of the types of fixed length: byte, ubyte, bool, short, ushort, int, uint, long, ulong, float, double. */
const SIZES = [1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8]

function numberAt(view: DataView, at: number, type: number): AttributeValue {
  switch (type) {
    case 0:
      return view.getInt8(at)
    case 1:
      return view.getUint8(at)
    case 2:
      return view.getUint8(at) !== 0
    case 3:
      return view.getInt16(at, true)
    case 4:
      return view.getUint16(at, true)
    case 5:
      return view.getInt32(at, true)
    case 6:
      return view.getUint32(at, true)
    case 7:
    case 8: {
      const value = type === 7 ? view.getBigInt64(at, true) : view.getBigUint64(at, true)
      // Identifiers of more than 15 digits would lose their last ones as numbers.
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
    }
    case 9:
      return view.getFloat32(at, true)
    default:
      return view.getFloat64(at, true)
  }
}
