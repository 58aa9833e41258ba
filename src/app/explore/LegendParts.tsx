import type { FeatureCollection } from 'geojson'
import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { symbolOfLayer } from '../../../layers/symbols'
import { legendParts, type LegendPart } from '../../workspace/layers/legendParts'
import { Icon } from '../parts/Icon'
import { Swatch } from '../parts/Swatch'
import { useLocalized } from '../store'

/** The further symbols of a layer that has several, folded under its row. */
export function LegendParts({
  layer,
  data,
}: {
  layer: CatalogueLayer
  data: FeatureCollection
}): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const [open, setOpen] = useState(false)
  const parts = useMemo(() => legendParts(layer, data), [layer, data])
  if (parts.length === 0) return null
  return (
    <div className="legend-parts">
      <button
        type="button"
        className="legend-fold"
        aria-expanded={open}
        aria-label={t('layers.legendOf', { name: localized(layer.title) })}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'right'} size={12} />
        {t('layers.legendCount', { count: parts.length })}
      </button>
      {open ? (
        <ul>
          {parts.map((part) => (
            <li key={part.kind === 'tint' ? part.tint : part.glyph}>
              <PartMark layer={layer} part={part} />
              <span>{part.names.map(localized).join(t('layers.listComma'))}</span>
            </li>
          ))}
          {parts[0]?.kind === 'glyph' ? <li className="sub">{t('layers.legendSites')}</li> : null}
        </ul>
      ) : null}
    </div>
  )
}

function PartMark({ layer, part }: { layer: CatalogueLayer; part: LegendPart }): ReactElement {
  if (part.kind === 'tint') return <Swatch symbol={symbolOfLayer(layer)} tint={part.tint} />
  return (
    <span className="legend-glyph" aria-hidden="true">
      {part.glyph}
    </span>
  )
}
