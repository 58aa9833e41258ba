import type { LayerRole } from '../../check/types'
import type { InputFile } from '../../geo/features'
import { boxOfPolygons, wider } from '../../workspace/intake/boxes'
import { coverageOf } from '../../workspace/intake/coverage'
import { noteOf } from '../../workspace/failure'
import { comparisonCsv, compareTwo, validationCsv } from '../../workspace/library/comparing'
import { unitsOf } from '../../workspace/library/coverage'
import {
  askDraftPlace,
  placeChange,
  showDraftEncodings,
  typedParameters,
} from '../../workspace/library/draftReading'
import { changeDraft } from '../../workspace/library/drafts'
import { followLibrary, type Loaded } from '../../workspace/library/following'
import {
  draftOutline,
  draftProblems,
  dropDraft,
  keepDraft,
  readDraftAnew,
  readLayers,
  reinspect,
  succeedSeries,
} from '../../workspace/library/importing'
import {
  dismissNote,
  eraseVersions,
  openLibrary,
  removeVersions,
  setLibrary,
  stopJob,
  useVersion,
} from '../../workspace/library/moves'
import { openDataSet, saveDataSet } from '../../workspace/library/takeaway'
import type { LayerDraft, LibraryState } from '../../workspace/library/state'
import { versionIn, type KeptVersion } from '../../workspace/library/types'
import { openWorkspaceFile, workspaceFile } from '../../workspace/library/workspaceFile'
import { outlineOf } from '../../workspace/intake/outline'
import type { Context } from '../../workspace/desk/port'
import type { Reading } from '../../workspace/intake/rereading'
import { saveFile } from '../parts/saveFile'
import type { MapHandle } from '../shell/mapHandle'

/** Everything that the place 数据 does; its panel calls these. */
export class LibraryDoings {
  /** Zones that are on the page already. */
  private readonly loaded: Loaded = new Map()
  private isOpened = false

  constructor(
    private readonly context: Context,
    private readonly map: MapHandle,
  ) {}

  private get workspace() {
    return this.context.workspace
  }

  /** Opens what is kept and keeps the page in step with it; the returned function ends that. */
  follow(): () => void {
    const stop = followLibrary(this.context, this.loaded)
    if (!this.isOpened) void openLibrary(this.context)
    this.isOpened = true
    return stop
  }

  /** What the next files are for. */
  intend(intent: { role: LayerRole | null; seriesId: string | null }): void {
    setLibrary(this.workspace, { intent })
  }

  async read(files: File[]): Promise<void> {
    await readLayers(this.context, await bytesOf(files))
    await this.showDraft()
  }

  change(draft: LayerDraft, change: Parameters<typeof changeDraft>[2]): void {
    changeDraft(this.context, draft.itemId, change)
    if (change.code !== undefined) void this.showDraft()
  }

  /** Draws on the map where the dataset lies that is being described, and goes there. */
  async showDraft(): Promise<void> {
    const draft = this.firstDraft()
    if (!draft) return
    const outline = await draftOutline(this.context, draft)
    const now = this.firstDraft()
    if (now?.itemId !== draft.itemId || now.code !== draft.code) return
    if (this.workspace.getState().place !== 'data') return
    this.workspace.setState({ highlight: outline.length > 0 ? outline : null })
    const box = boxOfPolygons(outline)
    if (box) this.map.fitBox(wider(box, 0.12), { padding: 12 })
  }

  private firstDraft(): LayerDraft | undefined {
    return this.workspace.getState().library.drafts[0]
  }

  inspect(draft: LayerDraft, change: { role?: LayerRole; classField?: string | null }): Promise<void> {
    return reinspect(this.context, draft, change)
  }

  /** Makes the draft a new version of a kept layer, or a layer of its own. */
  succeed(draft: LayerDraft, seriesId: string | null): void {
    succeedSeries(this.context, draft, seriesId)
  }

  /** The dataset read anew: its text in another encoding, or other layers of its file. */
  async readAnew(draft: LayerDraft, change: Reading): Promise<void> {
    await readDraftAnew(this.context, draft, change)
    await this.showDraft()
  }

  showEncodings(draft: LayerDraft): Promise<void> {
    return showDraftEncodings(this.context, draft)
  }

  /** Offers the places where a dataset could be, although its file states one. */
  async askPlace(draft: LayerDraft): Promise<void> {
    await askDraftPlace(this.context, draft)
    await this.showDraft()
  }

  place(draft: LayerDraft, change: Parameters<typeof placeChange>[1]): void {
    this.change(draft, placeChange(draft, change))
  }

  problems(draft: LayerDraft): ReturnType<typeof draftProblems> {
    return draftProblems(draft, typedParameters(this.workspace.getState().lastParameters))
  }

  drop(draft: LayerDraft): void {
    dropDraft(this.context, draft.itemId)
    this.workspace.setState({ highlight: null })
    void this.showDraft()
  }

  async keep(draft: LayerDraft): Promise<void> {
    await keepDraft(this.context, draft, this.loaded)
    const { library } = this.workspace.getState()
    if (library.drafts.length === 0 && library.selected) await this.select(library.selected)
    else await this.showDraft()
  }

  units(): ReturnType<typeof unitsOf> {
    return unitsOf(this.context)
  }

  /** Reads the outline of a coverage; what is wrong with it is told in the language of the page. */
  async outline(draft: LayerDraft, files: File[]): Promise<string | null> {
    const [first] = files
    if (!first) return null
    try {
      const polygons = await outlineOf(this.context, await bytesOf(files))
      this.change(draft, { form: { outline: { file: first.name, polygons } } })
      return null
    } catch (error) {
      return noteOf(error, first.name).message[this.workspace.getState().language]
    }
  }

  stop(): void {
    stopJob(this.context)
  }

  dismiss(note: LibraryState['notes'][number]): void {
    dismissNote(this.workspace, note)
  }

  /** Shows a row's details, and its ground on the map. */
  async select(selected: LibraryState['selected']): Promise<void> {
    setLibrary(this.workspace, { selected })
    this.workspace.setState({ highlight: null, comparison: null })
    if (selected?.kind !== 'version') return
    const state = this.workspace.getState()
    const kept = versionIn(state.library.series, selected.id)
    if (kept?.box) this.map.fitBox(wider(kept.box, 0.12), { padding: 12 })
    const coverage = await coverageOf(state, selected.id)
    const now = this.workspace.getState()
    const isStill = now.library.selected?.kind === 'version' && now.library.selected.id === selected.id
    if (isStill && now.place === 'data' && coverage.length > 0)
      this.workspace.setState({ highlight: coverage })
  }

  use(seriesId: string, versionId: string | null): Promise<void> {
    return useVersion(this.context, seriesId, versionId)
  }

  remove(ids: string[]): void {
    removeVersions(this.context, ids)
  }

  async erase(ids: string[]): Promise<void> {
    await eraseVersions(this.context, ids)
    for (const id of ids) this.loaded.delete(id)
  }

  async compare(oldId: string, newId: string): Promise<void> {
    const box = await compareTwo(this.context, oldId, newId)
    if (box) this.map.fitBox(wider(box, 0.3), { padding: 12 })
  }

  closeComparison(): void {
    this.workspace.setState({ comparison: null })
  }

  saveComparison(): void {
    this.save(comparisonCsv(this.workspace.getState()))
  }

  saveValidation(kept: KeptVersion): void {
    this.save(validationCsv(kept, this.workspace.getState().language))
  }

  async saveSet(): Promise<void> {
    const file = await saveDataSet(this.context)
    if (!file) return
    saveFile(file.name, file.blob)
    this.workspace.tell({ zh: `已保存 ${file.name}`, en: `Saved ${file.name}` })
  }

  async openSet(files: File[]): Promise<void> {
    const [first] = await bytesOf(files)
    if (first) await openDataSet(this.context, first)
  }

  saveWork(): void {
    this.save(workspaceFile(this.workspace.getState(), new Date()))
  }

  async openWork(files: File[]): Promise<void> {
    const [first] = await bytesOf(files)
    if (first) await openWorkspaceFile(this.context, first)
  }

  private save(file: { name: string; type: string; text: string } | null): void {
    if (!file) return
    saveFile(file.name, new Blob([file.text], { type: file.type }))
    this.workspace.tell({ zh: `已保存 ${file.name}`, en: `Saved ${file.name}` })
  }
}

async function bytesOf(files: File[]): Promise<InputFile[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}
