import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { sampleCatalogue } from './sample'
import { searchAll } from './search'

const lakes: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name_zh: '青海湖', name_en: 'Qinghai Lake', label_lon: 100.2, label_lat: 36.9 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [99, 36],
            [101, 36],
            [101, 37],
            [99, 36],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { name_zh: '西青海', name_en: '' },
      geometry: { type: 'Point', coordinates: [94, 36] },
    },
  ],
}
const find = (text: string, language: 'zh' | 'en' = 'zh') =>
  searchAll(text, sampleCatalogue(), (id) => (id === 'lakes' ? lakes : null), language)

test('places by name, those that begin with it first', () => {
  expect(find('青海').map((hit) => hit.title)).toEqual(['青海湖', '西青海'])
  expect(find('qinghai', 'en')[0]).toMatchObject({
    kind: 'place',
    title: 'Qinghai Lake',
    lon: 100.2,
    lat: 36.9,
  })
})

test('layers and coordinates', () => {
  expect(find('erl')[0]).toMatchObject({ kind: 'layer', layerId: 'erl' })
  expect(find('94.9,36.4')).toMatchObject([{ kind: 'coordinates', lon: 94.9, lat: 36.4 }])
  expect(find('没有这个')).toEqual([])
})
