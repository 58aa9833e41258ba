import type { CatalogueLayer } from '../../../layers/catalogue'
import type { Hit } from '../../workspace/find/find'
import { boxOfPlaces, placesOf } from '../../workspace/indicators/linked'
import { ensureLayer } from '../../workspace/loading'
import {
  choosePattern,
  identifyAt,
  setCollapsed,
  setLayersVisible,
  setUserLayerView,
  showPlace,
} from '../../workspace/moves'
import { readPlanProjects } from '../../workspace/plans/projects'
import type { Workspace } from '../../workspace/store'
import { useLeaveForMap } from '../indicators/leave'
import { useShowProject } from '../projects/useShowProject'
import { useWorkspaceStore } from '../store'
import { useMap } from './mapContext'
import type { MapHandle } from './mapHandle'

/** How near lines and points must lie to a typed coordinate to be named with it, metres: a few pixels at its zoom. */
const COORDINATE_REACH_METRES = 100

/** What choosing a hit does: go there, switch on what it belongs to, open its card, its panel or its row. */
export function useTakeHit(): (hit: Hit) => void {
  const workspace = useWorkspaceStore()
  const map = useMap()
  const showProject = useShowProject()
  const leave = useLeaveForMap()
  return (hit) => {
    const { entry } = hit
    if (!entry) {
      if (hit.lon !== null && hit.lat !== null) {
        const { lon, lat } = hit
        identifyAt(workspace, lon, lat, map.whatIsAt(lon, lat, COORDINATE_REACH_METRES))
        leave()
        void map.laidOut().then(() => map.flyTo(lon, lat, 11))
      }
      return
    }
    switch (entry.kind) {
      case 'place':
      case 'feature':
        if (entry.box) {
          const { box } = entry
          leave()
          void map.laidOut().then(() => map.fitBox(box, { padding: 40 }))
          return
        }
        void showFeature(workspace, map, hit).then(leave)
        return
      case 'layer':
        void showLayer(workspace, map, entry.id)
        return
      case 'project':
        void takeProject(workspace, entry.id, showProject)
        return
      case 'indicator':
        showPlace(workspace, 'indicators')
        void showIndicator(workspace, entry.id)
        return
      case 'ownProject': {
        const open = workspace.getState().projects.find(({ project }) => project.id === entry.id)
        if (!open) return
        workspace.setState({ activeProjectId: entry.id })
        showPlace(workspace, 'check')
        map.fitBox(open.project.bbox, { padding: 72 })
        return
      }
      case 'ownLayer': {
        const layer = workspace.getState().userLayers.find(({ control }) => control.id === entry.id)
        if (!layer) return
        if (!layer.visible) setUserLayerView(workspace, entry.id, { visible: true })
        map.zoomToData(layer.data)
      }
    }
  }
}

/** The room of the indicators comes with the first of them: nothing of it is in the first load. */
async function showIndicator(workspace: Workspace, id: string): Promise<void> {
  const { loadIndicators, openIndicator } = await import('../../workspace/indicators/moves')
  await loadIndicators(workspace)
  if (workspace.getState().indicators.open !== id) openIndicator(workspace, id)
}

/** Ticks a layer that is not; a pattern comes in place of the one that is shown. */
function switchOn(workspace: Workspace, layer: CatalogueLayer): void {
  const { pack, layers } = workspace.getState()
  if (pack.kind !== 'ready') return
  const group = pack.pack.catalogue.groups.find((entry) => entry.id === layer.group)
  if (group?.kind === 'pattern' && layers.patternId !== group.id) choosePattern(workspace, group.id)
  if (!workspace.getState().layers.views[layer.id]?.visible) setLayersVisible(workspace, [layer], true)
  if (group && layer.role !== 'base') setCollapsed(workspace, [group.id], false)
}

async function showLayer(workspace: Workspace, map: MapHandle, layerId: string): Promise<void> {
  const { pack } = workspace.getState()
  const layer =
    pack.kind === 'ready' ? pack.pack.catalogue.layers.find((entry) => entry.id === layerId) : undefined
  if (!layer) return
  switchOn(workspace, layer)
  showPlace(workspace, 'explore')
  await ensureLayer(workspace, layerId)
  map.zoomToLayer(layerId)
}

async function showFeature(workspace: Workspace, map: MapHandle, { entry, lon, lat }: Hit): Promise<void> {
  if (!entry?.layerId || lon === null || lat === null) return
  await ensureLayer(workspace, entry.layerId)
  const [place] = placesOf([`${entry.layerId}/${entry.id}`], workspace.getState())
  if (!place) {
    map.flyTo(lon, lat, 9)
    return
  }
  switchOn(workspace, place.layer)
  const properties = place.feature.properties ?? {}
  const hit = { layerId: place.layer.id, featureId: entry.id, properties }
  workspace.setState({ identify: { lon, lat, hits: [hit], open: 0 }, highlight: null })
  await map.laidOut()
  const box = boxOfPlaces([place])
  if (box) map.fitBox(box, { padding: 120 })
}

async function takeProject(
  workspace: Workspace,
  id: string,
  show: ReturnType<typeof useShowProject>,
): Promise<void> {
  const { pack } = workspace.getState()
  if (pack.kind !== 'ready') return
  const projects = await readPlanProjects(pack.pack).catch(() => [])
  const project = projects.find((one) => one.id === id)
  if (!project) return
  showPlace(workspace, 'explore')
  if (project.feature) {
    await show(project)
    return
  }
  workspace.tell({
    zh: `${project.name_zh}(${project.id}):规划没有写到能落图的位置,见“看图”里的项目清单`,
    en: `${project.name_en} (${project.id}): the plan gives no place that can be drawn; see the list of projects under Map`,
  })
}
