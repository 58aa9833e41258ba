import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { Localized } from '../../geo/types'

/** The county of the pack that a place lies in; null outside them all. */
export function countyAt(counties: FeatureCollection | null, [x = 0, y = 0]: Position): Localized | null {
  for (const { geometry, properties } of counties?.features ?? []) {
    if (!holds(geometry, x, y)) continue
    const zh: unknown = properties?.['short_zh'] ?? properties?.['name_zh']
    const en: unknown = properties?.['name_en']
    if (typeof zh === 'string') return { zh, en: typeof en === 'string' ? en : zh }
  }
  return null
}

function holds(geometry: Geometry, x: number, y: number): boolean {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== crosses(ring, x, y), false))
}

/** True where a line westwards from the place meets the ring an odd number of times. */
function crosses(ring: Position[], x: number, y: number): boolean {
  let inside = false
  ring.forEach(([x2 = 0, y2 = 0], index) => {
    const [x1 = x2, y1 = y2] = ring[index - 1] ?? [x2, y2]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}
