import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { hostsOf } from '../../workspace/basemaps/addresses'
import { agreeToHosts, declineHosts } from '../../workspace/basemaps/moves'
import { Dialog } from '../parts/Dialog'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

/** Asked before a host is contacted for the first time: which host, what it learns, what it does not. */
export function ConsentDialog({ id }: { id: string }): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const { choices, page } = useWorkspace((state) => state.basemaps)
  const basemap = choices.find((one) => one.id === id)
  if (!basemap) return null
  return (
    <Dialog opened onClose={() => declineHosts(workspace)} title={t('basemaps.ask')} width={520}>
      <div className="control-form">
        <p>{t('basemaps.askText', { name: localized(basemap.title) })}</p>
        <ul className="basemap-hosts" aria-label={t('basemaps.hosts')}>
          {hostsOf(basemap, page).map((host) => (
            <li key={host} className="number">
              {host}
            </li>
          ))}
        </ul>
        <p className="sub">{t('basemaps.learns')}</p>
        <div className="row form-foot">
          <button type="button" className="button primary large" onClick={() => agreeToHosts(workspace)}>
            {t('basemaps.agree')}
          </button>
          <button type="button" className="button large" onClick={() => declineHosts(workspace)}>
            {t('basemaps.decline')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
