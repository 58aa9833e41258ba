import type { Feature, FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { startViews, withVisible } from '../layers/layers'
import { boxOfPlaces, linkedLayerIds, linkedOutline, ownLayerId, placesOf } from './linked'
import { identifyAt } from '../moves'
import { sampleCatalogue } from '../sample'
import { sceneOf } from '../scene'
import { startState, type WorkspaceState } from '../state'
import { createWorkspace } from '../store'

const site: Feature = {
  type: 'Feature',
  properties: { id: 'wind', name_zh: '风电走廊', errorKm: 25 },
  geometry: { type: 'Point', coordinates: [94, 37] },
}
const other: Feature = { ...site, properties: { id: 'sun' } }
const river: Feature = {
  type: 'Feature',
  properties: { id: 'river' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [95, 36],
      [96, 36],
      [97, 35],
    ],
  },
}
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

const base = sampleCatalogue()
const catalogue = {
  ...base,
  layers: base.layers.map((layer) =>
    layer.id === 'erl'
      ? { ...layer, geometry: 'point' as const }
      : layer.id === 'lakes'
        ? { ...layer, geometry: 'line' as const }
        : layer,
  ),
}

function state(change: Partial<WorkspaceState> = {}): WorkspaceState {
  return {
    ...startState('zh'),
    place: 'indicators',
    pack: { kind: 'ready', pack: { catalogue, base: 'http://x.test/' } },
    layers: startViews(catalogue),
    data: {
      erl: { kind: 'ready', data: collection(site, other) },
      lakes: { kind: 'ready', data: collection(river) },
      barrier: { kind: 'ready', data: collection() },
    },
    linked: { indicatorId: 'I001', name: { zh: '装机', en: 'Capacity' }, refs: ['erl/wind', 'lakes/river'] },
    ...change,
  }
}

const shown = (all: WorkspaceState) =>
  sceneOf(all).layers.map(({ layer, data }) => [
    layer.id,
    layer.symbol,
    data.features.map((feature) => String(feature.properties?.['id'])).join(),
  ])

test('a linked point is drawn as a site with its circle though its layer is not ticked, a line once more', () => {
  expect(shown(state())).toEqual([
    ['lakes@linked', 'userLayer', 'river'],
    ['erl', 'projectSite', 'wind'],
    ['lakes', 'lakes', 'river'],
  ])
})

test('where its layer is ticked it is drawn apart, and not twice', () => {
  const layers = withVisible(startViews(catalogue), ['erl'], true)
  expect(shown(state({ layers }))).toEqual([
    ['lakes@linked', 'userLayer', 'river'],
    ['erl@linked', 'projectSite', 'wind'],
    ['erl', 'erl', 'sun'],
    ['lakes', 'lakes', 'river'],
  ])
  expect(ownLayerId('erl@linked')).toBe('erl')
})

test('patterns step back while places are shown, and nothing of them goes on a sheet', () => {
  expect(shown(state({ linked: null })).map(([id]) => id)).toEqual(['barrier', 'lakes'])
  expect(shown(state({ place: 'sheet' })).map(([id]) => id)).toEqual(['barrier', 'lakes'])
})

test('areas are outlined', () => {
  const area: Feature = {
    type: 'Feature',
    properties: { id: 'wind' },
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
  }
  const data = { ...state().data, erl: { kind: 'ready' as const, data: collection(area) } }
  expect(linkedOutline(state({ data }))).toEqual([
    area.geometry.type === 'Polygon' && area.geometry.coordinates,
  ])
  expect(linkedOutline(state({ linked: null }))).toBeNull()
})

test('the same state gives the map the same objects', () => {
  const all = state()
  expect(sceneOf(all).layers[0]?.data).toBe(sceneOf(all).layers[0]?.data)
  expect(linkedOutline(all)).toBe(linkedOutline(all))
})

test('the view takes in the circle of error', () => {
  const all = state()
  expect(linkedLayerIds({ refs: ['a/x', 'a/y', 'b/z/w'] })).toEqual(['a', 'b'])
  const places = placesOf(['erl/wind', 'erl/nowhere', 'none/x'], all)
  expect(places.map(({ ref }) => ref)).toEqual(['erl/wind'])
  const [west, south, east, north] = boxOfPlaces(places) ?? [0, 0, 0, 0]
  // 25 km are 0.2246 degrees of latitude, and 0.2812 of longitude at 37° N.
  expect(north - south).toBeCloseTo(0.4492, 3)
  expect(east - west).toBeCloseTo(0.564, 2)
})

test('a click on a linked place opens the card of its own layer', () => {
  const workspace = createWorkspace('zh')
  workspace.setState(state())
  identifyAt(workspace, 94, 37, [
    { layerId: 'erl@linked', featureId: 'wind', properties: site.properties ?? {} },
    { layerId: 'erl', featureId: 'wind', properties: site.properties ?? {} },
  ])
  expect(workspace.getState().identify?.hits.map((hit) => hit.layerId)).toEqual(['erl'])
})
