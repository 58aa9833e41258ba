import type { FeatureCollection, Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { derived, drawable, labelPoints, labelPosition, zoomForWidth } from './derive'

function collection(...geometries: Geometry[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry, index) => ({
      type: 'Feature',
      properties: { id: String(index), name_zh: '乌图美仁饲草地(演示)' },
      geometry,
    })),
  }
}

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [94, 36],
      [95, 36],
      [95, 37],
      [94, 37],
      [94, 36],
    ],
  ],
}

describe('drawable features', () => {
  it('leave out a zone with a coordinate that is no number', () => {
    const damaged = JSON.parse(
      '{"type":"Polygon","coordinates":[[[94,36],[95,null],[95,37],[94,36]]]}',
    ) as Geometry
    const data = collection(square, damaged)
    expect(drawable(data).features).toHaveLength(1)
    expect(drawable(data)).toBe(drawable(data))
  })

  it('are the same object where nothing is damaged', () => {
    const data = collection(square)
    expect(drawable(data)).toBe(data)
  })

  it('are derived once', () => {
    const data = collection(square)
    expect(derived(data, 'label-points', labelPoints)).toBe(derived(data, 'label-points', labelPoints))
  })
})

describe('label points', () => {
  it('lie inside a shape that is hollow in the middle', () => {
    const horseshoe: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [8, 10],
          [8, 2],
          [2, 2],
          [2, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    }
    const [x, y] = labelPosition(horseshoe) ?? [NaN, NaN]
    expect((x > 0 && x < 2) || (x > 8 && x < 10) || (y > 0 && y < 2)).toBe(true)
  })

  it('stand where the pack says', () => {
    const data = collection(square)
    const [feature] = data.features
    if (feature) feature.properties = { label_lon: 94.2, label_lat: 36.8, name_zh: '昆仑山红线示意' }
    const [label] = labelPoints(data).features
    expect(label?.geometry).toEqual({ type: 'Point', coordinates: [94.2, 36.8] })
    // The chip says 示意 already.
    expect(label?.properties?.['name_zh']).toBe('昆仑山红线')
  })

  it('drop the word that the chip repeats', () => {
    expect(labelPoints(collection(square)).features[0]?.properties?.['name_zh']).toBe('乌图美仁饲草地')
  })

  it('appear once the shape is wide enough', () => {
    // One degree is 512 * 2^z / 360 px: 44 px from zoom 4.95 on.
    expect(zoomForWidth(1, 44)).toBe(4)
    expect(zoomForWidth(0.01, 44)).toBe(11)
  })
})
