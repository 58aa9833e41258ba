import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { describeHit } from '../../workspace/identify/identified'
import { showLinked } from '../../workspace/indicators/moves'
import type { Indicator } from '../../workspace/indicators/indicators'
import { boxOfPlaces, errorKilometres, placesOf, type LinkedPlace } from '../../workspace/indicators/linked'
import { labelPoint } from '../../workspace/search'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { useMap } from '../shell/mapContext'
import { useWorkspace, useWorkspaceStore } from '../store'
import { useLeaveForMap } from './leave'

/** 图上: the places that the open row is about; each opens its card on the map. */
export function Places({ rows }: { rows: Indicator[] }): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const leave = useLeaveForMap()
  const pack = useWorkspace((state) => state.pack)
  const data = useWorkspace((state) => state.data)
  const linked = useWorkspace((state) => state.linked)
  const row = rows.find((one) => one.features.length > 0)
  const places = useMemo(() => (row ? placesOf(row.features, { pack, data }) : []), [row, pack, data])
  if (!row) return null
  const isShown = linked?.indicatorId === row.id
  return (
    <div className="indicator-places">
      <h3>
        <Icon name="pin" size={16} />
        {t('indicators.placesTitle', { count: row.features.length })}
        {isShown ? null : (
          <button
            type="button"
            className="link"
            onClick={() => {
              showLinked(workspace, row)
              leave()
            }}
          >
            {t('indicators.show')}
          </button>
        )}
      </h3>
      {isShown ? (
        <ul>
          {places.map((place) => (
            <PlaceItem key={place.ref} place={place} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function PlaceItem({ place }: { place: LinkedPlace }): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const map = useMap()
  const leave = useLeaveForMap()
  const language = useWorkspace((state) => state.language)
  const { layer, feature } = place
  const properties = feature.properties ?? {}
  const hit = { layerId: layer.id, featureId: String(properties['id']), properties }
  const described = describeHit(hit, workspace.getState())
  const error = errorKilometres(feature)
  if (!described) return null

  function open() {
    const [lon = 0, lat = 0] = labelPoint(feature) ?? []
    const box = boxOfPlaces([place])
    workspace.setState({ identify: { lon, lat, hits: [hit], open: 0 } })
    if (box) map.fitBox(box, { padding: 80 })
    leave()
  }

  return (
    <li>
      <button type="button" className="link" onClick={open}>
        {described.title}
      </button>
      <StatusChip status={layer.status} />
      <span className="sub number">
        {error === null ? layer.title[language] : t('indicators.error', { km: error })}
      </span>
    </li>
  )
}
