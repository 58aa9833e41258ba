/** Arcs, ellipses and splines as positions near enough to each other that no chord leaves the curve by a millimetre. */
import type { Position } from '../../geo/types'

/** How far the chords that stand for an arc may leave it. */
const SAGITTA = 1e-3
const MOST_CHORDS = 4096

export function arcDegrees(centre: Position, radius: number, start: number, end: number): Position[] {
  const sweep = (((end - start) % 360) + 360) % 360 || 360
  return arc(centre, radius, (start * Math.PI) / 180, ((start + sweep) * Math.PI) / 180)
}

/** Positions of an arc, both ends among them; angles in radians, counter-clockwise where `end` is the larger one. */
export function arc(centre: Position, radius: number, start: number, end: number): Position[] {
  const chords = chordsOf(radius, end - start)
  return Array.from({ length: chords + 1 }, (_, index): Position => {
    const angle = start + ((end - start) * index) / chords
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]
  })
}

export interface Ellipse {
  centre: Position
  /** From the centre to the end of the longer axis. */
  major: Position
  /** The shorter axis over the longer one. */
  ratio: number
  /** Parameters of both ends in radians, counter-clockwise. */
  start: number
  end: number
  /** Seen from below: parameters run clockwise. */
  isMirrored: boolean
}

/** Positions of an ellipse or a part of one, both ends among them; empty where it is none. */
export function ellipsePositions({ centre, major, ratio, start, end, isMirrored }: Ellipse): Position[] {
  const longer = Math.hypot(...major)
  if (!(longer > 0) || !(ratio > 0) || ![...centre, start, end].every(Number.isFinite)) return []
  const turn = isMirrored ? -ratio : ratio
  const minor: Position = [-major[1] * turn, major[0] * turn]
  const sweep = (((end - start) % FULL) + FULL) % FULL
  // Both ends at the same place mean the whole of it.
  const angle = sweep < 1e-9 || sweep > FULL - 1e-9 ? FULL : sweep
  // A step of the parameter leaves the curve by at most what it leaves the circle of the longer axis.
  const chords = chordsOf(longer, angle)
  return Array.from({ length: chords + 1 }, (_, index): Position => {
    const at = start + (angle * index) / chords
    const [cos, sin] = [Math.cos(at), Math.sin(at)]
    return [centre[0] + major[0] * cos + minor[0] * sin, centre[1] + major[1] * cos + minor[1] * sin]
  })
}

const FULL = 2 * Math.PI

function chordsOf(radius: number, angle: number): number {
  const step = radius > SAGITTA ? 2 * Math.acos(1 - SAGITTA / radius) : Math.PI / 4
  return Math.min(MOST_CHORDS, Math.max(4, Math.ceil(Math.abs(angle) / step) || 4))
}

export interface Spline {
  degree: number
  knots: number[]
  controls: Position[]
  /** One a control point; empty for all the same. */
  weights: number[]
}

/** Positions of a spline, both ends among them; null where its numbers do not make one. */
export function splinePositions(spline: Spline): Position[] | null {
  const { degree, knots, controls, weights } = spline
  const isWhole =
    Number.isInteger(degree) &&
    degree >= 1 &&
    degree <= 11 &&
    controls.length > degree &&
    knots.length === controls.length + degree + 1 &&
    (weights.length === 0 || (weights.length === controls.length && weights.every((weight) => weight > 0))) &&
    knots.every((knot, index) => Number.isFinite(knot) && knot >= (knots[index - 1] ?? -Infinity)) &&
    controls.every((position) => position.every((value) => Math.abs(value) < FARTHEST))
  if (!isWhole) return null
  const positions: Position[] = []
  const budget = { left: MOST_POSITIONS }
  for (let span = degree; span < controls.length; span++) {
    const [from, to] = [knots[span] ?? 0, knots[span + 1] ?? 0]
    if (!(to > from)) continue
    const at = (parameter: number) => splineAt(spline, span, parameter)
    // Eight pieces first: an S-shaped span may meet its chord in the middle.
    for (let piece = 0; piece < PIECES; piece++) {
      const [low, high] = [piece, piece + 1].map((n) => from + ((to - from) * n) / PIECES)
      const [start, end] = [at(low ?? from), at(high ?? to)]
      if (budget.left <= 0) return null
      if (positions.length === 0) positions.push(start)
      flatten(at, { low: low ?? from, high: high ?? to, start, end }, positions, budget, 0)
      positions.push(end)
    }
  }
  return positions.length >= 2 && budget.left > 0 ? positions : null
}

/** Larger numbers are no coordinates in metres. */
const FARTHEST = 1e9
const PIECES = 8
const MOST_POSITIONS = 50_000
const DEEPEST = 24

interface Stretch {
  low: number
  high: number
  start: Position
  end: Position
}

/** The inner positions of a stretch: halved until its middle and quarters lie within half a millimetre of the chord. */
function flatten(
  at: (parameter: number) => Position,
  { low, high, start, end }: Stretch,
  positions: Position[],
  budget: { left: number },
  depth: number,
): void {
  const middle = (low + high) / 2
  const position = at(middle)
  const leaves = [position, at((low + middle) / 2), at((middle + high) / 2)].some(
    (one) => distanceToChord(one, start, end) > SAGITTA / 2,
  )
  budget.left -= 1
  if (!leaves || depth >= DEEPEST || budget.left <= 0) return
  flatten(at, { low, high: middle, start, end: position }, positions, budget, depth + 1)
  positions.push(position)
  flatten(at, { low: middle, high, start: position, end }, positions, budget, depth + 1)
}

function distanceToChord([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  return Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
}

/** De Boor's algorithm on homogeneous coordinates, from the first control point, so that large eastings lose no digits. */
function splineAt({ degree, knots, controls, weights }: Spline, span: number, parameter: number): Position {
  const [originX, originY] = controls[0] ?? [0, 0]
  const points = Array.from({ length: degree + 1 }, (_, index): [number, number, number] => {
    const place = span - degree + index
    const [x, y] = controls[place] ?? [NaN, NaN]
    const weight = weights[place] ?? 1
    return [(x - originX) * weight, (y - originY) * weight, weight]
  })
  for (let level = 1; level <= degree; level++) {
    for (let index = degree; index >= level; index--) {
      const left = knots[span - degree + index] ?? 0
      const right = knots[span + 1 + index - level] ?? 0
      const share = right > left ? (parameter - left) / (right - left) : 0
      const [before, own] = [points[index - 1], points[index]]
      if (!before || !own) continue
      points[index] = [
        before[0] + share * (own[0] - before[0]),
        before[1] + share * (own[1] - before[1]),
        before[2] + share * (own[2] - before[2]),
      ]
    }
  }
  const [x, y, weight] = points[degree] ?? [NaN, NaN, 1]
  return [originX + x / weight, originY + y / weight]
}
