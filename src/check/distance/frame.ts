import { ECCENTRICITY_SQUARED, SEMI_MAJOR_METRES } from '../../geo/ellipsoid'
import type { Position } from '../../geo/types'

const RADIANS = Math.PI / 180

/** Metres of one degree of longitude and of latitude on the CGCS2000 ellipsoid around one latitude. */
export interface MetricFrame {
  metresPerLongitude: number
  metresPerLatitude: number
}

export function frameAt(latitude: number): MetricFrame {
  const sine = Math.sin(latitude * RADIANS)
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine
  return {
    metresPerLongitude: (RADIANS * SEMI_MAJOR_METRES * Math.cos(latitude * RADIANS)) / Math.sqrt(w),
    metresPerLatitude: (RADIANS * SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / (w * Math.sqrt(w)),
  }
}

/**
 * Length in metres between two positions by the middle-latitude formula: 1e-9 of the geodesic at 1 km, 1e-5 at
 * 100 km. Fit for ranking and for widths; a distance that is reported goes through `geodesicMetres`.
 */
export function nearMetres(a: Position, b: Position): number {
  const frame = frameAt((a[1] + b[1]) / 2)
  return Math.hypot((b[0] - a[0]) * frame.metresPerLongitude, (b[1] - a[1]) * frame.metresPerLatitude)
}
