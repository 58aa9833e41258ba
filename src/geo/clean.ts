import type { Ring } from './types'

/** What was done to rings, for the notes. */
export interface CleaningCounts {
  closed: number
  duplicates: number
  spikes: number
  /** Rings left out because a coordinate is not a number, or a senseless one. */
  notNumbers: number
  /** Rings left out because they enclose nothing. */
  empty: number
}

export function noCleaning(): CleaningCounts {
  return { closed: 0, duplicates: 0, spikes: 0, notNumbers: 0, empty: 0 }
}

/** No coordinate of any system on Earth is larger, in metres or degrees; whatever is comes from damage. */
const FARTHEST = 1e9

/** As in `arrange/contacts.ts`: micrometres. */
const RELATIVE_TOLERANCE = 1e-13

/**
 * Closes a ring, drops positions that repeat the one before, and cuts off spikes of no width. Coordinates that stay
 * are the same to the bit. null where nothing is enclosed or a coordinate is not a number.
 */
export function cleanRing(ring: Ring, counts: CleaningCounts): Ring | null {
  const first = ring[0]
  const last = ring[ring.length - 1]
  if (!first || !last) {
    counts.empty++
    return null
  }
  if (!ring.every(([x, y]) => Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) {
    counts.notNumbers++
    return null
  }
  const open: Ring = []
  for (const position of ring) {
    const previous = open[open.length - 1]
    if (previous && previous[0] === position[0] && previous[1] === position[1]) counts.duplicates++
    else open.push(position)
  }
  if (open.length > 1 && first[0] === last[0] && first[1] === last[1]) open.pop()
  else if (ring.length > 1) counts.closed++
  const clean = withoutSpikes(open, counts)
  const start = clean[0]
  if (clean.length < 3 || !start) {
    counts.empty++
    return null
  }
  return [...clean, start]
}

/** Takes out corners at which an open ring turns back upon itself, until there is none. */
function withoutSpikes(ring: Ring, counts: CleaningCounts): Ring {
  let largest = 0
  for (const [x, y] of ring) largest = Math.max(largest, Math.abs(x), Math.abs(y))
  const tolerance = largest * RELATIVE_TOLERANCE
  let current = ring
  for (;;) {
    const kept: Ring = []
    const count = current.length
    current.forEach((position, index) => {
      // The corner before, as it stands after earlier removals of this round; the first corner looks back round the end.
      const before = kept[kept.length - 1] ?? current[count - 1]
      const after = current[index + 1] ?? kept[0]
      if (before && after && count >= 3 && isSpike(before, position, after, tolerance)) return
      kept.push(position)
    })
    const removed = count - kept.length
    counts.spikes += removed
    if (removed === 0 || kept.length < 3) return kept
    current = kept.filter((position, index) => {
      const previous = kept[index - 1] ?? kept[kept.length - 1]
      return !previous || previous[0] !== position[0] || previous[1] !== position[1]
    })
  }
}

type Point = Ring[number]

/** Does the way from a over b to c turn back along itself? */
function isSpike(a: Point, b: Point, c: Point, tolerance: number): boolean {
  const [ax, ay, cx, cy] = [a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]]
  const [lengthA, lengthC] = [Math.hypot(ax, ay), Math.hypot(cx, cy)]
  if (ax * cx + ay * cy <= 0) return lengthA === 0 || lengthC === 0
  return Math.abs(ax * cy - ay * cx) / Math.max(lengthA, lengthC) <= tolerance
}
