import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { isApproximate } from '../../check/approximate'
import { areaSquareMetres } from '../../geo/area'
import { hectares } from '../../geo/units'
import type { ControlLayer } from '../../check/types'
import type { Localized } from '../../geo/types'
import type { UserLayer, WorkspaceState } from '../state'

/** A layer as something that a table can show and a filter can narrow. */
export interface TableSource {
  id: string
  title: Localized
  status: CatalogueLayer['status']
  /** All features with all of their attributes, whatever filter is on. */
  data: FeatureCollection
}

type Open = Pick<WorkspaceState, 'pack' | 'data' | 'userLayers'>

/** The layer behind an id; null while its data is not there. */
export function tableSource(state: Open, id: string): TableSource | null {
  const own = state.userLayers.find((layer) => layer.control.id === id)
  if (own) {
    const { title, status } = own.control
    return { id, title, status, data: attributesOf(own) }
  }
  const layer =
    state.pack.kind === 'ready' ? state.pack.pack.catalogue.layers.find((one) => one.id === id) : undefined
  const entry = state.data[id]
  if (!layer || entry?.kind !== 'ready') return null
  return { id, title: layer.title, status: layer.status, data: entry.data }
}

const attributes = new WeakMap<ControlLayer, FeatureCollection>()

/** Above so many corners areas are left out of the table: they would hold the page up. */
const MOST_CORNERS = 1_000_000

/** The zones of a layer that a person brought, with the attributes of its file; in the order of the map's features. */
export function attributesOf({ control }: UserLayer): FeatureCollection {
  const known = attributes.get(control) ?? makeAttributes(control)
  attributes.set(control, known)
  return known
}

function makeAttributes(control: ControlLayer): FeatureCollection {
  const zones = control.zones.filter((zone) => zone.polygons.length > 0)
  const corners = zones.reduce(
    (sum, { polygons }) => sum + polygons.flat().reduce((all, ring) => all + ring.length, 0),
    0,
  )
  const claimsArea = corners <= MOST_CORNERS && !isApproximate({ warnings: control.notes })
  return {
    type: 'FeatureCollection',
    features: zones.map((zone): Feature<MultiPolygon> => ({
      type: 'Feature',
      properties: {
        ...zone.properties,
        id: zone.id,
        name: zone.name,
        ...(zone.class ? { class: zone.class } : {}),
        ...(claimsArea
          ? { ellipsoidHectares: Number(hectares(areaSquareMetres(zone.polygons)).toFixed(4)) }
          : {}),
      },
      geometry: { type: 'MultiPolygon', coordinates: zone.polygons },
    })),
  }
}
