import { geodesicMetres } from '../../geo/distance'
import type { Box, Position } from '../../geo/types'
import { tileBox, tileRings, type TileSet } from '../tiles/tileSet'
import { frameAt } from './frame'
import { closestPoints, type ClosestPair, type Segment } from './segments'

export interface Nearest {
  /** Owner (zone) that the nearest edge belongs to. */
  owner: number
  /** Geodesic distance in metres, CGCS2000. */
  metres: number
  onProject: Position
  onZone: Position
}

/**
 * The nearest edge of a layer to a project, edge to edge and not only vertex to vertex. Meant for shapes that do
 * not overlap. `accept` leaves owners out. Null where the layer has no accepted tile.
 */
export function nearestZone(
  project: TileSet,
  layer: TileSet,
  accept: (owner: number) => boolean = () => true,
): Nearest | null {
  const pairs = boundedPairs(project, layer, accept)
  let best: ClosestPair | null = null
  let owner = -1
  for (const pair of pairs) {
    if (best && pair.atLeastMetres > best.metres) break
    const found = closestOfTiles(project, pair.projectTile, layer, pair.layerTile, best?.metres ?? Infinity)
    if (found && (!best || found.metres < best.metres)) {
      best = found
      owner = layer.owners[pair.layerTile]!
    }
    if (best?.metres === 0) break
  }
  return best && nearestFrom(best, owner)
}

/**
 * The nearest edges among given pairs of tiles, if they lie no farther apart than `limitMetres`. For the many zones that
 * are near without overlapping: neither far tiles nor far edges are looked at.
 */
export function nearestOfPairs(
  project: TileSet,
  layer: TileSet,
  pairs: readonly { projectTile: number; layerTile: number }[],
  limitMetres: number,
): Nearest | null {
  let best: ClosestPair | null = null
  let owner = -1
  for (const { projectTile, layerTile } of pairs) {
    const found = closestOfTiles(project, projectTile, layer, layerTile, best?.metres ?? limitMetres)
    if (found && (!best || found.metres < best.metres)) {
      best = found
      owner = layer.owners[layerTile]!
    }
    if (best?.metres === 0) break
  }
  return best && nearestFrom(best, owner)
}

function nearestFrom(best: ClosestPair, owner: number): Nearest {
  const metres = best.metres === 0 ? 0 : geodesicMetres(best.onFirst, best.onSecond)
  return { owner, metres, onProject: best.onFirst, onZone: best.onSecond }
}

interface BoundedPair {
  projectTile: number
  layerTile: number
  atLeastMetres: number
}

/**
 * Pairs of tiles with a lower bound of their distance, nearest first. The index first gives some near tile for each tile
 * of the project: nothing farther than the best of them needs a look, however many tiles there are.
 */
function boundedPairs(project: TileSet, layer: TileSet, accept: (owner: number) => boolean): BoundedPair[] {
  const { index } = layer
  if (!index) return []
  const projectBoxes = Array.from({ length: project.tiles }, (_, tile) => tileBox(project, tile))
  const accepted = (layerTile: number) => accept(layer.owners[layerTile]!)
  let ceiling = Infinity
  for (const box of projectBoxes) {
    const [some] = index.neighbors((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 1, Infinity, accepted)
    if (some !== undefined) ceiling = Math.min(ceiling, farthestMetres(box, tileBox(layer, some)))
  }
  if (ceiling === Infinity) return []
  const pairs: BoundedPair[] = []
  for (const [projectTile, projectBox] of projectBoxes.entries()) {
    const [east, north] = marginDegrees(projectBox, ceiling)
    const [west, south, right, top] = projectBox
    for (const layerTile of index.search(west - east, south - north, right + east, top + north, accepted)) {
      const layerBox = tileBox(layer, layerTile)
      const atLeastMetres = boxGapMetres(projectBox, layerBox)
      if (atLeastMetres > ceiling) continue
      ceiling = Math.min(ceiling, farthestMetres(projectBox, layerBox))
      pairs.push({ projectTile, layerTile, atLeastMetres })
    }
  }
  return pairs
    .filter((pair) => pair.atLeastMetres <= ceiling)
    .sort((a, b) => a.atLeastMetres - b.atLeastMetres)
}

/** So many degrees of longitude and of latitude around a box hold everything within a distance of it; rather more. */
function marginDegrees(box: Box, metres: number): [number, number] {
  const north = metres / 110000
  const highest = Math.min(89.9, Math.max(Math.abs(box[1]), Math.abs(box[3])) + north)
  return [(1.01 * metres) / frameAt(highest).metresPerLongitude, north]
}

/** Never more than the true distance between anything in the two boxes. */
function boxGapMetres(a: Box, b: Box): number {
  const east = Math.max(0, b[0] - a[2], a[0] - b[2])
  const north = Math.max(0, b[1] - a[3], a[1] - b[3])
  if (east === 0 && north === 0) return 0
  const highest = Math.max(Math.abs(a[1]), Math.abs(a[3]), Math.abs(b[1]), Math.abs(b[3]))
  const lowest = Math.min(Math.abs(a[1]), Math.abs(a[3]), Math.abs(b[1]), Math.abs(b[3]))
  return (
    0.999 * Math.hypot(east * frameAt(highest).metresPerLongitude, north * frameAt(lowest).metresPerLatitude)
  )
}

/** Never less than the distance between any two points of the two boxes. */
function farthestMetres(a: Box, b: Box): number {
  const east = Math.max(a[2], b[2]) - Math.min(a[0], b[0])
  const north = Math.max(a[3], b[3]) - Math.min(a[1], b[1])
  const highest = Math.max(Math.abs(a[3]), Math.abs(b[3]))
  const lowest = Math.min(Math.abs(a[1]), Math.abs(b[1]))
  return (
    1.001 * Math.hypot(east * frameAt(lowest).metresPerLongitude, north * frameAt(highest).metresPerLatitude)
  )
}

function closestOfTiles(
  project: TileSet,
  projectTile: number,
  layer: TileSet,
  layerTile: number,
  atMostMetres: number,
): ClosestPair | null {
  const projectEdges = edgesOf(project, projectTile)
  return closestOfEdges(projectEdges, tileBox(project, projectTile), edgesOf(layer, layerTile), atMostMetres)
}

function closestOfEdges(
  projectEdges: readonly Segment[],
  projectBox: Box,
  layerEdges: readonly Segment[],
  atMostMetres: number,
): ClosestPair | null {
  // Far edges fall out by their boxes before anything is measured.
  const near = layerEdges.filter((edge) => boxGapMetres(boxOf(edge), projectBox) <= atMostMetres)
  let best: ClosestPair | null = null
  let limit = atMostMetres
  for (const edge of projectEdges) {
    const edgeBox = boxOf(edge)
    for (const other of near) {
      if (limit < Infinity && quickGapMetres(edgeBox, other) > limit) continue
      const found = closestPoints(edge, other)
      if (found.metres < limit || (!best && found.metres <= limit)) {
        best = found
        limit = found.metres
        if (limit === 0) return best
      }
    }
  }
  return best
}

/** So many edges that follow each other are looked at or passed over together. */
const RUN_EDGES = 64

interface Run {
  edges: readonly Segment[]
  box: Box
}

function runsOf(edges: readonly Segment[]): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < edges.length; from += RUN_EDGES) {
    const run = edges.slice(from, from + RUN_EDGES)
    const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
    for (const [west, south, east, north] of run.map(boxOf)) {
      box[0] = Math.min(box[0], west)
      box[1] = Math.min(box[1], south)
      box[2] = Math.max(box[2], east)
      box[3] = Math.max(box[3], north)
    }
    runs.push({ edges: run, box })
  }
  return runs
}

/** Geodesic distance in metres between two boundaries, edge to edge; null where one has no edge. */
export function metresBetweenEdges(first: readonly Segment[], second: readonly Segment[]): number | null {
  const others = runsOf(second)
  const pairs = runsOf(first)
    .flatMap((one) =>
      others.map((other) => ({ one, other, atLeastMetres: boxGapMetres(one.box, other.box) })),
    )
    .sort((a, b) => a.atLeastMetres - b.atLeastMetres)
  let best: ClosestPair | null = null
  for (const { one, other, atLeastMetres } of pairs) {
    if (best && atLeastMetres > best.metres) break
    const found = closestOfEdges(one.edges, one.box, other.edges, best?.metres ?? Infinity)
    if (found && (!best || found.metres < best.metres)) best = found
    if (best?.metres === 0) break
  }
  return best && nearestFrom(best, -1).metres
}

/** Cheap lower bound (no trigonometry): 60 km is less than one degree of longitude anywhere south of 57 N. */
function quickGapMetres(box: Box, edge: Segment): number {
  const east = Math.max(
    0,
    Math.min(edge.from[0], edge.to[0]) - box[2],
    box[0] - Math.max(edge.from[0], edge.to[0]),
  )
  const north = Math.max(
    0,
    Math.min(edge.from[1], edge.to[1]) - box[3],
    box[1] - Math.max(edge.from[1], edge.to[1]),
  )
  const scale = Math.abs(box[3]) < 57 ? 60000 : 0
  return Math.hypot(east * scale, north * 110000)
}

function boxOf(edge: Segment): Box {
  return [
    Math.min(edge.from[0], edge.to[0]),
    Math.min(edge.from[1], edge.to[1]),
    Math.max(edge.from[0], edge.to[0]),
    Math.max(edge.from[1], edge.to[1]),
  ]
}

/** The edges of a tile as segments. */
export function edgesOf(set: TileSet, tile: number): Segment[] {
  const edges: Segment[] = []
  for (const ring of tileRings(set, tile)) {
    let from: Position = [ring[ring.length - 2]!, ring[ring.length - 1]!]
    for (let i = 0; i < ring.length; i += 2) {
      const to: Position = [ring[i]!, ring[i + 1]!]
      edges.push({ from, to })
      from = to
    }
  }
  return edges
}
