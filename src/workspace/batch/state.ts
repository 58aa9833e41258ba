import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CheckResult, Outcome, Project } from '../../check/types'
import type { Note } from '../../geo/note'
import type { ReadItem } from '../desk/readItem'
import type { FileGroup } from './groups'
import { splitFindings, worstOutcome } from '../results/rows'

/** One project of a batch, or a file that has not been opened yet. */
export type BatchRow = RowName & RowState

interface RowName {
  key: string
  /** The file, with its folders. */
  file: string
  name: string
}

type RowState =
  /** `placed`: what the person said of where its data lies. */
  | { kind: 'waiting'; placed?: Placed }
  | { kind: 'working' }
  | { kind: 'done'; project: Project; result: CheckResult }
  /** The coordinate system is in doubt: the person says where it is, the others go on. */
  | { kind: 'place'; note: Note; item: ReadItem }
  /** Lines or points alone: the person says how wide they count. */
  | { kind: 'width'; note: Note; placed: Placed }
  | { kind: 'failed'; note: Note }

/** A dataset that has been read, and what the person said of it. */
export interface Placed {
  item: ReadItem
  /** EPSG code of its system; null: the file's own. */
  code: number | null
  /** How wide its lines and points count; null where not said, or not needed. */
  widthMetres: number | null
}

export type WidthRow = Extract<BatchRow, { kind: 'width' }>
export type PlaceRow = Extract<BatchRow, { kind: 'place' }>

export type DoneRow = Extract<BatchRow, { kind: 'done' }>

/** What rows can be filtered by: an outcome, a file that needs the person, or that there was no layer to check against. */
export type BatchFilter = Outcome | 'place' | 'width' | 'no-layers'

export interface BatchState {
  rows: BatchRow[]
  /** Groups by the key of their waiting row. */
  groups: Record<string, FileGroup>
  /** Files of the folder that are no data. */
  leftOut: string[]
  running: boolean
  /** Net working time of all runs, milliseconds. */
  milliseconds: number
  filter: BatchFilter | null
  /** Key of the row that is shown on the map. */
  chosen: string | null
}

export type BatchStore = StoreApi<BatchState>

const EMPTY: BatchState = {
  rows: [],
  groups: {},
  leftOut: [],
  running: false,
  milliseconds: 0,
  filter: null,
  chosen: null,
}

export function createBatchStore(): BatchStore {
  return createStore<BatchState>(() => EMPTY)
}

export function emptyBatch(store: BatchStore): void {
  store.setState(EMPTY)
}

/**
 * The worst outcome over the layers that count; `no-layers` where none took part, which is no outcome at all; `failed`
 * for a file that could not be checked; null while it waits.
 */
export function outcomeOfRow(row: BatchRow): BatchFilter | null {
  switch (row.kind) {
    case 'done':
      return worstOutcome(splitFindings(row.result.layers).counted) ?? 'no-layers'
    case 'failed':
      return 'failed'
    case 'place':
    case 'width':
      return row.kind
    default:
      return null
  }
}

export function shownRows({ rows, filter }: Pick<BatchState, 'rows' | 'filter'>): BatchRow[] {
  return filter === null ? rows : rows.filter((row) => outcomeOfRow(row) === filter)
}

export function doneRows(rows: readonly BatchRow[]): DoneRow[] {
  return rows.filter((row): row is DoneRow => row.kind === 'done')
}

/** Rows whose layers are no longer the ones that a check would use now. */
export function staleRows(rows: readonly BatchRow[], against: readonly string[]): DoneRow[] {
  const now = [...against].sort().join('\n')
  return doneRows(rows).filter(
    ({ result }) =>
      result.layers
        .map(({ id }) => id)
        .sort()
        .join('\n') !== now,
  )
}
