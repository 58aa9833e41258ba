import type { Feature, FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { EMPTY_SCENE, type Scene } from '../types'
import { knownPlaces, namesOfParts, seatsInView, withBaseZoom } from './names'

function point(name: string, lon: number, lat: number, kind?: string): Feature {
  return {
    type: 'Feature',
    properties: { id: name, name_zh: name, kind },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }
}

const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })
const layer = (more: Partial<CatalogueLayer>) => more as CatalogueLayer

const scene: Scene = {
  ...EMPTY_SCENE,
  layers: [
    {
      layer: layer({ id: 'places', role: 'base', geometry: 'point', symbol: 'place', status: 'reference' }),
      data: collection(
        point('玉树市', 97, 33, 'prefecture_seat'),
        point('大格勒乡', 95.7, 36.4, 'town'),
        point('玉珠峰', 94.2, 35.7, 'peak'),
      ),
      opacity: 1,
    },
    {
      layer: layer({ id: 'part', role: 'control', geometry: 'polygon', symbol: 'zone', status: 'schematic' }),
      data: collection(point('柴达木盆地', 95, 37)),
      opacity: 1,
    },
  ],
}

test('a site that the base map names itself says from which zoom on', () => {
  const places = knownPlaces(scene)
  const data = collection(point('玉树', 97.02, 33), point('大格勒乡', 95.7, 36.4), point('玉树', 100, 36))
  const zooms = withBaseZoom(data, places).features.map(
    ({ properties }) => properties?.['base_zoom'] as unknown,
  )
  expect(zooms).toEqual([4, 6.6, undefined])
  expect(withBaseZoom(data, places)).toBe(withBaseZoom(data, places))
  const strange = collection(point('都兰', 98, 36))
  expect(withBaseZoom(strange, places)).toBe(strange)
})

test('seats in sight are named once, and so are basins that are parts of a plan', () => {
  const places = knownPlaces(scene)
  expect(seatsInView(places, [96, 32, 98, 34])).toEqual(['玉树市'])
  expect(seatsInView(places, [94, 35, 96, 37])).toEqual([])
  expect(namesOfParts(scene)).toEqual(['柴达木盆地'])
})
