import Flatbush from 'flatbush'
import type { Position } from '../types'
import type { Snapper } from './snap'
import { at, type Segments } from './segments'

/** Where the boundary meets itself, apart from the ends that follow each other along a ring. */
export interface Contacts {
  /** Points at which a segment must be split: segment, x, y, three numbers each. */
  splits: number[]
  /** Ends that nearly coincide with another end, as positions in `ends` divided by two. */
  nearEnds: number[]
  /** How many pairs of segments cross in their insides. */
  crossings: number
  /** Crossings of the ring that crosses itself most. */
  ownCrossings: number
  /** Pairs of rings that cross, each pair once, for telling a self-intersection from an overlap. */
  crossingRings: [number, number][]
  firstCrossing: Position | null
}

/**
 * An end this close to a segment lies on it: one part in 10^13 of the largest coordinate, i.e. a few micrometres in
 * a zone of Gauss-Krueger and one in degrees. Neighbouring parcels whose corners were rounded on each other's sides
 * are neighbours, not overlaps of 10^-9 m2.
 */
const RELATIVE_TOLERANCE = 1e-13

/**
 * Points closer than this many tolerances become one: a few micrometres. Ends are joined at the same distance at which
 * a new point snaps to a known one; else an end could lie on a segment that cannot be split there.
 */
export const SNAP_TOLERANCES = 4

export function toleranceOf({ ends }: Segments): number {
  let largest = 0
  for (const value of ends) largest = Math.max(largest, Math.abs(value))
  return largest * RELATIVE_TOLERANCE
}

export function indexOf(segments: Segments): Flatbush {
  const { count, ends } = segments
  const index = new Flatbush(Math.max(1, count), 16, Float64Array)
  for (let i = 0; i < count; i++) {
    const [x1, y1, x2, y2] = [at(ends, 4 * i), at(ends, 4 * i + 1), at(ends, 4 * i + 2), at(ends, 4 * i + 3)]
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2))
  }
  if (count === 0) index.add(0, 0, 0, 0)
  index.finish()
  return index
}

/** A boundary that meets others more often is a heap of shapes or a hostile file; it would fill the memory. */
const MOST_CONTACTS = 2_000_000

/** An outline that crosses itself more often is a scribble; taking it apart would take minutes. */
export const MOST_OWN_CROSSINGS = 50_000

/** Too many contacts to go on? Then not all have been found. */
export function isTangled(contacts: Contacts): boolean {
  return contactCount(contacts) >= MOST_CONTACTS || contacts.ownCrossings >= MOST_OWN_CROSSINGS
}

/** All contacts of segments, found through an index of their boxes; gives up where they are too many. */
export function findContacts(segments: Segments, index: Flatbush): Contacts {
  const { count, ends, ring } = segments
  const tolerance = toleranceOf(segments)
  const near = SNAP_TOLERANCES * tolerance
  const found: Contacts = {
    splits: [],
    nearEnds: [],
    crossings: 0,
    ownCrossings: 0,
    crossingRings: [],
    firstCrossing: null,
  }
  const pairs = new Set<number>()
  let own = 0
  const ringCount = at(ring, count - 1) + 1
  for (let i = 0; i < count && !isTangled(found); i++) {
    if (i === 0 || ring[i] !== ring[i - 1]) own = 0
    const [x1, y1, x2, y2] = [at(ends, 4 * i), at(ends, 4 * i + 1), at(ends, 4 * i + 2), at(ends, 4 * i + 3)]
    const box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const
    index.search(box[0] - near, box[1] - near, box[2] + near, box[3] + near, (j) => {
      if (j > i && meet(ends, i, j, tolerance, found)) {
        const pair: [number, number] = [at(ring, i), at(ring, j)]
        if (pair[0] === pair[1]) found.ownCrossings = Math.max(found.ownCrossings, ++own)
        const key = pair[0] * ringCount + pair[1]
        if (!pairs.has(key)) found.crossingRings.push(pair)
        pairs.add(key)
      }
      return false
    })
  }
  return found
}

/** Crossings, touches and ends that nearly coincide. */
function contactCount({ splits, nearEnds }: Contacts): number {
  return (splits.length + nearEnds.length) / 3
}

/** Notes where two segments meet; true where they cross in their insides. */
function meet(ends: Float64Array, i: number, j: number, tolerance: number, found: Contacts): boolean {
  const [a, b, c, d] = [4 * i, 4 * i + 2, 4 * j, 4 * j + 2]
  const near = SNAP_TOLERANCES * tolerance
  const apart = (p: number, q: number) => {
    const [dx, dy] = [at(ends, p) - at(ends, q), at(ends, p + 1) - at(ends, q + 1)]
    return Math.abs(dx) > near || Math.abs(dy) > near ? Infinity : Math.sqrt(dx * dx + dy * dy)
  }
  let meets = false
  const isEnd = (p: number, q: number) => {
    const distance = apart(p, q)
    if (distance > near) return false
    meets = true
    if (distance > 0) found.nearEnds.push(p / 2, q / 2)
    return true
  }
  const [ac, ad, bc, bd] = [isEnd(a, c), isEnd(a, d), isEnd(b, c), isEnd(b, d)]
  // An end of one on the inside of the other; an end in common is on the inside of nothing.
  const touch = (point: number, segment: number, from: number, to: number, isShared: boolean) => {
    if (isShared || !liesOn(ends, point, from, to, tolerance)) return
    found.splits.push(segment, at(ends, point), at(ends, point + 1))
    meets = true
  }
  touch(c, i, a, b, ac || bc)
  touch(d, i, a, b, ad || bd)
  touch(a, j, c, d, ac || ad)
  touch(b, j, c, d, bc || bd)
  if (meets) return false
  if (side(ends, a, b, c) > 0 === side(ends, a, b, d) > 0) return false
  const [sideA, sideB] = [side(ends, c, d, a), side(ends, c, d, b)]
  if (sideA > 0 === sideB > 0) return false
  const share = sideA / (sideA - sideB)
  const x = at(ends, a) + (at(ends, b) - at(ends, a)) * share
  const y = at(ends, a + 1) + (at(ends, b + 1) - at(ends, a + 1)) * share
  found.splits.push(i, x, y, j, x, y)
  found.crossings++
  found.firstCrossing ??= [x, y]
  return true
}

/** Twice the signed area of a triangle: positive where `point` lies to the left of from-to. */
function side(ends: Float64Array, from: number, to: number, point: number): number {
  const [x, y] = [at(ends, point), at(ends, point + 1)]
  return (
    (at(ends, to) - at(ends, from)) * (y - at(ends, from + 1)) -
    (at(ends, to + 1) - at(ends, from + 1)) * (x - at(ends, from))
  )
}

function liesOn(ends: Float64Array, point: number, from: number, to: number, tolerance: number): boolean {
  const [dx, dy] = [at(ends, to) - at(ends, from), at(ends, to + 1) - at(ends, from + 1)]
  const [px, py] = [at(ends, point) - at(ends, from), at(ends, point + 1) - at(ends, from + 1)]
  const length = Math.sqrt(dx * dx + dy * dy)
  const along = (px * dx + py * dy) / length
  return along > 0 && along < length && Math.abs(dx * py - dy * px) / length <= tolerance
}

/** Moves ends that nearly coincide onto each other; segments that vanish by it go. */
export function joinEnds({ count, ends, ring }: Segments, nearEnds: number[], snapper: Snapper): Segments {
  const moved = ends.slice()
  for (const end of nearEnds) moved.set(snapper.snap(at(ends, 2 * end), at(ends, 2 * end + 1)), 2 * end)
  const keep: number[] = []
  for (let i = 0; i < count; i++) {
    if (moved[4 * i] !== moved[4 * i + 2] || moved[4 * i + 1] !== moved[4 * i + 3]) keep.push(i)
  }
  return {
    count: keep.length,
    ends: Float64Array.from({ length: 4 * keep.length }, (_, k) =>
      at(moved, 4 * (keep[k >> 2] ?? 0) + (k & 3)),
    ),
    ring: Int32Array.from(keep.map((i) => at(ring, i))),
  }
}

/** The same splits with points that are nearly one made one. */
export function snapSplits(splits: number[], snapper: Snapper): number[] {
  const result: number[] = []
  for (let k = 0; k < splits.length; k += 3) {
    const [x, y] = snapper.snap(splits[k + 1] ?? NaN, splits[k + 2] ?? NaN)
    result.push(splits[k] ?? 0, x, y)
  }
  return result
}

/** The segments cut at the given points (segment, x, y); the pieces keep their ring and their order. */
export function splitSegments(segments: Segments, splits: number[]): Segments {
  const { count, ends, ring } = segments
  const cuts = new Map<number, [x: number, y: number][]>()
  for (let k = 0; k < splits.length; k += 3) {
    const [segment, x, y] = [splits[k] ?? 0, splits[k + 1] ?? 0, splits[k + 2] ?? 0]
    const list = cuts.get(segment)
    if (list) list.push([x, y])
    else cuts.set(segment, [[x, y]])
  }
  const newEnds: number[] = []
  const newRing: number[] = []
  for (let i = 0; i < count; i++) {
    const [x1, y1, x2, y2] = [at(ends, 4 * i), at(ends, 4 * i + 1), at(ends, 4 * i + 2), at(ends, 4 * i + 3)]
    const along = ([x, y]: [number, number]) => (x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)
    const stops = (cuts.get(i) ?? []).sort((p, q) => along(p) - along(q))
    let [fromX, fromY] = [x1, y1]
    for (const [toX, toY] of [...stops, [x2, y2] as [number, number]]) {
      if (toX === fromX && toY === fromY) continue
      newEnds.push(fromX, fromY, toX, toY)
      newRing.push(at(ring, i))
      ;[fromX, fromY] = [toX, toY]
    }
  }
  return { count: newRing.length, ends: Float64Array.from(newEnds), ring: Int32Array.from(newRing) }
}
