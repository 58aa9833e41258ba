import { expect, test } from 'vitest'
import type { CrsCandidate } from '../../geo/decide'
import { note } from '../../geo/note'
import { systemByCode } from '../../geo/system'
import type { ReadItem } from '../desk/readItem'
import { placeAll, sharedPlaces, widenAll } from './placing'
import { createBatchStore, type BatchRow } from './state'

const candidate = (code: number, inQinghai: boolean): CrsCandidate => ({
  system: systemByCode(code)!,
  box: [0, 0, 1, 1],
  centre: [94.9, 36.4],
  inQinghai,
})

const doubtful = (key: string, candidates: CrsCandidate[]): BatchRow => ({
  kind: 'place',
  key,
  file: `${key}.zip`,
  name: key,
  note: note('crs-unknown', '没有带号', 'no zone'),
  item: {
    itemId: key,
    file: `${key}.zip`,
    format: 'shapefile',
    encoding: null,
    featureCount: 1,
    vertexCount: 5,
    shapes: { polygons: 1, lines: 0, points: 0 },
    decision: { kind: 'doubt', reason: { zh: '没有带号', en: 'no zone' }, candidates },
    notes: [],
  } satisfies ReadItem,
})

const rows = [
  doubtful('a', [candidate(4541, true), candidate(4540, true)]),
  doubtful('b', [candidate(4541, true), candidate(4540, false)]),
  doubtful('c', [candidate(4541, false), candidate(4543, true)]),
]

test('an answer counts the files that it puts into Qinghai, and the one for most files comes first', () => {
  expect(
    sharedPlaces(rows).map(({ code, fits, others }) => [code, fits.map(({ key }) => key), others]),
  ).toEqual([
    [4541, ['a', 'b'], 1],
    [4540, ['a'], 2],
    [4543, ['c'], 2],
  ])
})

test('only the files that it fits take the answer; the others go on waiting for a person', () => {
  const store = createBatchStore()
  store.setState({ rows, filter: 'place' })
  const [most] = sharedPlaces(rows)
  placeAll(store, most!)
  const now = store.getState()
  expect(now.rows.map(({ kind }) => kind)).toEqual(['waiting', 'waiting', 'place'])
  expect(now.rows[0]).toMatchObject({ key: 'a', placed: { code: 4541, item: { itemId: 'a' } } })
  expect(now.filter).toBeNull()
})

test('a width goes to every file that waits for one, and keeps what was said of its place', () => {
  const store = createBatchStore()
  const [first] = rows
  const placed = { item: first?.kind === 'place' ? first.item : null!, code: 4541, widthMetres: null }
  const wide: BatchRow = {
    kind: 'width',
    key: 'w',
    file: 'w.kml',
    name: 'w',
    note: note('width-needed', '', ''),
    placed,
  }
  store.setState({ rows: [...rows, wide] })
  widenAll(store, 30)
  expect(store.getState().rows.at(-1)).toMatchObject({
    kind: 'waiting',
    placed: { code: 4541, widthMetres: 30 },
  })
  expect(store.getState().rows.filter(({ kind }) => kind === 'place')).toHaveLength(3)
})
