import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

/** 读文件, 认位置, 核查: how far a file has come. */
export function Steps({ at, last }: { at: 1 | 2; last: string }): ReactElement {
  const { t } = useTranslation()
  const names = [t('intake.stepRead'), t('intake.stepPlace'), last]
  return (
    <ol className="steps" aria-label={t('intake.steps')}>
      {names.map((name, index) => (
        <li
          key={name}
          className={index + 1 < at ? 'past' : undefined}
          aria-current={index + 1 === at ? 'step' : undefined}
        >
          <b>{index + 1}</b>
          {name}
        </li>
      ))}
    </ol>
  )
}
