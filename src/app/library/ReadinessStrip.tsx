import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { readinessOf, type Readiness } from '../../workspace/library/readiness'
import { useWorkspace } from '../store'

const ORDER: readonly Readiness[] = ['statutory', 'user', 'schematic', 'missing']
const COUNTS = {
  statutory: 'library.readyStatutory',
  user: 'library.readyUser',
  schematic: 'library.readySchematic',
  missing: 'library.readyMissing',
} as const

/** Which of the required kinds are there, one mark each: solid, outlined, striped or dashed. */
export function ReadinessStrip(): ReactElement {
  const { t } = useTranslation()
  const kinds = useWorkspace(
    useShallow((state) => readinessOf(state).map(({ role, readiness }) => `${role}|${readiness}`)),
  ).map((text) => text.split('|') as [keyof typeof roleNames, Readiness])
  const roleNames = t('role', { returnObjects: true })
  const counts = ORDER.map((one) => ({
    one,
    count: kinds.filter(([, readiness]) => readiness === one).length,
  }))
  const isComplete = counts[0]?.count === kinds.length
  return (
    <section className="readiness" aria-label={t('library.ready', { count: kinds.length })}>
      <p>
        <b>{t('library.ready', { count: kinds.length })}</b>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ one, count }) => t(COUNTS[one], { count }))
          .join(t('explore.boxComma'))}
      </p>
      <ul className="readiness-marks">
        {[...kinds]
          .sort((a, b) => ORDER.indexOf(a[1]) - ORDER.indexOf(b[1]))
          .map(([role, readiness]) => {
            const words = `${roleNames[role]}: ${t(`library.state.${readiness}`)}`
            return (
              <li key={role} className={readiness} title={words}>
                <span className="unseen">{words}</span>
              </li>
            )
          })}
      </ul>
      <p className="sub readiness-rule">{t(isComplete ? 'library.readyAll' : 'library.readyRule')}</p>
    </section>
  )
}
