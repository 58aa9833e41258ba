import type { FlatRing } from '../tiles/rings'
import { RADIANS_PER_DEGREE, type ZonalArea } from './zonalArea'

/** Numbers kept for an edge: west x, east x, y at west, slope, sign, y at east. */
const FIELDS = 6

let scratchA: Float64Array = new Float64Array(1 << 12)
let scratchB: Float64Array = new Float64Array(1 << 12)

function scratch(current: Float64Array, rings: readonly FlatRing[]): Float64Array {
  let length = 0
  for (const ring of rings) length += ring.length
  return current.length >= length * 3 ? current : new Float64Array(length * 6)
}

/** Writes the edges that are not vertical, as seen from the window's south-west corner; returns numbers written. */
function writeEdges(rings: readonly FlatRing[], west: number, south: number, out: Float64Array): number {
  let at = 0
  for (const ring of rings) {
    let previousX = ring[ring.length - 2]! - west
    let previousY = ring[ring.length - 1]! - south
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i]! - west
      const y = ring[i + 1]! - south
      if (x !== previousX) {
        // The upper side of a counter-clockwise ring runs west: it counts positive, the lower side negative.
        const runsWest = x < previousX
        out[at] = runsWest ? x : previousX
        out[at + 1] = runsWest ? previousX : x
        out[at + 2] = runsWest ? y : previousY
        out[at + 3] = (y - previousY) / (x - previousX)
        out[at + 4] = runsWest ? 1 : -1
        out[at + 5] = runsWest ? previousY : y
        at += FIELDS
      }
      previousX = x
      previousY = y
    }
  }
  return at
}

/**
 * Area in square metres that two sets of rings share, without building the shape: the sum over all pairs of
 * edges of sign x sign x the area under the lower of the two, over the stretch of longitude that both cover.
 * There is no predicate in it, so nothing is degenerate and nothing can throw.
 *
 * Both sides must lie in the window that `zonal` was set to, oriented (shells counter-clockwise).
 */
export function sharedArea(
  a: readonly FlatRing[],
  b: readonly FlatRing[],
  west: number,
  south: number,
  zonal: ZonalArea,
): number {
  scratchA = scratch(scratchA, a)
  scratchB = scratch(scratchB, b)
  const edgesA = scratchA
  const edgesB = scratchB
  const endA = writeEdges(a, west, south, edgesA)
  const endB = writeEdges(b, west, south, edgesB)
  let total = 0
  for (let i = 0; i < endA; i += FIELDS) {
    const westA = edgesA[i]!
    const eastA = edgesA[i + 1]!
    const startA = edgesA[i + 2]!
    const slopeA = edgesA[i + 3]!
    let sum = 0
    for (let j = 0; j < endB; j += FIELDS) {
      const from = Math.max(westA, edgesB[j]!)
      const to = Math.min(eastA, edgesB[j + 1]!)
      if (from >= to) continue
      const slopeB = edgesB[j + 3]!
      const a0 = startA + slopeA * (from - westA)
      const a1 = startA + slopeA * (to - westA)
      const b0 = edgesB[j + 2]! + slopeB * (from - edgesB[j]!)
      const b1 = edgesB[j + 2]! + slopeB * (to - edgesB[j]!)
      sum += edgesB[j + 4]! * underLower(a0, a1, b0, b1, to - from, zonal)
    }
    total += edgesA[i + 4]! * sum
  }
  return total * RADIANS_PER_DEGREE
}

function underLower(a0: number, a1: number, b0: number, b1: number, width: number, zonal: ZonalArea): number {
  const before = a0 - b0
  const after = a1 - b1
  if (before <= 0 && after <= 0) return zonal.under(a0, a1, width)
  if (before >= 0 && after >= 0) return zonal.under(b0, b1, width)
  const share = before / (before - after)
  const crossing = a0 + (a1 - a0) * share
  return before < 0
    ? zonal.under(a0, crossing, width * share) + zonal.under(crossing, b1, width * (1 - share))
    : zonal.under(b0, crossing, width * share) + zonal.under(crossing, a1, width * (1 - share))
}

/** Area in square metres of oriented rings, as seen from the window's south. */
export function ringsArea(rings: readonly FlatRing[], west: number, south: number, zonal: ZonalArea): number {
  let total = 0
  for (const ring of rings) {
    let previousX = ring[ring.length - 2]! - west
    let previousY = ring[ring.length - 1]! - south
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i]! - west
      const y = ring[i + 1]! - south
      if (x !== previousX) total -= zonal.under(previousY, y, x - previousX)
      previousX = x
      previousY = y
    }
  }
  return total * RADIANS_PER_DEGREE
}
