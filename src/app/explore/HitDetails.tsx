import { lazy, Suspense, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Described } from '../../workspace/identify/identified'
import { OutcomeShape } from '../parts/OutcomeMark'
import { StatusChip } from '../parts/StatusChip'
import { HowNumber } from '../trust/HowNumber'
import { useWords } from '../trust/useWords'
import { areaFacts, hitFacts } from './hitFacts'
import { HitSwatch } from './HitRow'
import { PlanSentence } from './PlanSentence'

/** Comes with the list of projects when a mark that stands for several is first opened. */
const MarkProjects = lazy(() => import('../projects/MarkProjects'))

/** One feature in full: what it is, what the plan says in our words, how sure we are, where it is from. */
export function HitDetails({ described }: { described: Described }): ReactElement {
  const { t } = useTranslation()
  return (
    <div className="hit">
      <div className="hit-head">
        <HitSwatch described={described} />
        <div>
          <h3>{described.title || t('identify.unnamed')}</h3>
          <p className="sub">
            {described.line} {described.status ? <StatusChip status={described.status} /> : null}
          </p>
        </div>
      </div>
      {described.summary ? (
        <div className="summary">
          <p>{described.summary}</p>
          {described.citation ? <p className="sub">{described.citation}</p> : null}
        </div>
      ) : null}
      {described.cited ? <PlanSentence key={described.cited.locator} {...described.cited} /> : null}
      <Evidence described={described} />
      <Facts described={described} />
      {described.projectIds.length > 0 ? (
        <Suspense fallback={null}>
          <MarkProjects ids={described.projectIds} />
        </Suspense>
      ) : null}
    </div>
  )
}

function Evidence({ described }: { described: Described }): ReactElement | null {
  const { t } = useTranslation()
  if (!described.name && !described.extent) return null
  return (
    <div className="evidence">
      {described.name ? (
        <div>
          <span className="sub">{t('identify.name')}</span>
          <b className={described.name === 'stated' ? 'sure' : 'unsure'}>
            <OutcomeShape outcome={described.name === 'stated' ? 'clear' : 'touching'} />
            {t(`identify.${described.name}`)}
          </b>
        </div>
      ) : null}
      {described.extent ? (
        <div>
          <span className="sub">{t('identify.extent')}</span>
          <b className={described.extent === 'schematic' ? 'unsure' : 'sure'}>
            <OutcomeShape outcome={described.extent === 'schematic' ? 'touching' : 'clear'} />
            {t(`identify.${described.extent}`)}
          </b>
        </div>
      ) : null}
    </div>
  )
}

function Facts({ described }: { described: Described }): ReactElement {
  const words = useWords()
  return (
    <dl className="facts">
      {hitFacts(words.t, described).map(({ label, value, isNumber }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {isNumber ? (
              <HowNumber title={described.title} facts={() => areaFacts(words, described)}>
                {value}
              </HowNumber>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
