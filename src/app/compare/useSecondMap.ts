import { useEffect, type RefObject } from 'react'
import type { MapView } from '../../map/MapView'
import { sideState } from '../../workspace/compare/sides'
import { identifyAt } from '../../workspace/moves'
import { sceneOf } from '../../workspace/scene'
import type { WorkspaceState } from '../../workspace/state'
import type { Workspace } from '../../workspace/store'
import { useMap } from '../shell/mapContext'
import type { MapHandle } from '../shell/mapHandle'
import { isWide } from '../shell/useMedia'
import { useWorkspaceStore } from '../store'

/** The map of the right side, under the view of the first one; it goes with the comparison. */
export function useSecondMap(container: RefObject<HTMLDivElement | null>, title: string): void {
  const workspace = useWorkspaceStore()
  const map = useMap()
  useEffect(() => {
    let isStopped = false
    let stop = () => {}
    void import('../../map/MapView').then(({ MapView: View }) => {
      if (isStopped || !container.current) return
      stop = run(new View(container.current, { base: { frame: isWide(), title } }), workspace, map)
    })
    return () => {
      isStopped = true
      stop()
    }
  }, [container, workspace, map, title])
}

function run(view: MapView, workspace: Workspace, map: MapHandle): () => void {
  const element = document.documentElement
  const stops = [...together(view, map), () => view.destroy(), () => delete element.dataset['compareBox']]
  view.on('move', ({ bbox }) => {
    element.dataset['compareBox'] = bbox.map((value) => value.toFixed(4)).join(',')
  })
  view.on('pointer', (event) => map.point(event))
  view.on('click', ({ lon, lat, features }) => {
    if (!workspace.getState().drawing) identifyAt(workspace, lon, lat, features)
  })
  let drawn: WorkspaceState | null = null
  const show = (state: WorkspaceState) => {
    if (!state.compared || (drawn && DRAWN_KEYS.every((key) => drawn?.[key] === state[key]))) return
    drawn = state
    view.setScene(sceneOf(sideState(state, state.compared.right)))
  }
  show(workspace.getState())
  stops.push(workspace.subscribe(show))
  const observer = new ResizeObserver(() => view.resize())
  const stage = document.querySelector('.compare-map')
  if (stage) observer.observe(stage)
  stops.push(() => observer.disconnect())
  return () => stops.reverse().forEach((stop) => stop())
}

/** Each map follows the other; a view that both have already is not handed on. */
function together(view: MapView, map: MapHandle): (() => void)[] {
  const follow = () => {
    const aim = map.current?.aim
    if (aim) view.aimAt(aim.center, aim.zoom)
  }
  const lead = () => {
    const { aim } = view
    if (aim) map.current?.aimAt(aim.center, aim.zoom)
  }
  follow()
  return [map.onMove(follow), view.on('move', lead)]
}

const DRAWN_KEYS = [
  'pack',
  'layers',
  'data',
  'userLayers',
  'projects',
  'activeProjectId',
  'identify',
  'highlight',
  'compared',
  'language',
  'basemaps',
] as const satisfies readonly (keyof WorkspaceState)[]
