import geodesic from 'geographiclib-geodesic'
import { FLATTENING, SEMI_MAJOR_METRES } from './ellipsoid'
import type { Position } from './types'

const cgcs2000 = new geodesic.Geodesic.Geodesic(SEMI_MAJOR_METRES, FLATTENING)

/** Length in metres of the geodesic between two positions in degrees (EPSG:4490), by Karney's algorithm. */
export function geodesicMetres(from: Position, to: Position): number {
  const { s12 } = cgcs2000.Inverse(from[1], from[0], to[1], to[0], geodesic.Geodesic.DISTANCE)
  return s12 ?? NaN
}
