import type { Box } from '../../geo/types'
import { freeValue, type Axis } from './cut'
import type { FlatRing } from './rings'

/** A cut that more than one edge in so many crosses is worth a look at the other axis. */
const MANY_EDGES = 8

/** Where to cut rings in two. */
export interface CutLine {
  axis: Axis
  value: number
}

/**
 * Halves the longer side of the box. Where that would cut many edges (the teeth of a comb, terraces, furrows) and a
 * cut along the other axis only few, the other one: each edge cut is two vertices more, and cutting teeth across again
 * and again would multiply them without end.
 */
export function cutLineOf(rings: readonly FlatRing[], [west, south, east, north]: Box): CutLine {
  const halving = (axis: Axis): CutLine => ({
    axis,
    value: freeValue(rings, axis, axis ? south : west, axis ? north : east),
  })
  const longer = halving(north - south > east - west ? 1 : 0)
  const cutEdges = edgesCut(rings, longer)
  const edges = rings.reduce((sum, ring) => sum + ring.length / 2, 0)
  if (cutEdges * MANY_EDGES <= edges) return longer
  const other = halving(longer.axis ? 0 : 1)
  return 4 * edgesCut(rings, other) < cutEdges ? other : longer
}

function edgesCut(rings: readonly FlatRing[], { axis, value }: CutLine): number {
  let count = 0
  for (const ring of rings) {
    let wasBelow = ring[ring.length - 2 + axis]! < value
    for (let i: number = axis; i < ring.length; i += 2) {
      const isBelow = ring[i]! < value
      if (isBelow !== wasBelow) count += 1
      wasBelow = isBelow
    }
  }
  return count
}
