import { expect, test } from 'vitest'
import { csvOfRows, geoJsonOfRows } from './export'
import { fieldsOf } from './fields'
import { cellText, rowsOf } from './rows'
import type { TableSource } from './source'

const source: TableSource = {
  id: 'lakes',
  title: { zh: '湖泊', en: 'Lakes' },
  status: 'schematic',
  data: {
    type: 'FeatureCollection',
    features: [
      { id: 'a', name_zh: '青海湖', name_en: 'Qinghai Lake', areaKm2: 4260.3, kind: 'lake', XZQDM: 632800 },
      { id: 'b', name_zh: '察尔汗盐湖', name_en: 'Qarhan', areaKm2: 5856, kind: 'salt_lake' },
      { id: 'c', name_zh: '哈拉湖', areaKm2: null, kind: 'lake' },
    ].map((properties, at) => ({
      type: 'Feature' as const,
      properties,
      geometry: { type: 'Point' as const, coordinates: [95.123456789 + at, 36.5] },
    })),
  },
}
const fields = fieldsOf(source.data)
const NOTHING = { filter: undefined, search: '', sorting: null }

test('rows are narrowed by filter and words, and sorted by what is read', () => {
  expect(rowsOf(source, fields, NOTHING, 'zh')).toEqual([0, 1, 2])
  expect(rowsOf(source, fields, { ...NOTHING, search: '湖 盐' }, 'zh')).toEqual([1])
  expect(rowsOf(source, fields, { ...NOTHING, search: 'qinghai' }, 'zh')).toEqual([0])
  const filter = [{ kind: 'is' as const, field: 'kind', values: ['lake'] }]
  expect(rowsOf(source, fields, { ...NOTHING, filter }, 'zh')).toEqual([0, 2])
  expect(rowsOf(source, fields, { ...NOTHING, sorting: { field: 'name', descending: false } }, 'zh')).toEqual(
    [1, 2, 0],
  )
  const byArea = { field: 'areaKm2', descending: true }
  expect(rowsOf(source, fields, { ...NOTHING, sorting: byArea }, 'zh')).toEqual([1, 0, 2])
})

test('measures are grouped, codes are not', () => {
  const text = (key: string, place: number) => {
    const field = fields.find((one) => one.key === key)
    return field ? cellText(field, source.data.features[place]?.properties ?? {}, 'zh') : null
  }
  expect(text('areaKm2', 0)).toBe('4\u2009260.3')
  expect(text('XZQDM', 0)).toBe('632800')
  expect(text('areaKm2', 2)).toBe('')
  expect(text('kind', 1)).toBe('盐湖')
})

test('CSV has the mark, titles with units and the status of the data', () => {
  const { name, text } = csvOfRows(source, [1, 2], 'zh')
  expect(name).toBe('湖泊_属性表_示意.csv')
  expect(text).toBe(
    '\uFEFF名称,种类,面积(km²),编号,行政区代码,数据状态\r\n察尔汗盐湖,盐湖,5856,b,,示意\r\n哈拉湖,湖泊,,c,,示意\r\n',
  )
})

test('GeoJSON keeps every digit of the coordinates', () => {
  const { name, text } = geoJsonOfRows(source, [0], 'en')
  expect(name).toBe('Lakes_attributes_schematic.geojson')
  const parsed = JSON.parse(text) as typeof source.data
  expect(parsed.features).toHaveLength(1)
  expect(parsed.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [95.123456789, 36.5] })
  expect(parsed.features[0]?.properties).toMatchObject({
    Name: 'Qinghai Lake',
    'Status of the data': 'schematic',
  })
})
