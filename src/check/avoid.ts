import { areaSquareMetres, planeAreaSquareMetres } from '../geo/area'
import { toPlane } from '../geo/convert'
import { InputError, note } from '../geo/note'
import { gaussKruegerZone } from '../geo/system'
import type { LonLatPolygons } from '../geo/types'
import type { CheckResult, Project } from './types'
import { measurePieces, type Piece } from './measure'
import { boxOfPolygons, countVertices, dissolve } from './overlap/pieces'
import { subtraction } from './overlap/shapes'
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
  const overlaps = result.layers
    .filter(({ id }) => layerIds.includes(id))
    .flatMap(({ zones }) => zones.map(({ overlap }) => overlap))
    .filter((overlap) => overlap.length > 0)
  try {
    const cut = dissolve(overlaps)
    const left = subtraction(project.polygons, cut).filter(hasGround)
    const cutSquareMetres = areaSquareMetres(cut)
    if (left.length === 0) return { remaining: null, cut, cutSquareMetres, slivers: [] }
    return { remaining: projectOf(project, left), cut, cutSquareMetres, slivers: sliversOf(left) }
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

function projectOf(project: Project, polygons: LonLatPolygons): Project {
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
    bbox,
    parts: polygons.length,
    vertices: countVertices(polygons),
    warnings: [
      note(
        'avoided',
        `由“${project.name}”减去占用部分得到;宽度、面积过小的地块另列(容差 ${TOLERANCE.widthMetres} 米、${TOLERANCE.areaSquareMetres} ㎡)`,
        `Made of "${project.name}" minus what it occupies; pieces too small or narrow to use are listed (tolerance ${TOLERANCE.widthMetres} m, ${TOLERANCE.areaSquareMetres} m2)`,
      ),
    ],
  }
}
