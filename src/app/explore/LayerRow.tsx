import { Popover, Tooltip } from '@mantine/core'
import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { symbolOfLayer } from '../../../layers/symbols'
import { setLayersVisible } from '../../workspace/moves'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { NoSwatch, Swatch } from '../parts/Swatch'
import { useMap } from '../shell/mapContext'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { AboutLayer } from './AboutLayer'
import { AreaTableButton } from './AreaTableButton'
import { OpacitySlider } from './OpacitySlider'

interface Properties {
  layer: CatalogueLayer
  /** Under a head that carries the 示意 chip already: the row shows its number of parts instead. */
  plain?: boolean
}

/** A layer: tick, symbol, name, status; pointer or focus reveals opacity, zoom to, about. */
export function LayerRow({ layer, plain = false }: Properties): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const map = useMap()
  const visible = useWorkspace((state) => state.layers.views[layer.id]?.visible ?? false)
  const data = useWorkspace((state) => state.data[layer.id])
  const [about, setAbout] = useState(false)
  const name = localized(layer.title)
  const id = useId()
  const tint = data?.kind === 'ready' ? firstTint(data.data.features[0]?.properties) : undefined
  return (
    <li className={`layer ${visible ? '' : 'off'} ${about ? 'open' : ''}`}>
      <input
        id={id}
        type="checkbox"
        className="tick"
        checked={visible}
        onChange={(event) => setLayersVisible(workspace, [layer], event.currentTarget.checked)}
      />
      <Swatch symbol={symbolOfLayer(layer)} tint={tint} />
      <label htmlFor={id} className="layer-name cut" title={name}>
        {name}
      </label>
      <span className="layer-end">
        {visible && data?.kind === 'loading' ? <span className="sub">…</span> : null}
        {visible && data?.kind === 'failed' ? (
          <Tooltip label={localized(data.note.message)} multiline w={280}>
            <span className="layer-failed">{t('explore.failedToRead')}</span>
          </Tooltip>
        ) : plain ? (
          layer.featureCount > 1 ? (
            <span className="sub number">{layer.featureCount}</span>
          ) : null
        ) : (
          <StatusChip status={layer.status} />
        )}
      </span>
      <span className="layer-actions">
        {visible ? <OpacitySlider layer={layer} width={64} /> : null}
        {visible ? (
          <Tooltip label={t('explore.zoomTo')}>
            <button
              type="button"
              className="icon-button small"
              aria-label={`${t('explore.zoomTo')}: ${name}`}
              onClick={() => map.zoomToLayer(layer.id)}
            >
              <Icon name="extent" size={16} />
            </button>
          </Tooltip>
        ) : null}
        {layer.geometry === 'polygon' && layer.featureCount > 0 ? (
          <AreaTableButton layerId={layer.id} name={name} />
        ) : null}
        <Popover
          opened={about}
          onChange={setAbout}
          position="right-start"
          width={340}
          shadow="md"
          trapFocus
          returnFocus
          withinPortal
        >
          <Popover.Target>
            <button
              type="button"
              className="icon-button small"
              aria-label={t('explore.aboutOf', { name })}
              onClick={() => setAbout((open) => !open)}
            >
              <Icon name="info" size={16} />
            </button>
          </Popover.Target>
          <Popover.Dropdown className="about">
            <AboutLayer layer={layer} onClose={() => setAbout(false)} />
          </Popover.Dropdown>
        </Popover>
      </span>
    </li>
  )
}

function firstTint(properties: Record<string, unknown> | null | undefined): string | undefined {
  const tint = properties?.['tint']
  return typeof tint === 'string' ? tint : undefined
}

/** A part that the plan names without listing what it consists of: it cannot be switched on. */
export function ListedRow({
  part,
  word,
}: {
  part: CatalogueLayer['listed'][number]
  word: string
}): ReactElement {
  const localized = useLocalized()
  const [open, setOpen] = useState(false)
  const name = localized(part.title)
  return (
    <li className="layer off listed">
      <span className="tick-none" aria-hidden="true" />
      <NoSwatch />
      <span className="layer-name cut">{name}</span>
      <span className="layer-end">
        <Popover
          opened={open}
          onChange={setOpen}
          position="right-start"
          width={320}
          shadow="md"
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <button type="button" className="listed-word" onClick={() => setOpen((shown) => !shown)}>
              {word}
            </button>
          </Popover.Target>
          <Popover.Dropdown className="about" aria-label={name}>
            <h3 className="about-title">{name}</h3>
            <p>{localized(part.reason)}</p>
            <p className="sub">
              {part.document} · {part.locator}
            </p>
          </Popover.Dropdown>
        </Popover>
      </span>
    </li>
  )
}
