import type { Position } from './types'

/**
 * Whether edges of the ring through these corners (not closed again) meet anywhere but in the corners that they share.
 * For outlines set by hand: every edge is held against every other. The area formula has no meaning for such a ring.
 */
export function crossesItself(corners: readonly Position[]): boolean {
  const edges = corners.map((from, index): Edge => [from, corners[(index + 1) % corners.length] ?? from])
  return edges.some((edge, index) =>
    edges.some((other, at) => {
      const isApart = at > index + 1 && !(index === 0 && at === edges.length - 1)
      return isApart && meet(edge, other)
    }),
  )
}

type Edge = [from: Position, to: Position]

function meet([a, b]: Edge, [c, d]: Edge): boolean {
  const boxesMeet = [0, 1].every(
    (axis) =>
      Math.max(along(a, axis), along(b, axis)) >= Math.min(along(c, axis), along(d, axis)) &&
      Math.max(along(c, axis), along(d, axis)) >= Math.min(along(a, axis), along(b, axis)),
  )
  return boxesMeet && side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0
}

function along(position: Position, axis: number): number {
  return axis === 0 ? position[0] : position[1]
}

/** Positive where `at` lies to the left of the way from `a` to `b`, 0 on its line. */
function side(a: Position, b: Position, at: Position): number {
  return Math.sign((b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0]))
}
