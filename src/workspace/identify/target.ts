import type { FeatureCollection } from 'geojson'
import type { IdentifyCard, WorkspaceState } from '../state'

const known = new WeakMap<IdentifyCard, FeatureCollection>()

/**
 * The place that the card speaks of, degrees, to be ringed on the map: where a person clicked, or what a typed
 * coordinate names. Null without a card, and where the open hit is a point, which has a ring of its own.
 */
export function targetOf({
  identify,
  data,
}: Pick<WorkspaceState, 'identify' | 'data'>): FeatureCollection | null {
  if (!identify) return null
  const hit = identify.hits[identify.open]
  const entry = hit ? data[hit.layerId] : undefined
  const feature =
    entry?.kind === 'ready'
      ? entry.data.features.find(({ properties }) => String(properties?.['id']) === hit?.featureId)
      : undefined
  if (feature?.geometry.type === 'Point') return null
  const found = known.get(identify) ?? {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [identify.lon, identify.lat] },
      },
    ],
  }
  known.set(identify, found)
  return found
}
