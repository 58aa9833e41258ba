import { useEffect, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Scene } from '../../map/types'
import type { SheetCamera } from '../../report/sheet/aim'
import type { LegendRow, SheetModel } from '../../report/sheet/model'
import { startWithLastTemplate } from '../../workspace/sheet/sheetTemplates'
import { useMap } from '../shell/mapContext'
import { useWorkspace, useWorkspaceStore } from '../store'
import { settledDrawn } from './drawn'
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
  const drawnOf = useMemo(settledDrawn, [])
  const drawn = useWorkspace(useShallow(drawnOf))
  const sheet = useWorkspace((state) => state.sheet)
  const extent = useWorkspace((state) => state.sheetExtent)
  const { legendNames } = sheet
  const scene = useMemo(() => sheetScene(drawn, { legendNames }), [drawn, legendNames])
  return useMemo(() => {
    const state = { ...workspace.getState(), checks: drawn.checks }
    const camera = cameraNow({ ...state, sheet, sheetExtent: extent })
    const made = camera ? modelWithRows(state, scene, sheet, camera) : { model: null, rows: [] }
    return { scene, camera, ...made }
  }, [workspace, scene, drawn, sheet, extent])
}
