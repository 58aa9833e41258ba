import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { startViews, withFilter, withVisible } from './layers'
import { sampleCatalogue } from '../sample'
import { sceneOf } from '../scene'
import { startState } from '../state'

const catalogue = sampleCatalogue()
const data: FeatureCollection = {
  type: 'FeatureCollection',
  features: ['昆仑山', '祁连山'].map((name_zh, id) => ({
    type: 'Feature' as const,
    properties: { id, name_zh },
    geometry: { type: 'Point' as const, coordinates: [95 + id, 36] },
  })),
}

function filteredState(look: 'explore' | 'check') {
  const layers = withFilter(withVisible(startViews(catalogue), ['erl'], true), 'erl', [
    { kind: 'contains', field: 'name', text: '昆仑' },
  ])
  return {
    ...startState('zh' as const),
    look,
    pack: { kind: 'ready' as const, pack: { catalogue, base: '' } },
    data: { erl: { kind: 'ready' as const, data } },
    layers,
  }
}

const erl = (look: 'explore' | 'check') =>
  sceneOf(filteredState(look)).layers.find(({ layer }) => layer.id === 'erl')

test('the map shows what a filter leaves, and legends say so', () => {
  expect(erl('explore')?.data.features).toHaveLength(1)
  expect(erl('explore')?.layer.title.zh).toBe('erl(仅 名称含“昆仑”)')
  const [first, second] = [erl('explore'), erl('explore')]
  expect(first?.data).toBe(second?.data)
  expect(first?.layer).toBe(second?.layer)
})

test('around a project every layer is whole: a filter hides no zone that a check may have hit', () => {
  expect(erl('check')?.data).toBe(data)
  expect(erl('check')?.layer.title.zh).toBe('erl')
})
