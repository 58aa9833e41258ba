/** What this browser remembers of the layer list: order, grouping, saved sets. One entry a pack. */
import * as v from 'valibot'
import type { Catalogue } from '../../layers/catalogue'
import { mergedOrder } from './layers'
import { layerSetSchema } from './layerSet'
import type { WorkspaceState } from './state'
import type { Workspace } from './store'

const keptSchema = v.object({
  schema: v.literal('qingping-layers/1'),
  order: v.array(v.string()),
  grouping: v.picklist(['purpose', 'plan']),
  sets: v.array(layerSetSchema),
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

/** Brings back what was kept, and from then on keeps every change. Nothing happens where nothing can be kept. */
export function keepLayers(
  workspace: Workspace,
  catalogue: Catalogue,
  shelf: Shelf | null = browserShelf(),
): void {
  const packId = catalogue.pack.id
  const kept = readKept(shelf, packId)
  if (kept) {
    workspace.setState(({ layers }) => ({
      layers: { ...layers, order: mergedOrder(kept.order, layers.order) },
      layerSets: kept.sets,
      grouping: kept.grouping,
    }))
  }
  workspace.subscribe((state, before) => {
    if (
      state.layers.order === before.layers.order &&
      state.layerSets === before.layerSets &&
      state.grouping === before.grouping
    )
      return
    const isKept = write(shelf, packId, state)
    // After what is said of the step itself.
    if (!isKept && state.layerSets !== before.layerSets) queueMicrotask(() => sayNotKept(workspace))
  })
}

function write(shelf: Shelf | null, packId: string, state: WorkspaceState): boolean {
  const kept: Kept = {
    schema: 'qingping-layers/1',
    order: state.layers.order,
    grouping: state.grouping,
    sets: state.layerSets,
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
