import { boxOfPlaces, placesOf } from '../../workspace/indicators/linked'
import { ensureLayer } from '../../workspace/loading'
import { setLayersVisible } from '../../workspace/moves'
import { markOf, type PlanProject } from '../../workspace/plans/projects'
import { labelPoint } from '../../workspace/search'
import { useLeaveForMap } from '../indicators/leave'
import { useMap } from '../shell/mapContext'
import { useWorkspaceStore } from '../store'

/** Goes to the mark of a project, or to the circle of the place it is tied to, and opens its card. */
export function useShowProject(): (project: PlanProject) => Promise<void> {
  const workspace = useWorkspaceStore()
  const map = useMap()
  const leave = useLeaveForMap()
  return async (project) => {
    const mark = markOf(project)
    if (!mark || !project.feature) return
    await ensureLayer(workspace, mark.layerId)
    const state = workspace.getState()
    const [place] = placesOf([project.feature], state)
    if (!place) return
    if (!state.layers.views[mark.layerId]?.visible) setLayersVisible(workspace, [place.layer], true)
    const [lon = 0, lat = 0] = labelPoint(place.feature) ?? []
    const properties = place.feature.properties ?? {}
    workspace.setState({ identify: { lon, lat, hits: [{ ...mark, properties }], open: 0 } })
    const box = boxOfPlaces([place])
    if (box) map.fitBox(box, { padding: 120 })
    leave()
  }
}
