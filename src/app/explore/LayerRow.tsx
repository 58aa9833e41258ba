import { Tooltip } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { symbolOfLayer } from '../../../layers/symbols'
import { showLayers } from '../../workspace/layers/moves'
import { isShown } from '../../workspace/layers/layers'
import { readAgain } from '../../workspace/loading'
import { setLayerOpacity } from '../../workspace/moves'
import { StatusChip } from '../parts/StatusChip'
import { Swatch } from '../parts/Swatch'
import { useMap } from '../shell/mapContext'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { AboutButton } from './AboutButton'
import { AboutLayer } from './AboutLayer'
import { AreaTableButton } from './AreaTableButton'
import { LayerFrame } from './LayerFrame'
import { LayerMenu } from './LayerMenu'
import { LegendParts } from './LegendParts'
import { OpacitySlider } from './OpacitySlider'
import { TableButton } from './TableButton'

interface Properties {
  layer: CatalogueLayer
  /** Under a head that carries the 示意 chip already: the row shows its number of parts instead. */
  plain?: boolean
  /** Stands in place of the number of parts. */
  count?: string | undefined
  /** A line below the row. */
  children?: ReactNode
}

/** A layer: handle, tick, symbol, name, status; pointer or focus reveals opacity, table, about and the rest. */
export function LayerRow({ layer, plain = false, count, children }: Properties): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const map = useMap()
  const visible = useWorkspace((state) => isShown(state, layer))
  const opacity = useWorkspace((state) => state.layers.views[layer.id]?.opacity ?? 1)
  const data = useWorkspace((state) => state.data[layer.id])
  const [about, setAbout] = useState(false)
  const [menu, setMenu] = useState(false)
  const name = localized(layer.title)
  const tint = layer.tint ?? undefined
  const isEmpty = layer.featureCount === 0
  return (
    <LayerFrame
      layer={layer}
      visible={visible}
      onVisible={(shown) => showLayers(workspace, [layer], shown)}
      swatch={<Swatch symbol={symbolOfLayer(layer)} tint={tint} />}
      open={about || menu}
      end={
        <>
          {visible && data?.kind === 'loading' ? <span className="sub">…</span> : null}
          {visible && data?.kind === 'failed' ? (
            <Tooltip label={localized(data.note.message)} multiline w={280}>
              <button
                type="button"
                className="layer-failed"
                aria-label={t('explore.readAgainOf', { name, reason: localized(data.note.message) })}
                onClick={() => void readAgain(workspace, layer)}
              >
                {t('explore.failedToRead')}
              </button>
            </Tooltip>
          ) : count ? (
            <span className="sub number">{count}</span>
          ) : plain ? (
            layer.featureCount > 1 ? (
              <span className="sub number">{layer.featureCount}</span>
            ) : null
          ) : (
            <StatusChip status={layer.status} />
          )}
        </>
      }
      actions={
        <>
          {visible ? (
            <OpacitySlider
              name={name}
              opacity={opacity}
              width={56}
              onChange={(value) => setLayerOpacity(workspace, layer, value)}
            />
          ) : null}
          {isEmpty ? null : <TableButton layerId={layer.id} name={name} />}
          {layer.geometry === 'polygon' && !isEmpty ? (
            <AreaTableButton layerId={layer.id} name={name} />
          ) : null}
          <AboutButton name={name} opened={about} onChange={setAbout}>
            <AboutLayer layer={layer} onClose={() => setAbout(false)} />
          </AboutButton>
          <LayerMenu
            layer={layer}
            hasTable={!isEmpty}
            onZoom={visible ? () => map.zoomToLayer(layer.id) : null}
            onOpen={setMenu}
          />
        </>
      }
    >
      {visible && data?.kind === 'ready' ? <LegendParts layer={layer} data={data.data} /> : null}
      {children}
    </LayerFrame>
  )
}
