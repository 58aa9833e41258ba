import type { LonLatPolygons } from '../../geo/types'
import { polygonsOf } from '../../geo/polygons'
import { boxOfPolygons } from './boxes'
import { readCollection } from '../pack'
import type { WorkspaceState } from '../state'

/** Where a layer's data speaks: as stated, else the box of its zones (the assumption that the check makes too). */
export async function coverageOf(state: WorkspaceState, layerId: string): Promise<LonLatPolygons> {
  const own = state.userLayers.find((layer) => layer.control.id === layerId)
  if (own) return own.control.coverage ?? boxAround(own.control.zones.flatMap((zone) => zone.polygons))
  if (state.pack.kind !== 'ready') return []
  const { pack } = state.pack
  const layer = pack.catalogue.layers.find((entry) => entry.id === layerId)
  const path = layer?.coverage ? pack.catalogue.coverages[layer.coverage] : undefined
  if (path) {
    const collection = await readCollection(pack, path)
    return collection.features.flatMap((feature) => polygonsOf(feature.geometry))
  }
  const entry = state.data[layerId]
  if (entry?.kind !== 'ready') return []
  return boxAround(entry.data.features.flatMap((feature) => polygonsOf(feature.geometry)))
}

function boxAround(polygons: LonLatPolygons): LonLatPolygons {
  const box = boxOfPolygons(polygons)
  return box ? rectangle(box) : []
}

export function rectangle([west, south, east, north]: [number, number, number, number]): LonLatPolygons {
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ]
}
