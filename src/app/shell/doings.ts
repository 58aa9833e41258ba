import { createContext, useContext } from 'react'
import type { AreaCell } from '../../check/areaCell'
import type { AreaTable } from '../../check/areaTable'
import type { Avoidance } from '../../check/avoid'
import type { CheckResult, LayerFinding, LayerRole } from '../../check/types'
import type { InputFile } from '../../geo/features'
import type { Note } from '../../geo/note'
import type { Language, Localized, LonLatPolygons } from '../../geo/types'
import type { DrawKind, Identified } from '../../map/types'
import { boxOfCollection, boxOfPolygons, joined, wider } from '../../workspace/intake/boxes'
import { areaTableFile, computeTable } from '../../workspace/areas/tables'
import { keepAvoided, proposeAvoidance } from '../../workspace/results/avoiding'
import { cancelCheck, isStale, runCheck, setBand } from '../../workspace/results/checking'
import { addControlLayer, type ControlForm } from '../../workspace/intake/control'
import { coverageOf } from '../../workspace/intake/coverage'
import { openExample } from '../../workspace/intake/demo'
import { addDrawn } from '../../workspace/intake/drawn'
import { dropPending, openFiles, pickCandidate, reopen, type Purpose } from '../../workspace/intake/files'
import { noteOf, noteOfMaking } from '../../workspace/failure'
import { followChanges } from '../../workspace/results/following'
import type { BatchFile } from '../../workspace/batch/groups'
import { showPlace } from '../../workspace/moves'
import { outlineOf } from '../../workspace/intake/outline'
import type { AreaTableWish, Context } from '../../workspace/desk/port'
import { removeProject } from '../../workspace/intake/projects'
import type { ReportFormat, ReportJob } from '../../workspace/sheet/reportState'
import type { ControlDraft, OpenProject, SheetJob, WorkspaceState } from '../../workspace/state'
import { savedFile, type SaveWish } from '../../workspace/results/saveAs'
import { Autosave } from '../../workspace/session/autosave'
import { tableFile } from '../../workspace/results/takeaway'
import { confirmWidth, dropWidth } from '../../workspace/intake/widths'
import { IntakeDoings } from '../intake/IntakeDoings'
import { LibraryDoings } from '../library/LibraryDoings'
import { saveFile } from '../parts/saveFile'
import type { SheetSubject } from '../sheet/exportMap'
import type { MapHandle } from './mapHandle'

const HOW_TO_DRAW: Localized = {
  zh: '开始画范围。方向键移动十字,空格定点,回车完成,退格退一点,Esc 取消。',
  en: 'Drawing. Arrow keys move the cross-hair, Space sets a corner, Enter finishes, Backspace takes one back, Escape gives up.',
}
const GIVEN_UP: Localized = { zh: '已取消画范围', en: 'Drawing given up' }

export type AvoidanceReply = { kind: 'ready'; avoidance: Avoidance } | { kind: 'failed'; note: Note }

export type SaveReply = { kind: 'saved'; file: string; notes: Note[] } | { kind: 'failed'; notes: Note[] }

export type OutlineResult =
  | { kind: 'ready'; file: string; polygons: LonLatPolygons }
  | { kind: 'problem'; message: string }
  | { kind: 'none' }

/** Everything that buttons, keys and drops do; panels call these and know nothing of worker and map. */
export class Doings {
  private drawnCount = 0
  private sheetStop: AbortController | null = null
  private reportStop: AbortController | null = null
  private pickers: Record<Purpose, HTMLInputElement | null> = { project: null, control: null }

  constructor(
    private readonly context: Context,
    private readonly map: MapHandle,
  ) {
    this.library = new LibraryDoings(context, map)
    this.intake = new IntakeDoings(context)
    this.session = new Autosave(context)
  }

  /** What a person does with the layers kept on this computer. */
  readonly library: LibraryDoings

  /** What is kept of the open projects between visits. */
  readonly session: Autosave

  /** What a person says of how a file is read and where it is. */
  readonly intake: IntakeDoings

  /** What rooms that come later work with. */
  get room(): { context: Context } {
    return { context: this.context }
  }

  private get workspace() {
    return this.context.workspace
  }

  private get language(): Language {
    return this.workspace.getState().language
  }

  setPicker(purpose: Purpose, input: HTMLInputElement | null): void {
    this.pickers[purpose] = input
  }

  pickFiles(purpose: Purpose): void {
    this.pickers[purpose]?.click()
  }

  async open(files: File[], purpose: Purpose): Promise<void> {
    await openFiles(this.context, await bytesOf(files), purpose)
  }

  openRead(files: InputFile[], purpose: Purpose): Promise<void> {
    return openFiles(this.context, files, purpose)
  }

  /** Opens 批量 with what was dropped; a folder is listed while the drop is handled. */
  async openBatch(dropped: Promise<BatchFile[]>): Promise<void> {
    showPlace(this.workspace, 'batch')
    const { takeFiles } = await import('../batch/room')
    await takeFiles(this.context, await dropped)
  }

  pickCandidate(code: number): void {
    pickCandidate(this.context, code)
  }

  dropPending(): void {
    dropPending(this.context)
  }

  confirmWidth(widthMetres: number): Promise<void> {
    return confirmWidth(this.context, widthMetres)
  }

  dropWidth(): void {
    dropWidth(this.context)
  }

  async proposeAvoidance(open: OpenProject, layerIds: string[]): Promise<AvoidanceReply | null> {
    try {
      const avoidance = await proposeAvoidance(this.context, open, layerIds)
      return avoidance ? { kind: 'ready', avoidance } : null
    } catch (error) {
      return { kind: 'failed', note: noteOf(error, open.project.name) }
    }
  }

  keepAvoided(avoidance: Avoidance): Promise<void> {
    return keepAvoided(this.context, avoidance)
  }

  setBand(projectId: string, role: LayerRole, metres: number): Promise<void> {
    return setBand(this.context, projectId, role, metres)
  }

  computeTable(wish: AreaTableWish, onProgress: (done: number, total: number) => void) {
    return computeTable(this.context, wish, onProgress)
  }

  /** One cell of a table a second way; null where that is not possible or was stopped. */
  async areaCell(wish: AreaTableWish, cell: AreaCell): Promise<number | null> {
    return (await this.context.port.areaCell?.(wish, cell)) ?? null
  }

  saveAreaTable(table: AreaTable, names: [string, string]): void {
    this.save(areaTableFile(table, names, this.language))
  }

  /** The same as a workbook, with the unrounded numbers behind those that are shown. */
  async saveAreaWorkbook(table: AreaTable, names: [string, string]): Promise<void> {
    const { areaWorkbook } = await import('../explore/areaWorkbook')
    const file = areaWorkbook(table, names, this.language)
    saveFile(file.name, file.blob)
    this.workspace.tell({ zh: `已保存 ${file.name}`, en: `Saved ${file.name}` })
  }

  changeSystem(open: OpenProject): void {
    if (open.itemId) void reopen(this.context, open.itemId, open.project.id)
  }

  tryExample(): Promise<void> {
    return openExample(this.context)
  }

  draw(kind: DrawKind = 'polygon'): void {
    showPlace(this.workspace, 'check')
    this.map.startDrawing(
      kind,
      (polygons) => void this.drawn(polygons),
      () => this.workspace.announce(GIVEN_UP),
    )
    this.workspace.announce(HOW_TO_DRAW)
  }

  stopDrawing(): void {
    this.map.stopDrawing()
    this.workspace.announce(GIVEN_UP)
  }

  finishDrawing(): void {
    this.map.finishDrawing()
  }

  takeCornerBack(): void {
    this.map.takeCornerBack()
  }

  /** Enter was pressed while drawing: with too few corners nothing can be finished, and that is said. */
  explainCorners(): boolean {
    const { drawing, drawKind, sketchCorners } = this.workspace.getState()
    if (!drawing || drawKind !== 'polygon' || sketchCorners >= 3) return false
    this.workspace.tell({
      zh: `已定 ${sketchCorners} 个点,至少 3 个点才能围成范围:请再定 ${3 - sketchCorners} 个点`,
      en: `${sketchCorners} corners set; an area needs at least 3: set ${3 - sketchCorners} more`,
    })
    return true
  }

  /** The person has finished a range on the map. */
  private drawn(polygons: LonLatPolygons): Promise<void> {
    this.drawnCount += 1
    const number = this.drawnCount
    const name: Localized = { zh: `图上范围 ${number}`, en: `Drawn area ${number}` }
    return addDrawn(this.context, polygons, name[this.language])
  }

  check(projectId: string): Promise<void> {
    return runCheck(this.context, projectId)
  }

  /** Stops the check of a project; without one, whatever the worker computes just now. */
  cancelCheck(projectId?: string): void {
    if (projectId === undefined) this.context.port.cancel()
    else cancelCheck(this.context, projectId)
  }

  /** Keeps results in step with the layers and projects that come and go; the returned function ends it. */
  follow(): () => void {
    const stops = [followChanges(this.context), this.library.follow(), this.session.start()]
    return () => stops.forEach((stop) => stop())
  }

  isStale(state: WorkspaceState, projectId: string): boolean {
    return isStale(state, projectId)
  }

  removeProject(id: string): void {
    removeProject(this.context, id)
  }

  addControl(draft: ControlDraft, form: ControlForm, signal: AbortSignal): Promise<void> {
    return addControlLayer(this.context, draft, form, signal)
  }

  async readOutline(files: File[]): Promise<OutlineResult> {
    const [first] = files
    if (!first) return { kind: 'none' }
    try {
      return {
        kind: 'ready',
        file: first.name,
        polygons: await outlineOf(this.context, await bytesOf(files)),
      }
    } catch (error) {
      return { kind: 'problem', message: noteOf(error, first.name).message[this.language] }
    }
  }

  outline(polygons: LonLatPolygons | null): void {
    this.workspace.setState({ highlight: polygons && polygons.length > 0 ? polygons : null })
  }

  zoomToPolygons(polygons: LonLatPolygons): void {
    const box = boxOfPolygons(polygons)
    if (box) this.map.fitBox(wider(box, 0.3), { padding: 48 })
  }

  showFinding(finding: LayerFinding): void {
    this.zoomToPolygons(finding.zones.flatMap((zone) => zone.overlap))
  }

  async showCoverage(layerId: string): Promise<void> {
    const state = this.workspace.getState()
    const coverage = await coverageOf(state, layerId)
    const project = state.projects.find((open) => open.project.id === state.activeProjectId)
    const boxes = [boxOfPolygons(coverage), project?.project.bbox ?? null].filter((box) => box !== null)
    this.outline(coverage)
    const box = joined(boxes)
    if (box) this.map.fitBox(box, { padding: 48 })
  }

  zoomToHit(hit: Identified): void {
    const { data, userLayers, projects } = this.workspace.getState()
    const entry = data[hit.layerId]
    const own = userLayers.find((layer) => layer.control.id === hit.layerId)?.data
    const collection = entry?.kind === 'ready' ? entry.data : own
    const project = projects.find((open) => open.project.id === hit.featureId)
    const features = collection?.features.filter(
      (feature) => String(feature.properties?.['id']) === hit.featureId,
    )
    const box =
      project?.project.bbox ?? boxOfCollection({ type: 'FeatureCollection', features: features ?? [] })
    if (box) this.map.fitBox(box, { padding: 60 })
  }

  openSheet(sheetKind?: 'map' | 'report'): void {
    if (sheetKind) this.workspace.setState({ sheetKind })
    showPlace(this.workspace, 'sheet')
  }

  /** The report of a check as a file; a second wish while one is at work is ignored. */
  async exportReport(open: OpenProject, result: CheckResult, format?: ReportFormat): Promise<void> {
    if (this.reportStop) return
    const stop = new AbortController()
    this.reportStop = stop
    const set = (reportJob: ReportJob) => this.workspace.setState({ reportJob })
    set({ kind: 'working', fraction: 0, step: { zh: '正在准备', en: 'Preparing' } })
    try {
      const { makeReport } = await import('../report/makeReport')
      const say = (progress: { fraction: number; step: Localized }) => set({ kind: 'working', ...progress })
      const state = this.workspace.getState()
      const file = await makeReport(state, open, result, { say, signal: stop.signal }, format)
      saveFile(file.name, file.blob)
      set({ kind: 'saved', file: file.name, notes: file.notes })
      this.workspace.tell({ zh: `已保存 ${file.name}`, en: `Saved ${file.name}` })
    } catch (error) {
      set(stop.signal.aborted ? { kind: 'idle' } : { kind: 'failed', message: noteOfMaking(error).message })
    } finally {
      this.reportStop = null
    }
  }

  cancelReport(): void {
    this.reportStop?.abort()
  }

  /** The sheet, or the map as it is now, as a file; a second wish while one is at work is ignored. */
  async exportMap(subject: SheetSubject = 'map'): Promise<void> {
    const box = this.map.lastView?.bbox
    if (!box || this.sheetStop) return
    this.openSheet('map')
    const stop = new AbortController()
    this.sheetStop = stop
    const set = (sheetJob: SheetJob) => this.workspace.setState({ sheetJob })
    set({ kind: 'working', fraction: 0 })
    try {
      const { exportMap } = await import('../sheet/exportMap')
      const say = (fraction: number) => set({ kind: 'working', fraction })
      const files = await exportMap(this.workspace, subject, box, say, stop.signal)
      for (const file of files) saveFile(file.name, file.blob)
      const names = files.map(({ name }) => name).join(', ')
      set({ kind: 'saved', file: names })
      this.workspace.tell({ zh: `已保存 ${names}`, en: `Saved ${names}` })
    } catch (error) {
      set(stop.signal.aborted ? { kind: 'idle' } : { kind: 'failed', message: noteOfMaking(error).message })
    } finally {
      this.sheetStop = null
    }
  }

  cancelSheet(): void {
    this.sheetStop?.abort()
  }

  saveTable(open: OpenProject): void {
    this.save(tableFile(this.workspace.getState(), open))
  }

  /** The project or its overlaps as a file of another format; says what was lost on the way. */
  async saveAs(open: OpenProject, wish: SaveWish): Promise<SaveReply> {
    const { checks, language } = this.workspace.getState()
    try {
      const file = await savedFile(open, checks[open.project.id], wish, language)
      saveFile(file.name, new Blob([Uint8Array.from(file.bytes)], { type: file.type }))
      this.workspace.announce({ zh: `已保存 ${file.name}`, en: `Saved ${file.name}` })
      return { kind: 'saved', file: file.name, notes: file.notes }
    } catch (error) {
      return { kind: 'failed', notes: [noteOf(error, open.project.name)] }
    }
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

export const DoingsContext = createContext<Doings | null>(null)

export function useDoings(): Doings {
  const doings = useContext(DoingsContext)
  if (!doings) throw new Error('Components stand inside the DoingsContext')
  return doings
}
