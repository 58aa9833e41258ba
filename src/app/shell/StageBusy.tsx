import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../store'

/** A thin bar over the map while the pack or one of its layers is on its way. */
export function StageBusy(): ReactElement | null {
  const { t } = useTranslation()
  const isBusy = useWorkspace(
    ({ pack, data }) => pack.kind === 'loading' || Object.values(data).some(({ kind }) => kind === 'loading'),
  )
  return isBusy ? (
    <div className="thin-bar stage-busy" role="progressbar" aria-label={t('stage.busy')} />
  ) : null
}
