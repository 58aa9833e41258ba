import { useEffect, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Scene } from '../../map/types'
import type { SheetCamera } from '../../report/sheet/aim'
import type { LegendRow, SheetModel } from '../../report/sheet/model'
import type { WorkspaceState } from '../../workspace/state'
import { START_SHEET } from '../../workspace/sheetState'
import { startWithLastTemplate } from '../../workspace/sheetTemplates'
import { useMap } from '../shell/mapContext'
import { useWorkspace, useWorkspaceStore } from '../store'
import { cameraNow, takeMapView } from './extent'
import { modelWithRows, sheetScene } from './sheetModel'

export interface Composed {
  scene: Scene
  camera: SheetCamera | null
  /** Null until there is a part of the ground to show. */
  model: SheetModel | null
  /** Rows that its legend could have. */
  rows: LegendRow[]
}

const NO_PENDING: WorkspaceState['pending'] = []
const IDLE: WorkspaceState['sheetJob'] = { kind: 'idle' }

/** The state without what comes and goes and never stands on a sheet: the scene is made anew only for the rest. */
function drawnOf(state: WorkspaceState): WorkspaceState {
  return {
    ...state,
    sheet: START_SHEET,
    sheetExtent: null,
    sheetsForReport: NO_SHEETS,
    sheetJob: IDLE,
    pending: NO_PENDING,
    identify: null,
    highlight: null,
    announcement: '',
    toast: null,
  }
}

const NO_SHEETS: WorkspaceState['sheetsForReport'] = {}

/** The sheet as it stands: what is photographed and what is printed round it. */
export function useComposer(): Composed {
  const workspace = useWorkspaceStore()
  const map = useMap()
  useEffect(() => {
    startWithLastTemplate(workspace)
    // The sheet follows the map until it is set by hand.
    const follow = () => {
      const box = map.lastView?.bbox
      if (box && !workspace.getState().sheetExtent?.byHand) takeMapView(workspace, box, false)
    }
    follow()
    return map.onMove(follow)
  }, [workspace, map])
  const drawn = useWorkspace(useShallow(drawnOf))
  const sheet = useWorkspace((state) => state.sheet)
  const extent = useWorkspace((state) => state.sheetExtent)
  const scene = useMemo(() => sheetScene(drawn), [drawn])
  return useMemo(() => {
    const state = workspace.getState()
    const camera = cameraNow({ ...state, sheet, sheetExtent: extent })
    const made = camera ? modelWithRows(state, scene, sheet, camera) : { model: null, rows: [] }
    return { scene, camera, ...made }
  }, [workspace, scene, sheet, extent])
}
