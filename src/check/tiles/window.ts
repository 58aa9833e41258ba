import type { Box } from '../../geo/types'
import { clipEachRing, cut, type Axis } from './cut'
import { signedArea, type FlatRing } from './rings'

/** Common part of two boxes, or null where they do not meet in an area. */
export function commonWindow(a: Box, b: Box): Box | null {
  const west = Math.max(a[0], b[0])
  const south = Math.max(a[1], b[1])
  const east = Math.min(a[2], b[2])
  const north = Math.min(a[3], b[3])
  return east > west && north > south ? [west, south, east, north] : null
}

/** Rings clipped to a window, with bridge edges on its sides: right for sums over edges, not for geometry. */
export function clipForArea(rings: readonly FlatRing[], window: Box): FlatRing[] {
  let clipped = clipEachRing(rings, 0, window[0], false)
  clipped = clipEachRing(clipped, 0, window[2], true)
  clipped = clipEachRing(clipped, 1, window[1], false)
  return clipEachRing(clipped, 1, window[3], true)
}

/** True where the rings are the window itself. */
export function fillsWindow(rings: readonly FlatRing[], window: Box): boolean {
  const ring = rings[0]
  if (rings.length !== 1 || !ring || ring.length !== 8) return false
  const area = (window[2] - window[0]) * (window[3] - window[1])
  return Math.abs(signedArea(ring) - area) <= 1e-14 * area
}

const STEP_DEGREES = 1e-9

/** Rings clipped to a window as proper rings; the window is grown a little so that no vertex lies on its sides. */
export function clipCleanly(rings: readonly FlatRing[], window: Box): FlatRing[] {
  let clipped = keepSide(rings, 0, window[0], 'above')
  clipped = keepSide(clipped, 0, window[2], 'below')
  clipped = keepSide(clipped, 1, window[1], 'above')
  return keepSide(clipped, 1, window[3], 'below')
}

/**
 * Rings cut off at those sides of `by` that lie inside their own box: exactly there, so that the pieces on the two sides
 * of a seam fit together; but a little outside of what is a side of `outer` too, for nothing is joined there and no
 * vertex should lie on it.
 */
export function clipToSides(rings: readonly FlatRing[], own: Box, by: Box, outer: Box | null): FlatRing[] {
  let clipped = [...rings]
  for (const side of [0, 1, 2, 3] as const) {
    const axis: Axis = side === 1 || side === 3 ? 1 : 0
    const keep = side < 2 ? 'above' : 'below'
    const limit = by[side]
    if (clipped.length === 0 || (side < 2 ? limit <= own[side] : limit >= own[side])) continue
    if (limit === outer?.[side]) clipped = keepSide(clipped, axis, limit, keep)
    else clipped = cut(clipped, axis, limit)[side < 2 ? 1 : 0]
  }
  return clipped
}

function keepSide(
  rings: readonly FlatRing[],
  axis: Axis,
  limit: number,
  side: 'below' | 'above',
): FlatRing[] {
  const outward = side === 'below' ? 1 : -1
  let value = limit + outward * STEP_DEGREES
  for (let attempt = 0; attempt < 40 && hasVertexAt(rings, axis, value); attempt += 1)
    value += outward * STEP_DEGREES * 0.13
  const [below, above] = cut(rings, axis, value)
  return side === 'below' ? below : above
}

function hasVertexAt(rings: readonly FlatRing[], axis: Axis, value: number): boolean {
  return rings.some((ring) => {
    for (let i: number = axis; i < ring.length; i += 2) if (ring[i] === value) return true
    return false
  })
}
