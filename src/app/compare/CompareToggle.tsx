import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { startComparing, stopComparing } from '../../workspace/compare/moves'
import { isComparing, sidesOf } from '../../workspace/compare/sides'
import { Icon } from '../parts/Icon'
import { useWorkspace, useWorkspaceStore } from '../store'

/** On the map: compare two patterns, or stop. Nothing where there are not two. */
export function CompareToggle(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const comparing = useWorkspace(isComparing)
  const isPossible = useWorkspace((state) => sidesOf(state).length > 1)
  if (!isPossible) return null
  const name = t(comparing ? 'compare.stop' : 'compare.start')
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      aria-pressed={comparing}
      onClick={() => (comparing ? stopComparing(workspace) : startComparing(workspace))}
    >
      <Icon name="compare" />
    </button>
  )
}
