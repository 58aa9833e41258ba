import { VERDICT_LEVELS, type LayerRole, type VerdictLevel } from '../types'
import type { ProjectType } from './projectTypes'
import type { Reading, Scope } from './types'
import type { AreaKind, ZoneClass } from './zoneClasses'

/** Ground of one kind that a project hits (or lies outside of), and what the project is. */
export interface Place {
  role: LayerRole
  area: AreaKind | null
  zoneClass: ZoneClass
  position: 'inside' | 'outside'
  /** Empty where the type is not stated. */
  types: readonly ProjectType[]
}

/** 0 is the strictest. */
export function rankOf(level: VerdictLevel): number {
  return VERDICT_LEVELS.indexOf(level)
}

export function strictest(levels: readonly VerdictLevel[]): VerdictLevel {
  return levels.reduce<VerdictLevel>((most, level) => (rankOf(level) < rankOf(most) ? level : most), 'none')
}

/** The level that a reading gives to a place: the strictest of its scopes that hold there; null where none does. */
export function matchOf(reading: Reading, place: Place): VerdictLevel | null {
  const levels = reading.scopes
    .filter((scope) => holds(scope, place, reading.effect === 'exception'))
    .map((scope) => scope.level ?? reading.level)
  return levels.length > 0 ? strictest(levels) : null
}

function holds(scope: Scope, place: Place, isException: boolean): boolean {
  if (scope.roles === 'every-project' || !scope.roles.includes(place.role)) return false
  if ((scope.position ?? 'inside') !== place.position) return false
  if (scope.classes && !scope.classes.includes(place.zoneClass)) return false
  if (place.area !== null && scope.areas && !scope.areas.includes(place.area)) return false
  if (scope.onlyTypes && !(place.types.length > 0 && place.types.every(isIn(scope.onlyTypes)))) return false
  // Where the type is not stated every exception may be the person's; a rule for one type is nobody's yet.
  if (scope.types && !(place.types.length === 0 ? isException : place.types.some(isIn(scope.types))))
    return false
  return true
}

function isIn(types: readonly ProjectType[]): (type: ProjectType) => boolean {
  return (type) => types.includes(type)
}
