import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { chosenBasemap } from '../../workspace/basemaps/shown'
import { useLocalized, useWorkspace } from '../store'

/** Whose tiles lie under the map; nothing over our own base map. */
export function BasemapCredit(): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const basemap = useWorkspace((state) => chosenBasemap(state.basemaps))
  const isSilent = useWorkspace((state) => state.basemaps.silent.length > 0)
  if (!basemap) return null
  return (
    <div className="credits basemap-credit" role={isSilent ? 'alert' : undefined}>
      {t('basemaps.credit', { text: localized(basemap.attribution) })}
      {isSilent ? ` · ${t('basemaps.silentShort')}` : ''}
    </div>
  )
}
