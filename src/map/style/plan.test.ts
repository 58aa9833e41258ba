import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { EMPTY_SCENE, type Scene } from '../types'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { OVERLAY_ANCHOR, planScene } from './scene'
import { dashWidths, strokePaint, strokeWidth, type DrawContext } from './plan'

const context: DrawContext = { zoom: 7, zoomFraction: 0, paper: false, language: 'zh', focus: '格尔木市' }
const edge = { colour: '#5F6B70', px: 1.2, mm: 0.3, dash: [5, 4] }

const square: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 'a', name_zh: '带', tint: 'belt' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [94, 36],
            [95, 36],
            [95, 37],
            [94, 36],
          ],
        ],
      },
    },
  ],
}

function layer(id: string, symbol: string, more: Partial<CatalogueLayer> = {}): CatalogueLayer {
  return {
    id,
    group: 'g',
    title: { zh: id, en: id },
    symbol,
    geometry: 'polygon',
    role: 'background',
    status: 'schematic',
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
    ...more,
  }
}

const scene: Scene = {
  ...EMPTY_SCENE,
  layers: [
    { layer: layer('pattern', 'belt'), data: square, opacity: 1 },
    { layer: layer('lakes', 'lake', { role: 'base', status: 'reference' }), data: square, opacity: 1 },
    { layer: layer('counties', 'county', { role: 'base', status: 'reference' }), data: square, opacity: 1 },
    { layer: layer('province', 'province', { role: 'base', status: 'reference' }), data: square, opacity: 1 },
  ],
  userLayers: [{ id: 'erl', title: '红线', symbol: 'erl', status: 'statutory', data: square, opacity: 1 }],
}

describe('strokes', () => {
  it('turns px dashes into widths of the line', () => {
    expect(dashWidths(edge, 0)).toEqual([5 / 1.2, 4 / 1.2])
    // maplibre stretches dashes twofold over one zoom: half a zoom up, they are made shorter by the root of two.
    expect(dashWidths(edge, 0.5)?.[0]).toBeCloseTo(5 / 1.2 / Math.SQRT2, 12)
    expect(dashWidths({ ...edge, dash: null }, 0)).toBeNull()
  })

  it('takes millimetres on paper', () => {
    expect(strokeWidth(edge, false)).toBe(1.2)
    expect(strokeWidth(edge, true)).toBeCloseTo((0.3 / 25.4) * 96, 12)
    expect(strokePaint({ ...edge, dash: null }, context)).not.toHaveProperty('line-dasharray')
  })
})

describe('plan of a scene', () => {
  const plan = planScene(scene, context, square)
  const ids = plan.layers.map((entry) => entry.id)
  const at = (id: string) => {
    expect(ids).toContain(id)
    return ids.indexOf(id)
  }

  it('has each layer once, and a source for each', () => {
    expect(new Set(ids).size).toBe(ids.length)
    for (const entry of plan.layers) {
      if ('source' in entry && typeof entry.source === 'string')
        expect(plan.sources.has(entry.source)).toBe(true)
    }
  })

  it('draws base, fills, edges, overlay, names and graticule in this order', () => {
    const chain = [
      'background',
      'province/ground',
      'lakes/fill',
      'pattern/fill',
      'user/erl/fill',
      'pattern/edge',
      'user/erl/edge',
      'user/erl/label',
      OVERLAY_ANCHOR,
      'counties/label',
      'graticule',
    ]
    const ranks = chain.map(at)
    expect([...ranks].sort((a, b) => a - b)).toEqual(ranks)
  })

  it('fills an area in one pass: tint and hatch are one image, and each tint of a layer is a pass of its own', () => {
    const fillsOf = (id: string) => plan.layers.filter((layer) => layer.id.startsWith(`${id}/fill`))
    expect(fillsOf('pattern')).toHaveLength(1)
    expect(fillsOf('pattern')[0]?.paint).toHaveProperty('fill-pattern')
    const [first, second] = ['core', 'urban'].map((tint) => ({
      ...square.features[0],
      properties: { id: tint, tint },
    }))
    const two = { ...square, features: [first, second] } as FeatureCollection
    const layers = scene.layers.map((entry) =>
      entry.layer.id === 'pattern' ? { ...entry, data: two } : entry,
    )
    const tinted = planScene({ ...scene, layers }, context, square).layers
    expect(tinted.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['pattern/fill/core', 'pattern/fill/urban']),
    )
    expect(tinted.map(({ id }) => id)).not.toContain('pattern/fill')
  })

  it('keeps the chip in the label itself, so that they are placed together', () => {
    const label = plan.layers[at('pattern/label')]
    expect(JSON.stringify(label)).toContain('chip/schematic/zh')
    expect(JSON.stringify(plan.layers[at('user/erl/label')])).not.toContain('chip/')
  })

  it('names images for the zoom they are made for', () => {
    expect([...plan.images.keys()]).toContain('hatch/erl/#6FA26A/0.260@0')
    const quarter = planScene(scene, { ...context, zoomFraction: 0.25 }, square)
    expect([...quarter.images.keys()]).toContain('hatch/erl/#6FA26A/0.260@0.25')
  })

  it('hands over the same data objects again, so that nothing is tiled twice', () => {
    const again = planScene({ ...scene }, { ...context, zoomFraction: 0.5 }, square)
    for (const [id, data] of plan.sources) expect(again.sources.get(id)).toBe(data)
  })
})
