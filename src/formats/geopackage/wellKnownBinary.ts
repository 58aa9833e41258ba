import type { Geometry, Position } from 'geojson'

const SINGLE = ['', 'Point', 'LineString', 'Polygon'] as const
const MULTI = ['', '', '', '', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const

/** Well-known binary of ISO 13249-3 or EWKB; heights and measures are dropped. null where it makes no sense. */
export function parseWellKnownBinary(bytes: Uint8Array): Geometry | null {
  try {
    return new BinaryReader(bytes).geometry(0)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

class BinaryReader {
  private at = 0
  private little = true
  private readonly view: DataView

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  geometry(nesting: number): Geometry | null {
    if (nesting > 8) return null
    this.little = this.view.getUint8(this.at++) === 1
    const raw = this.uint32()
    // ISO adds thousands for Z and M, EWKB sets high bits and may put an SRID in.
    const kind = (raw & 0xffff) % 1000
    const thousands = Math.floor((raw & 0xffff) / 1000)
    const dimensions =
      2 +
      ((raw & 0x80000000) !== 0 || thousands === 1 || thousands === 3 ? 1 : 0) +
      ((raw & 0x40000000) !== 0 || thousands >= 2 ? 1 : 0)
    if ((raw & 0x20000000) !== 0) this.at += 4
    switch (kind) {
      case 1:
        return { type: 'Point', coordinates: this.position(dimensions) }
      case 2:
        return { type: 'LineString', coordinates: this.positions(dimensions) }
      case 3:
        return { type: 'Polygon', coordinates: this.list(8, () => this.positions(dimensions)) }
      case 4:
      case 5:
      case 6: {
        const single = SINGLE[kind - 3]
        const parts = this.list(5, () => this.geometry(nesting + 1))
        const coordinates = parts.map((part) =>
          part !== null && part.type === single ? part.coordinates : null,
        )
        // Each part has been checked to be of the single type.
        return coordinates.includes(null) ? null : ({ type: MULTI[kind], coordinates } as Geometry)
      }
      case 7: {
        const geometries = this.list(5, () => this.geometry(nesting + 1))
        const whole = geometries.filter((geometry) => geometry !== null)
        return whole.length === geometries.length ? { type: 'GeometryCollection', geometries: whole } : null
      }
      default:
        return null
    }
  }

  private uint32(): number {
    const value = this.view.getUint32(this.at, this.little)
    this.at += 4
    return value
  }

  /** A counted list whose items take at least so many bytes: a count beyond the end of the data is refused. */
  private list<T>(leastBytes: number, item: () => T): T[] {
    const { little } = this
    const count = this.uint32()
    if (count * leastBytes > this.bytes.length - this.at) throw new RangeError('count')
    const result: T[] = []
    for (let index = 0; index < count; index++) {
      result.push(item())
      this.little = little
    }
    return result
  }

  private positions(dimensions: number): Position[] {
    return this.list(8 * dimensions, () => this.position(dimensions))
  }

  private position(dimensions: number): Position {
    const position: Position = [
      this.view.getFloat64(this.at, this.little),
      this.view.getFloat64(this.at + 8, this.little),
    ]
    this.at += 8 * dimensions
    return position
  }
}
