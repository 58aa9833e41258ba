import type { BatchFile } from '../../workspace/batch/groups'
import { placeAll, widenAll, type SharedPlace } from '../../workspace/batch/placing'
import { addToBatch, recheckStale, retryFailed, runBatch } from '../../workspace/batch/run'
import { createBatchStore, emptyBatch, type BatchRow, type DoneRow } from '../../workspace/batch/state'
import { noteOfMaking } from '../../workspace/failure'
import type { Context } from '../../workspace/desk/port'
import type { ReportJob } from '../../workspace/sheet/reportState'
import { saveFile } from '../parts/saveFile'
import { doneCheck, makeBatchFile, openOf, type BatchFormat } from './files'

/** The batch of this visit. */
export const batchStore = createBatchStore()

let running: AbortController | null = null
let making: AbortController | null = null

/** Adds files and begins at once. */
export function takeFiles(context: Context, files: readonly BatchFile[]): Promise<void> {
  addToBatch(batchStore, files)
  return goOn(context)
}

/** Checks what waits; after a cancel it goes on where it stopped. */
export function goOn(context: Context): Promise<void> {
  return atWork(context, (signal) => runBatch(context, batchStore, signal))
}

/** Checks again what was checked against other layers than there are now. */
export function checkAgain(context: Context): Promise<void> {
  return atWork(context, (signal) => recheckStale(context, batchStore, signal))
}

async function atWork(context: Context, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  if (running) return
  const stop = new AbortController()
  running = stop
  try {
    await work(stop.signal)
  } finally {
    running = null
  }
  const { rows } = batchStore.getState()
  const done = rows.filter(({ kind }) => kind === 'done').length
  context.workspace.announce({
    zh: `批量核查:完成 ${done} / ${rows.length}`,
    en: `Batch: ${done} of ${rows.length} done`,
  })
}

/** One answer for all files that it puts into Qinghai; they are checked then. */
export function placeTogether(context: Context, place: SharedPlace): Promise<void> {
  placeAll(batchStore, place)
  return goOn(context)
}

/** One width for all files of lines and points; they are checked then. */
export function widenTogether(context: Context, widthMetres: number): Promise<void> {
  widenAll(batchStore, widthMetres)
  return goOn(context)
}

export function stopBatch(): void {
  running?.abort()
}

export function tryFailedAgain(context: Context): Promise<void> {
  retryFailed(batchStore)
  return goOn(context)
}

export function clearBatch(): void {
  stopBatch()
  emptyBatch(batchStore)
}

/** Opens a project of the batch in 核查, with the result that it has. */
export function openRow({ workspace }: Context, row: DoneRow): void {
  const { project, result } = row
  const known = workspace.getState().projects.some((open) => open.project.id === project.id)
  if (!known) {
    const name = { zh: `加入${project.name}`, en: `add ${project.name}` }
    workspace.step(name, (state) => ({
      projects: [...state.projects, openOf(row)],
      activeProjectId: project.id,
    }))
  }
  workspace.setState((state) => ({
    activeProjectId: project.id,
    checks: { ...state.checks, [project.id]: doneCheck(result) },
    place: 'check',
  }))
}

/** Makes a file of the rows that are shown and saves it; a second wish while one is at work is ignored. */
export async function saveBatch(
  { workspace }: Context,
  rows: readonly BatchRow[],
  format: BatchFormat,
  set: (job: ReportJob) => void,
): Promise<void> {
  if (making) return
  const stop = new AbortController()
  making = stop
  set({ kind: 'working', fraction: 0, step: { zh: '正在准备', en: 'Preparing' } })
  try {
    const file = await makeBatchFile(workspace.getState(), rows, format, {
      say: (progress) => set({ kind: 'working', ...progress }),
      signal: stop.signal,
    })
    saveFile(file.name, file.blob)
    set({ kind: 'saved', file: file.name, notes: file.notes })
    workspace.tell({ zh: `已保存 ${file.name}`, en: `Saved ${file.name}` })
  } catch (error) {
    set(stop.signal.aborted ? { kind: 'idle' } : { kind: 'failed', message: noteOfMaking(error).message })
  } finally {
    making = null
  }
}

export function stopSaving(): void {
  making?.abort()
}
