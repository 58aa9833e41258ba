import Flatbush from 'flatbush'
import type { Segment } from './segments'

/** Edges whose boxes come within so many degrees of the box of an edge. */
export type NearEdges = (edge: Segment, marginDegrees: number) => Iterable<Segment>

/** Fewer edges are looked through one by one. */
const FEW_EDGES = 32

const known = new WeakMap<readonly Segment[], NearEdges>()

/** An index of edges, made once for each list: a boundary is asked for thousands of times. */
export function edgeIndexOf(edges: readonly Segment[]): NearEdges {
  const made = known.get(edges) ?? indexOf(edges)
  known.set(edges, made)
  return made
}

function indexOf(edges: readonly Segment[]): NearEdges {
  if (edges.length <= FEW_EDGES) return () => edges
  const index = new Flatbush(edges.length, 16, Float64Array)
  for (const { from, to } of edges)
    index.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    )
  index.finish()
  return ({ from, to }, margin) =>
    index
      .search(
        Math.min(from[0], to[0]) - margin,
        Math.min(from[1], to[1]) - margin,
        Math.max(from[0], to[0]) + margin,
        Math.max(from[1], to[1]) + margin,
      )
      .map((place) => edges[place]!)
}
