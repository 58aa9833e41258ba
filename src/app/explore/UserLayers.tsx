import { useId, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { symbolKeyForRole, symbolOfLayer } from '../../../layers/symbols'
import { removeControlLayer } from '../../workspace/control'
import { setUserLayerView } from '../../workspace/moves'
import type { UserLayer } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { Swatch } from '../parts/Swatch'
import { useMap } from '../shell/mapContext'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { AreaTableButton } from './AreaTableButton'
import { GroupHead } from './GroupHead'

/** Control layers of this visit: the person's own, and those of the example while it is open. */
export function UserLayers(): ReactElement | null {
  const { t } = useTranslation()
  const layers = useWorkspace((state) => state.userLayers)
  const collapsed = useWorkspace((state) => state.collapsed['user'] ?? false)
  if (layers.length === 0) return null
  return (
    <section className="group">
      <GroupHead
        id="user"
        title={t(
          layers.every((layer) => layer.control.status === 'demo')
            ? 'explore.demoGroup'
            : 'explore.userGroup',
        )}
        end={<span className="group-text">{t('explore.userGroupNote')}</span>}
      />
      {collapsed ? null : (
        <ul>
          {layers.map((layer) => (
            <UserLayerRow key={layer.control.id} layer={layer} />
          ))}
        </ul>
      )}
    </section>
  )
}

function UserLayerRow({ layer }: { layer: UserLayer }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const map = useMap()
  const id = useId()
  const { control } = layer
  const name = localized(control.title)
  return (
    <li className={`layer ${layer.visible ? '' : 'off'}`}>
      <input
        id={id}
        type="checkbox"
        className="tick"
        checked={layer.visible}
        onChange={(event) =>
          setUserLayerView(workspace, control.id, { visible: event.currentTarget.checked })
        }
      />
      <Swatch
        symbol={symbolOfLayer({
          symbol: symbolKeyForRole(control.role, control.zones[0]?.class ?? null),
          status: control.status,
          geometry: 'polygon',
        })}
      />
      <label htmlFor={id} className="layer-name cut" title={`${name} · ${layer.file}`}>
        {name}
      </label>
      <span className="layer-end">
        <StatusChip status={control.status} />
      </span>
      <span className="layer-actions">
        <button
          type="button"
          className="icon-button small"
          aria-label={`${t('explore.zoomTo')}: ${name}`}
          onClick={() => map.zoomToData(layer.data)}
        >
          <Icon name="extent" size={16} />
        </button>
        <AreaTableButton layerId={control.id} name={name} />
        {control.status === 'demo' ? null : (
          <button
            type="button"
            className="icon-button small"
            aria-label={t('explore.removeOf', { name })}
            onClick={() => removeControlLayer(workspace, control.id)}
          >
            <Icon name="trash" size={16} />
          </button>
        )}
      </span>
    </li>
  )
}
