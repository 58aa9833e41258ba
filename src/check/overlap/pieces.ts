import Flatbush from 'flatbush'
import { areaSquareMetres } from '../../geo/area'
import type { Box, LonLatPolygons, PolygonRings } from '../../geo/types'
import { flatRings, polygonsOfRings, type FlatRing } from '../tiles/rings'
import { boxOfTiles, tileBox, tileRings, type TileSet } from '../tiles/tileSet'
import { clipToSides, commonWindow } from '../tiles/window'
import { areaOfRings, type TilePair } from './area'
import { unionInSteps } from './divide'
import { joinAtSeams, noSeams, type SeamLines } from './seams'
import { intersection, turfIntersection } from './shapes'

/** Above so many vertices a shape is too large to be united at once: 0.05 ms a vertex. */
export const DISSOLVE_VERTICES = 30000

/** A pair of tiles with the ground they share by edge pairs. */
export interface HitPair extends TilePair {
  squareMetres: number
}

/**
 * The shape that the tiles of one polygon share with the project: proper polygons, joined again at the seams between
 * tiles. Yields between tiles.
 */
export function* overlapShape(
  project: TileSet,
  layer: TileSet,
  pairs: readonly HitPair[],
): Generator<void, LonLatPolygons> {
  const outer = boxOfTiles(project)
  const lines = noSeams()
  const pieces: FlatRing[] = []
  for (const pair of pairs) {
    for (const piece of tilePairRings(project, layer, pair, outer)) pieces.push(piece)
    addSides(lines, tileBox(layer, pair.layerTile), null)
    addSides(lines, tileBox(project, pair.projectTile), outer)
    yield
  }
  return polygonsOfRings(joinAtSeams(pieces, lines))
}

/** The sides of a tile are seams, but for those on the outside of all tiles. */
function addSides(lines: SeamLines, [west, south, east, north]: Box, outer: Box | null): void {
  if (west !== outer?.[0]) lines.x.add(west)
  if (east !== outer?.[2]) lines.x.add(east)
  if (south !== outer?.[1]) lines.y.add(south)
  if (north !== outer?.[3]) lines.y.add(north)
}

/** One side lies wholly in the other where the areas differ by less than this share. */
const WHOLE_SHARE = 1e-10

function tilePairRings(project: TileSet, layer: TileSet, pair: HitPair, outer: Box): FlatRing[] {
  const projectBox = tileBox(project, pair.projectTile)
  const layerBox = tileBox(layer, pair.layerTile)
  const a = clipToSides(tileRings(project, pair.projectTile), projectBox, layerBox, null)
  if (a.length === 0) return []
  const window = commonWindow(projectBox, layerBox)
  if (layer.isFull[pair.layerTile] || (window && isAll(a, window, pair.squareMetres))) return a
  const b = clipToSides(tileRings(layer, pair.layerTile), layerBox, projectBox, outer)
  if (b.length === 0) return []
  if (window && isAll(b, window, pair.squareMetres)) return b
  return judged(polygonsOfRings(a), polygonsOfRings(b), pair.squareMetres).flatMap(flatRings)
}

function isAll(rings: readonly FlatRing[], window: Box, squareMetres: number): boolean {
  const all = areaOfRings(rings, window)
  return Math.abs(all - squareMetres) <= WHOLE_SHARE * all
}

/** The shape whose area is that of the edge pairs; where the first one's is not, turf is asked as well. */
function judged(a: PolygonRings[], b: PolygonRings[], squareMetres: number): LonLatPolygons {
  const first = intersection(a, b)
  const error = Math.abs(areaSquareMetres(first) - squareMetres)
  if (error <= Math.max(1e-3, 1e-9 * squareMetres)) return first
  const second = turfIntersection(a, b)
  return Math.abs(areaSquareMetres(second) - squareMetres) < error ? second : first
}

/** Joins shapes whose boxes touch; shapes that lie apart are only listed together. */
export function dissolve(shapes: readonly LonLatPolygons[]): LonLatPolygons {
  const steps = dissolveInSteps(shapes)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, yielding now and then. */
export function* dissolveInSteps(shapes: readonly LonLatPolygons[]): Generator<void, LonLatPolygons> {
  const result: LonLatPolygons = []
  for (const group of groupsThatMeet(shapes)) {
    const united = group.length > 1 ? yield* unionInSteps(group) : (group[0] ?? [])
    for (const polygon of united) result.push(polygon)
  }
  return result
}

/** Shapes in groups, such that the box of a shape meets none of another group. */
function groupsThatMeet(shapes: readonly LonLatPolygons[]): LonLatPolygons[][] {
  if (shapes.length < 2) return shapes.map((shape) => [shape])
  const boxes = shapes.map((shape) => grown(boxOfPolygons(shape)))
  const index = new Flatbush(shapes.length, 16, Float64Array)
  for (const box of boxes) index.add(...box)
  index.finish()
  const groups: LonLatPolygons[][] = []
  const seen = new Uint8Array(shapes.length)
  for (let first = 0; first < shapes.length; first += 1) {
    if (seen[first]) continue
    seen[first] = 1
    const members = [first]
    for (let next = 0; next < members.length; next += 1)
      index.search(...boxes[members[next]!]!, (other) => {
        if (!seen[other]) members.push(other)
        seen[other] = 1
        return false
      })
    groups.push(members.map((member) => shapes[member]!))
  }
  return groups
}

export function countVertices(polygons: readonly PolygonRings[]): number {
  return polygons.reduce((sum, polygon) => sum + polygon.reduce((inner, ring) => inner + ring.length, 0), 0)
}

export function boxOfPolygons(polygons: readonly PolygonRings[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of polygons)
    for (const [x, y] of polygon[0] ?? []) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  return [west, south, east, north]
}

function grown(box: Box): Box {
  const margin = 2e-9
  return [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin]
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}
