import type { SceneBasemap } from '../../map/types'
import { hostsOf, tilesOf } from './addresses'
import type { Basemap } from './config'
import type { BasemapState } from './state'

/** The base map that is shown in place of ours; null for ours. */
export function chosenBasemap({ choices, chosen }: BasemapState): Basemap | null {
  return choices.find(({ id }) => id === chosen) ?? null
}

// One object for the same base map: the map compares scenes by identity.
const scenes = new WeakMap<Basemap, SceneBasemap>()

/** What the map draws of it; nothing where one of its hosts was not agreed to. */
export function basemapScene(state: BasemapState): SceneBasemap | null {
  const basemap = chosenBasemap(state)
  if (!basemap) return null
  const hosts = hostsOf(basemap, state.page)
  if (!hosts.every((host) => state.agreed.includes(host))) return null
  const known = scenes.get(basemap) ?? {
    id: basemap.id,
    layers: tilesOf(basemap, state.page),
    hosts,
    minZoom: basemap.minZoom,
    maxZoom: basemap.maxZoom,
    box: basemap.box ?? null,
    attribution: basemap.attribution,
  }
  scenes.set(basemap, known)
  return known
}
