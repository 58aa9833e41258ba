import turfArea from '@turf/area'
import { earthRadius } from '@turf/helpers'
import { authalicLatitude, AUTHALIC_RADIUS_METRES, authalicSine, degreesOfSine } from './ellipsoid'
import type { LonLatPolygons, PlanePolygons, PolygonRings, Position, Ring } from './types'

/** turf measures on a sphere of its own radius (6 371 008.8 m); the areas belong on the authalic sphere. */
const RADIUS_FACTOR = (AUTHALIC_RADIUS_METRES / earthRadius) ** 2

/** Simpson's rule over pieces of this height leaves less than 1e-5 m2 a piece. */
const LONGEST_PIECE_DEGREES = 0.05

/** An edge from pole to pole is cut into this many pieces; none needs more. */
const MOST_PIECES = 3600

/**
 * The ring on authalic latitudes. turf takes its edges as straight in longitude and *authalic* sine, ours are
 * straight in longitude and latitude. So each edge gets a middle vertex whose sine makes the two trapezoids equal
 * to Simpson's rule over the true edge: Q* = 4/3 Qm - (Q0 + Q1)/6. Edges along a meridian or a parallel are the
 * same in both and need none.
 */
function authalicRing(ring: Ring): Ring {
  const result: Ring = []
  ring.forEach((to, index) => {
    const from = ring[index - 1]
    if (from && from[0] !== to[0] && from[1] !== to[1]) pushEdge(result, from, to)
    result.push([to[0], authalicLatitude(to[1])])
  })
  return result
}

/** Adds the inner vertices of one edge. */
function pushEdge(result: Ring, from: Position, to: Position): void {
  const [dLon, dLat] = [to[0] - from[0], to[1] - from[1]]
  const pieces = Math.min(MOST_PIECES, Math.ceil(Math.abs(dLat) / LONGEST_PIECE_DEGREES))
  let start = authalicSine(from[1])
  for (let piece = 0; piece < pieces; piece++) {
    const middleShare = (piece + 0.5) / pieces
    const endShare = (piece + 1) / pieces
    const middle = authalicSine(from[1] + dLat * middleShare)
    const end = authalicSine(from[1] + dLat * endShare)
    result.push([from[0] + dLon * middleShare, degreesOfSine((4 * middle) / 3 - (start + end) / 6)])
    if (piece + 1 < pieces) result.push([from[0] + dLon * endShare, degreesOfSine(end)])
    start = end
  }
}

/**
 * Area in m2 on the CGCS2000 ellipsoid of polygons in degrees (EPSG:4490), edges straight in longitude and
 * latitude. Parts are added up: give polygons that do not overlap (`repairPolygons`).
 *
 * `turf.area` on authalic latitudes; it agrees with the trapezoid formula of TD/T 1055-2019 (国土调查办发〔2008〕32号)
 * to 1e-10 for the same edges and with the exact integral to 1e-9.
 */
export function areaSquareMetres(polygons: LonLatPolygons): number {
  let total = 0
  for (const polygon of polygons) total += polygonAreaSquareMetres(polygon)
  return total
}

function polygonAreaSquareMetres(polygon: PolygonRings): number {
  if (polygon.length === 0) return 0
  const origin = polygon[0]?.[0]?.[0] ?? 0
  // Longitudes from the polygon's own west: turf multiplies differences of longitudes by sines near 0.6, and
  // differences of small numbers keep more digits.
  const local = polygon.map((ring) => authalicRing(ring).map(([lon, lat]): Position => [lon - origin, lat]))
  return turfArea({ type: 'Polygon', coordinates: local }) * RADIUS_FACTOR
}

/** Area of a closed ring in the units of its coordinates squared; positive where it runs counter-clockwise. */
export function signedRingArea(ring: Ring): number {
  const first = ring[0]
  if (!first) return 0
  const [x0, y0] = first
  let twice = 0
  let previous = first
  for (const position of ring) {
    twice += (previous[0] - x0) * (position[1] - y0) - (position[0] - x0) * (previous[1] - y0)
    previous = position
  }
  return twice / 2
}

/** Plane area in m2 of polygons in projected metres: shells less holes, whatever way they run. */
export function planeAreaSquareMetres(polygons: PlanePolygons): number {
  let total = 0
  for (const polygon of polygons) {
    polygon.forEach((ring, index) => {
      const area = Math.abs(signedRingArea(ring))
      total += index === 0 ? area : -area
    })
  }
  return total
}
