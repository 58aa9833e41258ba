import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { goTo } from '../../workspace/moves'
import { Icon } from '../parts/Icon'
import { useWorkspace, useWorkspaceStore } from '../store'
import type { PLACE_LIST } from './places'

/** One place: in the rail of a desk, or at the bottom of a telephone. */
export function RailItem({ place, icon }: (typeof PLACE_LIST)[number]): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const isCurrent = useWorkspace((state) => state.place === place)
  return (
    <button
      type="button"
      className="rail-item"
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => goTo(workspace, place)}
    >
      <Icon name={icon} size={22} />
      {t(`shell.${place}`)}
    </button>
  )
}
