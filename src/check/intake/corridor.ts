import geodesic from 'geographiclib-geodesic'
import { FLATTENING, SEMI_MAJOR_METRES } from '../../geo/ellipsoid'
import type { LonLatPolygons, Position, Ring } from '../../geo/types'
import { unionOf } from '../overlap/shapes'

const ellipsoid = new geodesic.Geodesic.Geodesic(SEMI_MAJOR_METRES, FLATTENING)

/** The corners of a round end lie on the circle; the chord between two leaves it by no more than this. */
const LARGEST_SAGITTA_METRES = 0.002
const FEWEST_CORNERS = 64
const MOST_CORNERS = 4096
/** Edges of a corridor are offset in steps no longer than this, so that its sides follow the line's straight edges. */
const LONGEST_STEP_METRES = 1000
/** A turn below this many degrees opens no gap that a double can hold at the width of a road. */
const SMALLEST_TURN_DEGREES = 1e-9

/** How many corners a full circle of this radius (metres) needs. */
export function cornersOf(radiusMetres: number): number {
  const half = Math.acos(Math.max(0, 1 - LARGEST_SAGITTA_METRES / radiusMetres))
  return Math.min(MOST_CORNERS, Math.max(FEWEST_CORNERS, Math.ceil(Math.PI / half)))
}

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

/**
 * A circle of the given width (diameter) in metres around a position in degrees, true on the ellipsoid. Its corners
 * stand a little outside the circle, so that the polygon has the circle's area: n/2 r'^2 sin(2 pi/n) = pi r^2.
 */
export function circle(centre: Position, widthMetres: number): LonLatPolygons {
  const corners = cornersOf(widthMetres / 2)
  const turn = (2 * Math.PI) / corners
  const radius = (widthMetres / 2) * Math.sqrt(turn / Math.sin(turn))
  const ring: Ring = []
  for (let corner = 0; corner < corners; corner += 1)
    ring.push(offset(centre, -(corner * 360) / corners, radius))
  ring.push(ring[0]!)
  return [[ring]]
}

/**
 * The ground within half of `widthMetres` of a line in degrees: a strip along each edge, a sector on the outer side of
 * each bend, half a circle at each end, united. Whatever lies that near is nearest to an edge (then it is in its strip)
 * or to a corner (then it is in its sector), so that nothing is missing. Distances are geodesic ones.
 */
export function corridor(line: readonly Position[], widthMetres: number): LonLatPolygons {
  const radius = widthMetres / 2
  const edges = edgesOf(line)
  const first = edges[0]
  const last = edges.at(-1)
  if (!first || !last) return line[0] ? circle(line[0], widthMetres) : []
  const pieces: LonLatPolygons[] = [
    sector(first.from, [first.azimuth + 90, first.azimuth - 90], 180, radius),
    sector(last.to, [last.endAzimuth - 90, last.endAzimuth + 90], 180, radius),
  ]
  edges.forEach((edge, index) => {
    pieces.push(strip(edge, radius))
    const before = edges[index - 1]
    if (!before) return
    const turn = turned(edge.azimuth - before.endAzimuth)
    if (Math.abs(turn) < SMALLEST_TURN_DEGREES) return
    // A bend to the right opens on the left, from the old left side to the new one; a bend to the left on the right.
    pieces.push(
      turn > 0
        ? sector(edge.from, [before.endAzimuth - 90, edge.azimuth - 90], turn, radius)
        : sector(edge.from, [edge.azimuth + 90, before.endAzimuth + 90], -turn, radius),
    )
  })
  return unionOf(pieces)
}

interface Edge {
  from: Position
  to: Position
  /** Places along the edge where its sides are offset, ends included. */
  stations: { at: Position; azimuth: number }[]
  azimuth: number
  endAzimuth: number
}

function edgesOf(line: readonly Position[]): Edge[] {
  const edges: Edge[] = []
  for (let i = 1; i < line.length; i += 1) {
    const from = line[i - 1]!
    const to = line[i]!
    const { azimuth, endAzimuth, metres } = azimuthAndLength(from, to)
    if (metres === 0) continue
    edges.push(straight(from, to, Math.ceil(metres / LONGEST_STEP_METRES), azimuth, endAzimuth))
  }
  return edges
}

/** Straight in degrees, which on a long edge is not the geodesic: directions are those of the steps. */
function straight(from: Position, to: Position, steps: number, azimuth: number, endAzimuth: number): Edge {
  if (steps === 1)
    return {
      from,
      to,
      azimuth,
      endAzimuth,
      stations: [
        { at: from, azimuth },
        { at: to, azimuth: endAzimuth },
      ],
    }
  const places = Array.from({ length: steps + 1 }, (_, step) => along(from, to, step / steps))
  const directions = places.slice(1).map((place, step) => azimuthAndLength(places[step]!, place))
  const stations = places.map((at, step) => {
    const before = directions[step - 1]
    const after = directions[step]
    if (!before) return { at, azimuth: after!.azimuth }
    if (!after) return { at, azimuth: before.endAzimuth }
    return { at, azimuth: before.endAzimuth + turned(after.azimuth - before.endAzimuth) / 2 }
  })
  return { from, to, stations, azimuth: stations[0]!.azimuth, endAzimuth: stations[steps]!.azimuth }
}

function along(from: Position, to: Position, share: number): Position {
  if (share === 1) return to
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** An angle in degrees between -180 (excluded) and 180. */
function turned(degrees: number): number {
  const rest = ((degrees % 360) + 360) % 360
  return rest > 180 ? rest - 360 : rest
}

/** Counter-clockwise: the right side forward, the left side back. The ends of the edge are corners as well. */
function strip({ stations, from, to }: Edge, radius: number): LonLatPolygons {
  const right = stations.map(({ at, azimuth }) => offset(at, azimuth + 90, radius))
  const left = stations.map(({ at, azimuth }) => offset(at, azimuth - 90, radius)).reverse()
  return [[[...right, to, ...left, from, right[0]!]]]
}

/**
 * The part of a circle clockwise from one azimuth over an angle to another (degrees); counter-clockwise as a ring. The
 * two azimuths are exactly those of the strips beside it, so that its sides are theirs to the last bit.
 */
function sector(
  centre: Position,
  azimuths: readonly [number, number],
  angle: number,
  radius: number,
): LonLatPolygons {
  const [from, to] = azimuths
  const steps = Math.max(1, Math.ceil((angle / 360) * cornersOf(radius)))
  const ring: Ring = [centre, offset(centre, to, radius)]
  for (let step = steps - 1; step > 0; step -= 1)
    ring.push(offset(centre, from + (angle * step) / steps, radius))
  ring.push(offset(centre, from, radius), centre)
  return [[ring]]
}
