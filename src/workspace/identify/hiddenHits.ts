/** What lies under a click in layers that are not shown: asked for, never mixed in unasked. */
import { metresTo } from '../../map/identify'
import type { Identified } from '../../map/types'
import { orderHits } from './identified'
import { isShown } from '../layers/layers'
import { ensureLayer } from '../loading'
import type { IdentifyCard } from '../state'
import type { Workspace } from '../store'

/**
 * Adds to the card what the layers of the pack that are not shown have at its place; layers that were never shown are
 * read first, those that cannot be read are left out. `reachMetres`: how near lines and points must be.
 */
export async function searchHidden(
  workspace: Workspace,
  card: IdentifyCard,
  reachMetres: number,
): Promise<void> {
  const { pack } = workspace.getState()
  if (pack.kind !== 'ready') return
  const hidden = pack.pack.catalogue.layers.filter(
    (layer) => layer.featureCount > 0 && !isShown(workspace.getState(), layer),
  )
  await Promise.all(hidden.map((layer) => ensureLayer(workspace, layer.id)))
  const state = workspace.getState()
  // The person may have gone on to another place meanwhile.
  if (state.identify?.lon !== card.lon || state.identify.lat !== card.lat) return
  const found = hidden.flatMap((layer): Identified[] => {
    const entry = state.data[layer.id]
    if (entry?.kind !== 'ready') return []
    return entry.data.features
      .filter(({ geometry }) => metresTo(geometry, card.lon, card.lat) <= reachMetres)
      .map(({ properties }) => {
        const all = properties ?? {}
        const id: unknown = all['id']
        const featureId = typeof id === 'string' || typeof id === 'number' ? String(id) : null
        return { layerId: layer.id, featureId, properties: all }
      })
  })
  workspace.setState({
    identify: {
      ...state.identify,
      hits: [...state.identify.hits, ...orderHits(found, state)],
      hiddenCount: found.length,
    },
  })
  workspace.announce({
    zh: `没有打开的图层里有 ${found.length} 项`,
    en: `${found.length} more in layers that are not shown`,
  })
}
