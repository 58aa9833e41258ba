import type { FeatureCollection, Position } from 'geojson'
import { expect, test } from 'vitest'
import { derived, labelPoints } from './derive'
import { clipped, inView, readable } from './inView'

const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

const wide: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 'wide', name_zh: '南部生态屏障', label_lon: 92, label_lat: 34, label_angle: 20 },
      geometry: { type: 'Polygon', coordinates: [ring(90, 32, 100, 36)] },
    },
    {
      type: 'Feature',
      properties: { id: 'small', name_zh: '一角' },
      geometry: { type: 'Polygon', coordinates: [ring(97, 33, 97.01, 33.01)] },
    },
  ],
}
const labels = derived(wide, 'label-points', labelPoints)

test('a ring is cut along the sides of a box', () => {
  expect(clipped(ring(0, 0, 4, 4), [1, 1, 2, 9])).toHaveLength(5)
  expect(clipped(ring(0, 0, 4, 4), [5, 5, 6, 6])).toEqual([])
})

test('a name follows the part of its area that is seen, and goes back', () => {
  const view: [number, number, number, number] = [97, 33, 98, 34]
  const moved = inView(wide, labels, view)
  const [first, second] = moved.features
  const [west, south, east, north] = readable(view)
  const [x = 0, y = 0] = first?.geometry.type === 'Point' ? first.geometry.coordinates : []
  expect(x > west && x < east && y > south && y < north).toBe(true)
  expect(first?.properties?.['label_angle']).toBe(0)
  // Too little of it is seen: its name does not come along.
  expect(second).toBe(labels.features[1])
  expect(inView(wide, labels, [90, 32, 98, 36])).toBe(labels)
})

test('the same view gives the same object, so that nothing is tiled twice', () => {
  const view: [number, number, number, number] = [97, 33, 98, 34]
  expect(inView(wide, labels, view)).toBe(inView(wide, labels, [...view]))
  expect(inView(wide, labels, undefined)).toBe(labels)
})
