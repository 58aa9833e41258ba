import { symbolKeyForRole } from '../../../layers/symbols'
import type { Localized } from '../../geo/types'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { inOrder, matesOf, patternGroups, withFilter, withMovedTo, withVisible } from './layers'
import type { WorkspaceState } from '../state'
import type { Workspace } from '../store'
import type { LayerFilter } from '../table/filter'

/** A layer of the pack, or one that a person brought. */
export interface NamedLayer {
  id: string
  title: Localized
}

/** What a symbol is asked for of a layer that a person brought. */
export function ownSymbol({ control }: WorkspaceState['userLayers'][number]) {
  return {
    symbol: symbolKeyForRole(control.role, control.zones[0]?.class ?? null),
    status: control.status,
    geometry: 'polygon' as const,
  }
}

/** Layers that a person brought, as they stand in the list. */
export function ownInOrder(
  state: Pick<WorkspaceState, 'userLayers' | 'layers'>,
): WorkspaceState['userLayers'] {
  return inOrder(state.userLayers, state.layers.order, ({ control }) => control.id)
}

/** Ids that a layer can change places with, in the order of the list; empty where it cannot be moved. */
export function mates(state: Pick<WorkspaceState, 'pack' | 'layers' | 'userLayers'>, id: string): string[] {
  const own = ownInOrder(state).map(({ control }) => control.id)
  if (own.includes(id)) return own
  return state.pack.kind === 'ready' ? matesOf(state.pack.pack.catalogue, state.layers, id) : []
}

/** Puts a layer at a place (0 based) in its group and says where it stands now. */
export function placeLayer(workspace: Workspace, layer: NamedLayer, place: number): void {
  const all = mates(workspace.getState(), layer.id)
  const at = Math.max(0, Math.min(all.length - 1, place))
  const { zh, en } = layer.title
  if (all.indexOf(layer.id) === at) {
    const edge = at === 0 ? { zh: '最上', en: 'the top' } : { zh: '最下', en: 'the bottom' }
    workspace.announce({ zh: `${zh}已在${edge.zh}`, en: `${en} is at ${edge.en} already` })
    return
  }
  workspace.step(
    { zh: `移动${zh}`, en: `move ${en}` },
    (state) => ({ layers: withMovedTo(state.layers, all, layer.id, at) }),
    `order:${layer.id}`,
  )
  workspace.announce({
    zh: `${zh}移到第 ${at + 1} 位,共 ${all.length} 位`,
    en: `${en} moved to place ${at + 1} of ${all.length}`,
  })
}

/** Narrows what is shown of a layer; an empty filter shows all of it again. */
export function filterLayer(workspace: Workspace, layer: NamedLayer, filter: LayerFilter): void {
  const { zh, en } = layer.title
  workspace.step(
    filter.length > 0
      ? { zh: `筛选${zh}`, en: `filter ${en}` }
      : { zh: `取消筛选${zh}`, en: `unfilter ${en}` },
    (state) => ({ layers: withFilter(state.layers, layer.id, filter) }),
    `filter:${layer.id}`,
  )
}

/**
 * Shows or hides layers of the pack. One pattern is shown at a time: where a layer of another one is to be shown, that
 * pattern is chosen.
 */
export function showLayers(workspace: Workspace, layers: readonly CatalogueLayer[], visible: boolean): void {
  const [first] = layers
  const { pack } = workspace.getState()
  if (!first || pack.kind !== 'ready') return
  const patterns = new Set(patternGroups(pack.pack.catalogue).map((group) => group.id))
  const name =
    layers.length > 1 ? { zh: `${layers.length} 个图层`, en: `${layers.length} layers` } : first.title
  workspace.step(
    visible
      ? { zh: `打开${name.zh}`, en: `show ${name.en}` }
      : { zh: `关闭${name.zh}`, en: `hide ${name.en}` },
    (state) => {
      const groups = layers.map((layer) => layer.group).filter((group) => patterns.has(group))
      const isOther = visible && groups.length > 0 && !groups.includes(state.layers.patternId ?? '')
      const base = isOther ? { ...state.layers, patternId: groups[0] ?? null } : state.layers
      // Of the pattern that was put away a tick may have stayed.
      const others = isOther
        ? pack.pack.catalogue.layers.filter((layer) => layer.group === groups[0] && !layers.includes(layer))
        : []
      const cleared = withVisible(
        base,
        others.map((layer) => layer.id),
        false,
      )
      return {
        layers: withVisible(
          cleared,
          layers.map((layer) => layer.id),
          visible,
        ),
      }
    },
  )
}

/** Shows or hides layers that a person brought, all of them in one step. */
export function showOwn(workspace: Workspace, ids: readonly string[], visible: boolean): void {
  workspace.step(
    visible
      ? { zh: `打开 ${ids.length} 个图层`, en: `show ${ids.length} layers` }
      : { zh: `关闭 ${ids.length} 个图层`, en: `hide ${ids.length} layers` },
    (state) => ({
      userLayers: state.userLayers.map((layer) =>
        ids.includes(layer.control.id) ? { ...layer, visible } : layer,
      ),
    }),
  )
}
