import type { PolygonRings, Position, Ring } from '../types'
import { endsOf, grouped, type Graph } from './graph'
import { nest } from './nest'
import { at } from './segments'
import type { Sides } from './sides'

/**
 * The union of all polygons: edges with ground on exactly one side, joined into rings. null where the edges do not
 * close (coordinates so close together that rounding has torn the boundary).
 */
export function unionOf(graph: Graph, sides: Sides): PolygonRings[] | null {
  const { edgeCount, edgeEnds } = graph
  // Twice the edge, plus one where it is walked against its own direction; the ground lies to the left.
  const walks: number[] = []
  for (let edge = 0; edge < edgeCount; edge++) {
    const onLeft = at(sides.left, edge) !== 0
    if (onLeft !== (at(sides.right, edge) !== 0)) walks.push(onLeft ? 2 * edge : 2 * edge + 1)
  }
  const to = (walk: number) => at(edgeEnds, walk ^ 1)
  const ways = waysOn(graph, walks)
  const isUsed = new Uint8Array(2 * edgeCount)
  const loops: Ring[] = []
  for (const first of walks) {
    if (isUsed[first]) continue
    const vertices = [at(edgeEnds, first)]
    let walk = first
    do {
      isUsed[walk] = 1
      const end = to(walk)
      vertices.push(end)
      const open = ways.from(end).filter((next) => !isUsed[next] || next === first)
      const next = open.length < 2 ? open[0] : tightest(graph, walk, open)
      if (next === undefined) return null
      walk = next
    } while (walk !== first)
    for (const loop of simpleLoops(vertices)) loops.push(loop.map((vertex) => positionOf(graph, vertex)))
  }
  return nest(loops)
}

/** The walks that leave a vertex. */
function waysOn({ edgeEnds, vertexCount }: Graph, walks: number[]): { from: (vertex: number) => Int32Array } {
  const { start, items } = grouped(
    Int32Array.from(walks, (walk) => at(edgeEnds, walk)),
    vertexCount,
  )
  const leaving = items.map((place) => walks[place] ?? 0)
  return { from: (vertex) => leaving.subarray(at(start, vertex), at(start, vertex + 1)) }
}

function positionOf(graph: Graph, vertex: number): Position {
  return [at(graph.xy, 2 * vertex), at(graph.xy, 2 * vertex + 1)]
}

/** Of the ways on, the first one clockwise from the way back: it bounds the same piece of ground. */
function tightest(graph: Graph, walk: number, open: Int32Array): number | undefined {
  const heading = (w: number) => {
    const [ax, ay, bx, by] = endsOf(graph, w >> 1)
    return w & 1 ? Math.atan2(ay - by, ax - bx) : Math.atan2(by - ay, bx - ax)
  }
  const back = heading(walk ^ 1)
  const turn = (w: number) => {
    const angle = back - heading(w)
    return angle > 0 ? angle : angle + 2 * Math.PI
  }
  let best: number | undefined
  for (const w of open) if (best === undefined || turn(w) < turn(best)) best = w
  return best
}

/** Cuts a closed walk at the vertices it visits again, into loops that visit each vertex once. */
function simpleLoops(vertices: number[]): number[][] {
  const loops: number[][] = []
  const path: number[] = []
  const place = new Map<number, number>()
  for (const vertex of vertices) {
    const earlier = place.get(vertex)
    if (earlier !== undefined) {
      const loop = path.splice(earlier)
      for (const passed of loop) place.delete(passed)
      if (loop.length >= 3) loops.push([...loop, vertex])
    }
    place.set(vertex, path.length)
    path.push(vertex)
  }
  return loops
}
