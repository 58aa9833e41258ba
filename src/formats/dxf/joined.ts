/** Loose lines and arcs of a drawing that meet end to end enclose ground, as one closed polyline would. */
import type { Position } from '../../geo/types'
import { SAME_METRES } from './corners'

export interface Joined {
  /** Outlines whose every corner is the end of exactly two lines; the last position repeats the first. */
  rings: Position[][]
  /** Lines that enclose nothing, or that fork. */
  rest: Position[][]
  /** How many lines went into the rings. */
  joinedCount: number
}

/** @param lines of one layer, metres, two or more positions each */
export function joinLines(lines: readonly Position[][]): Joined {
  const { single, copies } = withoutCopies(lines)
  const ends = endsOf(single)
  const rings: Position[][] = []
  const isUsed = new Set<number>()
  const isSeen = new Set<number>()
  single.forEach((_, start) => {
    if (isSeen.has(start)) return
    const chain = walk(start, ends)
    for (const { line } of chain.steps) isSeen.add(line)
    if (!chain.isClosed) return
    for (const { line } of chain.steps) isUsed.add(line)
    rings.push(outlineOf(chain.steps, single))
  })
  const isInRing = (index: number) => isUsed.has(copies[index] ?? -1)
  const rest = lines.filter((_, index) => !isInRing(index))
  return { rings, rest, joinedCount: lines.length - rest.length }
}

/** A line drawn twice bounds the same ground once. `copies`: for each line given, its place in `single`. */
function withoutCopies(lines: readonly Position[][]): { single: Position[][]; copies: number[] } {
  const places = new Map<string, number>()
  const single: Position[][] = []
  const copies = lines.map((line) => {
    const [forward, backward] = [line.join(';'), [...line].reverse().join(';')]
    const known = places.get(forward) ?? places.get(backward)
    if (known !== undefined) return known
    places.set(forward, single.length)
    return single.push(line) - 1
  })
  return { single, copies }
}

/** The point that each end of each line lies at, and the lines that end at each point. */
interface Ends {
  pointOf: [start: number, end: number][]
  at: number[][]
}

function endsOf(lines: readonly Position[][]): Ends {
  const points = new Map<string, { position: Position; point: number }[]>()
  const at: number[][] = []
  const cell = (value: number) => Math.floor(value / SAME_METRES)
  const pointFor = (position: Position): number => {
    const [column, row] = [cell(position[0]), cell(position[1])]
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        const near = points.get(`${x},${y}`)?.find((one) => distance(one.position, position) <= SAME_METRES)
        if (near) return near.point
      }
    }
    const point = at.push([]) - 1
    const key = `${column},${row}`
    points.set(key, [...(points.get(key) ?? []), { position, point }])
    return point
  }
  const pointOf = lines.map((line, index): [number, number] => {
    const [first, last] = [line[0], line[line.length - 1]]
    if (!first || !last || ![...first, ...last].every(Number.isFinite)) return [-1, -1]
    const pair: [number, number] = [pointFor(first), pointFor(last)]
    for (const point of pair) at[point]?.push(index)
    return pair
  })
  return { pointOf, at }
}

interface Step {
  line: number
  isReversed: boolean
}

/** Follows lines from the end of one until it comes back, or until a point is not the end of exactly two. */
function walk(start: number, { pointOf, at }: Ends): { steps: Step[]; isClosed: boolean } {
  const steps: Step[] = [{ line: start, isReversed: false }]
  const [home, first] = pointOf[start] ?? [-1, -1]
  // A line from a point to itself is closed or nothing, and was judged before.
  if (home === -1 || home === first) return { steps, isClosed: false }
  let here = first
  let line = start
  while (here !== home) {
    const meeting = at[here] ?? []
    const next = meeting.length === 2 ? meeting.find((one) => one !== line) : undefined
    const ends = next === undefined ? undefined : pointOf[next]
    if (next === undefined || !ends) return { steps, isClosed: false }
    const isReversed = ends[1] === here
    steps.push({ line: next, isReversed })
    here = isReversed ? ends[0] : ends[1]
    line = next
  }
  return { steps, isClosed: steps.length > 1 && at[home]?.length === 2 }
}

function outlineOf(steps: readonly Step[], lines: readonly Position[][]): Position[] {
  const positions: Position[] = []
  for (const { line, isReversed } of steps) {
    const along = lines[line] ?? []
    // The first position is the end of the line before.
    positions.push(...(isReversed ? along.slice(0, -1).reverse() : along.slice(1)))
  }
  const last = positions[positions.length - 1]
  return last ? [last, ...positions] : positions
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
