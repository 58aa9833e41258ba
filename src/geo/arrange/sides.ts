import { lookFromEachChain, wayTo } from './chains'
import { EdgeIndex, type Crossing } from './edgeIndex'
import { edgeOnward, endsOf, type Graph } from './graph'
import { Ground } from './ground'
import { at, type OwnedRing, type Segments } from './segments'
import { edgesInTurn } from './turns'

/** Which polygons lie on the two sides of each edge of a noded boundary. */
export interface Sides {
  /** Index into `sets` for the left and the right of each edge, seen along its own direction. */
  left: Int32Array
  right: Int32Array
  /** Sets of polygon indices, ascending; the first one is empty. */
  sets: number[][]
}

const UNKNOWN = -1

/**
 * Looks to the sides of one edge of each connected piece of boundary by a ray, then walks along the boundary and
 * round each vertex, crossing one edge after the other. Each edge is met from both its ends, and those under the ray by
 * the ray; where these do not agree (rounding has put edges in a wrong order), every chain of that piece gets a ray.
 */
export function sidesOf(graph: Graph, segments: Segments, rings: OwnedRing[]): Sides {
  const ground = new Ground(graph, segments, rings)
  const index = new EdgeIndex(graph.edgeCount, (edge) => endsOf(graph, edge))
  const walk = new Walk(graph, ground)
  const { edges, starts } = connectedEdges(graph)
  for (let piece = 0; piece + 1 < starts.length; piece++) {
    const members = edges.subarray(starts[piece], starts[piece + 1])
    const first = lookoutOf(graph, members)
    const way = wayTo(first, graph, index)
    for (const { edge } of way) ground.cross(edge)
    const agrees = walk.from(first)
    for (const { edge } of way) ground.cross(edge)
    if (!agrees || !walk.agreesWith(way)) lookFromEachChain(graph, index, ground, walk, members)
  }
  return { left: walk.left, right: walk.right, sets: ground.sets }
}

/** All edges, piece by piece: those of piece p stand from starts[p] to starts[p + 1]. */
function connectedEdges(graph: Graph): { edges: Int32Array; starts: number[] } {
  const { edgeCount, edgeEnds, vertexCount, vertexStart, edgesByVertex } = graph
  const edges = new Int32Array(edgeCount)
  const starts = [0]
  const isListed = new Uint8Array(edgeCount)
  const isVisited = new Uint8Array(vertexCount)
  let count = 0
  const list = (edge: number) => {
    if (!isListed[edge]) edges[count++] = edge
    isListed[edge] = 1
  }
  for (let first = 0; first < edgeCount; first++) {
    if (isListed[first]) continue
    let next = count
    list(first)
    for (; next < count; next++) {
      const edge = at(edges, next)
      for (const vertex of [at(edgeEnds, 2 * edge), at(edgeEnds, 2 * edge + 1)]) {
        if (isVisited[vertex]) continue
        isVisited[vertex] = 1
        const end = at(vertexStart, vertex + 1)
        for (let place = at(vertexStart, vertex); place < end; place++) list(at(edgesByVertex, place))
      }
    }
    starts.push(count)
  }
  return { edges, starts }
}

/**
 * The edge to look from. Pieces that are taller than wide tend to stand side by side, where a ray to the east meets
 * many of them: theirs goes up, from their longest flat edge, and that of the others east. Without such an edge, the
 * longest of all.
 */
function lookoutOf(graph: Graph, edges: Int32Array): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const flat = { edge: -1, length: 0 }
  const steep = { edge: -1, length: 0 }
  for (const edge of edges) {
    const [ax, ay, bx, by] = endsOf(graph, edge)
    west = Math.min(west, ax, bx)
    east = Math.max(east, ax, bx)
    south = Math.min(south, ay, by)
    north = Math.max(north, ay, by)
    const [width, height] = [Math.abs(bx - ax), Math.abs(by - ay)]
    const longest = width >= height ? flat : steep
    if (width + height > longest.length) {
      longest.edge = edge
      longest.length = width + height
    }
  }
  const wanted = north - south > east - west ? flat : steep
  if (wanted.edge >= 0) return wanted.edge
  return wanted === flat ? steep.edge : flat.edge
}

/** A walk along connected edges that notes what lies on their sides. */
class Walk {
  readonly left: Int32Array
  readonly right: Int32Array
  private readonly order: Int32Array
  private readonly isVisited: Uint8Array
  /** Vertices under way, the place of the edge by which each was entered, and how many of its edges are crossed. */
  private readonly vertices: number[] = []
  private readonly entries: number[] = []
  private readonly steps: number[] = []
  private agrees = true

  constructor(
    private readonly graph: Graph,
    private readonly ground: Ground,
  ) {
    this.left = new Int32Array(graph.edgeCount).fill(UNKNOWN)
    this.right = new Int32Array(graph.edgeCount).fill(UNKNOWN)
    this.order = edgesInTurn(graph)
    this.isVisited = new Uint8Array(graph.vertexCount)
  }

  /** Starts on the right of an edge; false where an edge's two ends tell different things. */
  from(first: number): boolean {
    const { vertices, steps, graph, ground } = this
    this.agrees = true
    this.enter(at(graph.edgeEnds, 2 * first), first)
    while (vertices.length > 0) {
      const top = vertices.length - 1
      const vertex = vertices[top] ?? 0
      const start = at(graph.vertexStart, vertex)
      const degree = at(graph.vertexStart, vertex + 1) - start
      const step = steps[top] ?? 0
      if (step === degree) {
        this.drop()
        continue
      }
      steps[top] = step + 1
      const edge = at(this.order, start + (((this.entries[top] ?? 0) + step) % degree))
      const right = ground.id()
      ground.cross(edge)
      this.note(edge, vertex, ground.id(), right)
      this.follow(edge, vertex)
    }
    return this.agrees
  }

  /** Do the sides of all edges on the way from outside of everything follow from each other? Ends where it began. */
  agreesWith(way: readonly Crossing[]): boolean {
    const { ground } = this
    let agrees = true
    for (const { edge, isOutsideLeft } of way) {
      const [outside, inside] = isOutsideLeft ? [this.left, this.right] : [this.right, this.left]
      const isKnown = at(this.left, edge) !== UNKNOWN
      if (isKnown && at(outside, edge) !== ground.id()) agrees = false
      ground.cross(edge)
      if (isKnown && at(inside, edge) !== ground.id()) agrees = false
    }
    for (const { edge } of way) ground.cross(edge)
    return agrees
  }

  /** Along an edge away from a vertex, and on through vertices of two edges, whose sides stay the same. */
  private follow(first: number, from: number): void {
    const { graph } = this
    let [edge, vertex] = [first, this.otherEnd(first, from)]
    while (!this.isVisited[vertex]) {
      const next = edgeOnward(graph, vertex, edge)
      if (next === null) return this.enter(vertex, edge)
      this.isVisited[vertex] = 1
      const arrivesForward = at(graph.edgeEnds, 2 * edge + 1) === vertex
      const [left, right] = arrivesForward ? [this.left, this.right] : [this.right, this.left]
      this.note(next, vertex, at(left, edge), at(right, edge))
      vertex = this.otherEnd(next, vertex)
      edge = next
    }
  }

  private enter(vertex: number, edge: number): void {
    this.isVisited[vertex] = 1
    const start = at(this.graph.vertexStart, vertex)
    let place = start
    while (at(this.order, place) !== edge) place++
    this.vertices.push(vertex)
    this.entries.push(place - start)
    this.steps.push(0)
  }

  private drop(): void {
    this.vertices.pop()
    this.entries.pop()
    this.steps.pop()
  }

  /** What lies on the sides of an edge, seen from a vertex away along it. */
  note(edge: number, vertex: number, left: number, right: number): void {
    const isForward = at(this.graph.edgeEnds, 2 * edge) === vertex
    const [onLeft, onRight] = isForward ? [left, right] : [right, left]
    if (at(this.left, edge) === UNKNOWN) {
      this.left[edge] = onLeft
      this.right[edge] = onRight
    } else if (at(this.left, edge) !== onLeft || at(this.right, edge) !== onRight) this.agrees = false
  }

  private otherEnd(edge: number, vertex: number): number {
    const one = at(this.graph.edgeEnds, 2 * edge)
    return one === vertex ? at(this.graph.edgeEnds, 2 * edge + 1) : one
  }
}
