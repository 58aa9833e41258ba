import { InputError, note } from '../note'
import type { Graph } from './graph'
import { at, type OwnedRing, type Segments } from './segments'

/** So many numbers in all the sets together: some 200 MB. More is a heap of shapes over each other, or a hostile file. */
const MOST_MEMBERS = 20_000_000

/**
 * The polygons over one place of the ground, kept up to date while the place moves across edges: a place is in a
 * polygon if it is inside the shell and inside none of the holes, inside meaning an odd number of crossings.
 */
export class Ground {
  /** Sets of polygon indices, ascending, each once; the first one is empty. */
  readonly sets: number[][] = [[]]
  private readonly isOdd: Uint8Array
  private readonly shellsAround: Int32Array
  private readonly holesAround: Int32Array
  private readonly members = new Set<number>()
  /** Sum (exclusive or) of scrambled member numbers, in two halves: equal sets have equal sums. */
  private low = 0
  private high = 0
  private readonly known = new Map<number, number[]>()
  private currentId = 0
  private memberCount = 0

  constructor(
    private readonly graph: Graph,
    private readonly segments: Segments,
    private readonly rings: readonly OwnedRing[],
  ) {
    const polygonCount = rings.reduce((most, { polygon }) => Math.max(most, polygon + 1), 0)
    this.isOdd = new Uint8Array(rings.length)
    this.shellsAround = new Int32Array(polygonCount)
    this.holesAround = new Int32Array(polygonCount)
  }

  /** Moves the place across an edge; across it again, and it is back. */
  cross(edge: number): void {
    const { graph, segments } = this
    const end = at(graph.edgeStart, edge + 1)
    for (let k = at(graph.edgeStart, edge); k < end; k++)
      this.toggle(at(segments.ring, at(graph.segmentsByEdge, k)))
  }

  /** The place of the present set in `sets`. Throws an InputError where the sets would fill the memory. */
  id(): number {
    if (this.currentId < 0) this.currentId = this.members.size === 0 ? 0 : this.look()
    return this.currentId
  }

  private toggle(ring: number): void {
    const owner = this.rings[ring]
    if (!owner) return
    const { polygon, isHole } = owner
    const step = this.isOdd[ring] ? -1 : 1
    this.isOdd[ring] = step > 0 ? 1 : 0
    const counts = isHole ? this.holesAround : this.shellsAround
    const was = this.holds(polygon)
    counts[polygon] = at(counts, polygon) + step
    if (was === this.holds(polygon)) return
    if (was) this.members.delete(polygon)
    else this.members.add(polygon)
    this.low ^= scrambled(polygon, 0x9e3779b1)
    this.high ^= scrambled(polygon, 0x85ebca6b)
    this.currentId = -1
  }

  private holds(polygon: number): boolean {
    return at(this.shellsAround, polygon) > 0 && at(this.holesAround, polygon) === 0
  }

  private look(): number {
    const key = (this.high & 0x1fffff) * 4294967296 + (this.low >>> 0)
    const same = this.known.get(key) ?? []
    for (const id of same) if (this.isSet(this.sets[id] ?? [])) return id
    this.memberCount += this.members.size
    if (this.memberCount > MOST_MEMBERS) throw heaped()
    const id = this.sets.push([...this.members].sort((a, b) => a - b)) - 1
    this.known.set(key, [...same, id])
    return id
  }

  /** Sums may be equal by chance: the members decide. */
  private isSet(set: readonly number[]): boolean {
    return set.length === this.members.size && set.every((polygon) => this.members.has(polygon))
  }
}

function scrambled(polygon: number, seed: number): number {
  let hash = Math.imul(polygon + 1, seed)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f)
  return hash ^ (hash >>> 16)
}

function heaped(): InputError {
  return new InputError(
    note(
      'geometry-tangled',
      '图形互相重叠的层数过多,无法合并;请在制图软件中先合并重叠的图形',
      'Too many shapes lie over each other to be united; unite them in the drawing software first',
    ),
  )
}
