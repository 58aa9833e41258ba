import type { FeatureCollection } from 'geojson'
import type { ControlLayer } from '../../check/types'

/** A control layer as features for the map. */
export function collectionOf(control: ControlLayer): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: control.zones
      .filter((zone) => zone.polygons.length > 0)
      .map((zone) => ({
        type: 'Feature',
        properties: { id: zone.id, name_zh: zone.name, name: zone.name, class: zone.class ?? '' },
        geometry: { type: 'MultiPolygon', coordinates: zone.polygons },
      })),
  }
}
