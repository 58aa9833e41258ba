import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding, Outcome } from '../../check/types'
import { COUNTER_ORDER, countOutcomes } from '../../workspace/results/rows'
import { OutcomeShape } from '../parts/OutcomeMark'

interface Properties {
  counted: LayerFinding[]
  filter: Outcome | null
  onFilter: (outcome: Outcome | null) => void
}

/** How many layers have which outcome; a click shows only those. */
export function Counters({ counted, filter, onFilter }: Properties): ReactElement {
  const { t } = useTranslation()
  const counts = countOutcomes(counted)
  return (
    <div className="counters" role="group" aria-label={t('check.counters')}>
      {COUNTER_ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={`counter ${outcome}`}
          aria-pressed={filter === outcome}
          onClick={() => onFilter(filter === outcome ? null : outcome)}
        >
          <OutcomeShape outcome={outcome} size={11} />
          {t(`outcome.${outcome}`)} <b className="number">{counts[outcome]}</b>
        </button>
      ))}
    </div>
  )
}
