import type { Feature } from 'geojson'
import { expect, test } from 'vitest'
import { layersByPlan, plansOf } from './byPlan'
import { sampleCatalogue } from '../sample'
import type { LayerData } from '../state'

const point = (properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [95, 36] },
})
const ready = (...features: Feature[]): LayerData => ({
  kind: 'ready',
  data: { type: 'FeatureCollection', features },
})
const projects = new Map([
  ['P001', 'five'],
  ['P150', 'eco'],
])

test('a mark that stands for projects of two plans comes from both', () => {
  expect(plansOf(point({ projects: 'P001 P150 P999' }), projects)).toEqual(['five', 'eco'])
  expect(plansOf(point({ documentId: 'five', projects: 'P001' }), projects)).toEqual(['five'])
  expect(plansOf(point({}), projects)).toEqual([])
})

test('each layer stands under its plans with the number of its features; the base map under none', () => {
  const catalogue = {
    ...sampleCatalogue(),
    documents: [
      { id: 'five', title: { zh: '十五五', en: 'Five' }, date: '2026' },
      { id: 'eco', title: { zh: '生态', en: 'Eco' }, date: '2021' },
      { id: 'unused', title: { zh: '未引', en: 'Unused' }, date: '2020' },
    ],
  }
  const groups = layersByPlan(
    catalogue,
    {
      barrier: ready(point({ documentId: 'eco' })),
      erl: ready(point({ documentId: 'eco' }), point({ documentId: 'five' }), point({})),
      lakes: ready(point({ documentId: 'eco' })),
    },
    projects,
  )
  const told = groups.map(({ documentId, layers }) => [
    documentId,
    layers.map(({ layer, count }) => `${layer.id} ${count ?? '?'}`),
  ])
  expect(told).toEqual([
    ['five', ['erl 1']],
    ['eco', ['barrier 1', 'erl 1']],
    [null, ['core ?', 'belt ?', 'erl 1']],
  ])
})
