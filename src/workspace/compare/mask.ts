import type { Geometry, Position } from 'geojson'
import type { Box } from '../../geo/types'

/** Cells along each side of the common box: sketches are uncertain by more than such a cell. */
const CELLS = 160

/** Which cells of a common box a shape covers. */
export type Mask = Uint8Array

/** Covers the cells whose middle lies inside the shape's polygons; everything else of a geometry covers nothing. */
export function maskOf(geometry: Geometry, [west, south, east, north]: Box): Mask {
  const mask = new Uint8Array(CELLS * CELLS)
  const polygons = polygonsIn(geometry)
  const width = (east - west) / CELLS
  const height = (north - south) / CELLS
  for (let row = 0; row < CELLS; row += 1) {
    const lat = south + (row + 0.5) * height
    for (const rings of polygons) {
      const crossings = rings.flatMap((ring) => crossingsOf(ring, lat)).sort((a, b) => a - b)
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const from = Math.max(0, Math.ceil(((crossings[pair] ?? 0) - west) / width - 0.5))
        const to = Math.min(CELLS - 1, Math.floor(((crossings[pair + 1] ?? 0) - west) / width - 0.5))
        for (let column = from; column <= to; column += 1) mask[row * CELLS + column] = 1
      }
    }
  }
  return mask
}

/** Longitudes where a ring crosses a parallel. */
function crossingsOf(ring: readonly Position[], lat: number): number[] {
  const found: number[] = []
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index] ?? []
    const [bx = 0, by = 0] = ring[index + 1] ?? []
    if (ay > lat !== by > lat) found.push(ax + ((lat - ay) / (by - ay)) * (bx - ax))
  }
  return found
}

function polygonsIn(geometry: Geometry): Position[][][] {
  switch (geometry.type) {
    case 'Polygon':
      return [geometry.coordinates]
    case 'MultiPolygon':
      return geometry.coordinates
    case 'GeometryCollection':
      return geometry.geometries.flatMap(polygonsIn)
    default:
      return []
  }
}

/** Ground of both as a share of the ground of either, 0 to 1; 0 where there is none. */
export function sharedPart(a: Mask, b: Mask): number {
  let both = 0
  let either = 0
  for (let cell = 0; cell < a.length; cell += 1) {
    const sum = (a[cell] ?? 0) + (b[cell] ?? 0)
    if (sum > 0) either += 1
    if (sum === 2) both += 1
  }
  return either === 0 ? 0 : both / either
}
