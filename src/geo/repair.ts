import turfUnion from '@turf/union'
import { areaSquareMetres, planeAreaSquareMetres, signedRingArea } from './area'
import { arrange, type Arrangement } from './arrange/arrange'
import type { OwnedRing } from './arrange/segments'
import { at } from './arrange/segments'
import { unionOf } from './arrange/stitch'
import { cleanRing, noCleaning } from './clean'
import { firstOfCopies } from './copies'
import type { Note } from './note'
import { cleaningNotes, overlayNotes, type Fault } from './repairNotes'
import type { PolygonRings, Position, Ring } from './types'

export { polygonsOf } from './polygons'

export interface RepairResult {
  polygons: PolygonRings[]
  /** What was changed, where, and by how much the area changed. */
  notes: Note[]
}

/**
 * Makes polygons sound: rings closed, repeated positions and spikes dropped, shells counter-clockwise and holes
 * clockwise, self-intersections taken apart (even-odd), holes outside their shell dropped, overlapping polygons
 * united, so that no ground counts twice. Polygons in which nothing is wrong keep their coordinates to the bit,
 * and so do all other corners of those in which something is. Parts that only touch stay parts.
 *
 * Takes degrees or metres. Throws an InputError only for an outline that crosses itself 50,000 times, and
 * for heaps of shapes that meet two million times.
 */
export function repairPolygons(polygons: PolygonRings[]): RepairResult {
  const counts = noCleaning()
  const clean: PolygonRings[] = []
  for (const [shell, ...holes] of polygons) {
    const cleanShell = shell && cleanRing(shell, counts)
    if (!cleanShell) continue
    const cleanHoles = holes.map((hole) => cleanRing(hole, counts)).filter((hole) => hole !== null)
    clean.push([cleanShell, ...cleanHoles])
  }
  const notes = cleaningNotes(counts)
  const measure = isDegrees(clean) ? areaSquareMetres : planeAreaSquareMetres
  const before = clean.map(oriented)
  const first = firstOfCopies(before)
  const { polygons: repaired, faults } = resolve(first.map((index) => before[index] ?? []))
  if (first.length < before.length) faults.unshift(copiesFault(before, first))
  if (faults.length > 0) notes.push(...overlayNotes(faults, measure(before), measure(repaired)))
  return { polygons: repaired, notes }
}

/** Polygons that repeat another one count once. */
function copiesFault(polygons: PolygonRings[], first: number[]): Fault {
  const kept = new Set(first)
  const copies = polygons.map((_, index) => index).filter((index) => !kept.has(index))
  return { kind: 'copy', polygons: new Set(copies), where: polygons[copies[0] ?? 0]?.[0]?.[0] ?? [NaN, NaN] }
}

function isDegrees(polygons: PolygonRings[]): boolean {
  return polygons.every((rings) =>
    rings.every((ring) => ring.every(([x, y]) => Math.abs(x) <= 360 && Math.abs(y) <= 90)),
  )
}

/** Shell counter-clockwise, holes clockwise. */
function oriented(polygon: PolygonRings): PolygonRings {
  return polygon.map((ring, index) =>
    signedRingArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse(),
  )
}

function ownedRings(polygons: PolygonRings[]): OwnedRing[] {
  return polygons.flatMap((rings, polygon) =>
    rings.map((positions, index) => ({ polygon, isHole: index > 0, positions })),
  )
}

/** Finds the polygons that are not sound, with those they overlap, and replaces each such group by its union. */
function resolve(polygons: PolygonRings[]): { polygons: PolygonRings[]; faults: Fault[] } {
  const rings = ownedRings(polygons)
  if (rings.length === 0) return { polygons, faults: [] }
  const whole = arrange(rings)
  const { groupOf, faults } = judge(whole, rings, polygons.length)
  if (faults.length === 0) return { polygons, faults }
  const result: PolygonRings[] = []
  const united = new Set<number>()
  polygons.forEach((polygon, index) => {
    const group = groupOf[index]
    if (group === undefined) result.push(polygon)
    else if (!united.has(group)) {
      united.add(group)
      const members = polygons.filter((_, other) => groupOf[other] === group)
      const known = members.length === polygons.length ? whole : null
      for (const one of unite(members, known)) result.push(one)
    }
  })
  return { polygons: result, faults }
}

function unite(members: PolygonRings[], known: Arrangement | null): PolygonRings[] {
  const arrangement = known ?? arrange(ownedRings(members))
  const united =
    (arrangement.settled ? unionOf(arrangement.graph, arrangement.sides) : null) ?? turfUnited(members)
  // Rounding may leave spikes and repeated positions of micrometres: nothing that the person need hear of.
  return united.flatMap(([shell, ...holes]) => {
    const cleanShell = shell && cleanRing(shell, noCleaning())
    const cleanHoles = holes.map((hole) => cleanRing(hole, noCleaning())).filter((hole) => hole !== null)
    return cleanShell ? [[cleanShell, ...cleanHoles]] : []
  })
}

/** The slow way, for boundaries so close together that rounding tears them. */
function turfUnited(members: PolygonRings[]): PolygonRings[] {
  const features = members.map((coordinates) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Polygon' as const, coordinates },
  }))
  // turf wants two; a polygon united with itself is that polygon, cleaned.
  const list = features.length === 1 ? [...features, ...features] : features
  const geometry = turfUnion({ type: 'FeatureCollection', features: list })?.geometry
  if (!geometry) return []
  const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return coordinates.map((rings) =>
    oriented(rings.map((ring) => ring.map(([x, y]): Position => [x ?? NaN, y ?? NaN]))),
  )
}

/** A group number for each polygon that has to be replaced, undefined for the sound ones, and what is wrong. */
function judge(arrangement: Arrangement, rings: OwnedRing[], polygonCount: number) {
  const { segments, graph, sides } = arrangement
  const leader = Array.from({ length: polygonCount }, (_, index) => index)
  const find = (polygon: number): number => {
    let top = polygon
    while (leader[top] !== top) top = leader[top] ?? top
    return (leader[polygon] = top)
  }
  const unsound = new Set<number>()
  const faults = new Map<string, Fault>()
  const blame = (kind: Fault['kind'], members: number[], where: Position) => {
    const [one = 0] = members
    for (const other of members) {
      leader[find(other)] = find(one)
      unsound.add(other)
    }
    const known = faults.get(kind)
    if (known) for (const member of members) known.polygons.add(member)
    else faults.set(kind, { kind, polygons: new Set(members), where })
  }

  for (const [one, other] of arrangement.crossingRings) {
    const members = [...new Set([rings[one]?.polygon ?? 0, rings[other]?.polygon ?? 0])]
    const where = arrangement.firstCrossing ?? startOf(rings[one]?.positions)
    blame(members.length > 1 ? 'overlap' : 'self-intersection', members, where)
  }
  const blamedSets = new Set<number>()
  for (let segment = 0; segment < segments.count; segment++) {
    const ring = rings[at(segments.ring, segment)]
    if (!ring) continue
    const edge = at(graph.edgeOfSegment, segment)
    const along = isAlong(arrangement, segment, edge)
    // Oriented rings have their polygon on the left.
    const leftSet = at(along ? sides.left : sides.right, edge)
    const rightSet = at(along ? sides.right : sides.left, edge)
    const [left, right] = [sides.sets[leftSet] ?? [], sides.sets[rightSet] ?? []]
    const where: Position = [at(segments.ends, 4 * segment), at(segments.ends, 4 * segment + 1)]
    for (const set of [leftSet, rightSet]) {
      const members = sides.sets[set] ?? []
      if (members.length > 1 && !blamedSets.has(set)) blame('overlap', members, where)
      blamedSets.add(set)
    }
    if (left.includes(ring.polygon) && !right.includes(ring.polygon)) continue
    const isOutside = !left.includes(ring.polygon) && !right.includes(ring.polygon)
    if (isOutside && isSharedByTwoRings(arrangement, rings, segment, edge))
      blame('shared-edge', [ring.polygon], where)
    else blame(isOutside && ring.isHole ? 'stray-hole' : 'self-intersection', [ring.polygon], where)
  }
  const groupOf = leader.map((_, polygon) => find(polygon))
  const groups = new Set([...unsound].map(find))
  return {
    groupOf: groupOf.map((group) => (groups.has(group) ? group : undefined)),
    faults: [...faults.values()],
  }
}

function startOf(ring: Ring | undefined): Position {
  return ring?.[0] ?? [NaN, NaN]
}

/** Does an edge belong to this segment's ring and to one other ring of the same polygon, once each? */
function isSharedByTwoRings(
  { segments, graph }: Arrangement,
  rings: OwnedRing[],
  segment: number,
  edge: number,
): boolean {
  const own = at(segments.ring, segment)
  const others: number[] = []
  for (let k = at(graph.edgeStart, edge); k < at(graph.edgeStart, edge + 1); k++) {
    const ring = at(segments.ring, at(graph.segmentsByEdge, k))
    if (rings[ring]?.polygon === rings[own]?.polygon) others.push(ring)
  }
  return others.length === 2 && others[0] !== others[1]
}

/** Does a segment run along its edge's own direction? */
function isAlong({ segments, graph }: Arrangement, segment: number, edge: number): boolean {
  const start = 2 * at(graph.edgeEnds, 2 * edge)
  return (
    at(segments.ends, 4 * segment) === at(graph.xy, start) &&
    at(segments.ends, 4 * segment + 1) === at(graph.xy, start + 1)
  )
}
