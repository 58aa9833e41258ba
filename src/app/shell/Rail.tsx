import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { goTo } from '../../workspace/moves'
import { Icon } from '../parts/Icon'
import { useWorkspace, useWorkspaceStore } from '../store'
import { PLACE_LIST } from './places'

/** The whole navigation: one button a place. */
export function Rail(): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const current = useWorkspace((state) => state.place)
  return (
    <nav className="rail" aria-label={t('shell.places')}>
      {PLACE_LIST.map(({ place, icon }) => (
        <button
          key={place}
          type="button"
          className="rail-item"
          aria-current={place === current ? 'page' : undefined}
          onClick={() => goTo(workspace, place)}
        >
          <Icon name={icon} size={22} />
          {t(`shell.${place}`)}
        </button>
      ))}
    </nav>
  )
}
