import type { LayerFinding, LayerRole, Project, Verdict, VerdictReason, VerdictReminder } from '../types'
import { checkDateOf, SUPERSEDED } from '../rules/basis'
import { DEFAULT_RULES } from '../rules/default'
import { rankOf } from '../rules/match'
import { OUR_READING, remindersFor, type RuleFacts } from '../rules/rulesFor'
import type { RuleBook } from '../rules/types'
import { isApproximate } from '../approximate'
import { hitsOf } from './hits'
import type { VerdictParts } from './parts'
import { reasonsOf } from './reasons'
import { REQUIRED_ROLES } from './roles'
import { verdictText } from './text'

export interface VerdictOptions {
  /** What the person states; what the file states by default. */
  facts?: RuleFacts
  /** ISO day; today in China by default. */
  checkDate?: string
  /** The rules of an office; ours by default. */
  rules?: RuleBook
}

/**
 * The conclusion that the data allows. Only layers that the person declared statutory make one; the synthetic
 * example makes one of its own that is marked as such. The word 合规 is never written: a machine cannot know.
 */
export function makeVerdict(
  project: Project,
  findings: readonly LayerFinding[],
  options: VerdictOptions = {},
): Verdict {
  const { verdict, reasons } = explainVerdict(project, findings, options)
  const { checkDate = checkDateOf(new Date()), rules = DEFAULT_RULES } = options
  return { ...verdict, reasons, reminders: reminders(checkDate, rules) }
}

function reminders(checkDate: string, rules: RuleBook): VerdictReminder[] {
  return remindersFor(checkDate, rules).map(({ rule, superseded }) => {
    const { zh, en } = rule.reading.sentence
    return {
      ruleId: rule.id,
      text: {
        zh: `${zh}(${rule.id},${OUR_READING.zh}${superseded ? `;${SUPERSEDED.zh}` : ''})`,
        en: `${en} (${rule.id}, ${OUR_READING.en}${superseded ? `; ${SUPERSEDED.en}` : ''})`,
      },
    }
  })
}

/** The verdict with the steps that led to it (RES-01 to RES-05). */
export function explainVerdict(
  project: Project,
  findings: readonly LayerFinding[],
  {
    facts = factsOf(project),
    checkDate = checkDateOf(new Date()),
    rules = DEFAULT_RULES,
  }: VerdictOptions = {},
): { verdict: Verdict; reasons: VerdictReason[] } {
  if (isApproximate(project)) return { verdict: noVerdict(), reasons: [] }
  const declared = findings.filter((finding) => finding.status === (project.demo ? 'demo' : 'statutory'))
  // A layer whose place is known to a hundred metres only decides nothing: its role counts as missing.
  const counted = declared.filter((finding) => !isApproximate(finding))
  const hits = counted
    .flatMap((finding) => hitsOf(finding, facts, checkDate, rules))
    .sort((a, b) => rankOf(a.consequence.level) - rankOf(b.consequence.level))
  const parts: VerdictParts = {
    level: hits[0]?.consequence.level ?? 'none',
    counted,
    hits,
    missing: missingRoles(counted),
    failedOthers: declared.filter(
      (one) => !REQUIRED_ROLES.includes(one.role) && (isApproximate(one) || !isComplete(one)),
    ),
    undeclared: findings.filter((finding) => finding.status === 'user'),
    demo: project.demo,
  }
  const { missing, failedOthers } = parts
  return {
    verdict: {
      level: parts.level,
      incomplete: missing.length > 0 || failedOthers.length > 0,
      ruleIds: [...new Set(hits.flatMap((hit) => hit.consequence.ruleIds))],
      missing: [...missing, ...failedOthers.map((finding) => finding.id)],
      text: verdictText(parts),
    },
    reasons: reasonsOf(parts, findings, facts),
  }
}

/** What the rules depend on, as far as the file of a project says it. */
export function factsOf(project: Project): RuleFacts {
  return { type: project.stated?.type ?? null }
}

/** A project whose place is known to a hundred metres only is shown, never judged. */
function noVerdict(): Verdict {
  return {
    level: 'none',
    incomplete: true,
    ruleIds: [],
    missing: [...REQUIRED_ROLES],
    text: {
      zh: '数据不全。项目坐标没有转换参数,位置只是近似,不能作出结论。',
      en: "Data incomplete. The project's coordinates have no transformation parameters and are approximate, so no conclusion can be drawn.",
    },
  }
}

function isComplete(finding: LayerFinding): boolean {
  return (
    finding.outcome !== 'failed' &&
    finding.outcome !== 'no-coverage' &&
    finding.coveredPercent >= 100 - 1e-6 &&
    !finding.zones.some((zone) => zone.outcome === 'failed')
  )
}

/** Required roles of which no counted layer covers the whole project without failure. */
function missingRoles(counted: readonly LayerFinding[]): LayerRole[] {
  return REQUIRED_ROLES.filter((role) => {
    const layers = counted.filter((finding) => finding.role === role)
    return !layers.some(isComplete) || layers.some((finding) => finding.outcome === 'failed')
  })
}
