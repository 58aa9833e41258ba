import type { TFunction } from 'i18next'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { inForce } from '../../check/rules/basis'
import type { AppliedRule } from '../../check/rules/rulesFor'
import { EVIDENCE_NAMES } from '../../check/rules/types'
import { LEVEL_NAMES } from '../../check/verdict/levels'
import type { Localized } from '../../geo/types'
import { useLocalized } from '../store'

/** One rule: id, level, a sentence, its basis with the marks; the rest on demand. `brief` leaves the basis to it too. */
export function RuleCard({
  applied,
  brief = false,
}: {
  applied: AppliedRule
  brief?: boolean
}): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const [open, setOpen] = useState(false)
  const { rule, level, basis, superseded, pending } = applied
  const evidence = localized(EVIDENCE_NAMES[rule.evidence.mark])
  const [first] = basis
  const more = basis.length > 1 ? ` ${t('check.rules.more', { count: basis.length })}` : ''
  return (
    <article className="rule" aria-label={rule.id}>
      <p className="rule-head">
        <b className="number">{rule.id}</b>
        <span className={`tag level ${level}`}>{localized(LEVEL_NAMES[level])}</span>
        <span className={`tag proof ${rule.evidence.mark}`}>{evidence}</span>
        {superseded ? <span className="tag ended">{t('check.rules.superseded')}</span> : null}
        {pending ? <span className="tag ended">{t('check.rules.pending')}</span> : null}
      </p>
      <p className="rule-sentence">{localized(rule.reading.sentence)}</p>
      {first && !brief ? (
        <p className="sub rule-basis">
          {t('check.rules.basis', { basis: localized(first.text) })}
          {more}
        </p>
      ) : null}
      <button
        type="button"
        className="link"
        aria-expanded={open}
        aria-label={t('check.rules.fullTextOf', { id: rule.id })}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'check.lessText' : 'check.rules.fullText')}
      </button>
      {open ? <RuleText applied={applied} evidence={evidence} /> : null}
    </article>
  )
}

/** The rule's own words, which are Chinese in both languages. */
function RuleText({ applied, evidence }: { applied: AppliedRule; evidence: string }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const { rule } = applied
  const rows: [string, string[]][] = [
    [t('check.rules.subject'), [[rule.zone, rule.part].filter(Boolean).join('·')]],
    [t('check.rules.tendency'), [rule.tendency]],
    [t('check.rules.prohibits'), [rule.prohibits]],
    [t('check.rules.allows'), [rule.allows]],
    [t('check.rules.approval'), [rule.approval]],
    [t('check.rules.doubt'), [rule.doubt]],
  ]
  const facts: [string, string[]][] = [
    [t('check.rules.allBasis'), basisLines(applied, localized)],
    [t('check.rules.inForce'), [forceText(applied, t)]],
    [t('check.rules.evidence'), [evidence, rule.evidence.note]],
  ]
  return (
    <dl className="facts rule-text">
      {[...rows, ...facts]
        .map(([label, lines]) => ({ label, lines: lines.filter((line) => line !== '') }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ label, lines }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang={rows.some(([name]) => name === label) ? 'zh-CN' : undefined}>
              {lines.map((line) => (
                <span key={line} className="rule-line">
                  {line}
                </span>
              ))}
            </dd>
          </div>
        ))}
    </dl>
  )
}

function basisLines({ basis }: AppliedRule, localized: (text: Localized) => string): string[] {
  return basis.map(({ text }) => localized(text))
}

function forceText({ rule }: AppliedRule, t: TFunction): string {
  const { from, to, toApproximate } = inForce(rule)
  const parts: string[] = []
  if (from) parts.push(t('check.rules.from', { day: from }))
  if (to && toApproximate) parts.push(t('check.rules.toAbout', { day: to.slice(0, 7) }))
  else if (to) parts.push(t('check.rules.to', { day: to }))
  return parts.join(' ')
}
