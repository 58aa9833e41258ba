/** What belongs to a feature on the card: other parts of its pattern, projects of the plans, indicators. */
import type { Feature, Geometry, Position } from 'geojson'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { geodesicMetres } from '../../geo/distance'
import type { Localized } from '../../geo/types'
import type { Identified } from '../../map/types'
import type { Indicator } from '../indicators/indicators'
import type { PlanProject } from '../plans/projects'
import type { WorkspaceState } from '../state'

export interface Neighbour {
  layer: CatalogueLayer
  feature: Feature
  name: Localized
  /** Metres between the sketches; 0 where they meet or overlap. */
  metres: number
}

type Open = Pick<WorkspaceState, 'pack' | 'data'>

/** So many corners of each sketch are looked at: sketches are uncertain by kilometres. */
const MOST_CORNERS = 240

/** Other parts of the same pattern, the nearest first; empty for anything that is no part of one. */
export function neighboursOf(hit: Identified, { pack, data }: Open): Neighbour[] {
  if (pack.kind !== 'ready') return []
  const { layers, groups } = pack.pack.catalogue
  const group = layers.find(({ id }) => id === hit.layerId)?.group
  if (groups.find(({ id }) => id === group)?.kind !== 'pattern') return []
  const features = layers.flatMap((layer) => {
    const entry = layer.group === group ? data[layer.id] : undefined
    return entry?.kind === 'ready' ? entry.data.features.map((feature) => ({ layer, feature })) : []
  })
  const own = features.find(
    ({ layer, feature }) => layer.id === hit.layerId && String(feature.properties?.['id']) === hit.featureId,
  )
  if (!own) return []
  return features
    .filter((one) => one !== own)
    .map(({ layer, feature }) => ({
      layer,
      feature,
      name: nameOf(feature, layer),
      metres: metresBetween(own.feature.geometry, feature.geometry),
    }))
    .sort((a, b) => a.metres - b.metres)
}

function nameOf({ properties }: Feature, layer: CatalogueLayer): Localized {
  const text = (key: string): string | null => {
    const value: unknown = properties?.[key]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const zh = text('name_zh') ?? layer.title.zh
  return { zh, en: text('name_en') ?? zh }
}

/** Roughly how far two shapes are apart, metres; 0 where a corner of one lies in the other. */
function metresBetween(a: Geometry, b: Geometry): number {
  const [ours, theirs] = [cornersOf(a), cornersOf(b)]
  if (ours.some((corner) => isInside(b, corner)) || theirs.some((corner) => isInside(a, corner))) return 0
  let nearest = Infinity
  let pair: [Position, Position] | null = null
  for (const one of ours)
    for (const other of theirs) {
      const [x = 0, y = 0] = one
      const [u = 0, v = 0] = other
      // Degrees of longitude are shorter; the pair found is then measured properly.
      const square = ((x - u) * 0.81) ** 2 + (y - v) ** 2
      if (square < nearest) {
        nearest = square
        pair = [one, other]
      }
    }
  if (!pair) return Infinity
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = pair
  return geodesicMetres([ax, ay], [bx, by])
}

function cornersOf(geometry: Geometry): Position[] {
  const all = positionsOf(geometry)
  const step = Math.max(1, Math.ceil(all.length / MOST_CORNERS))
  return all.filter((_, index) => index % step === 0)
}

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf)
  }
}

/** True where the point lies inside a polygon of the geometry. */
export function isInside(geometry: Geometry, [lon = 0, lat = 0]: Position): boolean {
  if (geometry.type === 'GeometryCollection')
    return geometry.geometries.some((one) => isInside(one, [lon, lat]))
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.some(
    (rings) => rings.reduce((count, ring) => count + crossings(ring, lon, lat), 0) % 2 === 1,
  )
}

/** How often a ray to the east crosses the ring. */
function crossings(ring: readonly Position[], lon: number, lat: number): number {
  let count = 0
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index] ?? []
    const [bx = 0, by = 0] = ring[index + 1] ?? []
    if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) count += 1
  }
  return count
}

/** The feature itself, among the data that is there; null for what is no layer of the pack. */
export function featureOf({ layerId, featureId }: Identified, { data }: Pick<Open, 'data'>): Feature | null {
  const entry = data[layerId]
  if (entry?.kind !== 'ready' || featureId === null) return null
  return entry.data.features.find(({ properties }) => String(properties?.['id']) === featureId) ?? null
}

/** Projects of the plans whose mark this is, then those whose place lies inside it; other marks have none. */
export function projectsOf(
  hit: Identified,
  feature: Feature | null,
  all: readonly PlanProject[],
): PlanProject[] {
  const marked = all.filter((one) => one.feature === `${hit.layerId}/${hit.featureId}`)
  if (!feature || marked.length > 0) return marked
  return all.filter(
    ({ lon, lat, feature: mark }) =>
      mark != null && lon != null && lat != null && isInside(feature.geometry, [lon, lat]),
  )
}

/** Indicators that name this feature, then those of a plan that speaks for it as a unit of the base map. */
export function indicatorsOf(hit: Identified, rows: readonly Indicator[]): Indicator[] {
  const ref = `${hit.layerId}/${hit.featureId}`
  const named = rows.filter((row) => row.features.includes(ref))
  const isUnit = hit.properties['kind'] === 'county' && hit.featureId !== null
  const ofUnit = isUnit ? rows.filter((row) => row.scope.join() === hit.featureId) : []
  return [...named, ...ofUnit.filter((row) => !named.includes(row))]
}
