import type { LayerFinding } from '../types'
import type { Localized } from '../../geo/types'
import { groundOf, type Ground } from '../rules/ground'
import { strictest } from '../rules/match'
import { rulesOfGround, type AppliedRule, type RuleFacts } from '../rules/rulesFor'
import type { RuleBook } from '../rules/types'
import type { Consequence, Hit } from './parts'

/** What the rules make of one layer: one hit for each kind of ground that has rules of its own. */
export function hitsOf(finding: LayerFinding, facts: RuleFacts, checkDate: string, book: RuleBook): Hit[] {
  const grounds = groundOf(finding)
  const byRules = new Map<string, Hit>()
  for (const ground of grounds) {
    const named = rulesOfGround(ground, facts, checkDate, book).filter(
      ({ effect }) => effect === 'decides' || effect === 'path',
    )
    const consequence = consequenceOf(named, ground)
    const key = `${consequence.ruleIds.join()}/${consequence.level}`
    const known = byRules.get(key)
    const part = grounds.length > 1 && ground.classes.length > 0 ? ground.classes.join('、') : null
    if (known) {
      known.classMissing ||= ground.classMissing
      known.part = known.part !== null && part !== null ? `${known.part}、${part}` : null
      continue
    }
    byRules.set(key, {
      finding,
      consequence,
      kind: ground.kind,
      part,
      classMissing: ground.classMissing,
      superseded: named.filter((applied) => applied.superseded).map(({ rule }) => rule.id),
    })
  }
  return [...byRules.values()]
}

/** Our words for layers that no rule is recorded for. */
const NO_RULE: Localized = { zh: '请按该图层的管理规定办理', en: 'follow the rules that govern this layer' }

function consequenceOf(rules: readonly AppliedRule[], { kind }: Ground): Consequence {
  const deciding = rules.filter(({ effect }) => effect === 'decides')
  if (deciding.length === 0) return { level: 'notice', ruleIds: [], text: NO_RULE }
  const level = kind === 'touching' ? 'notice' : strictest(deciding.map((applied) => applied.level))
  return {
    level,
    ruleIds: rules.map(({ rule }) => rule.id),
    text: {
      zh: deciding.map(({ rule }) => rule.reading.sentence.zh).join(';'),
      en: deciding.map(({ rule }) => rule.reading.sentence.en).join('; '),
    },
  }
}
