import { LAYER_ROLES, type LayerRole } from '../types'
import type { Rule } from './types'
import { matchOf } from './match'
import { AREA_KINDS, classesOf, type AreaKind } from './zoneClasses'

/**
 * Roles for which no rule is recorded: a pattern of a plan binds through the plan's own text, and what `other` layers
 * control is not known to the program. Hits of these give a notice only.
 */
export const ROLES_WITHOUT_RULES: ReadonlySet<LayerRole> = new Set(['security-pattern', 'other'])

/** Roles and classes (and sides of the growth boundary) for which no rule decides: `water-source/second`. */
export function gapsOf(rules: readonly Rule[]): string[] {
  const deciding = rules.filter(({ reading }) => reading.effect === 'decides')
  const gaps: string[] = []
  for (const role of LAYER_ROLES) {
    if (ROLES_WITHOUT_RULES.has(role)) continue
    const areas: (AreaKind | null)[] = role === 'protected-area' ? [...AREA_KINDS] : [null]
    const positions =
      role === 'urban-growth-boundary' ? (['inside', 'outside'] as const) : (['inside'] as const)
    for (const area of areas)
      for (const zoneClass of classesOf(role, area))
        for (const position of positions) {
          const place = { role, area, zoneClass, position, types: [] }
          if (!deciding.some(({ reading }) => matchOf(reading, place)))
            gaps.push(
              [role, area, zoneClass, position === 'outside' ? position : null].filter(Boolean).join('/'),
            )
        }
  }
  return gaps
}
