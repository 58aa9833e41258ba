import type { Graph } from './graph'
import { at } from './segments'

/**
 * The edges at each vertex counter-clockwise, in the places of `edgesByVertex`. Vertices of one or two edges need no
 * order and are left as they are.
 */
export function edgesInTurn(graph: Graph): Int32Array {
  const { vertexCount, vertexStart, edgesByVertex } = graph
  const order = edgesByVertex.slice()
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const [start, end] = [at(vertexStart, vertex), at(vertexStart, vertex + 1)]
    if (end - start < 3) continue
    const directed = Array.from(edgesByVertex.subarray(start, end), (edge) =>
      directionOf(graph, edge, vertex),
    )
    directed.sort(counterClockwise)
    directed.forEach(({ edge }, place) => (order[start + place] = edge))
  }
  return order
}

interface Direction {
  edge: number
  dx: number
  dy: number
}

function directionOf({ edgeEnds, xy }: Graph, edge: number, vertex: number): Direction {
  const [a, b] = [at(edgeEnds, 2 * edge), at(edgeEnds, 2 * edge + 1)]
  const other = a === vertex ? b : a
  return {
    edge,
    dx: at(xy, 2 * other) - at(xy, 2 * vertex),
    dy: at(xy, 2 * other + 1) - at(xy, 2 * vertex + 1),
  }
}

/** From due east round by north; by the sign of the cross product, which rounds less than an angle does. */
function counterClockwise(one: Direction, other: Direction): number {
  const half = (d: Direction) => (d.dy > 0 || (d.dy === 0 && d.dx > 0) ? 0 : 1)
  return half(one) - half(other) || one.dy * other.dx - one.dx * other.dy
}
