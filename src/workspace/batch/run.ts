import type { CheckResult, Project } from '../../check/types'
import { InputError, note, type Note } from '../../geo/note'
import { groupFiles, type BatchFile } from './groups'
import { openGroup, openPlaced, type Wish } from './opening'
import { staleRows, type BatchRow, type BatchStore } from './state'
import { layersToCheck, sendPackLayer } from '../results/checking'
import { noteOf } from '../failure'
import type { Context } from '../desk/port'
import { judged } from '../rules/rules'

let rowNumber = 0

function nextKey(): string {
  rowNumber += 1
  return `batch-${rowNumber}`
}

/** Adds files to the batch; each waits until its turn comes. */
export function addToBatch(store: BatchStore, files: readonly BatchFile[]): void {
  const { groups, leftOut } = groupFiles(files)
  const keyed = groups.map((group) => ({ key: nextKey(), group }))
  store.setState((state) => ({
    rows: [
      ...state.rows,
      ...keyed.map(({ key, group }) => ({
        kind: 'waiting' as const,
        key,
        file: group.name,
        name: group.name,
      })),
    ],
    groups: { ...state.groups, ...Object.fromEntries(keyed.map(({ key, group }) => [key, group])) },
    leftOut: [...state.leftOut, ...leftOut],
  }))
}

/** Lets what failed wait again, e.g. after a layer was replaced. */
export function retryFailed(store: BatchStore): void {
  store.setState(({ rows, groups }) => ({
    rows: rows.map((row) =>
      row.kind === 'failed' && groups[row.key]
        ? { kind: 'waiting', key: row.key, file: row.file, name: row.name }
        : row,
    ),
  }))
}

/**
 * Opens and checks what waits, one file after the other, until all is done or `signal` fires. A file that fails is a row
 * that says why; the others go on. Called again, it goes on where it stopped.
 */
export async function runBatch(context: Context, store: BatchStore, signal: AbortSignal): Promise<void> {
  if (store.getState().running) return
  store.setState({ running: true })
  const stop = () => context.port.cancel()
  signal.addEventListener('abort', stop)
  const started = performance.now()
  const before = store.getState().milliseconds
  const tick = () => store.setState({ milliseconds: before + performance.now() - started })
  try {
    await sendLayers(context)
    for (;;) {
      const row = store.getState().rows.find(({ kind }) => kind === 'waiting')
      if (!row || signal.aborted) break
      await runGroup(context, store, row, signal)
      tick()
    }
  } finally {
    signal.removeEventListener('abort', stop)
    tick()
    store.setState({ running: false })
  }
}

async function runGroup(
  context: Context,
  store: BatchStore,
  row: BatchRow,
  signal: AbortSignal,
): Promise<void> {
  const { key, file } = row
  const group = store.getState().groups[key]
  const placed = row.kind === 'waiting' ? row.placed : undefined
  put(store, key, [{ key, file, name: row.name, kind: 'working' }])
  try {
    const { done, failed } = placed
      ? await openPlaced(context, placed)
      : group
        ? await openGroup(context, group)
        : { done: [], failed: [{ kind: 'failed' as const, name: row.name, note: gone() }] }
    const rows: BatchRow[] = failed.map((one, index) => ({
      ...one,
      key: index === 0 && done.length === 0 ? key : nextKey(),
      file,
    }))
    let cancelled = false
    for (const [index, wish] of done.entries()) {
      const result = await checkOne(context, wish, `${key}-${index}`, signal)
      if (result === 'cancelled') {
        cancelled = true
        break
      }
      const id = rows.length === 0 ? key : nextKey()
      const name = wish.part?.value ?? wish.item.file
      rows.push(
        'note' in result
          ? { kind: 'failed', key: id, file, name, note: result.note }
          : { kind: 'done', key: id, file, name: result.project.name, ...result },
      )
      // Rows appear while a file of many projects is being worked through.
      put(store, key, [...rows, ...(index + 1 < done.length ? [working(row, key)] : [])], rows)
    }
    // A file that was stopped in the middle waits as a whole and is done anew.
    if (cancelled) put(store, key, [{ kind: 'waiting', key, file, name: row.name, placed }], rows)
    else put(store, key, rows, rows)
  } catch (error) {
    put(store, key, [{ kind: 'failed', key, file, name: row.name, note: noteOf(error, file) }])
  }
}

function working({ file, name }: BatchRow, key: string): BatchRow {
  return { kind: 'working', key: `${key}-more`, file, name }
}

/** Replaces the row of a file, and what came of it so far, by new rows in the same place. */
function put(store: BatchStore, key: string, rows: BatchRow[], earlier: readonly BatchRow[] = []): void {
  const old = new Set([key, `${key}-more`, ...earlier.map((row) => row.key)])
  store.setState((state) => {
    const at = state.rows.findIndex((row) => old.has(row.key))
    const others = state.rows.filter((row) => !old.has(row.key))
    return { rows: at < 0 ? [...others, ...rows] : [...others.slice(0, at), ...rows, ...others.slice(at)] }
  })
}

async function checkOne(
  context: Context,
  { item, part, code, widthMetres }: Wish,
  id: string,
  signal: AbortSignal,
): Promise<{ project: Project; result: CheckResult } | { note: Note } | 'cancelled'> {
  try {
    const project = await context.port.project(item.itemId, code, { id, part, widthMetres })
    const result = await resultOf(context, project, signal)
    return result === 'cancelled' ? result : { project, result }
  } catch (error) {
    return { note: noteOf(error, item.file) }
  }
}

async function resultOf(
  context: Context,
  project: Project,
  signal: AbortSignal,
): Promise<CheckResult | 'cancelled'> {
  const { port, workspace } = context
  for (;;) {
    if (signal.aborted) return 'cancelled'
    await quiet(context)
    const end = await port.check(project, layersOf(context), () => undefined, workspace.getState().bands)
    // A check that the person started took the worker over: this one is done anew after it.
    if (end.kind === 'cancelled') continue
    return (await judged(project, end.result)).result
  }
}

/**
 * Checks those again whose layers came or went since, one after the other, until all are done or `signal` fires. A row
 * keeps its earlier result until the new one is there.
 */
export async function recheckStale(context: Context, store: BatchStore, signal: AbortSignal): Promise<void> {
  if (store.getState().running) return
  store.setState({ running: true })
  const stop = () => context.port.cancel()
  signal.addEventListener('abort', stop)
  try {
    await sendLayers(context)
    for (const row of staleRows(store.getState().rows, layersOf(context))) {
      const result = await resultOf(context, row.project, signal)
      if (result === 'cancelled') break
      put(store, row.key, [{ ...row, result }])
    }
  } finally {
    signal.removeEventListener('abort', stop)
    store.setState({ running: false })
  }
}

/** Ids of the layers for a person's own projects. */
function layersOf({ workspace }: Context): string[] {
  return layersToCheck(workspace.getState(), '')
}

async function sendLayers(context: Context): Promise<void> {
  const { pack } = context.workspace.getState()
  if (pack.kind !== 'ready') return
  for (const layer of pack.pack.catalogue.layers)
    if (layer.role === 'control') await sendPackLayer(context, pack.pack, layer)
}

/** Waits while a check of the person's is at work: the worker does one at a time. */
async function quiet({ workspace }: Context): Promise<void> {
  const isBusy = () => Object.values(workspace.getState().checks).some(({ kind }) => kind === 'running')
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 100))
}

function gone(): Note {
  return new InputError(
    note('item-gone', '文件已不在内存中:请重新拖入', 'The file is no longer in memory: drop it again'),
  ).note
}
