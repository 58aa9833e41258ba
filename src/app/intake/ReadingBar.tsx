import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../store'

/** A thin bar while files are being read. */
export function ReadingBar(): ReactElement | null {
  const { t } = useTranslation()
  const file = useWorkspace((state) => state.reading[0])
  if (file === undefined) return null
  return (
    <div role="status">
      <div className="thin-bar" />
      <p className="reading sub">{t('intake.reading', { file })}…</p>
    </div>
  )
}
