import type { Feature, FeatureCollection, Position } from 'geojson'
import type { Catalogue } from '../../layers/catalogue'
import type { Language } from '../geo/types'
import { parseLonLat } from './coordinates'

export type SearchHit = { key: string; title: string; detail: string } & (
  | { kind: 'coordinates' | 'place'; lon: number; lat: number; zoom: number }
  | { kind: 'layer'; layerId: string }
)

const LIMIT = 12

/**
 * One box over places, layers and coordinates. Names that begin with what was typed come first, shorter ones
 * before longer ones.
 */
export function searchAll(
  text: string,
  catalogue: Catalogue,
  data: (layerId: string) => FeatureCollection | null,
  language: Language,
): SearchHit[] {
  const query = text.trim().toLowerCase()
  if (query === '') return []
  const place = parseLonLat(text)
  if (place) {
    return [{ key: 'coordinates', kind: 'coordinates', title: text.trim(), detail: '', ...place, zoom: 11 }]
  }
  const ranked: { rank: number; hit: SearchHit }[] = []
  const seen = new Set<string>()
  for (const layer of catalogue.layers) {
    const rank = rankOf([layer.title[language], layer.title.zh, layer.title.en], query)
    if (rank !== null) {
      const hit: SearchHit = {
        key: `layer/${layer.id}`,
        kind: 'layer',
        title: layer.title[language],
        detail: catalogue.groups.find((group) => group.id === layer.group)?.title[language] ?? '',
        layerId: layer.id,
      }
      ranked.push({ rank, hit })
    }
    for (const feature of data(layer.id)?.features ?? []) {
      const found = placeHit(feature, layer.title[language], language, query)
      if (!found || seen.has(found.key)) continue
      seen.add(found.key)
      ranked.push({ rank: found.rank, hit: { ...found.hit, key: `place/${layer.id}/${ranked.length}` } })
    }
  }
  ranked.sort((a, b) => a.rank - b.rank)
  return ranked.slice(0, LIMIT).map(({ hit }) => hit)
}

function placeHit(feature: Feature, layer: string, language: Language, query: string) {
  const properties = feature.properties ?? {}
  const zh = text(properties['name_zh'])
  const en = text(properties['name_en'])
  const rank = rankOf([zh, en], query)
  if (rank === null) return null
  const at = labelPoint(feature)
  if (!at) return null
  const title = (language === 'en' ? en || zh : zh || en).trim()
  const zoom = feature.geometry.type === 'Point' ? 10 : 8
  return {
    key: `${title}@${at[0]!.toFixed(1)},${at[1]!.toFixed(1)}`,
    rank: rank + (feature.geometry.type === 'Point' ? 0 : 0.5),
    hit: { key: '', kind: 'place' as const, title, detail: layer, lon: at[0]!, lat: at[1]!, zoom },
  }
}

/** Where the feature's name belongs: its label point, a point itself, or the first position of the rest. */
export function labelPoint(feature: Feature): Position | null {
  const { label_lon: lon, label_lat: lat } = feature.properties ?? {}
  if (typeof lon === 'number' && typeof lat === 'number') return [lon, lat]
  return firstPosition(feature.geometry)
}

function firstPosition(value: unknown): Position | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) {
    const { coordinates, geometries } = value as { coordinates?: unknown; geometries?: unknown }
    return firstPosition(coordinates ?? geometries ?? null)
  }
  if (typeof value[0] === 'number' && typeof value[1] === 'number') return [value[0], value[1]]
  return firstPosition(value[0])
}

function rankOf(names: string[], query: string): number | null {
  let best: number | null = null
  for (const name of names) {
    const at = name.toLowerCase().indexOf(query)
    if (at < 0) continue
    const rank = (at === 0 ? 0 : 100) + name.length
    if (best === null || rank < best) best = rank
  }
  return best
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
