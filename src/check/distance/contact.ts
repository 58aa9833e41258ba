import type { Position } from '../../geo/types'
import { edgeIndexOf } from './edgeIndex'
import { frameAt, nearMetres, type MetricFrame } from './frame'
import { footPoint, type Segment } from './segments'

/** How a project and a zone that do not share ground lie against each other. */
export interface Contact {
  /** Length in metres of the project's boundary that runs along the zone's, within the gap tolerance. */
  sharedMetres: number
  /** Largest gap in metres at a boundary point of that stretch; 0 where the lines coincide. */
  gapMetres: number
  /** That stretch itself, along the project's boundary, EPSG:4490: one line for each edge that has a part in it. */
  lines: Position[][]
}

/** Two edges run along each other where the sine of their angle is below this (about 6 degrees). */
const PARALLEL_SINE = 0.1

/**
 * Measures the stretch along which two boundaries lie within `gapToleranceMetres` of each other. Edges that only
 * meet in a point or cross add nothing.
 */
export function measureContact(
  projectEdges: readonly Segment[],
  zoneEdges: readonly Segment[],
  gapToleranceMetres: number,
): Contact {
  let sharedMetres = 0
  let gapMetres = 0
  const lines: Position[][] = []
  const near = edgeIndexOf(zoneEdges)
  for (const edge of projectEdges) {
    const frame = frameAt((edge.from[1] + edge.to[1]) / 2)
    const stretches: [number, number][] = []
    for (const other of near(edge, (2 * gapToleranceMetres) / frame.metresPerLongitude)) {
      const stretch = alongStretch(edge, other, frame, gapToleranceMetres)
      if (!stretch) continue
      stretches.push(stretch.range)
      gapMetres = Math.max(gapMetres, stretch.gapMetres)
    }
    const covered = union(stretches)
    const length = nearMetres(edge.from, edge.to)
    for (const [from, to] of covered) {
      sharedMetres += (to - from) * length
      lines.push([pointAlong(edge, from), pointAlong(edge, to)])
    }
  }
  return { sharedMetres, gapMetres, lines }
}

function pointAlong({ from, to }: Segment, share: number): Position {
  if (share === 0) return [from[0], from[1]]
  if (share === 1) return [to[0], to[1]]
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** Stretches that follow each other as one line: edges are cut at the sides of tiles and where they were densified. */
export function joinedLines(lines: readonly Position[][]): Position[][] {
  const key = ([x, y]: Position): string => `${x},${y}`
  const byStart = new Map<string, Position[]>()
  for (const line of lines) if (line[0]) byStart.set(key(line[0]), line)
  const ends = new Set(lines.flatMap((line) => (line.at(-1) ? [key(line.at(-1) ?? [NaN, NaN])] : [])))
  const used = new Set<Position[]>()
  const follow = (first: Position[]): Position[] => {
    const joined = [...first]
    used.add(first)
    for (;;) {
      const last = joined.at(-1)
      const next = last && byStart.get(key(last))
      if (!next || used.has(next)) return joined
      used.add(next)
      joined.push(...next.slice(1))
    }
  }
  const begin = lines.filter(([start]) => start && !ends.has(key(start)))
  // What is left runs in a circle.
  return [...begin, ...lines].flatMap((line) => (used.has(line) ? [] : [follow(line)]))
}

/** The shares of `edge` (0..1) that run within the tolerance along `other`. */
function alongStretch(
  edge: Segment,
  other: Segment,
  frame: MetricFrame,
  tolerance: number,
): { range: [number, number]; gapMetres: number } | null {
  const east = (edge.to[0] - edge.from[0]) * frame.metresPerLongitude
  const north = (edge.to[1] - edge.from[1]) * frame.metresPerLatitude
  const length = Math.hypot(east, north)
  if (length === 0) return null
  const local = (p: Position) => {
    const x = (p[0] - edge.from[0]) * frame.metresPerLongitude
    const y = (p[1] - edge.from[1]) * frame.metresPerLatitude
    return { along: (x * east + y * north) / length, across: (y * east - x * north) / length }
  }
  const a = local(other.from)
  const b = local(other.to)
  const otherLength = Math.hypot(b.along - a.along, b.across - a.across)
  if (otherLength === 0 || Math.abs(b.across - a.across) > PARALLEL_SINE * otherLength) return null
  const near = withinBand(a, b, tolerance)
  if (!near) return null
  const from = Math.max(0, Math.min(near[0], near[1]))
  const to = Math.min(length, Math.max(near[0], near[1]))
  if (to <= from) return null
  return {
    range: [from / length, to / length],
    gapMetres: vertexGap(edge, other, frame, tolerance, from, to),
  }
}

/** The stretch of a line from `a` to `b` whose `across` is within the tolerance, as its `along` values. */
function withinBand(
  a: { along: number; across: number },
  b: { along: number; across: number },
  tolerance: number,
): [number, number] | null {
  const rise = b.across - a.across
  if (Math.abs(rise) < 1e-12) return Math.abs(a.across) <= tolerance ? [a.along, b.along] : null
  const one = (-tolerance - a.across) / rise
  const two = (tolerance - a.across) / rise
  const from = Math.max(0, Math.min(one, two))
  const to = Math.min(1, Math.max(one, two))
  if (to <= from) return null
  return [a.along + (b.along - a.along) * from, a.along + (b.along - a.along) * to]
}

/** Largest gap at the ends of the two edges, as far as they lie in the band. */
function vertexGap(
  edge: Segment,
  other: Segment,
  frame: MetricFrame,
  tolerance: number,
  from: number,
  to: number,
): number {
  if (to - from < tolerance) return 0
  const gaps = [
    nearMetres(edge.from, footPoint(edge.from, other, frame)),
    nearMetres(edge.to, footPoint(edge.to, other, frame)),
    nearMetres(other.from, footPoint(other.from, edge, frame)),
    nearMetres(other.to, footPoint(other.to, edge, frame)),
  ]
  return Math.max(0, ...gaps.filter((gap) => gap <= tolerance))
}

/** The stretches without what is counted twice, in order. */
function union(stretches: [number, number][]): [number, number][] {
  stretches.sort((a, b) => a[0] - b[0])
  const united: [number, number][] = []
  for (const [from, to] of stretches) {
    const last = united.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else if (to > from) united.push([from, to])
  }
  return united
}
