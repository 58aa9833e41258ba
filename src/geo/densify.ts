import type { Position, Ring } from './types'

/**
 * How far the chord in longitude/latitude may leave the edge that is straight in the plane: 7 m2 of error at most along
 * 1000 km of boundary, so that an overlap of a few hectares cut by kilometres of boundary is right to 0.01 m2.
 */
export const CHORD_METRES = 1e-5

/** 2^20 pieces of one edge at most: an edge of 80 000 km. */
const DEEPEST = 20

/** No ring grows beyond this; the bound is met only by edges that circle the Earth. */
const MOST_VERTICES = 20_000_000

/** Metres of a degree, good enough to compare with a hundredth of a millimetre. */
const METRES_PER_DEGREE = 111_320

/**
 * Splits the edges of a plane ring and converts it to degrees, so that what is straight in the plane stays so.
 * An edge is halved in the plane until, at its middle and its quarter points, the chord between the converted ends
 * passes within 0.01 mm. The halves do not depend on the direction of the edge, so a boundary shared by two
 * polygons stays shared to the last bit.
 */
export function densify(ring: Ring, inverse: (position: Position) => Position): Ring {
  const first = ring[0]
  if (!first) return []
  const result: Ring = [inverse(first)]
  for (let index = 1; index < ring.length; index++) {
    const from = ring[index - 1]
    const to = ring[index]
    if (!from || !to) continue
    const inner = precedes(from, to) ? split(from, to, inverse) : split(to, from, inverse).reverse()
    for (const position of inner) result.push(position)
    result.push(inverse(to))
    if (result.length > MOST_VERTICES) throw new RangeError('An outline is too long to convert')
  }
  return result
}

/** A fixed order of two positions, whichever way an edge runs. */
function precedes(a: Position, b: Position): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1])
}

/** The converted inner vertices of one edge, in order. */
function split(from: Position, to: Position, inverse: (position: Position) => Position): Position[] {
  const inner: Position[] = []

  function halve(a: Position, b: Position, aDegrees: Position, bDegrees: Position, depth: number): void {
    const middle = half(a, b)
    const middleDegrees = inverse(middle)
    const straight =
      metresFromChord(middleDegrees, aDegrees, bDegrees) < CHORD_METRES &&
      metresFromChord(inverse(half(a, middle)), aDegrees, bDegrees) < CHORD_METRES &&
      metresFromChord(inverse(half(middle, b)), aDegrees, bDegrees) < CHORD_METRES
    if (straight || depth >= DEEPEST) return
    halve(a, middle, aDegrees, middleDegrees, depth + 1)
    inner.push(middleDegrees)
    halve(middle, b, middleDegrees, bDegrees, depth + 1)
  }

  halve(from, to, inverse(from), inverse(to), 0)
  return inner
}

function half(a: Position, b: Position): Position {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}

/** Distance in metres of a position from the line through a and b, all in degrees. */
function metresFromChord(position: Position, a: Position, b: Position): number {
  const east = METRES_PER_DEGREE * Math.cos((a[1] * Math.PI) / 180)
  const [dx, dy] = [(b[0] - a[0]) * east, (b[1] - a[1]) * METRES_PER_DEGREE]
  const [px, py] = [(position[0] - a[0]) * east, (position[1] - a[1]) * METRES_PER_DEGREE]
  const length = Math.hypot(dx, dy)
  return length === 0 ? Math.hypot(px, py) : Math.abs(dx * py - dy * px) / length
}
