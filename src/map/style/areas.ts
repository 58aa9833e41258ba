/** Area layers: fill, hatch, edge and label, each in its own pass. */
import type { ExpressionSpecification, FillLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { LABELS } from '../../../layers/labels'
import type { Slot } from '../../../layers/order'
import { isTintKey, tint, TINT_KEYS, type TintKey } from '../../../layers/schematic'
import type { AreaSymbol, Colour } from '../../../layers/types'
import { derived, labelPoints } from './derive'
import { inView } from './inView'
import { strokePaint, type PlanBuilder } from './plan'
import { haloPaint, levelWhenSteep, nameField, roomToMove, textLayout, withChip } from './text'

/** Parts of the symbol's own opacities, below 1 where many layers lie over one another. */
export interface InkShare {
  hatch: number
  fill: number
}

export interface AreaLayer {
  /** Unique on the map; the prefix of the layer names. */
  id: string
  symbol: AreaSymbol
  data: FeatureCollection
  opacity: number
  /** Chip behind the names; null for statutory layers. */
  chip: 'schematic' | 'demo' | 'user' | null
  /** False where another layer writes the names. */
  labels: boolean
  share: InkShare
}

function edgeSlot(symbol: AreaSymbol): Slot {
  if (symbol.schematic) return 'schematicEdge'
  // A person may have put it below other layers.
  return symbol.slot === 'ugb' ? 'ugb' : 'statutoryEdges'
}

/** What fills an area: a tint, and the features that have it. */
interface Ground {
  name: string
  fill: { colour: Colour; opacity: number }
  filter: ExpressionSpecification | null
}

const TINT: ExpressionSpecification = ['coalesce', ['get', 'tint'], '']
const tints = new WeakMap<FeatureCollection, readonly (TintKey | null)[]>()

/** Tints that the features of a layer name; null for those that name none of ours. */
function tintsOf(data: FeatureCollection): readonly (TintKey | null)[] {
  const known = tints.get(data)
  if (known) return known
  const found = new Set(
    data.features.map(({ properties }) => {
      const key: unknown = properties?.['tint']
      return isTintKey(key) ? key : null
    }),
  )
  const result = [...found]
  tints.set(data, result)
  return result
}

/** Schematic parts have their own tints: a layer of the map for each, so that each is one plain pass. */
function groundsOf({ symbol, data }: AreaLayer): Ground[] {
  const own = { colour: symbol.fill, opacity: symbol.fillOpacity }
  const keys = symbol.schematic ? tintsOf(data) : [null]
  return keys.map((key) => {
    const filter: ExpressionSpecification =
      key === null ? ['!', ['in', TINT, ['literal', [...TINT_KEYS]]]] : ['==', TINT, key]
    const { fill = own.colour, opacity = own.opacity } = key === null ? {} : tint(key)
    const isOnly = keys.length === 1
    return {
      name: isOnly ? 'fill' : `fill/${key ?? 'other'}`,
      fill: { colour: fill, opacity },
      filter: isOnly ? null : filter,
    }
  })
}

/** The paint of a fill: its tint, or tint and hatch in one image. Null where there is nothing to see. */
function fillPaint(
  builder: PlanBuilder,
  { symbol, opacity, share }: AreaLayer,
  { colour, opacity: strength }: Ground['fill'],
): FillLayerSpecification['paint'] | null {
  const tinted = strength * share.fill
  if (!symbol.hatch)
    return tinted > 0
      ? { 'fill-color': colour, 'fill-opacity': tinted * opacity, 'fill-antialias': false }
      : null
  const key = symbol.schematic && symbol.key !== 'closureSchematic' ? 'schematic' : symbol.key
  const under = tinted > 0 ? { colour, opacity: tinted } : null
  return {
    'fill-pattern': builder.hatch(key, symbol.hatch, under, share.hatch),
    'fill-opacity': opacity,
    'fill-antialias': false,
  }
}

/** Adds all passes of an area layer. */
export function addAreaLayer(builder: PlanBuilder, layer: AreaLayer): void {
  const { symbol, opacity } = layer
  const source = builder.source(`area/${layer.id}`, layer.data)
  for (const { name, fill, filter } of groundsOf(layer)) {
    const paint = fillPaint(builder, layer, fill)
    if (!paint) continue
    const id = `${layer.id}/${name}`
    builder.add(symbol.slot, { id, type: 'fill', source, ...(filter ? { filter } : {}), paint })
  }
  if (symbol.edge) {
    builder.add(edgeSlot(symbol), {
      id: `${layer.id}/edge`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: strokePaint(symbol.edge, builder.context, opacity),
    })
  }
  if (layer.labels && symbol.label) addAreaLabels(builder, layer, symbol.label)
}

function addAreaLabels(builder: PlanBuilder, layer: AreaLayer, colour: string): void {
  const points = builder.source(
    `area-label/${layer.id}`,
    inView(layer.data, derived(layer.data, 'label-points', labelPoints), builder.context.view),
  )
  const style = layer.symbol.schematic ? LABELS.schematic : { ...LABELS.zone, colour }
  const name = nameField(builder.context.language)
  const layout = textLayout(style, layer.chip ? withChip(builder, name, layer.chip) : name)
  const label: SymbolLayerSpecification = {
    id: `${layer.id}/label`,
    type: 'symbol',
    source: points,
    filter: ['<=', ['coalesce', ['get', 'from_zoom'], 0], ['zoom']],
    layout: {
      ...layout,
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, style.px[0], 9, style.px[1]],
      'text-letter-spacing': [
        'interpolate',
        ['linear'],
        ['zoom'],
        5,
        style.spacing[0] / 12,
        9,
        style.spacing[1] / 12,
      ],
      'text-rotate': levelWhenSteep(),
      'text-rotation-alignment': 'map',
      'text-pitch-alignment': 'viewport',
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 5],
      'text-variable-anchor-offset': roomToMove(0.9),
    },
    paint: haloPaint(style, layer.opacity),
  }
  // Names of plan parts are placed with those of towns, before them; names of zones stay under the project.
  if (layer.symbol.schematic) builder.label('schematic', label)
  else builder.add('zoneLabels', label)
}
