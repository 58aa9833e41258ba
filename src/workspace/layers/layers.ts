import type { Catalogue, CatalogueGroup, CatalogueLayer } from '../../../layers/catalogue'
import type { LayerFilter } from '../table/filter'

/** How one layer of the pack is shown. */
export interface LayerView {
  visible: boolean
  /** 0..1, times the symbol's own opacity. */
  opacity: number
}

/** Which layers of the pack are shown: one pattern at a time, every other group a tree. */
export interface LayerViews {
  views: Record<string, LayerView>
  /**
   * Ids in the order of the list; a person may move a layer inside its group. Layers that a person brought stand in it
   * from the first time that one of them was moved.
   */
  order: string[]
  /** What is shown of a layer: only features that meet its conditions. Never what is checked. */
  filters: Record<string, LayerFilter>
  /** Group of the pattern that is shown; null where the pack has none. */
  patternId: string | null
}

export function patternGroups(catalogue: Pick<Catalogue, 'groups'>): CatalogueGroup[] {
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
  return { views, order: catalogue.layers.map((layer) => layer.id), filters: {}, patternId }
}

/** Layers of one group, in the person's order. */
export function layersOfGroup(catalogue: Catalogue, state: LayerViews, groupId: string): CatalogueLayer[] {
  const rank = new Map(state.order.map((id, index) => [id, index]))
  return catalogue.layers
    .filter((layer) => layer.group === groupId)
    .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
}

/** Ticked, and of the chosen pattern where the layer belongs to one. */
export function isShown(
  { pack, layers }: { pack: { kind: string; pack?: { catalogue: Catalogue } }; layers: LayerViews },
  layer: CatalogueLayer,
): boolean {
  if (!layers.views[layer.id]?.visible) return false
  const isPattern = patternGroups(pack.pack?.catalogue ?? EMPTY).some((group) => group.id === layer.group)
  return !isPattern || layer.group === layers.patternId
}

const EMPTY: Pick<Catalogue, 'groups'> = { groups: [] }

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
  const mates = matesOf(catalogue, state, id)
  return withMovedTo(state, mates, id, mates.indexOf(id) + by)
}

/** Ids of the rows that a layer can change places with: those of its group that are drawn, in their order. */
export function matesOf(catalogue: Catalogue, state: LayerViews, id: string): string[] {
  const group = catalogue.layers.find((layer) => layer.id === id)?.group
  if (group === undefined || !isMovable(catalogue, group)) return []
  return layersOfGroup(catalogue, state, group)
    .filter(isDrawn)
    .map((layer) => layer.id)
}

/** The base map keeps its order: ground, water, names. */
export function isMovable(catalogue: Catalogue, groupId: string): boolean {
  return catalogue.groups.some((group) => group.id === groupId && group.kind !== 'base')
}

/** Puts a layer at a place (0 based) among its mates; the same state where nothing moves. */
export function withMovedTo(
  state: LayerViews,
  mates: readonly string[],
  id: string,
  place: number,
): LayerViews {
  const from = mates.indexOf(id)
  if (from < 0 || place < 0 || place >= mates.length || place === from) return state
  const moved = mates.filter((mate) => mate !== id)
  moved.splice(place, 0, id)
  // Mates that have no place in the order yet come after all others.
  const order = [...state.order, ...mates.filter((mate) => !state.order.includes(mate))]
  const among = new Set(mates)
  let next = 0
  return { ...state, order: order.map((entry) => (among.has(entry) ? (moved[next++] ?? entry) : entry)) }
}

/** An order that was kept, for the layers that there are now: new ones come after the one they follow by default. */
export function mergedOrder(kept: readonly string[], ids: readonly string[]): string[] {
  const order = kept.filter((id, index) => kept.indexOf(id) === index)
  ids.forEach((id, index) => {
    if (order.includes(id)) return
    const before = ids[index - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  })
  return order
}

/** Sorts what a person brought by the order of the list; what has no place in it stays behind, as it came. */
export function inOrder<T>(entries: readonly T[], order: readonly string[], idOf: (entry: T) => string): T[] {
  const rank = new Map(order.map((id, index) => [id, index]))
  const of = (entry: T) => rank.get(idOf(entry)) ?? Infinity
  return [...entries].sort((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)))
}

/** An empty filter is none. */
export function withFilter(state: LayerViews, id: string, filter: LayerFilter): LayerViews {
  const others = Object.entries(state.filters).filter(([key]) => key !== id)
  return { ...state, filters: Object.fromEntries(filter.length > 0 ? [...others, [id, filter]] : others) }
}

/** False for an entry that only names parts which cannot be drawn: it has a row of its own kind. */
export function isDrawn(layer: CatalogueLayer): boolean {
  return layer.featureCount > 0 || layer.listed.length === 0
}
