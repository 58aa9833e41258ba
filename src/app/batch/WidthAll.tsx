import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { widthOf } from '../../workspace/intake/widths'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { batchStore, widenTogether } from './room'

/** One width for all files that hold lines or points alone. */
export function WidthAll(): ReactElement | null {
  const { t } = useTranslation()
  const { context } = useDoings().room
  const id = useId()
  const count = useStore(batchStore, ({ rows }) => rows.filter(({ kind }) => kind === 'width').length)
  const running = useStore(batchStore, (state) => state.running)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const metres = widthOf(text)
  const isWrong = tried && metres === null
  if (running || count === 0) return null
  return (
    <form
      className="warning batch-places"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (metres !== null) void widenTogether(context, metres)
      }}
    >
      <Icon name="warning" />
      <div className="grow">
        <p>{t('batch.widthAll', { count })}</p>
        <div className="row batch-width">
          <label htmlFor={id}>{t('intake.widthOfBoth')}</label>
          <input
            id={id}
            type="text"
            inputMode="decimal"
            value={text}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}-error ${id}-hint` : `${id}-hint`}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" className="button">
            {t('batch.placeGo', { count })}
          </button>
        </div>
        <p className="sub" id={`${id}-hint`}>
          {t('intake.widthHint')}
        </p>
        {isWrong ? (
          <p className="field-error" id={`${id}-error`}>
            {t('intake.widthNeeded')}
          </p>
        ) : null}
      </div>
    </form>
  )
}
