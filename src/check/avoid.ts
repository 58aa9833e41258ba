import { areaSquareMetres, planeAreaSquareMetres } from '../geo/area'
import { toPlane } from '../geo/convert'
import { InputError, note } from '../geo/note'
import { gaussKruegerZone } from '../geo/system'
import type { LonLatPolygons } from '../geo/types'
import type { CheckResult, Project, ZoneFinding } from './types'
import { movingParts, type Moving } from './lines/moving'
import { measurePieces, type Piece } from './measure'
import { boxOfPolygons, countVertices, dissolve } from './overlap/pieces'
import { subtractionInSteps } from './overlap/divide'
import { TOLERANCE } from './tolerance'

/** What it would take to keep off the zones of chosen layers. A person decides; the project itself is not changed. */
export interface Avoidance {
  /** What is left, as a project of its own; null where nothing is. */
  remaining: Project | null
  /** The ground given up. */
  cut: LonLatPolygons
  cutSquareMetres: number
  /** Pieces of what is left that are too small or too narrow to use, worst first. */
  slivers: Piece[]
  /** Zones that the chosen layers hit but whose shape is not known: they are not cut off. */
  notCut: string[]
  /** Where the project was made of lines or points: what of them has to move. */
  moving: Moving | null
}

/** Pieces left over that are narrower on average than this are named as slivers, metres. */
const USABLE_WIDTH_METRES = 2
/** Or smaller than this, square metres. */
const USABLE_SQUARE_METRES = 100

/**
 * The project minus what it occupies of the given layers.
 * @throws InputError where the shape cannot be computed
 */
export function avoidLayers(project: Project, result: CheckResult, layerIds: readonly string[]): Avoidance {
  const zones = result.layers.filter(({ id }) => layerIds.includes(id)).flatMap((layer) => layer.zones)
  const overlaps = zones.map(({ overlap }) => overlap).filter((overlap) => overlap.length > 0)
  const notCut = zones.filter(isHitWithoutShape).map(({ name }) => name)
  try {
    const cut = dissolve(overlaps)
    const left = finished(subtractionInSteps(project.polygons, cut)).filter(hasGround)
    return {
      remaining: left.length > 0 ? projectOf(project, left, notCut) : null,
      cut,
      cutSquareMetres: areaSquareMetres(cut),
      slivers: sliversOf(left),
      notCut,
      moving: project.lineWork ? movingParts(project.lineWork, cut) : null,
    }
  } catch {
    throw new InputError(
      note(
        'avoidance-failed',
        '避让后的范围无法生成:请先在 GIS 中修复占用的图斑,或改用手工画出避让范围',
        'The range without the occupied zones could not be built: repair those zones in a GIS, or draw it by hand',
      ),
      project.source.file,
    )
  }
}

/** The end of a work in steps, in one go. */
function finished<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

function isHitWithoutShape({ outcome, overlap, overlapSquareMetres }: ZoneFinding): boolean {
  return outcome === 'failed' || (overlap.length === 0 && overlapSquareMetres > 0)
}

/** The difference of nearly equal edges leaves crumbs below a square centimetre; they are no ground. */
function hasGround(polygon: LonLatPolygons[number]): boolean {
  return areaSquareMetres([polygon]) >= 1e-4
}

function sliversOf(polygons: LonLatPolygons): Piece[] {
  return measurePieces(polygons)
    .filter(
      (piece) => piece.meanWidthMetres < USABLE_WIDTH_METRES || piece.areaSquareMetres < USABLE_SQUARE_METRES,
    )
    .sort((a, b) => a.areaSquareMetres - b.areaSquareMetres)
}

function projectOf(project: Project, polygons: LonLatPolygons, notCut: readonly string[]): Project {
  const bbox = boxOfPolygons(polygons)
  return {
    ...project,
    id: `${project.id}/avoided`,
    name: `${project.name}(避让)`,
    polygons,
    areaSquareMetres: areaSquareMetres(polygons),
    planeAreaSquareMetres: planeAreaSquareMetres(
      toPlane(polygons, gaussKruegerZone((bbox[0] + bbox[2]) / 2)),
    ),
    declaredAreaHectares: null,
    // What is left is ground, no longer a line; its boundary points are not those of the file.
    lineWork: null,
    boundary: null,
    bbox,
    parts: polygons.length,
    vertices: countVertices(polygons),
    warnings: [
      note(
        'avoided',
        `由“${project.name}”减去占用部分得到;宽度、面积过小的地块另列(容差 ${TOLERANCE.widthMetres} 米、${TOLERANCE.areaSquareMetres} ㎡)`,
        `Made of "${project.name}" minus what it occupies; pieces too small or narrow to use are listed (tolerance ${TOLERANCE.widthMetres} m, ${TOLERANCE.areaSquareMetres} m2)`,
      ),
      ...(notCut.length > 0 ? [notCutNote(notCut)] : []),
    ],
  }
}

function notCutNote(names: readonly string[]) {
  return note(
    'not-avoided',
    `图斑“${names.join('”、“')}”的占用图形无法生成,没有减去:请重新核查这一范围`,
    `The overlap with ${names.map((name) => `"${name}"`).join(', ')} has no shape and is not taken off: check this range anew`,
  )
}
