import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { symbolOfLayer } from '../../../layers/symbols'
import { removeControlLayer } from '../../workspace/intake/control'
import { ownInOrder, ownSymbol, showOwn } from '../../workspace/layers/moves'
import { setUserLayerView } from '../../workspace/moves'
import type { UserLayer } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { StatusChip } from '../parts/StatusChip'
import { Swatch } from '../parts/Swatch'
import { useMap } from '../shell/mapContext'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { AboutButton } from './AboutButton'
import { AboutOwn } from './AboutOwn'
import { AreaTableButton } from './AreaTableButton'
import { GroupHead } from './GroupHead'
import { GroupTick } from './GroupTick'
import { LayerFrame } from './LayerFrame'
import { LayerMenu } from './LayerMenu'
import { OpacitySlider } from './OpacitySlider'
import { ReorderList } from './ReorderList'
import { TableButton } from './TableButton'

/** Control layers of this visit: the person's own, and those of the example while it is open. */
export function UserLayers(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const userLayers = useWorkspace((state) => state.userLayers)
  const order = useWorkspace((state) => state.layers)
  const collapsed = useWorkspace((state) => state.collapsed['user'] ?? false)
  if (userLayers.length === 0) return null
  const layers = ownInOrder({ userLayers, layers: order })
  const ids = layers.map(({ control }) => control.id)
  const isDemo = layers.every((layer) => layer.control.status === 'demo')
  const title = t(isDemo ? 'explore.demoGroup' : 'explore.userGroup')
  return (
    <section className="group">
      <GroupHead
        id="user"
        title={title}
        end={
          <GroupTick
            name={title}
            shown={layers.filter((layer) => layer.visible).length}
            total={layers.length}
            onChange={(visible) => showOwn(workspace, ids, visible)}
          />
        }
      />
      {collapsed ? null : (
        <ReorderList ids={ids}>
          {layers.map((layer) => (
            <UserLayerRow key={layer.control.id} layer={layer} />
          ))}
        </ReorderList>
      )}
    </section>
  )
}

function UserLayerRow({ layer }: { layer: UserLayer }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const map = useMap()
  const [about, setAbout] = useState(false)
  const [menu, setMenu] = useState(false)
  const { control } = layer
  const name = localized(control.title)
  return (
    <LayerFrame
      layer={control}
      visible={layer.visible}
      onVisible={(visible) => setUserLayerView(workspace, control.id, { visible })}
      swatch={<Swatch symbol={symbolOfLayer(ownSymbol(layer))} />}
      hint={`${name} · ${layer.file}`}
      open={about || menu}
      end={<StatusChip status={control.status} />}
      actions={
        <>
          {layer.visible ? (
            <OpacitySlider
              name={name}
              opacity={layer.opacity}
              width={56}
              onChange={(opacity) => setUserLayerView(workspace, control.id, { opacity })}
            />
          ) : null}
          <TableButton layerId={control.id} name={name} />
          <AreaTableButton layerId={control.id} name={name} />
          <AboutButton name={name} opened={about} onChange={setAbout}>
            <AboutOwn layer={layer} onClose={() => setAbout(false)} />
          </AboutButton>
          <LayerMenu layer={control} hasTable onZoom={() => map.zoomToData(layer.data)} onOpen={setMenu} />
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
        </>
      }
    />
  )
}
