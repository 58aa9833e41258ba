import { expect, test } from 'vitest'
import type { IdentifyCard, WorkspaceState } from '../state'
import { targetOf } from './target'

const data: WorkspaceState['data'] = {
  towns: {
    kind: 'ready',
    data: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { id: 'golmud' },
          geometry: { type: 'Point', coordinates: [94.9, 36.4] },
        },
      ],
    },
  },
}

const card = (hits: IdentifyCard['hits']): IdentifyCard => ({ lon: 94.9, lat: 36.4, hits, open: 0 })

test('a typed coordinate is ringed also where nothing lies', () => {
  const identify = card([])
  const target = targetOf({ identify, data })
  expect(target?.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [94.9, 36.4] })
  expect(targetOf({ identify, data })).toBe(target)
  expect(targetOf({ identify: null, data })).toBeNull()
})

test('a point that is chosen has its own ring', () => {
  const identify = card([{ layerId: 'towns', featureId: 'golmud', properties: {} }])
  expect(targetOf({ identify, data })).toBeNull()
})
