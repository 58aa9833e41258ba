/**
 * The repaired zones of one version as bytes: a head in JSON, then plain arrays of numbers. About 17 bytes a vertex,
 * and it goes from worker to page without being taken apart.
 */
import type { AttributeValue } from '../../geo/features'
import type { Note } from '../../geo/note'
import type { LonLatPolygons, Position } from '../../geo/types'
import type { Zone } from '../../check/types'

export interface ZonesFile {
  zones: Zone[]
  /** Null: the box of the zones. */
  coverage: LonLatPolygons | null
}

interface Head {
  zones: {
    id: string
    name: string
    class: string | null
    failure: Note | null
    properties: Record<string, AttributeValue>
  }[]
  coverage: LonLatPolygons | null
  positions: number
  rings: number
  polygons: number
}

/** `QPZ1` in ASCII, as a little-endian number. */
const MARK = 0x315a5051

export function writeZones({ zones, coverage }: ZonesFile): Uint8Array<ArrayBuffer> {
  let positions = 0
  let rings = 0
  let polygons = 0
  for (const zone of zones)
    for (const polygon of zone.polygons) {
      polygons += 1
      for (const ring of polygon) {
        rings += 1
        positions += ring.length
      }
    }
  const head: Head = {
    zones: zones.map(({ id, name, class: zoneClass, failure, properties }) => ({
      id,
      name,
      class: zoneClass,
      failure,
      properties,
    })),
    coverage,
    positions,
    rings,
    polygons,
  }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const start = padded(8 + text.length)
  const bytes = new Uint8Array(start + positions * 16 + (rings + polygons + zones.length) * 4)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MARK, true)
  view.setUint32(4, text.length, true)
  bytes.set(text, 8)
  const coordinates = new Float64Array(bytes.buffer, start, positions * 2)
  const counts = new Uint32Array(bytes.buffer, start + positions * 16, rings + polygons + zones.length)
  let place = 0
  let ringPlace = 0
  let polygonPlace = rings
  zones.forEach((zone, zonePlace) => {
    counts[rings + polygons + zonePlace] = zone.polygons.length
    for (const polygon of zone.polygons) {
      counts[polygonPlace] = polygon.length
      polygonPlace += 1
      for (const ring of polygon) {
        counts[ringPlace] = ring.length
        ringPlace += 1
        for (const [x, y] of ring) {
          coordinates[place] = x
          coordinates[place + 1] = y
          place += 2
        }
      }
    }
  })
  return bytes
}

/** Throws a RangeError or SyntaxError where the bytes are none of ours; their hash is checked before. */
export function readZones(bytes: Uint8Array<ArrayBuffer>): ZonesFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== MARK) throw new RangeError('Not a file of zones')
  const length = view.getUint32(4, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Head
  const start = padded(8 + length)
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const coordinates = new Float64Array(aligned.buffer, aligned.byteOffset + start, head.positions * 2)
  const counts = new Uint32Array(
    aligned.buffer,
    aligned.byteOffset + start + head.positions * 16,
    head.rings + head.polygons + head.zones.length,
  )
  let place = 0
  let ringPlace = 0
  let polygonPlace = head.rings
  const ring = (): Position[] => {
    const count = counts[ringPlace++] ?? 0
    const positions: Position[] = new Array<Position>(count)
    for (let i = 0; i < count; i += 1) {
      positions[i] = [coordinates[place] ?? NaN, coordinates[place + 1] ?? NaN]
      place += 2
    }
    return positions
  }
  const polygon = () => Array.from({ length: counts[polygonPlace++] ?? 0 }, ring)
  const zones = head.zones.map((zone, zonePlace): Zone => {
    const polygons = Array.from({ length: counts[head.rings + head.polygons + zonePlace] ?? 0 }, polygon)
    return { ...zone, polygons }
  })
  return { zones, coverage: head.coverage }
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8
}
