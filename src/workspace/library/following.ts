import { noteOf } from '../failure'
import { collectionOf } from '../intake/collection'
import type { Context } from '../desk/port'
import type { UserLayer, WorkspaceState } from '../state'
import { controlOf } from './build'
import { changeStore, libraryOfPort, setLibrary } from './moves'
import { versionIn, versionsOf } from './types'
import { readZones } from './zonesFile'

/** Layers whose zones are on the page already, by version. */
export type Loaded = Map<string, UserLayer>

/**
 * Keeps layers of checks and map in step with what is kept: every version in force is loaded and takes part, whatever
 * undo does to the rest; what undo takes back or brings back is taken out of the store or put back into it. The
 * returned function ends it.
 */
export function followLibrary(context: Context, loaded: Loaded): () => void {
  const { workspace } = context
  let storeLine = Promise.resolve()
  /** Taken out of the store by this page, so to be put back by undo. */
  const out = new Set<string>()

  const followStore = (state: WorkspaceState, before: WorkspaceState) => {
    // A version that is only just being imported is marked before it is in the list: there is nothing to take out.
    const gone = state.removedLayers.filter(
      (id) => !before.removedLayers.includes(id) && versionIn(state.library.series, id) !== null,
    )
    const back = before.removedLayers.filter(
      (id) => out.has(id) && !state.removedLayers.includes(id) && !state.erasedLayers.includes(id),
    )
    for (const id of gone) out.add(id)
    for (const id of back) out.delete(id)
    if (gone.length > 0) {
      // Undoing an import brings back what was in force before it; a removal by a person puts nothing in force.
      const isUndone = state.history.future.length > before.history.future.length
      const earlier = isUndone ? gone.flatMap((id) => state.library.replaced[id] ?? []) : []
      storeLine = storeLine.then(() => changeStore(context, { kind: 'set-aside', ids: gone, back: earlier }))
    }
    if (back.length > 0)
      storeLine = storeLine.then(() => changeStore(context, { kind: 'restore', ids: back }))
  }

  const stop = workspace.subscribe((state, before) => {
    if (state.removedLayers !== before.removedLayers) followStore(state, before)
    const isTouched =
      state.library.series !== before.library.series ||
      state.removedLayers !== before.removedLayers ||
      state.userLayers !== before.userLayers
    if (isTouched) queueMicrotask(() => reconcile(context, loaded))
  })
  reconcile(context, loaded)
  return stop
}

/** Versions that checks use: in force, not taken away on this page. */
export function idsInForce({ library, removedLayers, erasedLayers }: WorkspaceState): string[] {
  return library.series.flatMap(({ inForce }) =>
    inForce !== null && !removedLayers.includes(inForce) && !erasedLayers.includes(inForce) ? [inForce] : [],
  )
}

function reconcile(context: Context, loaded: Loaded): void {
  const { workspace } = context
  const state = workspace.getState()
  const wanted = idsInForce(state)
  const known = new Set([...loaded.keys(), ...versionsOf(state.library.series).map(({ id }) => id)])
  const others = state.userLayers.filter(
    ({ control: { id } }) => !state.erasedLayers.includes(id) && (!known.has(id) || wanted.includes(id)),
  )
  const missing = wanted.filter((id) => !others.some(({ control }) => control.id === id))
  const here = missing.flatMap((id) => loaded.get(id) ?? [])
  if (here.length > 0 || others.length !== state.userLayers.length)
    workspace.setState({ userLayers: [...others, ...here] })
  for (const id of missing) if (!loaded.has(id)) void load(context, loaded, id)
}

async function load(context: Context, loaded: Loaded, id: string): Promise<void> {
  const { workspace, port } = context
  const { library } = workspace.getState()
  const kept = versionIn(library.series, id)
  if (!kept || library.loading.includes(id) || library.failed[id]) return
  setLibrary(workspace, ({ loading }) => ({ loading: [...loading, id] }))
  try {
    take(loaded, kept, await libraryOfPort(port).load(id))
  } catch (error) {
    const note = noteOf(error, kept.title)
    setLibrary(workspace, ({ failed, notes }) => ({
      failed: { ...failed, [id]: note },
      notes: [...notes, note],
    }))
  } finally {
    setLibrary(workspace, ({ loading }) => ({ loading: loading.filter((one) => one !== id) }))
  }
  reconcile(context, loaded)
}

/** Notes the zones of a version, so that it need not be read from the store. */
export function take(
  loaded: Loaded,
  kept: Parameters<typeof controlOf>[0] & { file: string },
  bytes: Uint8Array<ArrayBuffer>,
): void {
  const control = controlOf(kept, readZones(bytes))
  loaded.set(kept.id, {
    control,
    file: kept.file,
    visible: true,
    opacity: 1,
    data: collectionOf(control),
  })
}
