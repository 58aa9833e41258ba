import type { Feature } from 'geojson'
import { expect, test } from 'vitest'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { EMPTY_SCENE, type Scene } from '../types'
import { pointersOf } from './pointers'

function town(name: string, lon: number, lat: number): Feature {
  return {
    type: 'Feature',
    properties: { name_zh: name, name_en: `${name} town`, kind: 'town' },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }
}

function sceneOf(...features: Feature[]): Scene {
  const layer = { id: 'places', role: 'base', geometry: 'point' } as CatalogueLayer
  return {
    ...EMPTY_SCENE,
    layers: [{ layer, data: { type: 'FeatureCollection', features }, opacity: 1 }],
  }
}

const stage = { width: 1000, height: 800 }
// A degree is 10 000 px, the middle of the stage is 94.9, 36.4.
const projection = {
  project: ([lon, lat]: [number, number]) => ({ x: 500 + (lon - 94.9) * 1e4, y: 400 - (lat - 36.4) * 1e4 }),
  unproject: ([x, y]: [number, number]) => ({ lng: 94.9 + (x - 500) / 1e4, lat: 36.4 - (y - 400) / 1e4 }),
}
const measure = (text: string) => text.length * 11

test('places out of sight are pointed at from the edge, one in each direction, the nearest first', () => {
  const scene = sceneOf(town('东', 95.1, 36.4), town('更东', 95.4, 36.41), town('南', 94.9, 36.1))
  const [east, south, ...rest] = pointersOf(scene, projection, stage, [], measure)
  expect(rest).toEqual([])
  expect(east?.text).toBe('东 约 18 公里')
  expect((east?.x ?? 0) + (east?.width ?? 0) / 2).toBeLessThan(stage.width)
  expect(east?.x).toBeGreaterThan(900)
  expect(south?.text).toBe('南 约 33 公里')
  expect(south?.y).toBeGreaterThan(750)
  expect(pointersOf({ ...scene, language: 'en' }, projection, stage, [], measure)[0]?.text).toBe(
    '东 town about 18 km',
  )
})

test('they keep clear of what lies over the map, and go where a place is in sight', () => {
  const scene = sceneOf(town('东', 95.1, 36.4))
  const plate = { x: 850, y: 300, width: 150, height: 200 }
  const [east] = pointersOf(scene, projection, stage, [plate], measure)
  expect((east?.x ?? 0) + (east?.width ?? 0) / 2).toBeLessThan(850)
  expect(pointersOf(sceneOf(town('近', 94.91, 36.4)), projection, stage, [], measure)).toEqual([])
})
