import type { Feature, FeatureCollection, Position } from 'geojson'
import { expect, test } from 'vitest'
import type { Identified } from '../../map/types'
import { searchHidden } from './hiddenHits'
import { sampleIndicator } from '../indicators/sample'
import { startViews } from '../layers/layers'
import { countyAt } from './places'
import type { PlanProject } from '../plans/projects'
import { featureOf, indicatorsOf, isInside, neighboursOf, projectsOf } from './related'
import { sampleCatalogue } from '../sample'
import type { IdentifyCard, WorkspaceState } from '../state'
import { createWorkspace } from '../store'

const ring = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

function square(id: string, west: number, south: number, more: Record<string, unknown> = {}): Feature {
  return {
    type: 'Feature',
    properties: { id, name_zh: id, name_en: `${id} en`, ...more },
    geometry: { type: 'Polygon', coordinates: [ring(west, south, 1)] },
  }
}

function ready(...features: Feature[]): WorkspaceState['data'][string] {
  const data: FeatureCollection = { type: 'FeatureCollection', features }
  return { kind: 'ready', data }
}

const catalogue = sampleCatalogue()
const open = {
  pack: { kind: 'ready' as const, pack: { catalogue, base: '' } },
  data: {
    core: ready(square('c1', 94, 36)),
    belt: ready(square('b1', 94.5, 36.5), square('b2', 97, 36)),
    barrier: ready(square('o1', 94, 36)),
    erl: ready(square('e1', 94, 36)),
  },
  language: 'zh' as const,
}

const hit = (layerId: string, featureId: string, properties = {}): Identified => ({
  layerId,
  featureId,
  properties,
})

const project = (id: string, more: Partial<PlanProject>): PlanProject => ({
  id,
  name_zh: id,
  name_en: id,
  class: 'energy',
  class_zh: '能源',
  class_en: 'Energy',
  glyph: '光',
  state: 'listed',
  located: 'site',
  document: '纲要',
  document_en: 'Outline',
  documentId: 'outline',
  locator: id,
  ...more,
})

test('neighbours are the other parts of the same pattern, the nearest first', () => {
  const found = neighboursOf(hit('core', 'c1'), open)
  expect(found.map(({ feature }) => feature.properties?.['id'] as unknown)).toEqual(['b1', 'b2'])
  expect(found[0]?.metres).toBe(0)
  // Two degrees of longitude at 36 to 37 degrees north, from corner to corner: about 179 km.
  expect((found[1]?.metres ?? 0) / 1000).toBeGreaterThan(175)
  expect((found[1]?.metres ?? 0) / 1000).toBeLessThan(185)
  expect(found[0]?.name).toEqual({ zh: 'b1', en: 'b1 en' })
  expect(neighboursOf(hit('erl', 'e1'), open)).toEqual([])
  expect(neighboursOf(hit('core', 'gone'), open)).toEqual([])
})

test('projects are those of the mark itself, else those whose place lies inside', () => {
  const inside = project('P1', { lon: 94.2, lat: 36.2, feature: 'proj/p1' })
  const outside = project('P2', { lon: 96, lat: 36.2, feature: 'proj/p2' })
  // Nothing of it is drawn: it must not be placed by a list either.
  const withheld = project('P3', { lon: 94.2, lat: 36.2, feature: null, located: 'withheld' })
  const all = [inside, outside, withheld]
  const core = featureOf(hit('core', 'c1'), open)
  expect(projectsOf(hit('core', 'c1'), core, all)).toEqual([inside])
  expect(projectsOf(hit('proj', 'p2'), null, all)).toEqual([outside])
  expect(projectsOf(hit('core', 'c1'), null, all)).toEqual([])
})

test('indicators are those that name the feature, then those of the county as a unit', () => {
  const named = sampleIndicator('named', {}, { features: ['core/c1'], scope: ['1'] })
  const unit = sampleIndicator('unit', {}, { scope: ['632801'] })
  const wide = sampleIndicator('wide', {}, { scope: ['632801', '632802'] })
  const rows = [unit, wide, named]
  expect(indicatorsOf(hit('core', 'c1'), rows)).toEqual([named])
  expect(indicatorsOf(hit('counties', '632801', { kind: 'county' }), rows)).toEqual([unit])
})

test('holes and other kinds of geometry are outside', () => {
  const coordinates = [ring(94, 36, 1), ring(94.4, 36.4, 0.2)]
  expect(isInside({ type: 'Polygon', coordinates }, [94.1, 36.1])).toBe(true)
  expect(isInside({ type: 'Polygon', coordinates }, [94.5, 36.5])).toBe(false)
  expect(isInside({ type: 'Point', coordinates: [94, 36] }, [94, 36])).toBe(false)
  const polygon = { type: 'Polygon' as const, coordinates }
  expect(isInside({ type: 'GeometryCollection', geometries: [polygon] }, [94.1, 36.1])).toBe(true)
})

test('a place is said to be in its county', () => {
  const data = { ...open.data, lakes: ready(square('格尔木市', 94, 36, { kind: 'county' })) }
  expect(countyAt(94.5, 36.5, { ...open, data })).toBe('格尔木市')
  expect(countyAt(94.5, 36.5, { ...open, data, language: 'en' })).toBe('格尔木市 en')
  expect(countyAt(99, 36.5, { ...open, data })).toBeNull()
  expect(countyAt(94.5, 36.5, open)).toBeNull()
})

test('layers that are not shown are searched when asked, after what is shown', async () => {
  const workspace = createWorkspace('zh')
  const card: IdentifyCard = { lon: 94.2, lat: 36.2, hits: [hit('barrier', 'o1')], open: 0 }
  workspace.setState({
    pack: open.pack,
    data: { ...open.data, lakes: ready() },
    layers: startViews(catalogue),
    identify: card,
  })
  await searchHidden(workspace, card, 0)
  const { identify } = workspace.getState()
  expect(identify?.hits.map(({ layerId, featureId }) => `${layerId}/${featureId}`)).toEqual([
    'barrier/o1',
    'core/c1',
    'erl/e1',
  ])
  expect(identify?.hiddenCount).toBe(2)
  // Another place was clicked meanwhile: its card stays as it is.
  workspace.setState({ identify: { ...card, lon: 99 } })
  await searchHidden(workspace, card, 0)
  expect(workspace.getState().identify?.hits).toEqual(card.hits)
})
