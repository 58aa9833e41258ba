import geodesic from 'geographiclib-geodesic'
import { FLATTENING, SEMI_MAJOR_METRES } from '../../geo/ellipsoid'
import type { LonLatPolygons, Position, Ring } from '../../geo/types'
import { unionOf } from '../overlap/shapes'

const ellipsoid = new geodesic.Geodesic.Geodesic(SEMI_MAJOR_METRES, FLATTENING)

/** Corners of a full circle; the polygon inside it is 0.04 % smaller than the circle. */
const CIRCLE_CORNERS = 128
/** Edges of a corridor are offset in steps no longer than this, so that its sides follow the line's straight edges. */
const LONGEST_STEP_METRES = 1000

/** The position at a distance (metres) in a direction (degrees clockwise from north) along a geodesic. */
function offset([lon, lat]: Position, azimuth: number, metres: number): Position {
  const { lon2, lat2 } = ellipsoid.Direct(lat, lon, azimuth, metres)
  return [lon2 ?? NaN, lat2 ?? NaN]
}

function azimuthAndLength(
  from: Position,
  to: Position,
): { azimuth: number; endAzimuth: number; metres: number } {
  const { azi1, azi2, s12 } = ellipsoid.Inverse(from[1], from[0], to[1], to[0])
  return { azimuth: azi1 ?? NaN, endAzimuth: azi2 ?? NaN, metres: s12 ?? NaN }
}

/** A circle of the given width (diameter) in metres around a position in degrees, true on the ellipsoid. */
export function circle(centre: Position, widthMetres: number): LonLatPolygons {
  const ring: Ring = []
  for (let corner = 0; corner < CIRCLE_CORNERS; corner += 1)
    ring.push(offset(centre, -(corner * 360) / CIRCLE_CORNERS, widthMetres / 2))
  ring.push(ring[0]!)
  return [[ring]]
}

/**
 * The ground within half of `widthMetres` of a line in degrees: one capsule for each stretch, united. Ends and corners
 * are round. Distances are geodesic ones.
 */
export function corridor(line: readonly Position[], widthMetres: number): LonLatPolygons {
  const capsules: LonLatPolygons[] = []
  for (let i = 1; i < line.length; i += 1) {
    const from = line[i - 1]!
    const to = line[i]!
    const { metres } = azimuthAndLength(from, to)
    if (metres === 0) continue
    const steps = Math.ceil(metres / LONGEST_STEP_METRES)
    for (let step = 0; step < steps; step += 1)
      capsules.push(
        capsule(along(from, to, step / steps), along(from, to, (step + 1) / steps), widthMetres / 2),
      )
  }
  return capsules.length === 0 && line[0] ? circle(line[0], widthMetres) : unionOf(capsules)
}

function along(from: Position, to: Position, share: number): Position {
  if (share === 1) return to
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

function capsule(from: Position, to: Position, radiusMetres: number): LonLatPolygons {
  const { azimuth, endAzimuth } = azimuthAndLength(from, to)
  const half = CIRCLE_CORNERS / 2
  const ring: Ring = []
  // Counter-clockwise: the right side forward, round the end, the left side back, round the start.
  for (let corner = 0; corner <= half; corner += 1)
    ring.push(offset(to, endAzimuth + 90 - (corner * 180) / half, radiusMetres))
  for (let corner = 0; corner <= half; corner += 1)
    ring.push(offset(from, azimuth - 90 - (corner * 180) / half, radiusMetres))
  ring.push(ring[0]!)
  return [[ring]]
}
