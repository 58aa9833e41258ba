import type { Catalogue, CatalogueGroup, CatalogueLayer } from '../../layers/catalogue'

/** How one layer of the pack is shown. */
export interface LayerView {
  visible: boolean
  /** 0..1, times the symbol's own opacity. */
  opacity: number
}

/** Which layers of the pack are shown: one pattern at a time, every other group a tree. */
export interface LayerViews {
  views: Record<string, LayerView>
  /** Ids in the order of the list; a person may move a layer inside its group. */
  order: string[]
  /** Group of the pattern that is shown; null where the pack has none. */
  patternId: string | null
}

export function patternGroups(catalogue: Catalogue): CatalogueGroup[] {
  return catalogue.groups.filter((group) => group.kind === 'pattern')
}

/** The catalogue's own choice; with `shown` (from a shared link) those ids and no others. */
export function startViews(catalogue: Catalogue, shown?: string[]): LayerViews {
  const views: Record<string, LayerView> = {}
  for (const layer of catalogue.layers) {
    views[layer.id] = { visible: shown ? shown.includes(layer.id) : layer.visible, opacity: 1 }
  }
  const patterns = patternGroups(catalogue)
  const isShown = (group: CatalogueGroup) =>
    catalogue.layers.some((layer) => layer.group === group.id && views[layer.id]?.visible)
  const patternId = (patterns.find(isShown) ?? patterns[0])?.id ?? null
  return { views, order: catalogue.layers.map((layer) => layer.id), patternId }
}

/** Layers of one group, in the person's order. */
export function layersOfGroup(catalogue: Catalogue, state: LayerViews, groupId: string): CatalogueLayer[] {
  const rank = new Map(state.order.map((id, index) => [id, index]))
  return catalogue.layers
    .filter((layer) => layer.group === groupId)
    .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
}

/** Layers that the map draws: ticked, and of the chosen pattern where they belong to one. */
export function visibleLayers(catalogue: Catalogue, state: LayerViews): CatalogueLayer[] {
  const hidden = new Set(
    patternGroups(catalogue)
      .map((group) => group.id)
      .filter((id) => id !== state.patternId),
  )
  const rank = new Map(state.order.map((id, index) => [id, index]))
  return catalogue.layers
    .filter((layer) => state.views[layer.id]?.visible && !hidden.has(layer.group))
    .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
}

export function withVisible(state: LayerViews, ids: string[], visible: boolean): LayerViews {
  const views = { ...state.views }
  for (const id of ids) views[id] = { opacity: views[id]?.opacity ?? 1, visible }
  return { ...state, views }
}

export function withOpacity(state: LayerViews, id: string, opacity: number): LayerViews {
  const bounded = Math.min(1, Math.max(0, opacity))
  return {
    ...state,
    views: { ...state.views, [id]: { visible: state.views[id]?.visible ?? true, opacity: bounded } },
  }
}

/** Shows one pattern; where all of its layers were off they are ticked, for a choice must show something. */
export function withPattern(catalogue: Catalogue, state: LayerViews, groupId: string): LayerViews {
  const ids = catalogue.layers.filter((layer) => layer.group === groupId).map((layer) => layer.id)
  const chosen = { ...state, patternId: groupId }
  return ids.some((id) => state.views[id]?.visible) ? chosen : withVisible(chosen, ids, true)
}

/** Moves a layer one place up or down inside its group. */
export function withMoved(catalogue: Catalogue, state: LayerViews, id: string, by: -1 | 1): LayerViews {
  const group = catalogue.layers.find((layer) => layer.id === id)?.group
  if (group === undefined) return state
  const mates = layersOfGroup(catalogue, state, group).map((layer) => layer.id)
  const other = mates[mates.indexOf(id) + by]
  if (other === undefined) return state
  const order = state.order.map((entry) => (entry === id ? other : entry === other ? id : entry))
  return { ...state, order }
}

/** False for an entry that only names parts which cannot be drawn: it has a row of its own kind. */
export function isDrawn(layer: CatalogueLayer): boolean {
  return layer.featureCount > 0 || layer.listed.length === 0
}
