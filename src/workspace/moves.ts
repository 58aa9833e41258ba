import type { Localized } from '../geo/types'
import type { Identified } from '../map/types'
import type { CatalogueLayer } from '../../layers/catalogue'
import { orderHits } from './identify/identified'
import { patternGroups, withMoved, withOpacity, withPattern, withVisible } from './layers/layers'
import { ownLayerId } from './indicators/linked'
import type { Place } from './state'
import type { Workspace } from './store'

/** Goes to a place; going where one already is shows or hides its panel. */
export function goTo(workspace: Workspace, place: Place): void {
  workspace.setState((state) => ({
    place,
    panelHidden: state.place === place ? !state.panelHidden : false,
    highlight: null,
  }))
}

/** Goes to a place and makes sure that its panel is seen. */
export function showPlace(workspace: Workspace, place: Place): void {
  workspace.setState({ place, panelHidden: false, highlight: null })
}

export function setLayersVisible(workspace: Workspace, layers: CatalogueLayer[], visible: boolean): void {
  const first = layers[0]
  if (!first) return
  const name =
    layers.length > 1 ? { zh: `${layers.length} 个图层`, en: `${layers.length} layers` } : first.title
  workspace.step(
    visible
      ? { zh: `打开${name.zh}`, en: `show ${name.en}` }
      : { zh: `关闭${name.zh}`, en: `hide ${name.en}` },
    (state) => ({
      layers: withVisible(
        state.layers,
        layers.map((layer) => layer.id),
        visible,
      ),
    }),
  )
}

export function setLayerOpacity(workspace: Workspace, layer: CatalogueLayer, opacity: number): void {
  workspace.step(
    { zh: `${layer.title.zh}的不透明度`, en: `opacity of ${layer.title.en}` },
    (state) => ({ layers: withOpacity(state.layers, layer.id, opacity) }),
    `opacity:${layer.id}`,
  )
}

export function moveLayer(workspace: Workspace, layer: CatalogueLayer, by: -1 | 1): void {
  const { pack } = workspace.getState()
  if (pack.kind !== 'ready') return
  const { catalogue } = pack.pack
  workspace.step({ zh: `移动${layer.title.zh}`, en: `move ${layer.title.en}` }, (state) => ({
    layers: withMoved(catalogue, state.layers, layer.id, by),
  }))
}

export function choosePattern(workspace: Workspace, groupId: string): void {
  const { pack } = workspace.getState()
  if (pack.kind !== 'ready') return
  const { catalogue } = pack.pack
  const title = catalogue.groups.find((group) => group.id === groupId)?.title
  if (!title) return
  workspace.step({ zh: `换格局为${title.zh}`, en: `change pattern to ${title.en}` }, (state) => ({
    layers: withPattern(catalogue, state.layers, groupId),
  }))
}

export function setCollapsed(workspace: Workspace, ids: string[], collapsed: boolean): void {
  workspace.setState((state) => ({
    collapsed: { ...state.collapsed, ...Object.fromEntries(ids.map((id) => [id, collapsed])) },
  }))
}

/** Opens the card of what stands under a click. */
export function identifyAt(workspace: Workspace, lon: number, lat: number, hits: Identified[]): void {
  const own = hits
    .map((hit) => ({ ...hit, layerId: ownLayerId(hit.layerId) }))
    .filter((hit, index, all) => all.findIndex((other) => isSame(hit, other)) === index)
  workspace.setState({ identify: { lon, lat, hits: orderHits(own, workspace.getState()), open: 0 } })
}

/** A feature that the map draws twice is one hit. */
function isSame(a: Identified, b: Identified): boolean {
  return a === b || (a.layerId === b.layerId && a.featureId !== null && a.featureId === b.featureId)
}

export function setUserLayerView(
  workspace: Workspace,
  id: string,
  change: { visible?: boolean; opacity?: number },
): void {
  const layer = workspace.getState().userLayers.find((entry) => entry.control.id === id)
  if (!layer) return
  const { zh, en } = layer.control.title
  const name =
    change.visible === undefined
      ? { zh: `${zh}的不透明度`, en: `opacity of ${en}` }
      : change.visible
        ? { zh: `打开${zh}`, en: `show ${en}` }
        : { zh: `关闭${zh}`, en: `hide ${en}` }
  workspace.step(
    name,
    (state) => ({
      userLayers: state.userLayers.map((entry) =>
        entry.control.id === id ? { ...entry, ...change } : entry,
      ),
    }),
    change.visible === undefined ? `opacity:${id}` : undefined,
  )
}

/**
 * A view of another area comes with the pattern of that area: where the pattern shown names another of the pack's
 * views, the first one that names this view takes its place.
 */
export function followPattern(workspace: Workspace, view: { id: string; title: Localized }): void {
  const { pack, layers } = workspace.getState()
  if (pack.kind !== 'ready') return
  const { catalogue } = pack.pack
  const patterns = patternGroups(catalogue)
  const shown = patterns.find((group) => group.id === layers.patternId)
  const namesAnother = catalogue.pack.views.some(
    (other) => other.id !== view.id && names(shown?.title, other.title),
  )
  const next = patterns.find((group) => names(group.title, view.title))
  if (next && namesAnother && !names(shown?.title, view.title)) choosePattern(workspace, next.id)
}

/** 格尔木市 and 格尔木 name the same place. */
function names(title: Localized | undefined, place: Localized): boolean {
  return title?.zh.includes(place.zh.replace(/[省市县]$/, '')) ?? false
}
