import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { isComparing } from '../../workspace/compare/sides'
import { finishMeasuring, isMeasuring, startMeasuring } from '../../workspace/measure/moves'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useWorkspace, useWorkspaceStore } from '../store'

/** On the map: measure, or end it. Nothing beside a second map, which would not show it. */
export function MeasureToggle(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const doings = useDoings()
  const measuring = useWorkspace(isMeasuring)
  const comparing = useWorkspace(isComparing)
  if (comparing) return null
  const name = t(measuring ? 'measure.stop' : 'measure.start')
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      aria-pressed={measuring}
      onClick={() => {
        if (measuring) return finishMeasuring(workspace)
        if (workspace.getState().drawing) doings.stopDrawing()
        startMeasuring(workspace)
      }}
    >
      <Icon name="measure" />
    </button>
  )
}
