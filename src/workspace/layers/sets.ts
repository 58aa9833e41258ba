import type { Catalogue, CatalogueLayer } from '../../../layers/catalogue'
import type { Localized } from '../../geo/types'
import type { LayerSet } from './set'
import { mergedOrder, patternGroups, visibleLayers, type LayerViews } from './layers'
import type { UserLayer, WorkspaceState } from '../state'

type Open = Pick<WorkspaceState, 'layers' | 'userLayers'>

/** What is shown now, as a set. */
export function capturedSet(
  catalogue: Catalogue,
  { layers, userLayers }: Open,
  id: string,
  name: string,
): LayerSet {
  const ofPack = visibleLayers(catalogue, layers).map((layer) => [
    layer.id,
    layers.views[layer.id]?.opacity ?? 1,
  ])
  const own = userLayers.filter((layer) => layer.visible).map((layer) => [layer.control.id, layer.opacity])
  const shown = Object.fromEntries([...ofPack, ...own]) as LayerSet['shown']
  const filters = Object.fromEntries(Object.entries(layers.filters).filter(([key]) => key in shown))
  return { id, name, patternId: layers.patternId, shown, order: layers.order, filters }
}

/** How many layers a set shows besides the base map, which is in every set. */
export function countOfSet(catalogue: Catalogue, set: LayerSet): number {
  const base = new Set(catalogue.layers.filter(({ role }) => role === 'base').map(({ id }) => id))
  return Object.keys(set.shown).filter((id) => !base.has(id)).length
}

/** The state that a set stands for, and how many of its layers are not there any more. */
export function withSet(catalogue: Catalogue, open: Open, set: LayerSet): Open & { missing: number } {
  const ids = catalogue.layers.map((layer) => layer.id)
  const isShown = (id: string) => id in set.shown
  const views: LayerViews['views'] = {}
  for (const id of ids)
    views[id] = { visible: isShown(id), opacity: set.shown[id] ?? open.layers.views[id]?.opacity ?? 1 }
  const known = new Set([...ids, ...open.userLayers.map(({ control }) => control.id)])
  const patterns = patternGroups(catalogue).map((group) => group.id)
  return {
    layers: {
      views,
      order: mergedOrder(set.order, open.layers.order),
      filters: Object.fromEntries(Object.entries(set.filters).filter(([id]) => known.has(id))),
      patternId:
        set.patternId !== null && patterns.includes(set.patternId) ? set.patternId : open.layers.patternId,
    },
    userLayers: open.userLayers.map((layer) => ({
      ...layer,
      visible: isShown(layer.control.id),
      opacity: set.shown[layer.control.id] ?? layer.opacity,
    })),
    missing: Object.keys(set.shown).filter((id) => !known.has(id)).length,
  }
}

/** A set that comes with the software, made of what the pack has. */
export interface BuiltInSet {
  id: string
  title: Localized
}

const IS_ENERGY = /能源|交通/

interface Recipe extends BuiltInSet {
  /** Layers besides the base map's own choice. */
  takes(layer: CatalogueLayer, kind: string, patternId: string | null): boolean
  takesOwn: boolean
}

const RECIPES: readonly Recipe[] = [
  {
    id: 'check',
    title: { zh: '检查用', en: 'For checking' },
    takes: (layer, kind) => (kind === 'control' || kind === 'protected') && layer.featureCount > 0,
    takesOwn: true,
  },
  {
    id: 'pattern',
    title: { zh: '格局', en: 'Patterns' },
    takes: (layer, _, patternId) => layer.group === patternId && layer.featureCount > 0,
    takesOwn: false,
  },
  {
    id: 'energy-transport',
    title: { zh: '能源交通', en: 'Energy and transport' },
    takes: (layer, kind) =>
      kind === 'energy' || kind === 'transport' || (kind === 'projects' && IS_ENERGY.test(layer.title.zh)),
    takesOwn: false,
  },
]

/** The sets that come with the software, of which this pack has something to show. */
export function builtInSets(catalogue: Catalogue): BuiltInSet[] {
  return RECIPES.filter((recipe) =>
    catalogue.layers.some((layer) => recipe.takes(layer, kindOf(catalogue, layer), firstPattern(catalogue))),
  ).map(({ id, title }) => ({ id, title }))
}

const firstPattern = (catalogue: Catalogue) => patternGroups(catalogue)[0]?.id ?? null

const kindOf = (catalogue: Catalogue, layer: CatalogueLayer) =>
  catalogue.groups.find((group) => group.id === layer.group)?.kind ?? 'base'

/** A set that comes with the software: everything in full strength, nothing filtered, the order as it is. */
export function builtInSet(catalogue: Catalogue, open: Open, id: string): LayerSet | null {
  const recipe = RECIPES.find((one) => one.id === id)
  if (!recipe) return null
  const patternId = open.layers.patternId ?? firstPattern(catalogue)
  const taken = catalogue.layers.filter((layer) => {
    const kind = kindOf(catalogue, layer)
    return kind === 'base' ? layer.visible : recipe.takes(layer, kind, patternId)
  })
  const own: UserLayer[] = recipe.takesOwn
    ? open.userLayers
    : open.userLayers.filter(({ visible }) => visible)
  return {
    id,
    name: recipe.title.zh,
    patternId,
    shown: Object.fromEntries([
      ...taken.map((layer) => [layer.id, 1]),
      ...own.map(({ control }) => [control.id, 1]),
    ]) as LayerSet['shown'],
    order: open.layers.order,
    filters: {},
  }
}
