import { describe, expect, it } from 'vitest'
import type { PolygonRings, Ring } from '../geo/types'
import { prepareLayer } from './prepare'
import { checkProject } from './run'
import { projectOf, rectangle } from './testShapes'
import type { ControlLayer } from './types'

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

/** A layer as no import makes it: its polygons were never repaired. */
function unrepaired(polygons: PolygonRings[]): ControlLayer {
  return {
    id: 'layer',
    title: { zh: '图层', en: 'layer' },
    status: 'user',
    role: 'other',
    version: null,
    source: null,
    accuracyMetres: null,
    coverage: null,
    zones: [{ id: '1', name: '甲', class: null, polygons, failure: null, properties: {} }],
    notes: [],
  }
}

const project = projectOf([rectangle(0, 0, 400, 400)])
const [west, south] = project.bbox

describe('two areas of one overlap', () => {
  it('that differ are said, and the larger stands', () => {
    // Runs around the same ground twice: twice its area by edge pairs, none by the rule of odd and even.
    const inner = square(west + 0.001, south + 0.001, 0.01)
    const twice = [...inner, ...inner.slice(1), [west + 0.002, south + 0.0111], inner[0]!] as Ring
    const { layers } = checkProject(project, [prepareLayer(unrepaired([[twice]]))])
    const [finding] = layers
    expect(finding?.warnings.map(({ code }) => code)).toContain('areas-disagree')
    expect(finding?.outcome).toBe('occupied')
    const once = checkProject(project, [prepareLayer(unrepaired([[inner]]))]).layers[0]!
    expect(once.warnings.map(({ code }) => code)).not.toContain('areas-disagree')
    expect(finding?.zones[0]?.overlapSquareMetres).toBeGreaterThan(1.9 * once.overlapSquareMetres)
    expect(finding?.warnings.find(({ code }) => code === 'areas-disagree')?.message.zh).toContain('甲')
  })

  it('that differ because the polygons kept for shapes are not those of the index are said', () => {
    const prepared = prepareLayer(unrepaired([[square(west + 0.001, south + 0.001, 0.001)]]))
    const [finding] = checkProject(project, [
      { ...prepared, parts: [[square(west + 0.001, south + 0.001, 0.00101)]] },
    ]).layers
    expect(finding?.warnings.map(({ code }) => code)).toContain('areas-disagree')
  })
})
