import { Menu } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { builtInSets } from '../../workspace/layers/sets'
import { showSet } from '../../workspace/layers/setMoves'
import type { Pack } from '../../workspace/pack'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { SetsDialog } from './SetsDialog'

/** Sets of layers: those that come with the software, those that the person saved, and saving another one. */
export function SetsMenu({ pack }: { pack: Pack }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const saved = useWorkspace((state) => state.layerSets)
  const [managing, setManaging] = useState(false)
  return (
    <>
      <Menu shadow="md" position="bottom-end" width={230} withinPortal loop>
        <Menu.Target>
          <button type="button" className="button quiet sets-button">
            <Icon name="stack" size={16} />
            {t('layers.sets')}
            <Icon name="down" size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown className="sets-menu">
          <Menu.Label>{t('layers.setsBuiltIn')}</Menu.Label>
          {builtInSets(pack.catalogue).map((set) => (
            <Menu.Item key={set.id} onClick={() => showSet(workspace, set.id)}>
              {localized(set.title)}
            </Menu.Item>
          ))}
          <Menu.Label>{t('layers.setsOwn')}</Menu.Label>
          {saved.map((set) => (
            <Menu.Item key={set.id} onClick={() => showSet(workspace, set.id)}>
              {set.name}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<Icon name="plus" size={16} />} onClick={() => setManaging(true)}>
            {t('layers.setSave')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SetsDialog opened={managing} onClose={() => setManaging(false)} />
    </>
  )
}
