import { areaSquareMetres } from '../geo/area'
import type { Note } from '../geo/note'
import type { LonLatPolygons } from '../geo/types'
import { measurePieces, type Piece } from './measure'
import { tilePairArea } from './overlap/area'
import { subtractionInSteps } from './overlap/divide'
import { boxesMeet, boxOfPolygons, countVertices, dissolveInSteps, DISSOLVE_VERTICES } from './overlap/pieces'
import type { PreparedProject } from './prepare'
import { buildTileSet, tileBox } from './tiles/tileSet'
import { areasAgree } from './tolerance'
import * as warn from './warnings'
import type { ZoneResult } from './zoneFinding'

/** The overlaps of all zones of a layer together. */
export interface Together {
  shape: LonLatPolygons
  pieces: Piece[]
  /** Square metres; ground covered by several zones counts once. */
  area: number
  /** By edge pairs; null where doubly covered ground makes the zones' sum another figure. */
  second: number | null
}

/** Adds the zones of a layer up, counting doubly covered ground once. Yields now and then. */
export function* unite(results: readonly ZoneResult[], warnings: Note[]): Generator<void, Together> {
  const hits = results.filter((result) => result.finding.overlapSquareMetres > 0)
  const sum = hits.reduce((total, result) => total + result.finding.overlapSquareMetres, 0)
  const second = hits.reduce((total, result) => total + result.secondSquareMetres, 0)
  const shapes = hits.map((result) => result.finding.overlap)
  const apart: Together = {
    shape: shapes.flat(),
    pieces: hits.flatMap((result) => result.pieces),
    area: sum,
    second,
  }
  if (hits.length < 2) return apart
  const isHuge = countVertices(apart.shape) > DISSOLVE_VERTICES
  // Seams between thousands of zones need not be dissolved where no two of them share ground.
  if (isHuge && !(yield* shareGround(shapes))) return apart
  try {
    const shape = yield* dissolveInSteps(shapes)
    const complete = hits.every((result) => result.hasShape)
    const area = complete ? Math.min(sum, areaSquareMetres(shape)) : sum
    return { shape, pieces: measurePieces(shape), area, second: areasAgree(area, sum) ? second : null }
  } catch {
    warnings.push(warn.unionFailed())
    return apart
  }
}

/** Whether any two of the shapes overlap by more than the tolerance of areas, by edge pairs. */
function* shareGround(shapes: readonly LonLatPolygons[]): Generator<void, boolean> {
  const tiles = buildTileSet(shapes)
  let shared = 0
  for (let tile = 0; tile < tiles.tiles; tile += 1) {
    for (const other of tiles.index?.search(...tileBox(tiles, tile)) ?? [])
      if (tiles.owners[other]! > tiles.owners[tile]!)
        shared += tilePairArea(tiles, tiles, { projectTile: tile, layerTile: other })
    if (shared > 0.01) return true
    yield
  }
  return false
}

/**
 * Occupied plus free ground must be the whole project; said where it is not, or where it was not verified. Yields
 * between pieces.
 */
export function* closing(project: PreparedProject, { area, shape }: Together): Generator<void, Note[]> {
  const whole = project.project.areaSquareMetres
  // Inside everywhere: nothing is left to compute, and the difference of equal shapes is the hardest case.
  if (area === 0 || areasAgree(area, whole)) return []
  if (!boxesMeet(boxOfPolygons(shape), project.project.bbox)) return []
  try {
    const free = areaSquareMetres(yield* subtractionInSteps(project.project.polygons, shape))
    return areasAgree(free + area, whole) ? [] : [warn.partsDoNotClose(area, free, whole)]
  } catch {
    return [warn.closingNotVerified()]
  }
}
