import { note, type Note } from '../geo/note'
import { roundHalfEven } from '../geo/units'
import { edgesOf, metresBetweenEdges } from './distance/nearest'
import type { PreparedLayer, PreparedProject } from './prepare'
import { buildTileSet } from './tiles/tileSet'
import type { Together } from './total'
import type { LayerStatus, Outcome, WithinAccuracy } from './types'
import type { ZoneResult } from './zoneFinding'

/** A project counts as wholly inside where so much of it is. */
const WHOLLY = 1 - 1e-6

/**
 * Compares the result with the layer's stated accuracy: the gap where nothing overlaps, else the mean width of the
 * overlap's widest piece. Of a project wholly inside its own width says little, so its distance to the zone's boundary
 * must be within the accuracy as well. Null where no accuracy is stated, or it could change nothing.
 */
export function withinAccuracyOf(
  project: PreparedProject,
  prepared: PreparedLayer,
  results: readonly ZoneResult[],
  together: Together,
  seen: { outcome: Outcome; nearestMetres: number | null },
): WithinAccuracy | null {
  const { accuracyMetres } = prepared.layer
  if (accuracyMetres === null) return null
  if (together.area === 0) {
    if (seen.nearestMetres === null || seen.nearestMetres >= accuracyMetres) return null
    return { accuracyMetres, by: 'gap', metres: seen.nearestMetres, toBoundaryMetres: null }
  }
  const metres = together.pieces.reduce((widest, piece) => Math.max(widest, piece.meanWidthMetres), 0)
  if (metres === 0 || metres >= accuracyMetres) return null
  if (together.area < project.project.areaSquareMetres * WHOLLY)
    return { accuracyMetres, by: 'overlap-width', metres, toBoundaryMetres: null }
  const toBoundaryMetres = boundaryMetres(project, prepared, results)
  if (toBoundaryMetres === null || toBoundaryMetres >= accuracyMetres) return null
  return { accuracyMetres, by: 'overlap-width', metres, toBoundaryMetres }
}

/** Geodesic distance from the project's boundary to that of the zones it is in. */
function boundaryMetres(
  project: PreparedProject,
  prepared: PreparedLayer,
  results: readonly ZoneResult[],
): number | null {
  const places = new Set(results.map(({ place }) => place))
  const parts = prepared.parts.filter((_, part) => places.has(prepared.partZones[part] ?? -1))
  // One tile without a limit keeps the rings whole: no edge of a cut counts as a boundary.
  const whole = buildTileSet([parts], { maxVertices: Infinity })
  const edges = Array.from({ length: whole.tiles }, (_, tile) => edgesOf(whole, tile)).flat()
  return metresBetweenEdges(project.extent.edges, edges)
}

/** Said only with numbers that stand in the result. Schematic lines occupy nothing. */
export function withinAccuracyNote(within: WithinAccuracy, status: LayerStatus): Note {
  const schematic = status === 'schematic'
  const [zh, en] = within.by === 'gap' ? gapWords(within, schematic) : widthWords(within, schematic)
  return schematic
    ? note('within-accuracy', `${zh},仅供参考`, `${en}; for reference only`)
    : note('within-accuracy', zh, en)
}

function gapWords({ metres, accuracyMetres }: WithinAccuracy, schematic: boolean): [string, string] {
  const shown = roundHalfEven(metres, 2)
  return schematic
    ? [
        `与最近的示意范围相距 ${shown} 米(最近距离),小于示意线的误差 ${accuracyMetres} 米`,
        `The nearest schematic extent is ${shown} m away (nearest distance), less than the error of its drawn line (${accuracyMetres} m)`,
      ]
    : [
        `与最近图斑相距 ${shown} 米(最近距离),在数据误差内(图层精度 ${accuracyMetres} 米)`,
        `The nearest zone is ${shown} m away (nearest distance), which is within the data's accuracy (${accuracyMetres} m)`,
      ]
}

function widthWords(
  { metres, toBoundaryMetres, accuracyMetres }: WithinAccuracy,
  schematic: boolean,
): [string, string] {
  const width = roundHalfEven(metres, 2)
  const inside = toBoundaryMetres === null ? null : roundHalfEven(toBoundaryMetres, 2)
  const zh = [
    `重叠部分最宽一块的平均宽度 ${width} 米(2×面积÷周长)`,
    ...(inside === null ? [] : [`项目全部在内,距边界最近 ${inside} 米`]),
  ].join(',')
  const en = [
    `The widest piece of the overlap is ${width} m wide on average (2 x area / perimeter)`,
    ...(inside === null
      ? []
      : [`the project lies wholly inside, ${inside} m from the boundary at the nearest`]),
  ].join('; ')
  const both = inside === null ? { zh: '', en: 'that is' } : { zh: '都', en: 'both are' }
  return schematic
    ? [
        `${zh},${both.zh}小于示意线的误差 ${accuracyMetres} 米`,
        `${en}; ${both.en} less than the error of the drawn line (${accuracyMetres} m)`,
      ]
    : [
        `${zh},${both.zh}在数据误差内(图层精度 ${accuracyMetres} 米)`,
        `${en}; ${both.en} within the data's accuracy (${accuracyMetres} m)`,
      ]
}
