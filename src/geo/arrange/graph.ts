import { at, type Segments } from './segments'

/** Noded boundary as a graph: segments that coincide are one edge, ends that coincide are one vertex. */
export interface Graph {
  vertexCount: number
  /** x and y of each vertex. */
  xy: Float64Array
  edgeCount: number
  /** Vertex at the start and at the end of each edge, two numbers an edge. */
  edgeEnds: Int32Array
  /** The edge that a segment lies on. */
  edgeOfSegment: Int32Array
  /** Segments of edge e: `segmentsByEdge` from `edgeStart[e]` up to `edgeStart[e + 1]`. */
  edgeStart: Int32Array
  segmentsByEdge: Int32Array
  /** Edges at vertex v: `edgesByVertex` from `vertexStart[v]` up to `vertexStart[v + 1]`. */
  vertexStart: Int32Array
  edgesByVertex: Int32Array
}

export function graphOf(segments: Segments): Graph {
  const { count, ends } = segments
  const vertices = new PairTable(2 * count)
  const edges = new PairTable(count)
  const edgeOfSegment = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const from = vertices.id(at(ends, 4 * i), at(ends, 4 * i + 1))
    const to = vertices.id(at(ends, 4 * i + 2), at(ends, 4 * i + 3))
    edgeOfSegment[i] = edges.id(Math.min(from, to), Math.max(from, to))
  }
  const edgeEnds = Int32Array.from(edges.pairs.subarray(0, 2 * edges.size))
  const byEdge = grouped(edgeOfSegment, edges.size)
  const byVertex = grouped(edgeEnds, vertices.size)
  return {
    vertexCount: vertices.size,
    xy: vertices.pairs.slice(0, 2 * vertices.size),
    edgeCount: edges.size,
    edgeEnds,
    edgeOfSegment,
    edgeStart: byEdge.start,
    segmentsByEdge: byEdge.items,
    vertexStart: byVertex.start,
    edgesByVertex: byVertex.items.map((end) => end >> 1),
  }
}

/** x and y of an edge's start, x and y of its end. */
export function endsOf(graph: Graph, edge: number): [ax: number, ay: number, bx: number, by: number] {
  const a = 2 * at(graph.edgeEnds, 2 * edge)
  const b = 2 * at(graph.edgeEnds, 2 * edge + 1)
  return [at(graph.xy, a), at(graph.xy, a + 1), at(graph.xy, b), at(graph.xy, b + 1)]
}

/** The other edge at a vertex of exactly two; null at an end or a junction. */
export function edgeOnward(
  { vertexStart, edgesByVertex }: Graph,
  vertex: number,
  edge: number,
): number | null {
  const start = at(vertexStart, vertex)
  if (at(vertexStart, vertex + 1) - start !== 2) return null
  const one = at(edgesByVertex, start)
  return one === edge ? at(edgesByVertex, start + 1) : one
}

/** Indices of `keys` sorted by key (counting sort): those of key k stand from start[k] to start[k + 1]. */
export function grouped(keys: Int32Array, keyCount: number): { start: Int32Array; items: Int32Array } {
  const start = new Int32Array(keyCount + 1)
  for (const key of keys) start[key + 1] = at(start, key + 1) + 1
  for (let key = 0; key < keyCount; key++) start[key + 1] = at(start, key + 1) + at(start, key)
  const next = start.slice()
  const items = new Int32Array(keys.length)
  keys.forEach((key, index) => {
    const place = at(next, key)
    items[place] = index
    next[key] = place + 1
  })
  return { start, items }
}

/** Gives equal pairs of numbers equal ids, in the order of their first appearance. Open addressing. */
class PairTable {
  size = 0
  readonly pairs: Float64Array
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly bits = new Uint32Array(4)
  private readonly numbers = new Float64Array(this.bits.buffer)

  constructor(capacity: number) {
    let slotCount = 16
    while (slotCount < 2 * capacity) slotCount *= 2
    this.slots = new Int32Array(slotCount).fill(-1)
    this.mask = slotCount - 1
    this.pairs = new Float64Array(2 * Math.max(1, capacity))
  }

  id(first: number, second: number): number {
    // Adding zero turns -0 into 0, which equals it.
    this.numbers[0] = first + 0
    this.numbers[1] = second + 0
    let hash = 0x811c9dc5
    for (const word of this.bits) {
      hash = Math.imul(hash ^ word, 0x01000193)
      hash ^= hash >>> 15
    }
    let slot = hash & this.mask
    for (;;) {
      const known = at(this.slots, slot)
      if (known < 0) {
        this.slots[slot] = this.size
        this.pairs[2 * this.size] = first
        this.pairs[2 * this.size + 1] = second
        return this.size++
      }
      if (this.pairs[2 * known] === first && this.pairs[2 * known + 1] === second) return known
      slot = (slot + 1) & this.mask
    }
  }
}
