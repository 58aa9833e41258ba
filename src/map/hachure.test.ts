import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { HACHURE } from '../../layers/base'
import { hachureLevel, hachures } from './hachure'
import { metresPerPixel } from './mercator'

const ridge: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [92, 36],
          [93, 36.1],
          [94, 35.9],
          [95, 36],
        ],
      },
    },
  ],
}

function strokeLengthsPx(level: number): number[] {
  const [feature] = hachures(ridge, level).features
  if (feature?.geometry.type !== 'MultiLineString') throw new Error('strokes expected')
  const resolution = metresPerPixel(level, 36)
  return feature.geometry.coordinates.map(([a, b]) => {
    const [ax = 0, ay = 0] = a ?? []
    const [bx = 0, by = 0] = b ?? []
    return (Math.hypot((bx - ax) * Math.cos((36 * Math.PI) / 180), by - ay) * 111_320) / resolution
  })
}

describe('hachures', () => {
  it('are the same each time', () => {
    expect(hachures(ridge, 7)).toEqual(hachures(ridge, 7))
  })

  it('keep their size on the sheet at every zoom', () => {
    for (const level of [5, 7, 9]) {
      const lengths = strokeLengthsPx(level)
      expect(Math.max(...lengths)).toBeLessThan(HACHURE.length[1] * 1.8)
      expect(lengths.length).toBeGreaterThan(50)
    }
  })

  it('are drawn between the overview and the close view only', () => {
    expect(hachureLevel(3)).toBeNull()
    expect(hachureLevel(6.3)).toBe(6.5)
    expect(hachureLevel(11)).toBeNull()
  })
})
