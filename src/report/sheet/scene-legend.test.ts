import { describe, expect, it } from 'vitest'
import type { CatalogueLayer } from '../../../layers/catalogue'
import type { Box } from '../../geo/types'
import type { Scene, SceneLayer } from '../../map/types'
import { touchesBox } from './frame'
import { contentOfScene } from './scene-legend'

const box: Box = [93, 36, 94, 37]
const square = (west: number, south: number, size: number): [number, number][][] => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
]

describe('touchesBox', () => {
  it('sees what crosses, holds or lies within the frame, and nothing else', () => {
    expect(touchesBox({ type: 'Polygon', coordinates: square(93.2, 36.2, 0.1) }, box)).toBe(true)
    expect(touchesBox({ type: 'Polygon', coordinates: square(90, 30, 20) }, box)).toBe(true)
    expect(touchesBox({ type: 'Polygon', coordinates: square(95, 36, 1) }, box)).toBe(false)
    const holed = [...square(90, 30, 20), ...square(92, 35, 4)]
    expect(touchesBox({ type: 'Polygon', coordinates: holed }, box)).toBe(false)
    expect(
      touchesBox(
        {
          type: 'LineString',
          coordinates: [
            [92, 36.5],
            [95, 36.6],
          ],
        },
        box,
      ),
    ).toBe(true)
    // The box of this line meets the frame, the line itself passes the corner.
    expect(
      touchesBox(
        {
          type: 'LineString',
          coordinates: [
            [92, 36.5],
            [93.4, 38],
          ],
        },
        box,
      ),
    ).toBe(false)
    expect(touchesBox({ type: 'Point', coordinates: [93.5, 36.5] }, box)).toBe(true)
  })
})

function layer(changes: Partial<CatalogueLayer>): CatalogueLayer {
  const text = { zh: '红线', en: 'Red line' }
  return {
    id: 'a',
    group: 'g',
    title: text,
    symbol: 'erl',
    geometry: 'polygon',
    role: 'control',
    status: 'schematic',
    data: 'a.geojson',
    featureCount: 1,
    bytes: 1,
    visible: true,
    source: { zh: '规划文本', en: 'Plan text' },
    sourceIds: [],
    date: '2026-11-01',
    licence: 'x',
    accuracy: { metres: null, text },
    drawn: text,
    listed: [],
    ...changes,
  }
}

function sceneLayer(changes: Partial<CatalogueLayer>, west: number, tint?: string): SceneLayer {
  const geometry = { type: 'Polygon' as const, coordinates: square(west, 36.2, 0.1) }
  const feature = { type: 'Feature' as const, properties: { tint }, geometry }
  return { layer: layer(changes), opacity: 1, data: { type: 'FeatureCollection', features: [feature] } }
}

const empty: Scene = {
  layers: [],
  userLayers: [],
  projects: [],
  findings: [],
  selected: null,
  highlight: null,
  candidates: [],
  watermark: null,
  language: 'zh',
}

describe('contentOfScene', () => {
  it('lists the layers inside the frame in legend order, with their chips and sources', () => {
    const lake = sceneLayer(
      { id: 'l', symbol: 'lake', role: 'base', status: 'reference', title: { zh: '湖泊', en: 'Lake' } },
      93.3,
    )
    const line = sceneLayer({ id: 'e', status: 'statutory' }, 93.2)
    const belt = sceneLayer(
      { id: 'b', symbol: 'belt', title: { zh: '两屏三区', en: 'Pattern' } },
      93.5,
      'belt',
    )
    const far = sceneLayer({ id: 'x', symbol: 'pbf', status: 'demo' }, 97)
    const content = contentOfScene({ ...empty, layers: [lake, far, belt, line] }, box, 'zh')
    expect(content.legend.map((g) => g.rows.map((r) => [r.name, r.chip]))).toEqual([
      [['红线', null]],
      [['两屏三区', 'schematic']],
      [['湖泊', null]],
    ])
    expect(content.schematic).toBe(true)
    expect(content.demo).toBe(false)
    expect(content.sources).toEqual(['规划文本'])
    expect(content.dataUntil).toBe('2026-11-01')
  })

  it('gives one row to each tint of a layer', () => {
    const two = sceneLayer({ symbol: 'zone' }, 93.2, 'barrier')
    two.data.features.push(...sceneLayer({}, 93.5, 'zone').data.features)
    const names = contentOfScene({ ...empty, layers: [two] }, box, 'en').legend.flatMap((g) =>
      g.rows.map((r) => r.name),
    )
    expect(names).toHaveLength(2)
    expect(names[0]).toContain('Red line ·')
  })

  it('puts the project and what was found first', () => {
    const project = { id: 'p', name: 'p', polygons: [square(93.1, 36.1, 0.2)], areaText: '' }
    const geometry = { type: 'Polygon' as const, coordinates: square(93.1, 36.1, 0.05) }
    const findings = [{ id: 'f', outcome: 'occupied' as const, geometry, callout: null }]
    const content = contentOfScene({ ...empty, projects: [project], findings }, box, 'zh')
    expect(content.legend[0]?.rows.map((r) => r.symbol.key)).toEqual(['project', 'overlap'])
  })

  it('marks what a person brought and did not declare statutory, and names its version first among the sources', () => {
    const brought = (id: string, status: 'statutory' | 'user', west: number) => ({
      id,
      title: `红线${id}`,
      symbol: 'erl',
      status,
      source: `红线${id}(版本 2024-06)`,
      data: sceneLayer({}, west).data,
      opacity: 1,
    })
    const userLayers = [brought('1', 'statutory', 93.2), brought('2', 'user', 93.4), brought('3', 'user', 97)]
    const content = contentOfScene({ ...empty, userLayers, layers: [sceneLayer({}, 93.3)] }, box, 'zh')
    const rows = content.legend.flatMap((group) => group.rows)
    expect(rows.slice(0, 2).map((row) => [row.name, row.chip])).toEqual([
      ['红线1', null],
      ['红线2', 'user'],
    ])
    expect(rows[0]?.symbol.key).not.toBe(rows[1]?.symbol.key)
    expect(content.sources).toEqual(['红线1(版本 2024-06)', '红线2(版本 2024-06)', '规划文本'])
  })
})
