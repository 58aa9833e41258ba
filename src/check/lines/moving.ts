import { isInRing } from '../../geo/arrange/nest'
import type { LonLatPolygons, PolygonRings, Position } from '../../geo/types'
import { frameAt, nearMetres, type MetricFrame } from '../distance/frame'
import { boxesMeet, boxOfPolygons } from '../overlap/pieces'
import type { LineStretch, LineWork } from '../types'
import { stretchesOf, type EdgeShare } from './inside'

/** What of lines and points has to move so that the ground is given up. */
export interface Moving {
  /** Stretches whose corridor reaches into the ground, in the order of the lines. */
  stretches: LineStretch[]
  /** Points whose circle does. */
  points: Position[]
}

/** Longer edges are looked at in steps, so that a plane around the step's middle is good to a millimetre. */
const LONGEST_STEP_METRES = 1000
/** The corridor's sides lie a rounding error beside the half width. */
const MARGIN = 1.001
/** Stretches with less than this between them, metres, are moved together. */
const JOINED_METRES = 1

/**
 * The stretches of lines over which a corridor meets `ground` (which is cut out of that corridor): the boundary of
 * the ground, seen along the line.
 */
export function movingParts({ lines, points, widthMetres }: LineWork, ground: LonLatPolygons): Moving {
  const reach = (widthMetres / 2) * MARGIN
  return {
    stretches: lines.flatMap((line) => stretchesOf(line, sharesTouched(line, ground, reach))),
    points: points.filter((point) => ground.some((polygon) => circleMeets(point, polygon, reach))),
  }
}

function sharesTouched(
  line: readonly Position[],
  ground: LonLatPolygons,
  reach: number,
): Omit<EdgeShare, 'owner'>[] {
  const boxes = ground.map((polygon) => boxOfPolygons([polygon]))
  const shares: Omit<EdgeShare, 'owner'>[] = []
  for (let edge = 0; edge + 1 < line.length; edge += 1) {
    const metres = nearMetres(line[edge]!, line[edge + 1]!)
    const steps = Math.max(1, Math.ceil(metres / LONGEST_STEP_METRES))
    for (let step = 0; step < steps; step += 1) {
      const [from, to] = [step, step + 1].map((at) => between(line[edge]!, line[edge + 1]!, at / steps))
      const strip = stripOf(from!, to!, reach)
      ground.forEach((polygon, place) => {
        if (!boxesMeet(strip.box, boxes[place]!)) return
        for (const [start, end] of spansAlong(strip, polygon))
          shares.push({ edge, start: (step + start) / steps, end: (step + end) / steps })
      })
    }
  }
  return widened(shares, line)
}

interface Strip {
  frame: MetricFrame
  from: Position
  /** Unit vector along the step and its length in metres. */
  east: number
  north: number
  metres: number
  reach: number
  box: [number, number, number, number]
}

function stripOf(from: Position, to: Position, reach: number): Strip {
  const frame = frameAt((from[1] + to[1]) / 2)
  const [dx, dy] = [(to[0] - from[0]) * frame.metresPerLongitude, (to[1] - from[1]) * frame.metresPerLatitude]
  const metres = Math.hypot(dx, dy)
  const [x, y] = [reach / frame.metresPerLongitude, reach / frame.metresPerLatitude]
  return {
    frame,
    from,
    east: metres > 0 ? dx / metres : 1,
    north: metres > 0 ? dy / metres : 0,
    metres,
    reach,
    box: [
      Math.min(from[0], to[0]) - x,
      Math.min(from[1], to[1]) - y,
      Math.max(from[0], to[0]) + x,
      Math.max(from[1], to[1]) + y,
    ],
  }
}

/** Shares (0..1) of the step over which the polygon's edges lie beside it, within reach. */
function spansAlong(strip: Strip, polygon: PolygonRings): [number, number][] {
  const spans: [number, number][] = []
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i += 1) {
      const clipped = clip(seen(strip, ring[i - 1]!), seen(strip, ring[i]!), strip)
      if (clipped && strip.metres > 0) spans.push([clipped[0] / strip.metres, clipped[1] / strip.metres])
    }
  return spans
}

/** Metres along the step and to its left. */
function seen({ frame, from, east, north }: Strip, [lon, lat]: Position): [number, number] {
  const [x, y] = [(lon - from[0]) * frame.metresPerLongitude, (lat - from[1]) * frame.metresPerLatitude]
  return [x * east + y * north, y * east - x * north]
}

/** The part of an edge inside the strip, as metres along the step; null for none. */
function clip([u0, v0]: [number, number], [u1, v1]: [number, number], strip: Strip): [number, number] | null {
  let [start, end] = [0, 1]
  const limits: [number, number, number][] = [
    [u0, u1 - u0, strip.metres],
    [v0 + strip.reach, v1 - v0, 2 * strip.reach],
  ]
  for (const [at, change, most] of limits) {
    if (change === 0) {
      if (at < 0 || at > most) return null
      continue
    }
    const [a, b] = [-at / change, (most - at) / change]
    start = Math.max(start, Math.min(a, b))
    end = Math.min(end, Math.max(a, b))
  }
  if (start > end) return null
  const [a, b] = [u0 + start * (u1 - u0), u0 + end * (u1 - u0)]
  return [Math.max(0, Math.min(a, b)), Math.min(strip.metres, Math.max(a, b))]
}

/** Grown by half the joining length on both sides inside their edge where two would otherwise stay a hair apart. */
function widened(shares: Omit<EdgeShare, 'owner'>[], line: readonly Position[]): Omit<EdgeShare, 'owner'>[] {
  const ordered = [...shares].sort((a, b) => a.edge - b.edge || a.start - b.start)
  const result: Omit<EdgeShare, 'owner'>[] = []
  for (const share of ordered) {
    const last = result.at(-1)
    const metres = nearMetres(line[share.edge]!, line[share.edge + 1]!)
    if (last?.edge === share.edge && (share.start - last.end) * metres <= JOINED_METRES)
      last.end = Math.max(last.end, share.end)
    else result.push({ ...share })
  }
  return result
}

function circleMeets(point: Position, polygon: PolygonRings, reach: number): boolean {
  const [shell] = polygon
  if (!shell) return false
  return isInRing(point, shell) || shell.some((corner) => nearMetres(point, corner) <= reach)
}

function between(from: Position, to: Position, share: number): Position {
  if (share === 1) return to
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}
