import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../check/types'

/** Shape, word and colour of an outcome: any one of the three alone still tells. */
export function OutcomeShape({ outcome, size = 12 }: { outcome: Outcome; size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shape(outcome)}
    </svg>
  )
}

function shape(outcome: Outcome): ReactElement {
  switch (outcome) {
    case 'occupied':
      return <rect x="1" y="1" width="10" height="10" fill="currentColor" />
    case 'touching':
      return (
        <>
          <path d="M0 2h5.4v8H0z" fill="currentColor" />
          <path d="M7 2.5h4.5v7H7z" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </>
      )
    case 'clear':
      return <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
    case 'no-coverage':
      return (
        <circle
          cx="6"
          cy="6"
          r="4.8"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeDasharray="2.2 1.8"
        />
      )
    case 'failed':
      return <path d="m2 2 8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2.2" />
  }
}

export function OutcomeChip({ outcome }: { outcome: Outcome }): ReactElement {
  const { t } = useTranslation()
  return (
    <span className={`outcome ${outcome}`}>
      <OutcomeShape outcome={outcome} />
      {t(`outcome.${outcome}`)}
    </span>
  )
}
