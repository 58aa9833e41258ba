import { checkDateOf } from '../../check/rules/basis'
import { DEFAULT_RULES } from '../../check/rules/default'
import { rulesFor, type AppliedRule, type RuleFacts } from '../../check/rules/rulesFor'
import { EVIDENCE_NAMES, type RuleBook } from '../../check/rules/types'
import type { CheckResult, LayerFinding } from '../../check/types'
import { LEVEL_NAMES } from '../../check/verdict/levels'
import { ROLE_NAMES } from '../../check/verdict/roles'
import type { Language } from '../../geo/types'
import type { ReportRule } from './input'

/**
 * The rules of all hits of a check, for the report: each once, with the layers that made it apply. Exceptions are listed
 * where the type of the project is stated, so that a report names the kinds that may be claimed and not all twelve.
 */
export function reportRules(
  result: CheckResult,
  facts: RuleFacts,
  language: Language,
  book: RuleBook = DEFAULT_RULES,
  /** ISO day of the state of the law. */
  checkDate = checkDateOf(new Date(result.checkedAt)),
): ReportRule[] {
  const rules = new Map<string, ReportRule>()
  for (const layer of result.layers)
    for (const applied of rulesFor(layer, facts, checkDate, book)) {
      if (applied.effect === 'exception' && !isStated(facts)) continue
      const known = rules.get(applied.rule.id)
      if (known) known.layerIds.push(layer.id)
      else rules.set(applied.rule.id, reportRule(applied, layer, language))
    }
  return [...rules.values()]
}

/** One rule in the language of the report. The rule's own words are Chinese: an English report has our sentence first. */
export function reportRule(applied: AppliedRule, layer: LayerFinding, language: Language): ReportRule {
  const { rule, effect, level, basis, superseded } = applied
  const zh = language === 'zh'
  const doubt = [rule.evidence.note, rule.doubt].filter((part) => part !== '').join(';')
  return {
    id: rule.id,
    layerIds: [layer.id],
    effect,
    subject: zh ? [rule.zone, rule.part].filter((part) => part !== '').join('·') : ROLE_NAMES[layer.role].en,
    tendency: zh ? rule.tendency : LEVEL_NAMES[level].en,
    reading: rule.reading.sentence[language],
    prohibited: zh ? rule.prohibits : '',
    allowed: zh ? rule.allows : '',
    approval: zh ? rule.approval : '',
    paraphrase: zh ? null : chineseWords(applied, doubt),
    basis: basis.map(({ text }) => text[language]),
    evidence: EVIDENCE_NAMES[rule.evidence.mark][language],
    doubt: zh && doubt !== '' ? doubt : null,
    superseded,
  }
}

function chineseWords({ rule }: AppliedRule, doubt: string): string {
  return [
    ['倾向', rule.tendency],
    ['禁止', rule.prohibits],
    ['有条件允许', rule.allows],
    ['审批与要件', rule.approval],
    ['不确定', doubt],
  ]
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}:${text}`)
    .join('\n')
}

function isStated({ type }: RuleFacts): boolean {
  return (type ?? '').trim() !== ''
}
