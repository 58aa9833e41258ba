import type { CrsCandidate } from '../../geo/decide'
import type { CoordinateSystem } from '../../geo/system'
import { CODE_OF_UNNAMED } from '../intake/choices'
import type { BatchRow, BatchStore, Placed, PlaceRow } from './state'

/** One answer to the question that several files of a batch ask: in which coordinate system are they? */
export interface SharedPlace {
  code: number
  system: CoordinateSystem
  /** The files that lie in Qinghai when they are read so, each with its place. */
  fits: { key: string; centre: CrsCandidate['centre'] }[]
  /** How many files in doubt lie elsewhere then, or cannot be read so; they go on waiting. */
  others: number
}

/** The answers that put at least one file into Qinghai, the one that fits most files first. */
export function sharedPlaces(rows: readonly BatchRow[]): SharedPlace[] {
  const doubtful = placeRows(rows)
  const found = new Map<number, SharedPlace>()
  for (const { key, item } of doubtful) {
    if (item.decision.kind !== 'doubt') continue
    for (const { system, centre, inQinghai } of item.decision.candidates) {
      const { code } = system
      // What is only nearly known (an old datum without parameters) is decided file by file.
      if (!inQinghai || system.approximate || code === null || code === CODE_OF_UNNAMED) continue
      const place = found.get(code) ?? { code, system, fits: [], others: 0 }
      place.fits.push({ key, centre })
      found.set(code, place)
    }
  }
  return [...found.values()]
    .map((place) => ({ ...place, others: doubtful.length - place.fits.length }))
    .sort((a, b) => b.fits.length - a.fits.length)
}

/** The person says the system of these files; they wait to be checked in it, and say so as their source. */
export function placeAll(store: BatchStore, { code, fits }: SharedPlace): void {
  const keys = new Set(fits.map(({ key }) => key))
  letWait(store, 'place', (row) =>
    row.kind === 'place' && keys.has(row.key) ? { item: row.item, code, widthMetres: null } : null,
  )
}

/** The person says how wide the lines and points of these files count. @param widthMetres in metres, above 0 */
export function widenAll(store: BatchStore, widthMetres: number): void {
  letWait(store, 'width', (row) => (row.kind === 'width' ? { ...row.placed, widthMetres } : null))
}

/** Rows that got their answer wait to be checked, and are shown where they go. */
function letWait(
  store: BatchStore,
  answered: 'place' | 'width',
  answerTo: (row: BatchRow) => Placed | null,
): void {
  store.setState(({ rows, filter }) => ({
    rows: rows.map((row) => {
      const placed = answerTo(row)
      return placed ? { kind: 'waiting', key: row.key, file: row.file, name: row.name, placed } : row
    }),
    filter: filter === answered ? null : filter,
  }))
}

function placeRows(rows: readonly BatchRow[]): PlaceRow[] {
  return rows.filter((row): row is PlaceRow => row.kind === 'place')
}
