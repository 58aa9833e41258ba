import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { symbolKeyForRole, symbolOfLayer } from '../../../layers/symbols'
import type { Pair, Part } from '../../workspace/compare/differences'
import { openPart } from '../../workspace/compare/moves'
import { boxOfCollection } from '../../workspace/intake/boxes'
import { useLeaveForMap } from '../indicators/leave'
import { Swatch } from '../parts/Swatch'
import { useMap } from '../shell/mapContext'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'

/** One part: its symbol, its name, what the other side calls it. A click goes there and opens its card. */
export function PartRow({ part, pair = null }: { part: Part; pair?: Pair | null }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const go = useGo()
  const said = ({ status }: Part): string => (status === null ? t('check.nothing') : t(`identify.${status}`))
  const other = pair && pair.right.status !== part.status ? ` → ${said(pair.right)}` : ''
  return (
    <li className="compare-part">
      <button type="button" className="hit-row" onClick={() => go(part)}>
        <PartSwatch part={part} />
        <span className="cut" title={localized(part.name)}>
          {localized(part.name)}
        </span>
        {part.status !== null || other ? (
          <span className="layer-end sub">
            {said(part)}
            {other}
          </span>
        ) : null}
      </button>
      {pair && localized(pair.right.name) !== localized(part.name) ? (
        <span className="compare-other">
          {t('compare.rightSays')}{' '}
          <button type="button" className="link compare-name" onClick={() => go(pair.right)}>
            {localized(pair.right.name)}
          </button>
        </span>
      ) : null}
    </li>
  )
}

/** Opens the card of a part and goes there. */
function useGo(): (part: Part) => void {
  const workspace = useWorkspaceStore()
  const map = useMap()
  const leave = useLeaveForMap()
  return (part) => {
    openPart(workspace, part)
    const box = boxOfCollection({ type: 'FeatureCollection', features: [part.feature] })
    if (box) map.fitBox(box, { padding: 80 })
    leave()
  }
}

function PartSwatch({ part }: { part: Part }): ReactElement | null {
  const layer = useWorkspace((state) =>
    state.pack.kind === 'ready'
      ? state.pack.pack.catalogue.layers.find(({ id }) => id === part.layerId)
      : undefined,
  )
  const own = useWorkspace((state) => state.userLayers.find(({ control }) => control.id === part.layerId))
  if (layer) return <Swatch symbol={symbolOfLayer(layer)} tint={part.tint ?? undefined} />
  if (!own) return null
  const { role, status } = own.control
  const symbol = symbolOfLayer({ symbol: symbolKeyForRole(role, null), status, geometry: 'polygon' })
  return <Swatch symbol={symbol} />
}
