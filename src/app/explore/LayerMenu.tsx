import { Menu, Popover } from '@mantine/core'
import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { placeLayer, type NamedLayer } from '../../workspace/layers/moves'
import { openTable } from '../../workspace/table/moves'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspaceStore } from '../store'
import { FilterEditor } from './FilterEditor'
import { useReorder } from './ReorderList'

interface Properties {
  layer: NamedLayer
  onZoom: (() => void) | null
  /** The layer has features with attributes. */
  hasTable: boolean
  onOpen: (open: boolean) => void
  /** Further entries. */
  children?: ReactNode
}

/** What can be done with a layer besides showing it: table, filter, order. */
export function LayerMenu({ layer, onZoom, hasTable, onOpen, children }: Properties): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const reorder = useReorder(layer.id)
  const [filtering, setFiltering] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const name = localized(layer.title)
  const show = (shown: boolean) => {
    setFiltering(shown)
    onOpen(shown)
    if (!shown) button.current?.focus()
  }
  return (
    <>
      <Menu shadow="md" position="bottom-end" withinPortal onChange={onOpen} loop>
        <Menu.Target>
          <button
            ref={button}
            type="button"
            className="icon-button small"
            aria-label={t('layers.menuOf', { name })}
          >
            <Icon name="more" size={16} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {hasTable ? (
            <>
              <Menu.Item
                leftSection={<Icon name="table" size={16} />}
                onClick={() => openTable(workspace, layer.id)}
              >
                {t('layers.table')}
              </Menu.Item>
              <Menu.Item leftSection={<Icon name="filter" size={16} />} onClick={() => show(true)}>
                {t('layers.filter')}
              </Menu.Item>
            </>
          ) : null}
          {onZoom ? (
            <Menu.Item leftSection={<Icon name="extent" size={16} />} onClick={onZoom}>
              {t('explore.zoomTo')}
            </Menu.Item>
          ) : null}
          {reorder ? (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<Icon name="up" size={16} />}
                disabled={reorder.place === 0}
                onClick={() => placeLayer(workspace, layer, reorder.place - 1)}
              >
                {t('explore.moveUp')}
              </Menu.Item>
              <Menu.Item
                leftSection={<Icon name="down" size={16} />}
                disabled={reorder.place === reorder.count - 1}
                onClick={() => placeLayer(workspace, layer, reorder.place + 1)}
              >
                {t('explore.moveDown')}
              </Menu.Item>
              <Menu.Item
                leftSection={<Icon name="top" size={16} />}
                disabled={reorder.place === 0}
                onClick={() => placeLayer(workspace, layer, 0)}
              >
                {t('layers.toTop')}
              </Menu.Item>
              <Menu.Item
                leftSection={<Icon name="bottom" size={16} />}
                disabled={reorder.place === reorder.count - 1}
                onClick={() => placeLayer(workspace, layer, reorder.count - 1)}
              >
                {t('layers.toBottom')}
              </Menu.Item>
            </>
          ) : null}
          {children}
        </Menu.Dropdown>
      </Menu>
      {filtering ? (
        <Popover
          opened
          onChange={show}
          position="right-start"
          width={300}
          shadow="md"
          trapFocus
          withinPortal
          withRoles={false}
        >
          <Popover.Target>
            <span className="menu-anchor" />
          </Popover.Target>
          <Popover.Dropdown className="about">
            <FilterEditor layer={layer} onClose={() => show(false)} />
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </>
  )
}
