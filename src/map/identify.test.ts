import { describe, expect, it } from 'vitest'
import type { FeatureCollection, Geometry } from 'geojson'
import { identify, metresTo } from './identify'
import { EMPTY_SCENE, type Scene, type SceneLayer } from './types'

const ring = [
  [94, 36],
  [95, 36],
  [95, 37],
  [94, 37],
  [94, 36],
]
const hole = [
  [94.4, 36.4],
  [94.6, 36.4],
  [94.6, 36.6],
  [94.4, 36.6],
  [94.4, 36.4],
]

function entry(id: string, role: 'control' | 'background' | 'base', geometry: Geometry): SceneLayer {
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { id: `${id}-1`, name_zh: id }, geometry }],
  }
  return {
    layer: {
      id,
      group: 'g',
      title: { zh: id, en: id },
      symbol: 'zone',
      geometry: 'polygon',
      role,
      status: role === 'base' ? 'reference' : 'schematic',
      data: '',
      featureCount: 1,
      bytes: 1,
      visible: true,
      source: { zh: '', en: '' },
      sourceIds: [],
      date: '',
      licence: '',
      accuracy: { metres: null, text: { zh: '', en: '' } },
      drawn: { zh: '', en: '' },
      listed: [],
    },
    data,
    opacity: 1,
  }
}

describe('identify', () => {
  const polygon: Geometry = { type: 'Polygon', coordinates: [ring, hole] }
  const scene: Scene = {
    ...EMPTY_SCENE,
    layers: [
      entry('county', 'base', { type: 'Polygon', coordinates: [ring] }),
      entry('pattern', 'background', polygon),
    ],
    userLayers: [
      {
        id: 'own',
        title: 'own',
        symbol: 'erl',
        status: 'statutory',
        opacity: 1,
        data: entry('own', 'control', polygon).data,
      },
    ],
    projects: [
      {
        id: 'p',
        name: 'P',
        polygons: [
          [
            [
              [94.1, 36.1],
              [94.3, 36.1],
              [94.3, 36.3],
              [94.1, 36.1],
            ],
          ],
        ],
        areaText: '',
      },
    ],
  }

  it('lists projects, own layers, schematic ones and the base in this order', () => {
    expect(identify(scene, 94.25, 36.15, 10).map((found) => found.layerId)).toEqual([
      'project',
      'own',
      'pattern',
      'county',
    ])
  })

  it('does not find a polygon inside its hole', () => {
    expect(identify(scene, 94.5, 36.5, 10).map((found) => found.layerId)).toEqual(['county'])
  })

  it('finds nothing outside', () => {
    expect(identify(scene, 96, 36.5, 10)).toEqual([])
  })

  it('measures to lines and points in metres', () => {
    expect(metresTo({ type: 'Point', coordinates: [94, 36] }, 94, 36.001)).toBeCloseTo(111.32, 2)
    expect(
      metresTo(
        {
          type: 'LineString',
          coordinates: [
            [93, 36],
            [95, 36],
          ],
        },
        94,
        36.001,
      ),
    ).toBeCloseTo(111.32, 1)
    expect(metresTo(polygon, 94.2, 36.2)).toBe(0)
  })
})
