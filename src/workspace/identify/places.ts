import type { FeatureCollection } from 'geojson'
import { geodesicMetres } from '../../geo/distance'
import type { Language } from '../../geo/types'
import { isInside } from './related'
import type { WorkspaceState } from '../state'
import { labelPoint } from '../search'

/** Kinds of points that people use to say where something is. */
const SETTLEMENTS = /seat|town|city|county|township|village|settlement/

export interface NearbyPlace {
  name: string
  metres: number
}

/** The nearest named settlement of the pack; null where none is loaded or all lie farther than 300 km. */
export function nearestPlace(lon: number, lat: number, state: WorkspaceState): NearbyPlace | null {
  let best: NearbyPlace | null = null
  for (const { name, at } of settlements(state, state.language)) {
    // Cheap first: a degree of latitude is 111 km, of longitude at least 85 km in Qinghai.
    if (Math.abs(at[0] - lon) > 4 || Math.abs(at[1] - lat) > 3) continue
    const metres = geodesicMetres([lon, lat], at)
    if (metres < 300_000 && (best === null || metres < best.metres)) best = { name, metres }
  }
  return best
}

/** The county that a place lies in; null outside of all, or where the counties have not been read. */
export function countyAt(
  lon: number,
  lat: number,
  { pack, data, language }: Pick<WorkspaceState, 'pack' | 'data' | 'language'>,
): string | null {
  if (pack.kind !== 'ready') return null
  for (const layer of pack.pack.catalogue.layers) {
    if (layer.role !== 'base' || layer.geometry !== 'polygon') continue
    const entry = data[layer.id]
    if (entry?.kind !== 'ready' || entry.data.features[0]?.properties?.['kind'] !== 'county') continue
    const county = entry.data.features.find(({ geometry }) => isInside(geometry, [lon, lat]))
    const name: unknown = county?.properties?.[`name_${language}`] ?? county?.properties?.['name_zh']
    return typeof name === 'string' ? name : null
  }
  return null
}

function* settlements(state: WorkspaceState, language: Language) {
  if (state.pack.kind !== 'ready') return
  for (const layer of state.pack.pack.catalogue.layers) {
    if (layer.geometry !== 'point' || layer.role !== 'base') continue
    const entry = state.data[layer.id]
    if (entry?.kind === 'ready') yield* namesOf(entry.data, language)
  }
}

function* namesOf(data: FeatureCollection, language: Language) {
  for (const feature of data.features) {
    const properties = feature.properties ?? {}
    const { kind } = properties
    if (typeof kind === 'string' && !SETTLEMENTS.test(kind)) continue
    const zh = properties['name_zh'] as unknown
    const en = properties['name_en'] as unknown
    const name = language === 'en' && typeof en === 'string' && en !== '' ? en : zh
    const at = labelPoint(feature)
    if (typeof name === 'string' && at) yield { name, at: [at[0] ?? 0, at[1] ?? 0] as [number, number] }
  }
}
