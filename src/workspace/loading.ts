import type { CatalogueLayer } from '../../layers/catalogue'
import { noteOf } from './failure'
import type { SharedView } from './hash'
import { browserShelf, keepLayers } from './layers/keeping'
import { startViews, visibleLayers } from './layers/layers'
import { catalogueAddress, openPack, readLayerData, type Pack } from './pack'
import type { LayerData } from './state'
import type { Workspace } from './store'

/** Opens the pack that the address names, shows its layers, and from then on loads each layer when it is first shown. */
export async function loadPack(
  workspace: Workspace,
  page: { search: string; href: string },
  shared: Partial<SharedView> = {},
): Promise<void> {
  const address = catalogueAddress(page.search)
  try {
    const pack = await openPack(address, page.href)
    const folded = pack.catalogue.groups.filter((group) => !OPEN_AT_START.has(group.kind))
    workspace.setState({
      pack: { kind: 'ready', pack },
      layers: startViews(pack.catalogue, shared.layers),
      collapsed: Object.fromEntries(folded.map((group) => [group.id, true])),
    })
    keepLayers(workspace, pack.catalogue, browserShelf(), shared)
    loadShown(workspace, pack)
    workspace.subscribe((state, before) => {
      if (state.layers !== before.layers) loadShown(workspace, pack)
    })
  } catch (error) {
    workspace.setState({ pack: { kind: 'failed', note: noteOf(error, address) } })
  }
}

/** Groups that a first look needs; the others show their title only. */
const OPEN_AT_START = new Set(['pattern', 'control', 'protected', 'desert'])

/** Reads a layer of the open pack that is wanted though it is not ticked; nothing where it is there already. */
export async function ensureLayer(workspace: Workspace, layerId: string): Promise<void> {
  const { pack, data } = workspace.getState()
  if (pack.kind !== 'ready' || data[layerId] !== undefined) return
  const layer = pack.pack.catalogue.layers.find((entry) => entry.id === layerId)
  if (layer) await loadLayer(workspace, pack.pack, layer)
}

/** Reads a layer once more whose file could not be read. */
export async function readAgain(workspace: Workspace, layer: CatalogueLayer): Promise<void> {
  const { pack } = workspace.getState()
  if (pack.kind === 'ready') await loadLayer(workspace, pack.pack, layer)
}

function loadShown(workspace: Workspace, pack: Pack): void {
  for (const layer of visibleLayers(pack.catalogue, workspace.getState().layers)) {
    if (workspace.getState().data[layer.id] === undefined) void loadLayer(workspace, pack, layer)
  }
}

async function loadLayer(workspace: Workspace, pack: Pack, layer: CatalogueLayer): Promise<void> {
  const set = (entry: LayerData) =>
    workspace.setState((state) => ({ data: { ...state.data, [layer.id]: entry } }))
  set({ kind: 'loading' })
  try {
    set({ kind: 'ready', data: await readLayerData(pack, layer) })
  } catch (error) {
    set({ kind: 'failed', note: noteOf(error, layer.data) })
  }
}
