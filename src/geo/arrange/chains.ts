import type { Crossing, EdgeIndex } from './edgeIndex'
import { edgeOnward, endsOf, type Graph } from './graph'
import type { Ground } from './ground'
import { at } from './segments'

/** Sets of polygons, by their places in the ground's list, to the left and right of each edge. */
export interface EdgeSides {
  left: Int32Array
  right: Int32Array
}

/** The edges to be crossed from outside of everything to the right of an edge, seen along its direction. */
export function wayTo(edge: number, graph: Graph, index: EdgeIndex): Crossing[] {
  const crossed = index.crossedFrom(endsOf(graph, edge), edge)
  const isOutsideLeft = index.leavesOnTheLeft(edge)
  return isOutsideLeft ? [...crossed, { edge, place: 0, isOutsideLeft }] : crossed
}

/** The slow way, which no order round a vertex can mislead: a ray from the longest edge between two junctions. */
export function lookFromEachChain(
  graph: Graph,
  index: EdgeIndex,
  ground: Ground,
  { left, right }: EdgeSides,
  edges: Int32Array,
): void {
  const isDone = new Set<number>()
  for (const edge of edges) {
    if (isDone.has(edge)) continue
    const chain = chainThrough(graph, edge)
    const { edge: longest, forward: direction } = longestOf(graph, chain)
    const way = wayTo(longest, graph, index)
    for (const one of way) ground.cross(one.edge)
    const onRight = ground.id()
    ground.cross(longest)
    const onLeft = ground.id()
    ground.cross(longest)
    for (const one of way) ground.cross(one.edge)
    for (const link of chain) {
      const along = link.forward === direction
      left[link.edge] = along ? onLeft : onRight
      right[link.edge] = along ? onRight : onLeft
      isDone.add(link.edge)
    }
  }
}

interface Link {
  edge: number
  /** The chain runs along the edge's own direction. */
  forward: boolean
}

function longestOf(graph: Graph, chain: [Link, ...Link[]]): Link {
  let [longest] = chain
  let most = -1
  for (const link of chain) {
    const [ax, ay, bx, by] = endsOf(graph, link.edge)
    const length = Math.abs(bx - ax) + Math.abs(by - ay)
    if (length > most) [longest, most] = [link, length]
  }
  return longest
}

/** All edges that are joined to this one by vertices of exactly two edges. */
function chainThrough(graph: Graph, first: number): [Link, ...Link[]] {
  const chain: [Link, ...Link[]] = [{ edge: first, forward: true }]
  const follow = (startVertex: number, outward: boolean) => {
    let [edge, vertex] = [first, startVertex]
    for (;;) {
      const next = edgeOnward(graph, vertex, edge)
      if (next === null) return false
      if (next === first) return true
      const entersAtStart = at(graph.edgeEnds, 2 * next) === vertex
      chain.push({ edge: next, forward: entersAtStart === outward })
      vertex = at(graph.edgeEnds, entersAtStart ? 2 * next + 1 : 2 * next)
      edge = next
    }
  }
  const closed = follow(at(graph.edgeEnds, 2 * first + 1), true)
  if (!closed) follow(at(graph.edgeEnds, 2 * first), false)
  return chain
}
