import type { FlatRing } from './rings'

/** 0 cuts along a meridian (x = value), 1 along a parallel (y = value). */
export type Axis = 0 | 1

/** A run of vertices on one side of the cut, with the points where it enters and leaves that side. */
interface Chain {
  ring: FlatRing
  /** Index of the first coordinate of the first vertex. */
  start: number
  vertices: number
  /** Coordinate along the cut line where the run begins and ends. */
  entry: number
  exit: number
  next: Chain | null
  done: boolean
}

interface ChainEnd {
  along: number
  chain: Chain
  isEntry: boolean
}

/**
 * A value near the middle of `low..high` that no vertex has on this axis: with that, every ring crosses the
 * cut line properly and no vertex lies on it.
 */
export function freeValue(rings: readonly FlatRing[], axis: Axis, low: number, high: number): number {
  let value = (low + high) / 2
  for (let attempt = 1; attempt <= 40 && someVertexHas(rings, axis, value); attempt += 1)
    value = low + (high - low) * (0.5 + attempt * 1.37e-5)
  return value
}

function someVertexHas(rings: readonly FlatRing[], axis: Axis, value: number): boolean {
  for (const ring of rings)
    for (let i: number = axis; i < ring.length; i += 2) if (ring[i] === value) return true
  return false
}

/**
 * Cuts rings (shells counter-clockwise, holes clockwise) in two along an axis-parallel line: [below, above].
 * The pieces are proper rings without bridge edges. `value` should be a `freeValue`. Where rounding hides
 * the order of the crossings the cut falls back to clipping each ring by itself, which keeps areas right.
 */
export function cut(rings: readonly FlatRing[], axis: Axis, value: number): [FlatRing[], FlatRing[]] {
  const below: FlatRing[] = []
  const above: FlatRing[] = []
  const chainsBelow: Chain[] = []
  const chainsAbove: Chain[] = []
  for (const ring of rings) {
    const side = sideOfRing(ring, axis, value)
    if (side === 'below') below.push(ring)
    else if (side === 'above') above.push(ring)
    else collectChains(ring, axis, value, chainsBelow, chainsAbove)
  }
  if (chainsBelow.length === 0) return [below, above]
  if (!linkChains(chainsBelow) || !linkChains(chainsAbove))
    return [clipEachRing(rings, axis, value, true), clipEachRing(rings, axis, value, false)]
  appendRings(chainsBelow, axis, value, below)
  appendRings(chainsAbove, axis, value, above)
  return [below, above]
}

function sideOfRing(ring: FlatRing, axis: Axis, value: number): 'below' | 'above' | 'both' {
  const first = ring[axis]! < value
  for (let i = axis + 2; i < ring.length; i += 2) if (ring[i]! < value !== first) return 'both'
  return first ? 'below' : 'above'
}

function collectChains(ring: FlatRing, axis: Axis, value: number, below: Chain[], above: Chain[]): void {
  const length = ring.length
  let start = 0
  let previousBelow = ring[length - 2 + axis]! < value
  while (ring[start + axis]! < value === previousBelow) start += 2
  let current: Chain | null = null
  let first: Chain | null = null
  let i = start
  for (let step = 0; step < length / 2; step += 1) {
    const isBelow = ring[i + axis]! < value
    if (isBelow !== previousBelow) {
      const along = crossing(ring, i === 0 ? length - 2 : i - 2, i, axis, value)
      if (current) current.exit = along
      current = { ring, start: i, vertices: 0, entry: along, exit: 0, next: null, done: false }
      first ??= current
      ;(isBelow ? below : above).push(current)
    }
    if (current) current.vertices += 1
    previousBelow = isBelow
    i = i + 2 === length ? 0 : i + 2
  }
  if (current && first) current.exit = first.entry
}

/** Where the edge crosses the line; always reckoned from the lower end, so both sides get the same number. */
function crossing(ring: FlatRing, from: number, to: number, axis: Axis, value: number): number {
  const [low, high] = ring[from + axis]! < value ? [from, to] : [to, from]
  const other = 1 - axis
  const share = (value - ring[low + axis]!) / (ring[high + axis]! - ring[low + axis]!)
  return ring[low + other]! + (ring[high + other]! - ring[low + other]!) * share
}

/** Joins exits to entries along the line, two by two (even-odd). False where the order cannot be right. */
function linkChains(chains: readonly Chain[]): boolean {
  const ends: ChainEnd[] = []
  for (const chain of chains)
    ends.push({ along: chain.entry, chain, isEntry: true }, { along: chain.exit, chain, isEntry: false })
  ends.sort((a, b) => a.along - b.along)
  for (let i = 0; i < ends.length; i += 2) {
    const one = ends[i]!
    let two = ends[i + 1]
    if (!two) return false
    if (one.isEntry === two.isEntry) {
      const swap = ends.findIndex(
        (end, k) => k > i + 1 && end.along === two?.along && end.isEntry !== one.isEntry,
      )
      if (swap < 0) return false
      ends[i + 1] = ends[swap]!
      ends[swap] = two
      two = ends[i + 1]!
    }
    if (one.isEntry) two.chain.next = one.chain
    else one.chain.next = two.chain
  }
  return true
}

function appendRings(chains: readonly Chain[], axis: Axis, value: number, out: FlatRing[]): void {
  for (const first of chains) {
    if (first.done) continue
    const parts: Chain[] = []
    let length = 0
    for (let chain: Chain | null = first; chain && !chain.done; chain = chain.next) {
      chain.done = true
      parts.push(chain)
      length += 2 * chain.vertices + 4
    }
    out.push(assemble(parts, length, axis, value))
  }
}

function assemble(parts: readonly Chain[], length: number, axis: Axis, value: number): FlatRing {
  const ring = new Float64Array(length)
  const other = 1 - axis
  let at = 0
  for (const { ring: source, start, vertices, entry, exit } of parts) {
    ring[at + axis] = value
    ring[at + other] = entry
    at += 2
    const end = start + 2 * vertices
    ring.set(source.subarray(start, Math.min(end, source.length)), at)
    if (end > source.length) ring.set(source.subarray(0, end - source.length), at + source.length - start)
    at += 2 * vertices
    ring[at + axis] = value
    ring[at + other] = exit
    at += 2
  }
  return ring
}

/**
 * Sutherland-Hodgman against one line. Leaves bridge edges along the line, which cancel out in every sum
 * over edges: fit for areas, not for geometry that somebody sees.
 */
export function clipEachRing(
  rings: readonly FlatRing[],
  axis: Axis,
  value: number,
  keepBelow: boolean,
): FlatRing[] {
  const out: FlatRing[] = []
  for (const ring of rings) {
    const clipped = clipRing(ring, axis, value, keepBelow)
    if (clipped) out.push(clipped)
  }
  return out
}

function clipRing(ring: FlatRing, axis: Axis, value: number, keepBelow: boolean): FlatRing | null {
  const length = ring.length
  let some = false
  let all = true
  for (let i: number = axis; i < length; i += 2) {
    if (keepBelow ? ring[i]! <= value : ring[i]! >= value) some = true
    else all = false
  }
  if (all) return ring
  if (!some) return null
  const out: number[] = []
  let x = ring[length - 2]!
  let y = ring[length - 1]!
  let wasIn = keepBelow ? (axis ? y : x) <= value : (axis ? y : x) >= value
  for (let i = 0; i < length; i += 2) {
    const nextX = ring[i]!
    const nextY = ring[i + 1]!
    const along = axis ? nextY : nextX
    const isIn = keepBelow ? along <= value : along >= value
    if (isIn !== wasIn) {
      if (axis) out.push(x + ((nextX - x) * (value - y)) / (nextY - y), value)
      else out.push(value, y + ((nextY - y) * (value - x)) / (nextX - x))
    }
    if (isIn) out.push(nextX, nextY)
    x = nextX
    y = nextY
    wasIn = isIn
  }
  return out.length >= 6 ? Float64Array.from(out) : null
}
