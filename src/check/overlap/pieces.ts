import { areaSquareMetres } from '../../geo/area'
import type { Box, LonLatPolygons, PolygonRings } from '../../geo/types'
import { polygonsOfRings } from '../tiles/rings'
import { tileBox, tileRings, type TileSet } from '../tiles/tileSet'
import { clipCleanly, commonWindow } from '../tiles/window'
import { tilePairArea, type TilePair } from './area'
import { intersection, turfIntersection, unionOf } from './shapes'

/** Above so many vertices the seams between tiles stay in a shape: dissolving takes 0.05 ms a vertex. */
export const DISSOLVE_VERTICES = 30000

export interface OverlapShape {
  polygons: LonLatPolygons
  /** The pieces are those of the tiles, more than there really are. */
  hasSeams: boolean
}

/**
 * The shape that the tiles of one polygon share with the project: proper polygons, the seams between tiles dissolved
 * (unless it is huge). Yields between tiles.
 */
export function* overlapShape(
  project: TileSet,
  layer: TileSet,
  pairs: readonly TilePair[],
): Generator<void, OverlapShape> {
  const shapes: LonLatPolygons[] = []
  for (const pair of pairs) {
    const shape = tilePairShape(project, layer, pair)
    if (shape.length > 0) shapes.push(shape)
    yield
  }
  const apart = shapes.flat()
  if (shapes.length > 1 && countVertices(apart) > DISSOLVE_VERTICES)
    return { polygons: apart, hasSeams: true }
  return { polygons: dissolve(shapes), hasSeams: false }
}

function tilePairShape(project: TileSet, layer: TileSet, pair: TilePair): LonLatPolygons {
  const window = commonWindow(tileBox(project, pair.projectTile), tileBox(layer, pair.layerTile))
  if (!window) return []
  const a = clipCleanly(tileRings(project, pair.projectTile), window)
  if (a.length === 0) return []
  const b = clipCleanly(tileRings(layer, pair.layerTile), window)
  if (b.length === 0) return []
  return judged(polygonsOfRings(a), polygonsOfRings(b), tilePairArea(project, layer, pair))
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
  return groupsThatMeet(shapes).flatMap((group) => (group.length > 1 ? unionOf(group) : (group[0] ?? [])))
}

/** Shapes in groups, such that the boxes of different groups do not meet. */
function groupsThatMeet(shapes: readonly LonLatPolygons[]): LonLatPolygons[][] {
  const order = shapes.map((shape) => ({ shape, box: grown(boxOfPolygons(shape)) }))
  order.sort((a, b) => a.box[0] - b.box[0])
  const groups: { box: Box; shapes: LonLatPolygons[] }[] = []
  for (const { shape, box } of order) {
    const meeting = groups.filter((group) => boxesMeet(group.box, box))
    const joined = { box, shapes: [shape] }
    for (const group of meeting) {
      joined.box = boxAround(joined.box, group.box)
      joined.shapes.push(...group.shapes)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(joined)
  }
  return groups.map((group) => group.shapes)
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

function boxAround(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}
