import { Menu } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { showPlace } from '../../workspace/moves'
import { Icon } from '../parts/Icon'
import { useWorkspace, useWorkspaceStore } from '../store'
import { PLACE_LIST } from './places'
import { RailItem } from './RailItem'

/** What a telephone is for; the rest is work for a desk and stands behind 更多. */
const TABS: readonly string[] = ['explore', 'check', 'indicators']

/** On a phone the places lie at the bottom: three and what else there is. */
export function PhoneTabs({ onHelp, onShare }: { onHelp: () => void; onShare: () => void }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const current = useWorkspace((state) => state.place)
  const [tabs, others] = [true, false].map((isTab) =>
    PLACE_LIST.filter(({ place }) => TABS.includes(place) === isTab),
  )
  const other = others?.find(({ place }) => place === current)
  return (
    <nav className="rail" aria-label={t('shell.places')}>
      {tabs?.map((one) => (
        <RailItem key={one.place} {...one} />
      ))}
      <Menu position="top-end" shadow="md" width={200} offset={10}>
        <Menu.Target>
          <button type="button" className="rail-item" aria-current={other ? 'page' : undefined}>
            <Icon name="more" size={22} />
            {other ? `${t('shell.more')} · ${t(`shell.${other.place}`)}` : t('shell.more')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {others?.map(({ place, icon }) => (
            <Menu.Item
              key={place}
              leftSection={<Icon name={icon} size={18} />}
              onClick={() => showPlace(workspace, place)}
            >
              {t(`shell.${place}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="share" size={18} />} onClick={onShare}>
            {t('shell.share')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="help" size={18} />} onClick={onHelp}>
            {t('shell.help')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
