import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { symbolOfLayer } from '../../../layers/symbols'
import { layersOfGroup } from '../../workspace/layers/layers'
import { PackProblem } from '../explore/PackProblem'
import { PatternSelect } from '../explore/PatternGroup'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { Swatch } from '../parts/Swatch'
import { useLocalized, useWorkspace } from '../store'
import { useDoings } from './doings'

/** The pattern that is shown, its parts as a small legend, and the two things a phone is for. */
export function PhonePeek({
  onAll,
  onPattern,
}: {
  onAll: () => void
  /** Brings the choice of patterns into sight. */
  onPattern: () => void
}): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const pack = useWorkspace((state) => state.pack)
  const layers = useWorkspace((state) => state.layers)
  const data = useWorkspace((state) => state.data)
  if (pack.kind === 'failed') return <PackProblem />
  if (pack.kind !== 'ready') return <p className="panel-text">{t('shell.packLoading')}…</p>
  const { catalogue } = pack.pack
  const pattern = catalogue.groups.find((group) => group.id === layers.patternId)
  const parts = layersOfGroup(catalogue, layers, layers.patternId ?? '').filter(
    (layer) => layers.views[layer.id]?.visible,
  )
  return (
    <div className="peek-content">
      <div className="row peek-head">
        <h1 className="cut" tabIndex={-1}>
          {pattern ? localized(pattern.title) : t('explore.title')}
        </h1>
        <StatusChip status="schematic" />
        <span className="grow" />
        <button type="button" className="link" onClick={onPattern}>
          {t('explore.changePattern')}
        </button>
      </div>
      {pattern?.note ? <p className="sub peek-note">{localized(pattern.note)}</p> : null}
      <ul className="peek-legend">
        {parts.slice(0, 6).map((layer) => {
          const entry = data[layer.id]
          const tint =
            entry?.kind === 'ready' ? (entry.data.features[0]?.properties?.['tint'] as unknown) : undefined
          return (
            <li key={layer.id}>
              <Swatch symbol={symbolOfLayer(layer)} tint={typeof tint === 'string' ? tint : undefined} />
              <span className="cut">{localized(layer.title)}</span>
            </li>
          )
        })}
      </ul>
      <div className="row peek-actions">
        <button type="button" className="button primary large wide" onClick={() => doings.draw()}>
          <Icon name="check" />
          {t('explore.checkArea')}
        </button>
        <button type="button" className="button large" onClick={onAll}>
          {t('explore.allLayers')}
        </button>
      </div>
      <div className="peek-pattern">
        <PatternSelect pack={pack.pack} />
      </div>
    </div>
  )
}
