import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { checkDateOf } from '../../check/rules/basis'
import { rulesFor } from '../../check/rules/rulesFor'
import type { RuleBook } from '../../check/rules/types'
import type { LayerFinding } from '../../check/types'
import { saidOf } from '../../workspace/rules/facts'
import { rulesInUse } from '../../workspace/rules/rules'
import { activeProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useWorkspace } from '../store'
import { RuleCard } from './RuleCard'
import '../styles/rules.css'

/** The rules that apply to a hit: those that decide, then, folded, the exceptions that a person may claim. */
export default function RuleList({ finding }: { finding: LayerFinding }): ReactElement | null {
  const { t } = useTranslation()
  const book = useRuleBook()
  const type = useWorkspace((state) => {
    const open = activeProject(state)
    return open ? (saidOf(state, open.project).facts.type ?? null) : null
  })
  const checkedAt = useWorkspace((state) => {
    const check = state.checks[activeProject(state)?.project.id ?? '']
    return check?.kind === 'done' ? check.result.checkedAt : null
  })
  const [shown, setShown] = useState(false)
  if (!book) return null
  const checkDate = checkDateOf(checkedAt === null ? new Date() : new Date(checkedAt))
  const rules = rulesFor(finding, { type }, checkDate, book)
  const exceptions = rules.filter(({ effect }) => effect === 'exception')
  if (rules.length === 0) return null
  return (
    <section className="rules" aria-label={t('check.rules.title')}>
      <h3>
        {t('check.rules.title')} <span className="sub">{t('check.rules.ourReading')}</span>
      </h3>
      {rules.some(({ classMissing }) => classMissing) ? (
        <p className="detail-text">{t('check.rules.classMissing')}</p>
      ) : null}
      {rules
        .filter(({ effect }) => effect !== 'exception')
        .map((applied) => (
          <RuleCard key={applied.rule.id} applied={applied} />
        ))}
      {exceptions.length > 0 ? (
        <button type="button" className="rules-more" aria-expanded={shown} onClick={() => setShown(!shown)}>
          <Icon name={shown ? 'down' : 'right'} size={14} />
          {t('check.rules.exceptions', { count: exceptions.length })}
        </button>
      ) : null}
      {shown ? (
        <>
          <p className="detail-text">{t('check.rules.exceptionsNote')}</p>
          {exceptions.map((applied) => (
            <RuleCard key={applied.rule.id} applied={applied} brief />
          ))}
        </>
      ) : null}
    </section>
  )
}

function useRuleBook(): RuleBook | null {
  const [book, setBook] = useState<RuleBook | null>(null)
  useEffect(() => {
    let gone = false
    rulesInUse().then(
      (rules) => {
        if (!gone) setBook(rules.book)
      },
      () => setBook(null),
    )
    return () => {
      gone = true
    }
  }, [])
  return book
}
