import type { FlatRing } from '../tiles/rings'

/** An open line x0, y0, x1, y1, … of at least two positions; the ground lies to its left. */
export type Run = readonly number[]

/**
 * Closes runs that begin where others end into rings. Where several go on from one position, the first one clockwise
 * from the way back is taken: it bounds the same piece of ground. A run that leads nowhere is left out.
 */
export function stitchRuns(runs: readonly Run[]): FlatRing[] {
  const leaving = new Map<number, Map<number, number[]>>()
  runs.forEach((run, place) => {
    const column = leaving.get(run[0]!) ?? new Map<number, number[]>()
    if (column.size === 0) leaving.set(run[0]!, column)
    const list = column.get(run[1]!)
    if (list) list.push(place)
    else column.set(run[1]!, [place])
  })
  const used = new Uint8Array(runs.length)
  const rings: FlatRing[] = []
  for (let first = 0; first < runs.length; first += 1) {
    if (used[first]) continue
    const walk: number[] = []
    let current = first
    do {
      used[current] = 1
      walk.push(current)
      const run = runs[current]!
      const open = (leaving.get(run[run.length - 2]!)?.get(run[run.length - 1]!) ?? []).filter(
        (next) => !used[next] || next === first,
      )
      const next = open.length < 2 ? open[0] : tightest(run, open, runs)
      if (next === undefined) break
      current = next
    } while (current !== first)
    for (const loop of loopsOf(walk, runs)) rings.push(loop)
  }
  return rings
}

function tightest(run: Run, open: readonly number[], runs: readonly Run[]): number | undefined {
  const x = run[run.length - 2]!
  const y = run[run.length - 1]!
  const back = Math.atan2(run[run.length - 3]! - y, run[run.length - 4]! - x)
  let best: number | undefined
  let bestTurn = Infinity
  for (const place of open) {
    const next = runs[place]!
    const angle = back - Math.atan2(next[3]! - y, next[2]! - x)
    const turn = angle > 0 ? angle : angle + 2 * Math.PI
    if (turn >= bestTurn) continue
    best = place
    bestTurn = turn
  }
  return best
}

/** The closed walk over runs, cut where it comes through a beginning of a run again. */
function loopsOf(walk: readonly number[], runs: readonly Run[]): FlatRing[] {
  const loops: FlatRing[] = []
  const path: number[] = []
  const places = new Map<string, number>()
  const close = (from: number) => {
    const loop = path.splice(from)
    for (const place of loop) places.delete(startOf(runs[place]!))
    const ring = ringOf(loop, runs)
    if (ring.length >= 6) loops.push(ring)
  }
  for (const place of walk) {
    const key = startOf(runs[place]!)
    const earlier = places.get(key)
    if (earlier !== undefined) close(earlier)
    places.set(key, path.length)
    path.push(place)
  }
  if (path.length > 0) close(0)
  return loops
}

function startOf(run: Run): string {
  return `${run[0]} ${run[1]}`
}

/** Where runs meet this nearly in a straight line (degrees, 0.1 micrometres) the meeting is no corner. */
const STRAIGHT_DEGREES = 1e-12

/** The runs one after the other. The cut through a straight edge leaves no corner behind. */
function ringOf(loop: readonly number[], runs: readonly Run[]): FlatRing {
  const ring: number[] = []
  loop.forEach((place, index) => {
    const before = runs[loop[(index || loop.length) - 1]!]!
    const run = runs[place]!
    for (let i = isStraight(before, run) ? 2 : 0; i < run.length - 2; i += 1) ring.push(run[i]!)
  })
  return Float64Array.from(ring)
}

function isStraight(before: Run, run: Run): boolean {
  const x = run[0]!
  const y = run[1]!
  const [inX, inY] = [x - before[before.length - 4]!, y - before[before.length - 3]!]
  const [outX, outY] = [run[2]! - x, run[3]! - y]
  if (inX * outX + inY * outY <= 0) return false
  const shorter = Math.min(Math.hypot(inX, inY), Math.hypot(outX, outY))
  const longer = Math.max(Math.hypot(inX, inY), Math.hypot(outX, outY))
  return shorter > 0 && Math.abs(inX * outY - inY * outX) / longer <= STRAIGHT_DEGREES
}
