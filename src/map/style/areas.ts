/** Area layers: fill, hatch, edge and label, each in its own pass. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { LABELS } from '../../../layers/labels'
import type { Slot } from '../../../layers/order'
import { TINT_KEYS, tint } from '../../../layers/schematic'
import type { AreaSymbol } from '../../../layers/types'
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

/** Colour and opacity by the feature's own tint, for schematic parts. */
function tintPaint(symbol: AreaSymbol, opacity: number) {
  if (!symbol.schematic) return { 'fill-color': symbol.fill, 'fill-opacity': symbol.fillOpacity * opacity }
  const colours = TINT_KEYS.flatMap((key) => [key, tint(key).fill])
  const opacities = TINT_KEYS.flatMap((key) => [key, tint(key).opacity * opacity])
  const key: ExpressionSpecification = ['coalesce', ['get', 'tint'], '']
  return {
    'fill-color': ['match', key, ...colours, symbol.fill] as unknown as ExpressionSpecification,
    'fill-opacity': [
      'match',
      key,
      ...opacities,
      symbol.fillOpacity * opacity,
    ] as unknown as ExpressionSpecification,
  }
}

/** Adds all passes of an area layer. */
export function addAreaLayer(builder: PlanBuilder, layer: AreaLayer): void {
  const { symbol, opacity } = layer
  const source = builder.source(`area/${layer.id}`, layer.data)
  if (symbol.fillOpacity > 0) {
    builder.add(symbol.slot, {
      id: `${layer.id}/fill`,
      type: 'fill',
      source,
      paint: { ...tintPaint(symbol, opacity * layer.share.fill), 'fill-antialias': false },
    })
  }
  if (symbol.hatch) {
    const image = builder.hatch(
      symbol.schematic && symbol.key !== 'closureSchematic' ? 'schematic' : symbol.key,
      symbol.hatch,
    )
    builder.add(symbol.slot, {
      id: `${layer.id}/hatch`,
      type: 'fill',
      source,
      paint: { 'fill-pattern': image, 'fill-opacity': opacity * layer.share.hatch, 'fill-antialias': false },
    })
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
