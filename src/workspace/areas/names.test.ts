import { expect, test } from 'vitest'
import { namedIn } from './names'

const table = {
  rows: ['三江源国家公园', '国家公园', '没有英文名的'],
  columns: ['格尔木市'],
  cells: [[1], [2], [3]],
  rowTotals: [1, 2, 3],
  outside: [0, 0, 0],
  columnTotals: [6],
  total: 6,
}
const layer = (zh: string, en: string) => ({
  kind: 'ready' as const,
  data: {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { name_zh: zh, name_en: en },
        geometry: { type: 'Point' as const, coordinates: [95, 36] },
      },
    ],
  },
})
const state = { data: { a: layer('三江源国家公园', 'Sanjiangyuan'), b: layer('格尔木市', 'Golmud') } }
const wish = { layerId: 'a', byId: 'b' }

test('names and classes in English where there are any; the figures stay', () => {
  const said = namedIn(table, state, wish, 'en')
  expect(said.rows).toEqual(['Sanjiangyuan', 'national park', '没有英文名的'])
  expect(said.columns).toEqual(['Golmud'])
  expect(said.cells).toBe(table.cells)
  expect(namedIn(table, state, wish, 'zh')).toBe(table)
})
