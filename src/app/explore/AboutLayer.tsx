import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { isShown } from '../../workspace/layers/layers'
import { setLayerOpacity } from '../../workspace/moves'
import { useMap } from '../shell/mapContext'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { AboutCard } from './AboutCard'
import { OpacitySlider } from './OpacitySlider'

/** About a layer of the pack: source, date, accuracy, licence, how drawn, who may rely on it for what. */
export function AboutLayer({ layer, onClose }: { layer: CatalogueLayer; onClose: () => void }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const map = useMap()
  const visible = useWorkspace((state) => isShown(state, layer))
  const opacity = useWorkspace((state) => state.layers.views[layer.id]?.opacity ?? 1)
  const pack = useWorkspace((state) => state.pack)
  const sources = pack.kind === 'ready' ? pack.pack.catalogue.sources : []
  const credits = layer.sourceIds.flatMap((id) => sources.find((source) => source.id === id) ?? [])
  return (
    <AboutCard
      title={localized(layer.title)}
      status={layer.status}
      onClose={onClose}
      reliance={t(`layers.relianceOf.${relianceKey(layer)}`)}
      facts={[
        [t('explore.source'), localized(layer.source)],
        [t('explore.date'), layer.date],
        [t('explore.accuracy'), localized(layer.accuracy.text)],
        [t('explore.drawn'), localized(layer.drawn)],
        [t('explore.licence'), layer.licence],
        [
          t('layers.credits'),
          [...new Set(credits.map(({ attribution }) => localized(attribution)))].join(
            t('layers.listSemicolon'),
          ),
        ],
        [t('layers.inCheck'), t(`layers.inCheckOf.${layer.role}`)],
        [t('explore.features'), String(layer.featureCount)],
      ]}
    >
      {visible ? (
        <div className="about-actions">
          <span className="sub">{t('explore.opacity')}</span>
          <OpacitySlider
            name={localized(layer.title)}
            opacity={opacity}
            width={110}
            onChange={(value) => setLayerOpacity(workspace, layer, value)}
          />
          <span className="sub number">{Math.round(opacity * 100)} %</span>
          <span className="grow" />
          <button type="button" className="link" onClick={() => map.zoomToLayer(layer.id)}>
            {t('explore.zoomTo')}
          </button>
        </div>
      ) : null}
    </AboutCard>
  )
}

/** Which sentence says who may rely on the layer, for what. */
function relianceKey({ status, role }: CatalogueLayer) {
  if (status !== 'schematic') return status
  return role === 'control' ? ('schematicControl' as const) : ('schematic' as const)
}
