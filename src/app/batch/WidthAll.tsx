import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useWidth, WidthField } from '../intake/WidthField'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { batchStore, widenTogether } from './room'

/** One width for all files that hold lines or points alone. */
export function WidthAll(): ReactElement | null {
  const { t } = useTranslation()
  const { context } = useDoings().room
  const count = useStore(batchStore, ({ rows }) => rows.filter(({ kind }) => kind === 'width').length)
  const running = useStore(batchStore, (state) => state.running)
  const { field, onSubmit } = useWidth((metres) => void widenTogether(context, metres))
  if (running || count === 0) return null
  return (
    <form className="warning batch-places" noValidate onSubmit={onSubmit}>
      <Icon name="warning" />
      <div className="grow">
        <p>{t('batch.widthAll', { count })}</p>
        <WidthField label={t('intake.widthOfBoth')} {...field} />
        <button type="submit" className="button">
          {t('batch.placeGo', { count })}
        </button>
      </div>
    </form>
  )
}
