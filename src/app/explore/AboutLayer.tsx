import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { moveLayer } from '../../workspace/moves'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { useMap } from '../shell/mapContext'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { OpacitySlider } from './OpacitySlider'

/** Where a layer comes from, how far it may be relied on, and what may be done with it. */
export function AboutLayer({ layer, onClose }: { layer: CatalogueLayer; onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const map = useMap()
  const visible = useWorkspace((state) => state.layers.views[layer.id]?.visible ?? false)
  const facts: [string, string][] = [
    [t('explore.source'), localized(layer.source)],
    [t('explore.date'), layer.date],
    [t('explore.accuracy'), localized(layer.accuracy.text)],
    [t('explore.drawn'), localized(layer.drawn)],
    [t('explore.licence'), layer.licence],
    [t('explore.features'), String(layer.featureCount)],
  ]
  return (
    <section aria-label={t('explore.aboutOf', { name: localized(layer.title) })}>
      <div className="about-head">
        <h3 className="about-title">{localized(layer.title)}</h3>
        <StatusChip status={layer.status} />
        <button
          type="button"
          className="icon-button small end"
          aria-label={t('shell.close')}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {visible ? (
        <div className="about-actions">
          <span className="sub">{t('explore.opacity')}</span>
          <OpacitySlider layer={layer} width={96} />
          <span className="grow" />
          <button
            type="button"
            className="icon-button small"
            aria-label={t('explore.moveUp')}
            onClick={() => moveLayer(workspace, layer, -1)}
          >
            <Icon name="up" size={16} />
          </button>
          <button
            type="button"
            className="icon-button small"
            aria-label={t('explore.moveDown')}
            onClick={() => moveLayer(workspace, layer, 1)}
          >
            <Icon name="down" size={16} />
          </button>
          <button type="button" className="link" onClick={() => map.zoomToLayer(layer.id)}>
            {t('explore.zoomTo')}
          </button>
        </div>
      ) : null}
    </section>
  )
}
