import { signedArea, type FlatRing } from '../tiles/rings'
import { stitchRuns, type Run } from './runs'

/** The straight lines along which shapes were cut, in degrees: meridians (x) and parallels (y). */
export interface SeamLines {
  x: Set<number>
  y: Set<number>
}

export function noSeams(): SeamLines {
  return { x: new Set(), y: new Set() }
}

/** Rings smaller than this (square degrees, about 1e-6 m2) are what rounding leaves at a seam. */
const CRUMB_SQUARE_DEGREES = 1e-16

/**
 * Joins oriented rings that were cut along straight lines: where two pieces lie on the two sides of a seam, their edges
 * on it cancel, and what is left are the rings around both. No point of intersection is computed and nothing is
 * compared but numbers on the line, so it cannot fail and takes next to no time. A piece of edge on a line that has
 * nothing opposite stays, so the rings always close, and their area is the sum of the areas.
 */
export function joinAtSeams(rings: readonly FlatRing[], lines: SeamLines): FlatRing[] {
  const whole: FlatRing[] = []
  const runs: Run[] = []
  const seams = new SeamEdges()
  for (const ring of rings) if (!takeApart(ring, lines, runs, seams)) whole.push(ring)
  if (runs.length === 0 && seams.isEmpty) return whole
  seams.leftOver(runs)
  for (const ring of stitchRuns(runs)) if (Math.abs(signedArea(ring)) > CRUMB_SQUARE_DEGREES) whole.push(ring)
  return whole
}

/** Splits a ring into its edges on seams and the runs between them; false where it has none on a seam. */
function takeApart(ring: FlatRing, lines: SeamLines, runs: Run[], seams: SeamEdges): boolean {
  const corners = ring.length / 2
  const isSeam = (corner: number) => {
    const next = corner + 1 === corners ? 0 : corner + 1
    const x = ring[2 * corner]!
    const y = ring[2 * corner + 1]!
    return (x === ring[2 * next] && lines.x.has(x)) || (y === ring[2 * next + 1] && lines.y.has(y))
  }
  let first = 0
  while (first < corners && !isSeam(first)) first += 1
  if (first === corners) return false
  let run: number[] = []
  for (let step = 0; step < corners; step += 1) {
    const corner = (first + step) % corners
    const next = (corner + 1) % corners
    if (isSeam(corner)) {
      if (run.length > 0) runs.push(run)
      run = []
      seams.add(ring[2 * corner]!, ring[2 * corner + 1]!, ring[2 * next]!, ring[2 * next + 1]!)
      continue
    }
    if (run.length === 0) run.push(ring[2 * corner]!, ring[2 * corner + 1]!)
    run.push(ring[2 * next]!, ring[2 * next + 1]!)
  }
  if (run.length > 0) runs.push(run)
  return true
}

/** Edges on seams, by line. Along each line they are added up with their directions; what is not nought stays. */
class SeamEdges {
  /** Three numbers an edge: where it begins and ends along the line from below, and +1 upward or -1. */
  private readonly meridians = new Map<number, number[]>()
  private readonly parallels = new Map<number, number[]>()

  get isEmpty(): boolean {
    return this.meridians.size === 0 && this.parallels.size === 0
  }

  add(fromX: number, fromY: number, toX: number, toY: number): void {
    const isMeridian = fromX === toX
    const from = isMeridian ? fromY : fromX
    const to = isMeridian ? toY : toX
    if (from === to) return
    const lines = isMeridian ? this.meridians : this.parallels
    const line = isMeridian ? fromX : fromY
    const edges = lines.get(line)
    if (edges) edges.push(Math.min(from, to), Math.max(from, to), to > from ? 1 : -1)
    else lines.set(line, [Math.min(from, to), Math.max(from, to), to > from ? 1 : -1])
  }

  leftOver(runs: Run[]): void {
    for (const [x, edges] of this.meridians)
      for (const [from, to] of remaining(edges)) runs.push([x, from, x, to])
    for (const [y, edges] of this.parallels)
      for (const [from, to] of remaining(edges)) runs.push([from, y, to, y])
  }
}

/** What is left of the edges on one line, split at all their ends, each in its direction. */
function remaining(edges: readonly number[]): [number, number][] {
  const changes: [number, number][] = []
  for (let i = 0; i < edges.length; i += 3)
    changes.push([edges[i]!, edges[i + 2]!], [edges[i + 1]!, -edges[i + 2]!])
  changes.sort((a, b) => a[0] - b[0])
  const left: [number, number][] = []
  let net = 0
  changes.forEach(([at, change], place) => {
    net += change
    const next = changes[place + 1]?.[0] ?? at
    if (next === at) return
    for (let k = 0; k < net; k += 1) left.push([at, next])
    for (let k = 0; k > net; k -= 1) left.push([next, at])
  })
  return left
}
