import type { Feature } from 'geojson'
import { expect, test } from 'vitest'
import { EMPTY_SCENE, type Scene } from '../types'
import { planScene } from './scene'

const context = { zoom: 8, zoomFraction: 0, paper: false, language: 'zh', focus: null } as const

function point(properties: Record<string, unknown>): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [94.9, 36.4] } }
}

function planWith(feature: Feature) {
  const selected: Scene['selected'] = {
    layerId: 'hidden',
    featureId: 'a',
    unseen: { feature, status: 'schematic' },
  }
  return planScene({ ...EMPTY_SCENE, selected }, context, null)
}

test('what is chosen in a layer that is not shown is outlined and bears its name with its chip', () => {
  const feature = point({ id: 'a', name_zh: '某地' })
  const plan = planWith(feature)
  expect(plan.sources.get('selected')?.features).toEqual([feature])
  const name = plan.layers.find(({ id }) => id === 'selected/name')
  expect(JSON.stringify(name)).toContain('chip/schematic/zh')
  const none = planScene({ ...EMPTY_SCENE, selected: null }, context, null)
  expect(none.layers.map(({ id }) => id)).not.toContain('selected/name')
})

test('an uncertain place has a pale dashed circle of its error, never the line of a selection', () => {
  const plan = planWith(point({ id: 'a', errorKm: 11.132 }))
  const [circle] = plan.sources.get('uncertain')?.features ?? []
  const ring = circle?.geometry.type === 'MultiPolygon' ? (circle.geometry.coordinates[0]?.[0] ?? []) : []
  const north = Math.max(...ring.map(([, lat = 0]) => lat))
  expect(north).toBeCloseTo(36.5, 6)
  const edge = plan.layers.find(({ id }) => id === 'uncertain/edge')
  expect(edge?.paint).toMatchObject({ 'line-color': '#5F6B70', 'line-width': 1.1 })
  expect(edge?.paint).toHaveProperty('line-dasharray')
  expect(planWith(point({ id: 'a' })).sources.get('uncertain')?.features).toEqual([])
})
