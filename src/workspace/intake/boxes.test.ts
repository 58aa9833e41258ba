import { expect, test } from 'vitest'
import { boxOfCollection, boxOfPolygons, joined, wider } from './boxes'

test('boxes around features, polygons and boxes', () => {
  const point = {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: [94, 36] },
  }
  const line = {
    type: 'Feature' as const,
    properties: {},
    geometry: {
      type: 'LineString' as const,
      coordinates: [
        [93, 35],
        [95, 36.5],
      ],
    },
  }
  expect(boxOfCollection({ type: 'FeatureCollection', features: [point, line] })).toEqual([93, 35, 95, 36.5])
  expect(boxOfCollection({ type: 'FeatureCollection', features: [] })).toBeNull()
  expect(
    boxOfPolygons([
      [
        [
          [1, 2],
          [3, 2],
          [3, 5],
          [1, 2],
        ],
      ],
    ]),
  ).toEqual([1, 2, 3, 5])
  expect(
    joined([
      [0, 0, 1, 1],
      [2, -1, 3, 1],
    ]),
  ).toEqual([0, -1, 3, 1])
  expect(joined([])).toBeNull()
  expect(wider([0, 0, 10, 20], 0.1)).toEqual([-1, -2, 11, 22])
})
