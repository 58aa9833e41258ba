import Flatbush from 'flatbush'
import type { Graph } from './graph'
import { at, type OwnedRing, type Segments } from './segments'

/** Which polygons lie on the two sides of each edge of a noded boundary. */
export interface Sides {
  /** Index into `sets` for the left and the right of each edge, seen along its own direction. */
  left: Int32Array
  right: Int32Array
  /** Sets of polygon indices, ascending; the first one is empty. */
  sets: number[][]
}

/**
 * Follows each chain of edges between junctions and looks to its sides once, by a ray from its longest edge: a point
 * is in a polygon if it is inside the shell and inside none of the holes, inside meaning an odd number of crossings.
 */
export function sidesOf(graph: Graph, segments: Segments, rings: OwnedRing[]): Sides {
  const look = lookout(graph, segments, rings)
  const left = new Int32Array(graph.edgeCount)
  const right = new Int32Array(graph.edgeCount)
  const done = new Uint8Array(graph.edgeCount)
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (done[edge]) continue
    const chain = chainThrough(graph, edge)
    let longest = chain[0] ?? { edge, forward: true }
    for (const link of chain) {
      if (lengthOf(graph, link.edge) > lengthOf(graph, longest.edge)) longest = link
    }
    const seen = look.from(longest.edge)
    for (const link of chain) {
      const along = link.forward === longest.forward
      left[link.edge] = along ? seen.left : seen.right
      right[link.edge] = along ? seen.right : seen.left
      done[link.edge] = 1
    }
  }
  return { left, right, sets: look.sets }
}

interface Link {
  edge: number
  /** The chain runs along the edge's own direction. */
  forward: boolean
}

/** All edges that are joined to this one by vertices of exactly two edges. */
function chainThrough(graph: Graph, first: number): Link[] {
  const chain: Link[] = [{ edge: first, forward: true }]
  const follow = (startVertex: number, outward: boolean) => {
    let [edge, vertex] = [first, startVertex]
    for (;;) {
      const start = at(graph.vertexStart, vertex)
      if (at(graph.vertexStart, vertex + 1) - start !== 2) return false
      const one = at(graph.edgesByVertex, start)
      const next = one === edge ? at(graph.edgesByVertex, start + 1) : one
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

function lengthOf(graph: Graph, edge: number): number {
  const [ax, ay, bx, by] = endsOf(graph, edge)
  return Math.abs(bx - ax) + Math.abs(by - ay)
}

/** x and y of an edge's start, x and y of its end. */
export function endsOf(graph: Graph, edge: number): [ax: number, ay: number, bx: number, by: number] {
  const a = 2 * at(graph.edgeEnds, 2 * edge)
  const b = 2 * at(graph.edgeEnds, 2 * edge + 1)
  return [at(graph.xy, a), at(graph.xy, a + 1), at(graph.xy, b), at(graph.xy, b + 1)]
}

function lookout(graph: Graph, segments: Segments, rings: OwnedRing[]) {
  const index = new Flatbush(Math.max(1, graph.edgeCount), 16, Float64Array)
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const [ax, ay, bx, by] = endsOf(graph, edge)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
  }
  if (graph.edgeCount === 0) index.add(0, 0, 0, 0)
  index.finish()

  const sets: number[][] = [[]]
  const known = new Map([['', 0]])
  const setOf = (odd: Set<number>): number => {
    const shells = new Set<number>()
    const holed = new Set<number>()
    for (const r of odd) {
      const ring = rings[r]
      if (ring) (ring.isHole ? holed : shells).add(ring.polygon)
    }
    const polygons = [...shells].filter((polygon) => !holed.has(polygon)).sort((a, b) => a - b)
    const key = polygons.join()
    const id = known.get(key) ?? sets.push(polygons) - 1
    known.set(key, id)
    return id
  }
  const toggle = (odd: Set<number>, edge: number) => {
    for (let k = at(graph.edgeStart, edge); k < at(graph.edgeStart, edge + 1); k++) {
      const ring = at(segments.ring, at(graph.segmentsByEdge, k))
      if (!odd.delete(ring)) odd.add(ring)
    }
  }

  /** The sets to the left and right of an edge: a ray goes up from a flat edge, east from a steep one. */
  const from = (edge: number): { left: number; right: number } => {
    const [ax, ay, bx, by] = endsOf(graph, edge)
    const flat = Math.abs(bx - ax) >= Math.abs(by - ay)
    const [midX, midY] = [(ax + bx) / 2, (ay + by) / 2]
    const odd = new Set<number>()
    const pass = (other: number) => {
      if (other !== edge && isBeyond(endsOf(graph, other), midX, midY, flat)) toggle(odd, other)
      return false
    }
    index.search(midX, midY, flat ? midX : Infinity, flat ? Infinity : midY, pass)
    const far = setOf(odd)
    toggle(odd, edge)
    const near = setOf(odd)
    const farIsLeft = flat ? bx > ax : by < ay
    return farIsLeft ? { left: far, right: near } : { left: near, right: far }
  }
  return { from, sets }
}

/** Does an edge cross the ray that goes up (or east) from the point? Half-open, so that a vertex counts once. */
function isBeyond(
  [ax, ay, bx, by]: [number, number, number, number],
  x: number,
  y: number,
  up: boolean,
): boolean {
  if (up) return ax > x !== bx > x && ay + ((by - ay) * (x - ax)) / (bx - ax) > y
  return ay > y !== by > y && ax + ((bx - ax) * (y - ay)) / (by - ay) > x
}
