/** Places that an indicator is about, on the map: shown whether or not their layer is ticked. */
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { CatalogueLayer } from '../../../layers/catalogue'
import type { Box, LonLatPolygons } from '../../geo/types'
import type { SceneLayer } from '../../map/types'
import { boxOfCollection, joined } from '../intake/boxes'
import type { Linked } from './view'
import { patternGroups } from '../layers/layers'
import type { WorkspaceState } from '../state'

/** Linked lines, and linked points of a layer that is ticked anyway, are drawn apart, under its name with this ending. */
const APART = '@linked'

/** The layer of the pack behind an id of the scene. */
export const ownLayerId = (sceneLayerId: string): string => sceneLayerId.replace(APART, '')

type Open = Pick<WorkspaceState, 'pack' | 'data' | 'linked' | 'place'>

export interface LinkedPlace {
  ref: string
  layer: CatalogueLayer
  feature: Feature
}

/** Ids of the layers that linked features come from. */
export function linkedLayerIds({ refs }: Pick<Linked, 'refs'>): string[] {
  return [...new Set(refs.map((ref) => ref.slice(0, ref.indexOf('/'))))]
}

/** The features behind references; those whose layer is not read yet, or that the pack lacks, are left out. */
export function placesOf(
  refs: readonly string[],
  { pack, data }: Pick<Open, 'pack' | 'data'>,
): LinkedPlace[] {
  if (pack.kind !== 'ready') return []
  const { layers } = pack.pack.catalogue
  return refs.flatMap((ref) => {
    const cut = ref.indexOf('/')
    const layer = layers.find((entry) => entry.id === ref.slice(0, cut))
    const entry = layer ? data[layer.id] : undefined
    if (!layer || entry?.kind !== 'ready') return []
    const feature = entry.data.features.find((one) => String(one.properties?.['id']) === ref.slice(cut + 1))
    return feature ? [{ ref, layer, feature }] : []
  })
}

// The same objects for the same state, so that the map does not read a layer again for every change of the scene.
const collections = new WeakMap<FeatureCollection, Map<string, FeatureCollection>>()

function part(data: FeatureCollection, key: string, keep: (feature: Feature) => boolean): FeatureCollection {
  const parts = collections.get(data) ?? new Map<string, FeatureCollection>()
  collections.set(data, parts)
  const known = parts.get(key) ?? { type: 'FeatureCollection' as const, features: data.features.filter(keep) }
  parts.set(key, known)
  return known
}

/**
 * The layers of the scene with the linked places among them: points as sites with their circle of error. The hatches
 * of the patterns step back, as they do around a project.
 */
export function withLinked(layers: SceneLayer[], state: Open): SceneLayer[] {
  const places = shown(state)
  if (places.length === 0 || state.pack.kind !== 'ready') return layers
  const patterns = new Set(patternGroups(state.pack.pack.catalogue).map((group) => group.id))
  const result = layers.filter(({ layer }) => !patterns.has(layer.group))
  for (const layer of new Set(places.map((place) => place.layer))) {
    const entry = state.data[layer.id]
    if (entry?.kind !== 'ready') continue
    const features = new Set(places.filter((place) => place.layer === layer).map(({ feature }) => feature))
    const key = [...features].map((feature) => String(feature.properties?.['id'])).join()
    const only = part(entry.data, key, (feature) => features.has(feature))
    const at = result.findIndex((one) => one.layer.id === layer.id)
    const visible = result[at]
    if (layer.geometry !== 'point') {
      if (!visible) result.push({ layer, data: only, opacity: 1 })
      // An outline has to be an area: a line stands out by the accent line of a layer of its own.
      const over = { ...layer, id: layer.id + APART, symbol: 'userLayer', role: 'background' as const }
      if (layer.geometry === 'line') result.unshift({ layer: over, data: only, opacity: 1 })
      continue
    }
    const site = { ...layer, symbol: 'projectSite', minZoom: 0, maxZoom: 24 }
    if (visible) {
      const others = part(visible.data, `not ${key}`, (feature) => !features.has(feature))
      result[at] = { ...visible, data: others }
      site.id += APART
    }
    result.unshift({ layer: site, data: only, opacity: 1 })
  }
  return result
}

function shown(state: Open): LinkedPlace[] {
  return state.linked && state.place !== 'sheet' ? placesOf(state.linked.refs, state) : []
}

const outlines = new WeakMap<Linked, { count: number; outline: LonLatPolygons | null }>()

/** Outlines of the linked areas in the accent colour; null where there are none. */
export function linkedOutline(state: Open): LonLatPolygons | null {
  const { linked } = state
  if (!linked) return null
  const places = shown(state)
  const known = outlines.get(linked)
  if (known && known.count === places.length) return known.outline
  const all = places.flatMap(({ feature }) => outlineOf(feature.geometry))
  const outline = all.length > 0 ? all : null
  outlines.set(linked, { count: places.length, outline })
  return outline
}

function outlineOf(geometry: Geometry): LonLatPolygons {
  switch (geometry.type) {
    case 'Polygon':
      return [geometry.coordinates as LonLatPolygons[number]]
    case 'MultiPolygon':
      return geometry.coordinates as LonLatPolygons
    default:
      return []
  }
}

const KM_PER_DEGREE = 111.32

/** Everything of the linked places with the circles of error of the points, degrees; null before they are read. */
export function boxOfPlaces(places: readonly LinkedPlace[]): Box | null {
  return joined(
    places.flatMap(({ feature }) => {
      const box = boxOfCollection({ type: 'FeatureCollection', features: [feature] })
      if (!box) return []
      const [west, south, east, north] = box
      const reach = (feature.geometry.type === 'Point' ? (errorKilometres(feature) ?? 5) : 0) / KM_PER_DEGREE
      const reachEast = reach / Math.cos((north * Math.PI) / 180)
      return [[west - reachEast, south - reach, east + reachEast, north + reach] satisfies Box]
    }),
  )
}

/** Stated error of a feature's position, km; null where not stated. */
export function errorKilometres(feature: Feature): number | null {
  const value: unknown = feature.properties?.['errorKm']
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null
}
