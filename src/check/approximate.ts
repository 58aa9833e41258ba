import { note, type Note } from '../geo/note'
import type { CoordinateSystem } from '../geo/system'
import type { Localized } from '../geo/types'
import { APPROXIMATE_CODE } from './tolerance'
import type { LayerFinding, Project } from './types'

/**
 * Positions without transformation parameters may be off by a hundred metres. They may be looked at, but no area is
 * claimed of them, and they make no verdict.
 */

type Warned = { readonly warnings: readonly Note[] }

/** True where the positions of a project, or of a layer in a finding, are approximate. */
export function isApproximate({ warnings }: Warned): boolean {
  return warnings.some(({ code }) => code === APPROXIMATE_CODE)
}

/** Whether areas of this project (against this layer) may be stated. */
export function claimsAreas(project: Project, layer?: LayerFinding): boolean {
  return !isApproximate(project) && !(layer && isApproximate(layer))
}

/** What stands where an area would. */
export const NO_AREA_CLAIM: Localized = {
  zh: '不列面积(坐标没有转换参数,位置只是近似)',
  en: 'no area stated (no transformation parameters, the position is approximate)',
}

/** Remarks about areas; without a claim there is nothing that they could be about. */
const ABOUT_AREAS = new Set([
  'areas-disagree',
  'parts-do-not-close',
  'declared-area-differs',
  'declared-area-unknown',
])

/** Repairs say the areas before and after them. */
const REPAIRS = new Set([
  'self-intersection-repaired',
  'overlapping-parts-united',
  'duplicate-parts-dropped',
  'hole-outside-dropped',
  'hole-edge-shared',
])

/** Notes as they may be said of an approximate position: without areas. */
export function withoutAreas(notes: readonly Note[]): Note[] {
  return notes
    .filter(({ code }) => !ABOUT_AREAS.has(code))
    .map(({ code, message }) =>
      REPAIRS.has(code)
        ? note(code, message.zh.replace(/;面积.*$/u, ''), message.en.replace(/; area .*$/u, ''))
        : { code, message },
    )
}

/** Said once: the decision about the system may have said it already. */
export function approximateNotes(system: CoordinateSystem, said: readonly Note[]): Note[] {
  if (!system.approximate || isApproximate({ warnings: said })) return []
  return [
    note(
      APPROXIMATE_CODE,
      `${system.name.zh}没有转换参数,位置可能偏移数十至百米以上;结果只作参考,不列面积,不可用于核查结论`,
      `There are no parameters for ${system.name.en}: positions may be tens to hundreds of metres off. Results are hints only, without areas, and make no finding`,
    ),
  ]
}
