import type { Localized } from '../../geo/types'
import type { LayerFinding, VerdictLevel } from '../types'
import { checkDateOf, printBasis, type PrintedBasis } from './basis'
import { DEFAULT_RULES } from './default'
import { groundOf, type Ground } from './ground'
import { matchOf, rankOf, strictest } from './match'
import { projectTypesOf } from './projectTypes'
import { EFFECTS, type Effect, type Rule, type RuleBook } from './types'

/** What a person states of a project that rules depend on. */
export interface RuleFacts {
  /** In the person's own words, or an id of `PROJECT_TYPES`; empty: not stated. */
  type?: string | null
}

/** A rule that applies to a finding, as it stood on the day of the check. */
export interface AppliedRule {
  rule: Rule
  effect: Effect
  /** What it leads to; a hit that only touches gives a notice. */
  level: VerdictLevel
  kind: Ground['kind']
  /** Words of the zones' classes that it was applied for; empty where the data has none. */
  classes: string[]
  /** The class was missing and the stricter rule taken. */
  classMissing: boolean
  basis: PrintedBasis[]
  /** 依据已更替,新条号未核. */
  superseded: boolean
  /** A basis is not in force yet. */
  pending: boolean
}

/**
 * The rules that apply to one layer's finding: those that decide first (strictest first), then the paths named with
 * them, the exceptions that a person may claim, and reminders. None for a schematic layer, and none where nothing is hit.
 * @param checkDate ISO day of the check in China
 */
export function rulesFor(
  finding: LayerFinding,
  facts: RuleFacts = {},
  checkDate: string = checkDateOf(new Date()),
  book: RuleBook = DEFAULT_RULES,
): AppliedRule[] {
  if (finding.status === 'schematic') return []
  const found = new Map<string, AppliedRule>()
  for (const ground of groundOf(finding))
    for (const applied of rulesOfGround(ground, facts, checkDate, book)) {
      const known = found.get(applied.rule.id)
      found.set(applied.rule.id, known ? merged(known, applied) : applied)
    }
  return [...found.values()].sort(inOrder)
}

/** The rules of one kind of ground. */
export function rulesOfGround(
  ground: Ground,
  facts: RuleFacts,
  checkDate: string,
  book: RuleBook,
): AppliedRule[] {
  const place = { ...ground, types: projectTypesOf(facts.type) }
  return book.rules
    .flatMap((rule) => {
      const level = matchOf(rule.reading, place)
      return level === null ? [] : [appliedRule(rule, level, ground, checkDate)]
    })
    .sort(inOrder)
}

/** What holds for every project wherever it lies. */
export function remindersFor(checkDate: string, book: RuleBook = DEFAULT_RULES): AppliedRule[] {
  return book.rules
    .filter(({ reading }) => reading.scopes.some((scope) => scope.roles === 'every-project'))
    .map((rule) => appliedRule(rule, rule.reading.level, null, checkDate))
    .filter((applied) => !applied.pending)
}

/** Said beside every level: that it is a reading of ours. */
export const OUR_READING: Localized = { zh: '编者解读', en: 'our reading' }

function appliedRule(rule: Rule, level: VerdictLevel, ground: Ground | null, checkDate: string): AppliedRule {
  const basis = rule.basis.map((one) => printBasis(one, checkDate))
  return {
    rule,
    effect: rule.reading.effect,
    level: ground?.kind === 'touching' ? 'notice' : level,
    kind: ground?.kind ?? 'occupied',
    classes: ground?.classes ?? [],
    classMissing: ground?.classMissing ?? false,
    basis,
    superseded: basis.some((one) => one.superseded),
    pending: basis.some((one) => one.pending),
  }
}

function merged(a: AppliedRule, b: AppliedRule): AppliedRule {
  return {
    ...a,
    level: strictest([a.level, b.level]),
    classes: [...new Set([...a.classes, ...b.classes])],
    classMissing: a.classMissing || b.classMissing,
  }
}

/** By effect, then by strictness; the book's own order where both are the same (sorting is stable). */
function inOrder(a: AppliedRule, b: AppliedRule): number {
  return EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) || strictnessOf(a) - strictnessOf(b)
}

function strictnessOf({ effect, level }: AppliedRule): number {
  return effect === 'decides' ? rankOf(level) : 0
}
