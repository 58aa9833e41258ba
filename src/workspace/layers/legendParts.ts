import type { FeatureCollection } from 'geojson'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { isTintKey, type TintKey } from '../../../layers/schematic'
import type { Localized } from '../../geo/types'

/** One of several symbols of a layer. */
export type LegendPart =
  | { kind: 'tint'; tint: TintKey; names: Localized[] }
  /** A sign inside the mark of a project. */
  | { kind: 'glyph'; glyph: string; names: Localized[] }

/** The symbols of a layer where it has more than one; empty where its own swatch says all. */
export function legendParts(layer: CatalogueLayer, data: FeatureCollection): LegendPart[] {
  const byKey = new Map<string, LegendPart>()
  const isProjects = layer.symbol === 'projectSite'
  for (const { properties } of data.features) {
    const tint: unknown = properties?.['tint']
    const glyph: unknown = properties?.['glyph']
    const name = nameOf(properties ?? {}, isProjects ? 'category' : 'name')
    if (isProjects && typeof glyph === 'string') {
      const part = byKey.get(glyph) ?? { kind: 'glyph', glyph, names: [] }
      byKey.set(glyph, withName(part, name))
    } else if (isTintKey(tint)) {
      const part = byKey.get(tint) ?? { kind: 'tint', tint, names: [] }
      byKey.set(tint, withName(part, name))
    }
  }
  return byKey.size > 1 ? [...byKey.values()] : []
}

function withName(part: LegendPart, name: Localized | null): LegendPart {
  if (name && !part.names.some(({ zh }) => zh === name.zh)) part.names.push(name)
  return part
}

function nameOf(properties: Record<string, unknown>, key: string): Localized | null {
  const zh = properties[`${key}_zh`] ?? properties[key]
  const en = properties[`${key}_en`] ?? zh
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null
}
