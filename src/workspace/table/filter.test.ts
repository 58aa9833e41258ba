import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { fieldsOf } from './fields'
import { filtered, filterWords, type LayerFilter } from './filter'

const reserves: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      name_zh: '可可西里',
      name_en: 'Hoh Xil',
      class: '国家级',
      drawnAreaKm2: 45000,
      componentStatus: 'stated',
    },
    { name_zh: '格尔木胡杨林', name_en: 'Golmud poplars', class: '省级', drawnAreaKm2: 42, label_lon: 94 },
    { name_zh: '青海湖', name_en: 'Qinghai Lake', class: '国家级', drawnAreaKm2: null, label_lat: 36 },
    { name_zh: '未分级', class: '' },
  ].map((properties) => ({
    type: 'Feature' as const,
    properties,
    geometry: { type: 'Point' as const, coordinates: [95, 36] },
  })),
}

const names = (filter: LayerFilter) =>
  filtered(reserves, filter).features.map(({ properties }) => properties?.['name_zh'] as string)

test('known fields have titles, pairs are one field, the drawing keeps its own to itself', () => {
  const fields = fieldsOf(reserves)
  expect(fields.map(({ key }) => key)).toEqual(['name', 'class', 'drawnAreaKm2', 'componentStatus'])
  expect(fields.map(({ title }) => title.zh)).toEqual(['名称', '级别或类别', '图上面积', '名称依据'])
  const [name, , area, status] = fields
  expect(name?.shown({ name_zh: '可可西里', name_en: 'Hoh Xil' }, 'en')).toBe('Hoh Xil')
  expect(name?.shown({ name_zh: '未分级' }, 'en')).toBe('未分级')
  expect(area?.isNumber).toBe(true)
  expect(status?.shown({ componentStatus: 'stated' }, 'zh')).toBe('原文写明')
})

test('conditions: one of the values, a part of the name in either language, a range', () => {
  expect(names([{ kind: 'is', field: 'class', values: ['国家级'] }])).toEqual(['可可西里', '青海湖'])
  expect(names([{ kind: 'is', field: 'class', values: ['省级', ''] }])).toEqual(['格尔木胡杨林', '未分级'])
  expect(names([{ kind: 'contains', field: 'name', text: '格尔木' }])).toEqual(['格尔木胡杨林'])
  expect(names([{ kind: 'contains', field: 'name', text: 'hoh' }])).toEqual(['可可西里'])
  expect(names([{ kind: 'between', field: 'drawnAreaKm2', least: 100, most: null }])).toEqual(['可可西里'])
  expect(
    names([
      { kind: 'is', field: 'class', values: ['国家级'] },
      { kind: 'contains', field: 'name', text: '湖' },
    ]),
  ).toEqual(['青海湖'])
  expect(names([{ kind: 'contains', field: 'nothing', text: '湖' }])).toEqual([])
})

test('the same filter gives the same object, no filter the data itself', () => {
  const filter: LayerFilter = [{ kind: 'is', field: 'class', values: ['国家级'] }]
  expect(filtered(reserves, [...filter])).toBe(filtered(reserves, filter))
  expect(filtered(reserves, [])).toBe(reserves)
  expect(filtered(reserves, undefined)).toBe(reserves)
})

test('attributes of another collection decide, in the same order', () => {
  const drawn: FeatureCollection = {
    ...reserves,
    features: reserves.features.map((feature, id) => ({ ...feature, properties: { id } })),
  }
  const found = filtered(drawn, [{ kind: 'is', field: 'class', values: ['省级'] }], reserves)
  expect(found.features.map(({ properties }) => properties?.['id'] as number)).toEqual([1])
})

test('a filter in words', () => {
  const fields = fieldsOf(reserves)
  const filter: LayerFilter = [
    { kind: 'is', field: 'class', values: ['国家级', ''] },
    { kind: 'contains', field: 'name', text: ' 湖 ' },
    { kind: 'between', field: 'drawnAreaKm2', least: 100, most: null },
    { kind: 'is', field: 'componentStatus', values: ['stated'] },
  ]
  expect(filterWords(filter, fields, 'zh')).toBe(
    '级别或类别 = 国家级、(空);名称含“湖”;图上面积 ≥ 100 km²;名称依据 = 原文写明',
  )
  expect(filterWords(filter.slice(2), fields, 'en')).toBe(
    'Area as drawn ≥ 100 km²; Name = stated in the plan',
  )
})
