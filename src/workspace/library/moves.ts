import { InputError, type Note } from '../../geo/note'
import type { Language, Localized } from '../../geo/types'
import { noteOf } from '../failure'
import type { Context } from '../desk/port'
import type { Step } from '../history'
import type { Undoable, UserLayer, WorkspaceState } from '../state'
import type { Workspace } from '../store'
import { versionText } from './build'
import { layersEvicted } from './notes'
import type { LibraryChange, LibraryPort } from './port'
import type { LibraryJob, LibraryState } from './state'
import { versionIn, versionsOf, type KeptVersion, type LibraryList, type Series } from './types'

/** The kept layers' part of the state, changed. */
export function setLibrary(
  workspace: Workspace,
  change: Partial<LibraryState> | ((library: LibraryState) => Partial<LibraryState>),
): void {
  workspace.setState(({ library }) => ({
    library: { ...library, ...(typeof change === 'function' ? change(library) : change) },
  }))
}

/** Opens what is kept on this computer. Called once when the page starts. */
export async function openLibrary({ workspace, port }: Context): Promise<void> {
  const { library } = port
  if (!library) return setLibrary(workspace, { phase: 'off' })
  try {
    const { list, storage, notes } = await library.open((changed) => takeList(workspace, changed))
    const lost = list.series.length === 0 ? rememberedTitles() : []
    setLibrary(workspace, {
      phase: 'ready',
      storage,
      notes: lost.length > 0 ? [...notes, layersEvicted(lost)] : notes,
    })
    takeList(workspace, list)
  } catch (error) {
    setLibrary(workspace, { phase: 'off', notes: [noteOf(error, '')] })
  }
}

/** The list as it is now, in this or another tab. */
export function takeList(workspace: Workspace, { series }: LibraryList): void {
  setLibrary(workspace, (library) => ({ series, selected: stillThere(library.selected, series) }))
  const { comparison } = workspace.getState()
  const isThere = (id: string) => versionIn(series, id) !== null
  if (comparison && !(isThere(comparison.oldId) && isThere(comparison.newId)))
    workspace.setState({ comparison: null })
  rememberTitles(series)
}

function stillThere(selected: LibraryState['selected'], series: readonly Series[]): LibraryState['selected'] {
  return selected?.kind === 'version' && !versionIn(series, selected.id) ? null : selected
}

/** Titles of what is kept, in a place that browsers clear later than the data: so a loss is noticed and said. */
const TITLES_KEY = 'qingping-kept-layers'

function rememberTitles(series: readonly Series[]): void {
  try {
    const titles = [...new Set(versionsOf(series).map(({ title }) => title))]
    if (titles.length > 0) localStorage.setItem(TITLES_KEY, JSON.stringify(titles))
    else localStorage.removeItem(TITLES_KEY)
  } catch {
    // Nothing can be remembered here; then a loss cannot be named either.
  }
}

function rememberedTitles(): string[] {
  try {
    const titles: unknown = JSON.parse(localStorage.getItem(TITLES_KEY) ?? '[]')
    return Array.isArray(titles) ? titles.filter((title) => typeof title === 'string') : []
  } catch {
    return []
  }
}

export function libraryOfPort(port: Context['port']): LibraryPort {
  if (port.library) return port.library
  throw new InputError({
    code: 'library-off',
    message: { zh: '这个页面不能保存图层。', en: 'This page cannot keep layers.' },
  })
}

/** Says what went wrong in the place where layers are kept; the list stays as it was. */
export function tellTrouble(workspace: Workspace, note: Note): void {
  setLibrary(workspace, ({ notes }) => ({
    notes: [...notes.filter(({ code }) => code !== note.code), note],
    job: null,
  }))
  workspace.announce(note.message)
}

export function dismissNote(workspace: Workspace, note: Note): void {
  setLibrary(workspace, ({ notes }) => ({ notes: notes.filter((one) => one !== note) }))
  if (note.code === 'storage-evicted') rememberTitles(workspace.getState().library.series)
}

/** Changes the store and takes over the list that comes back. */
export async function changeStore({ workspace, port }: Context, change: LibraryChange): Promise<void> {
  try {
    takeList(workspace, await libraryOfPort(port).change(change))
    await refreshStorage({ workspace, port })
  } catch (error) {
    tellTrouble(workspace, noteOf(error, ''))
  }
}

/** Room left, where the browser tells it. */
export async function refreshStorage({ workspace }: Pick<Context, 'workspace' | 'port'>): Promise<void> {
  const manager = (navigator as { storage?: StorageManager }).storage
  if (!manager) return
  const [estimate, persisted] = await Promise.all([
    manager.estimate().catch(() => null),
    manager.persisted().catch(() => null),
  ])
  setLibrary(workspace, ({ storage }) => ({
    storage: storage && {
      ...storage,
      persisted,
      usedBytes: estimate?.usage ?? null,
      quotaBytes: estimate?.quota ?? null,
    },
  }))
}

/** Asks the browser not to clear the layers by itself; it may say no, or not know of such a thing. */
export async function askToPersist(context: Context): Promise<void> {
  const manager = (navigator as { storage?: StorageManager }).storage
  await manager?.persist?.().catch(() => false)
  await refreshStorage(context)
}

/** The version that checks use from now on; null: none of this layer. */
export async function useVersion(
  context: Context,
  seriesId: string,
  versionId: string | null,
): Promise<void> {
  await changeStore(context, { kind: 'in-force', seriesId, versionId })
}

/** Takes versions away; undo brings them back as long as the page is open. */
export function removeVersions({ workspace }: Pick<Context, 'workspace'>, ids: string[]): void {
  const { library } = workspace.getState()
  const names = [...new Set(ids.flatMap((id) => versionIn(library.series, id)?.title ?? []))]
  if (names.length === 0) return
  const bare = leftWithoutOne(library.series, ids)
  workspace.step({ zh: `移除${names.join('、')}`, en: `remove ${names.join(', ')}` }, (state) =>
    removal(state, ids),
  )
  workspace.setState({ highlight: null, identify: null })
  workspace.tell(
    {
      zh: `已移除 ${names.join('、')}${bare.zh};关闭本页前可撤销`,
      en: `Removed ${names.join(', ')}${bare.en}; undo works until this page closes`,
    },
    true,
  )
}

/** Says which layers have versions left of which none is in force: putting one in force is for the person. */
function leftWithoutOne(series: readonly Series[], ids: readonly string[]): Localized {
  const bare = series.flatMap(({ inForce, versions }) => {
    const rest = versions.filter(({ id }) => !ids.includes(id)).at(-1)
    return inForce !== null && ids.includes(inForce) && rest ? [rest] : []
  })
  if (bare.length === 0) return { zh: '', en: '' }
  const zh = bare.map(
    (kept) => `“${kept.title}”现在没有启用的版本,旧版 ${nameOfVersion(kept, 'zh')} 要用须另行启用`,
  )
  const en = bare.map(
    (kept) =>
      `no version of "${kept.title}" is in use now; put ${nameOfVersion(kept, 'en')} in use if it is to count`,
  )
  return { zh: `;${zh.join(';')}`, en: `; ${en.join('; ')}` }
}

function nameOfVersion(kept: KeptVersion, language: Language): string {
  return versionText(kept.provenance) || (language === 'zh' ? '(未写版本)' : '(no version stated)')
}

/** The undoable part of a removal; the store follows. */
export function removal(state: Pick<WorkspaceState, 'removedLayers' | 'userLayers'>, ids: readonly string[]) {
  return {
    removedLayers: [...state.removedLayers.filter((id) => !ids.includes(id)), ...ids],
    userLayers: state.userLayers.filter(({ control }) => !ids.includes(control.id)),
  }
}

/** 彻底删除: from the store, from memory and from undo. */
export async function eraseVersions(context: Context, ids: string[]): Promise<void> {
  const { workspace } = context
  const names = [
    ...new Set(ids.flatMap((id) => versionIn(workspace.getState().library.series, id)?.title ?? [])),
  ]
  const bare = leftWithoutOne(workspace.getState().library.series, ids)
  await changeStore(context, { kind: 'erase', ids })
  const without = (layers: UserLayer[]) => layers.filter(({ control }) => !ids.includes(control.id))
  const forgotten = (step: Step<Undoable>) => ({
    ...step,
    value: { ...step.value, userLayers: without(step.value.userLayers) },
  })
  workspace.setState((state) => ({
    // Undo must not bring back what was to be gone for good, nor hold it in memory.
    erasedLayers: [...state.erasedLayers, ...ids],
    history: { past: state.history.past.map(forgotten), future: state.history.future.map(forgotten) },
    userLayers: without(state.userLayers),
    highlight: null,
    identify: null,
  }))
  if (names.length > 0)
    workspace.tell({
      zh: `已彻底删除 ${names.join('、')}${bare.zh}`,
      en: `Deleted for good: ${names.join(', ')}${bare.en}`,
    })
}

export function startJob(workspace: Workspace, kind: LibraryJob['kind'], name: string): void {
  setLibrary(workspace, { job: { kind, name, step: null, startedAt: performance.now(), stopping: false } })
}

export function stepJob(workspace: Workspace, step: LibraryJob['step']): void {
  setLibrary(workspace, ({ job }) => ({ job: job && { ...job, step } }))
}

export function endJob(workspace: Workspace): void {
  setLibrary(workspace, { job: null })
}

export function stopJob({ workspace, port }: Context): void {
  port.library?.stop()
  // A file that is being read is read to its end and then left aside; meanwhile the person sees that it was heard.
  setLibrary(workspace, ({ job }) => ({ job: job && { ...job, stopping: true } }))
}
