/**
 * What this browser remembers of the layer list: order, grouping, opacity, filters, the pattern, saved sets. One entry
 * a pack. Which layers of the pack are shown is the address's to say.
 */
import * as v from 'valibot'
import type { Catalogue } from '../../../layers/catalogue'
import type { SharedView } from '../hash'
import { mergedOrder, patternGroups, withOpacity, type LayerViews } from './layers'
import { layerSetSchema } from './set'
import type { UserLayer, WorkspaceState } from '../state'
import type { Workspace } from '../store'
import { filterSchema } from '../table/filter'

const ownSchema = v.object({ visible: v.boolean(), opacity: v.number() })

const keptSchema = v.object({
  schema: v.literal('qingping-layers/1'),
  order: v.array(v.string()),
  grouping: v.picklist(['purpose', 'plan']),
  sets: v.array(layerSetSchema),
  /** Of layers of the pack that are not at full strength. */
  opacities: v.optional(v.record(v.string(), v.number()), {}),
  filters: v.optional(v.record(v.string(), filterSchema), {}),
  patternId: v.optional(v.nullable(v.string()), null),
  /** How layers that a person brought are shown. */
  own: v.optional(v.record(v.string(), ownSchema), {}),
})

type Kept = v.InferOutput<typeof keptSchema>

const keyOf = (packId: string) => `qingping.layers.${packId}`

/** Just what is needed of the browser's storage. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** The browser's storage; null where pages may not keep anything. */
export function browserShelf(): Shelf | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

function readKept(shelf: Shelf | null, packId: string): Kept | null {
  try {
    const result = v.safeParse(keptSchema, JSON.parse(shelf?.getItem(keyOf(packId)) ?? 'null'))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

/**
 * Brings back what was kept, puts what the address says over it, and from then on keeps every change. Nothing happens
 * where nothing can be kept.
 */
export function keepLayers(
  workspace: Workspace,
  catalogue: Catalogue,
  shelf: Shelf | null = browserShelf(),
  shared: Partial<SharedView> = {},
): void {
  const packId = catalogue.pack.id
  const kept = readKept(shelf, packId)
  // An address that names layers shows them to everybody alike: nothing of one's own habits is mixed in.
  const isAddressed = shared.layers !== undefined
  if (kept) {
    workspace.setState(({ layers }) => ({
      layers: {
        ...(isAddressed ? layers : withHabits(catalogue, layers, kept)),
        order: mergedOrder(kept.order, layers.order),
      },
      layerSets: kept.sets,
      grouping: kept.grouping,
    }))
  }
  workspace.setState(({ layers }) => ({ layers: withShared(catalogue, layers, shared) }))
  const own = new Map(Object.entries(kept?.own ?? {}))
  const seen = new Set<string>()
  workspace.subscribe((state, before) => {
    if (state.userLayers !== before.userLayers && welcome(workspace, seen, own)) return
    if (
      state.layers === before.layers &&
      state.userLayers === before.userLayers &&
      state.layerSets === before.layerSets &&
      state.grouping === before.grouping
    )
      return
    for (const { control, visible, opacity } of state.userLayers) own.set(control.id, { visible, opacity })
    const isKept = write(shelf, packId, state, own)
    // After what is said of the step itself.
    if (!isKept && state.layerSets !== before.layerSets) queueMicrotask(() => sayNotKept(workspace))
  })
}

function withHabits(catalogue: Catalogue, layers: LayerViews, kept: Kept): LayerViews {
  const isPattern = patternGroups(catalogue).some(({ id }) => id === kept.patternId)
  return Object.entries(kept.opacities)
    .filter(([id]) => id in layers.views)
    .reduce((state, [id, opacity]) => withOpacity(state, id, opacity), {
      ...layers,
      filters: { ...layers.filters, ...kept.filters },
      patternId: isPattern ? kept.patternId : layers.patternId,
    })
}

/** The layers as an address shows them: how strong, which part, in its order, with its pattern. */
export function withShared(
  catalogue: Catalogue,
  layers: LayerViews,
  { layers: ids, opacities = {}, filters = {}, patternId }: Partial<SharedView>,
): LayerViews {
  if (!ids) return layers
  const known = ids.filter((id) => id in layers.views)
  const isShown = new Set(known)
  let next = 0
  const isPattern = patternGroups(catalogue).some(({ id }) => id === patternId)
  return Object.entries(opacities)
    .filter(([id]) => isShown.has(id))
    .reduce((state, [id, opacity]) => withOpacity(state, id, opacity), {
      ...layers,
      order: layers.order.map((id) => (isShown.has(id) ? (known[next++] ?? id) : id)),
      filters: {
        ...layers.filters,
        ...Object.fromEntries(Object.entries(filters).filter(([id]) => isShown.has(id))),
      },
      patternId: isPattern ? (patternId ?? null) : layers.patternId,
    })
}

type Own = ReadonlyMap<string, Pick<UserLayer, 'visible' | 'opacity'>>

/** Shows layers that have just come as they were shown last; true where that changed something. */
function welcome(workspace: Workspace, seen: Set<string>, own: Own): boolean {
  let isChanged = false
  const userLayers = workspace.getState().userLayers.map((layer) => {
    const { id } = layer.control
    const last = seen.has(id) ? undefined : own.get(id)
    seen.add(id)
    if (!last || (last.visible === layer.visible && last.opacity === layer.opacity)) return layer
    isChanged = true
    return { ...layer, ...last }
  })
  if (isChanged) workspace.setState({ userLayers })
  return isChanged
}

/** Layers of an earlier day that are not open now are remembered too, but not without end. */
const MOST_OWN = 200

function write(shelf: Shelf | null, packId: string, state: WorkspaceState, own: Own): boolean {
  const opacities = Object.entries(state.layers.views).flatMap(([id, { opacity }]) =>
    opacity === 1 ? [] : [[id, opacity] as const],
  )
  const kept: Kept = {
    schema: 'qingping-layers/1',
    order: state.layers.order,
    grouping: state.grouping,
    sets: state.layerSets,
    opacities: Object.fromEntries(opacities),
    filters: state.layers.filters,
    patternId: state.layers.patternId,
    own: Object.fromEntries([...own].slice(-MOST_OWN)),
  }
  try {
    shelf?.setItem(keyOf(packId), JSON.stringify(kept))
    return shelf !== null
  } catch {
    return false
  }
}

function sayNotKept(workspace: Workspace): void {
  workspace.tell({
    zh: '这个浏览器不让网页存东西:图层组合只在本页打开期间有。',
    en: 'This browser does not let the page keep anything: layer sets last until the page is closed.',
  })
}
