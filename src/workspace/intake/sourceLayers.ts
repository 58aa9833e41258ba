import { shapesIn, type ShapeCounts } from '../../check/intake/geometry'
import type { SourceFeature, SourceFeatures } from '../../geo/features'
import type { IntakeItem } from '../desk/intake'

/** A layer inside a file, with how many of its features have polygons, lines, points. */
export interface LayerFacts {
  name: string
  shapes: ShapeCounts
}

/** Formats whose readers name the layer of each feature in a property of this name. */
const IN_PROPERTY = new Set(['dxf', 'geopackage', 'geodatabase', 'kml', 'xlsx'])

/** Layers that the features of a dataset stand in; none where the format has no layers or there is only one. */
export function sourceLayers(source: SourceFeatures): LayerFacts[] {
  if (!IN_PROPERTY.has(source.format)) return []
  const groups = new Map<string, SourceFeature[]>()
  for (const feature of source.features) {
    const name = feature.properties['layer']
    if (typeof name !== 'string') return []
    const group = groups.get(name)
    if (group) group.push(feature)
    else groups.set(name, [feature])
  }
  if (groups.size < 2) return []
  return [...groups].map(([name, features]) => ({ name, shapes: shapesIn({ ...source, features }) }))
}

/**
 * Layers of one geodatabase as one dataset each coordinate system: together they are one project, as the tables of a
 * GeoPackage are. Each feature keeps the name of its layer.
 */
export function withLayersJoined(items: readonly IntakeItem[]): IntakeItem[] {
  const joined: IntakeItem[] = []
  for (const item of items) {
    const { source } = item
    const at = joined.findIndex(
      (other) =>
        source.format === 'geodatabase' &&
        other.source.format === 'geodatabase' &&
        other.source.file === source.file &&
        JSON.stringify(other.source.crs) === JSON.stringify(source.crs),
    )
    const before = joined[at]
    if (!before) joined.push(item)
    else joined[at] = join(before, item)
  }
  return joined
}

function join(first: IntakeItem, second: IntakeItem): IntakeItem {
  return {
    ...first,
    id: `${first.id}+${second.source.layer ?? ''}`,
    source: {
      ...first.source,
      layer: [first.source.layer, second.source.layer].join(', '),
      features: [...named(first.source), ...named(second.source)],
      notes: [...first.source.notes, ...second.source.notes],
    },
  }
}

function named({ layer, features }: SourceFeatures): SourceFeature[] {
  return features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, layer: feature.properties['layer'] ?? layer },
  }))
}
