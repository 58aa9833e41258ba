/** No place is named twice: which of two names that mean the same is written. */
import type { Feature, FeatureCollection, Position } from 'geojson'
import { symbolOfLayer } from '../../../layers/symbols'
import type { ExpressionSpecification } from 'maplibre-gl'
import type { Box } from '../../geo/types'
import type { Scene } from '../types'

/** From which zoom a place of the base map has its name, by kind. */
const FROM_ZOOM: Record<string, number> = { prefecture_seat: 4, city: 4, county_seat: 5, town: 6.6 }
/** Of every other kind. */
const FROM_ZOOM_OF_PLACES = 7.6

/** Two marks of one name mean the same place within this distance, degrees of latitude (about 20 km). */
const SAME_PLACE = 0.18

export interface KnownPlace {
  name: string
  fromZoom: number
  position: Position
  isSeat: boolean
}

/** 玉树市 and 玉树 are one place. */
function core(name: string): string {
  return name.length > 2 ? name.replace(/(自治县|[市县区镇乡村])$/, '') : name
}

function nameOf({ properties }: Feature): string | null {
  const name: unknown = properties?.['name_zh']
  return typeof name === 'string' && name !== '' ? name : null
}

/** The places that the base map of a scene names. */
export function knownPlaces(scene: Scene): KnownPlace[] {
  if (scene.basemap) return []
  return scene.layers
    .filter(({ layer }) => layer.role === 'base' && layer.geometry === 'point')
    .flatMap(({ data }) => data.features)
    .flatMap((feature) => {
      const name = nameOf(feature)
      const kind: unknown = feature.properties?.['kind']
      if (name === null || feature.geometry.type !== 'Point' || typeof kind !== 'string') return []
      const isSeat = ['prefecture_seat', 'city', 'county_seat'].includes(kind)
      const fromZoom = FROM_ZOOM[kind] ?? FROM_ZOOM_OF_PLACES
      return [{ name, fromZoom, isSeat, position: feature.geometry.coordinates }]
    })
}

/** 化隆县 is the seat of 化隆回族自治县: names of counties of the province are told apart by two characters. */
const COUNTY_CHARACTERS = 2

/** True for a county whose seat is among the given names. */
export function isNamedBySeat(seats: readonly string[]): ExpressionSpecification {
  const name: ExpressionSpecification = ['coalesce', ['get', 'name_zh'], '']
  const begins = [...new Set(seats.map((seat) => seat.slice(0, COUNTY_CHARACTERS)))]
  return ['in', ['slice', name, 0, COUNTY_CHARACTERS], ['literal', begins]]
}

/** Names of the seats in sight: a county of the same name need not be named beside its town. */
export function seatsInView(places: readonly KnownPlace[], view: Box | undefined): string[] {
  if (!view) return []
  const [west, south, east, north] = view
  return places
    .filter(
      ({ isSeat, position: [x = 0, y = 0] }) => isSeat && x > west && x < east && y > south && y < north,
    )
    .map(({ name }) => name)
}

const named = new WeakMap<FeatureCollection, FeatureCollection>()

/** The points with `base_zoom`: from which zoom the base map itself names the place that a point stands for. */
export function withBaseZoom(data: FeatureCollection, places: readonly KnownPlace[]): FeatureCollection {
  if (places.length === 0) return data
  const known = named.get(data)
  if (known) return known
  const features = data.features.map((feature) => {
    const name = nameOf(feature)
    if (name === null || feature.geometry.type !== 'Point') return feature
    const [x = 0, y = 0] = feature.geometry.coordinates
    const same = places.find(
      ({ name: other, position: [u = 0, v = 0] }) =>
        core(other) === core(name) && Math.hypot((x - u) * 0.8, y - v) < SAME_PLACE,
    )
    return same ? { ...feature, properties: { ...feature.properties, base_zoom: same.fromZoom } } : feature
  })
  const result = features.some((feature, index) => feature !== data.features[index])
    ? { ...data, features }
    : data
  named.set(data, result)
  return result
}

/** Zooms at which names of the base map begin, for the steps of an expression. */
export const BASE_ZOOMS: readonly number[] = [
  ...new Set([...Object.values(FROM_ZOOM), FROM_ZOOM_OF_PLACES]),
].sort((a, b) => a - b)

/** Names that sketched areas of the scene bear: a basin or a range of the same name is not named again. */
export function namesOfParts(scene: Scene): string[] {
  const names = scene.layers
    .filter(({ layer }) => {
      const symbol = symbolOfLayer(layer)
      return layer.role !== 'base' && symbol.form === 'area' && layer.geometry === 'polygon'
    })
    .flatMap(({ data }) => data.features.map(nameOf))
  return [...new Set(names.filter((name) => name !== null))].sort()
}
