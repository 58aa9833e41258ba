/** Lines and points of thematic layers that are not base map: corridors of pipelines, scenic spots, projects. */
import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification } from 'maplibre-gl'
import { LABELS } from '../../../layers/labels'
import { SCHEMATIC_EDGE } from '../../../layers/schematic'
import type { AreaSymbol, LineSymbol, PointSymbol, Stroke } from '../../../layers/types'
import type { SceneLayer } from '../types'
import { derived } from './derive'
import { BASE_ZOOMS, withBaseZoom } from './names'
import { linePoints, straightLines } from './lineLabels'
import { strokePaint, type PlanBuilder } from './plan'
import { haloPaint, levelWhenSteep, nameField, roomToMove, textLayout, withChip } from './text'

function chipOf(entry: SceneLayer): 'schematic' | 'demo' | null {
  const { status } = entry.layer
  return status === 'schematic' || status === 'demo' ? status : null
}

/** A thematic line layer; schematic lines take the grey dash whatever their symbol says. */
export function addLines(builder: PlanBuilder, entry: SceneLayer, symbol: LineSymbol | AreaSymbol): void {
  const { layer, data, opacity } = entry
  const { context } = builder
  const source = builder.source(`line/${layer.id}`, data)
  const own: Stroke | null = symbol.form === 'line' ? symbol.line : symbol.edge
  const stroke: Stroke =
    layer.status === 'schematic' ? { ...SCHEMATIC_EDGE, px: 1.8, mm: 0.45 } : (own ?? SCHEMATIC_EDGE)
  builder.add(layer.status === 'schematic' ? 'schematicEdge' : 'statutoryEdges', {
    id: `${layer.id}/line`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: strokePaint(stroke, context, opacity),
  })
  const chip = chipOf(entry)
  const name = nameField(context.language)
  const layout = textLayout(LABELS.schematic, chip ? withChip(builder, name, chip) : name)
  // From afar one name a line, close by along its straight stretches: round a bend a name would stand on its head.
  builder.add('zoneLabels', {
    id: `${layer.id}/label`,
    type: 'symbol',
    source: builder.source(`line-point/${layer.id}`, derived(data, 'line-points', linePoints)),
    maxzoom: ALONG_FROM_ZOOM,
    layout: {
      ...layout,
      'text-rotate': levelWhenSteep(),
      'text-rotation-alignment': 'map',
      'text-variable-anchor-offset': roomToMove(0.9),
    },
    paint: haloPaint(LABELS.schematic, opacity),
  })
  builder.add('zoneLabels', {
    id: `${layer.id}/label-along`,
    type: 'symbol',
    source: builder.source(`line-straight/${layer.id}`, derived(data, 'straight-lines', straightLines)),
    minzoom: ALONG_FROM_ZOOM,
    layout: {
      ...layout,
      'symbol-placement': 'line',
      'symbol-spacing': 500,
      'text-max-angle': 20,
    },
    paint: haloPaint(LABELS.schematic, opacity),
  })
}

/** From here on stretches are long enough for names along them. */
const ALONG_FROM_ZOOM = 8

/** A value for points that the base map does not name at the zoom, `otherwise` for the others. */
function unlessNamed(value: ExpressionSpecification, otherwise: string): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    'case',
    ['<=', ['coalesce', ['get', 'base_zoom'], 99], zoom],
    otherwise,
    value,
  ]
  const steps = BASE_ZOOMS.flatMap((zoom) => [zoom, at(zoom)])
  return ['step', ['zoom'], value, ...steps] as unknown as ExpressionSpecification
}

/** The mark of a site; a ring like that of a town is not drawn beside the town's own. */
function iconOf(builder: PlanBuilder, symbol: PointSymbol | null): string | ExpressionSpecification {
  const glyph = symbol?.glyph ?? 'dot'
  const image = builder.glyph(glyph, symbol?.colour ?? SITE_COLOUR, symbol?.radius ?? 4)
  return glyph === 'ring' ? unlessNamed(['literal', image] as unknown as ExpressionSpecification, '') : image
}

const SITE_COLOUR = '#12586A'

/** Marks of named points; the overlay draws project sites itself, so those only get their names here. */
export function addSites(builder: PlanBuilder, entry: SceneLayer, symbol: PointSymbol | null): void {
  const { layer, data, opacity } = entry
  const { context } = builder
  const isProject = symbol?.glyph === 'project'
  const places = builder.places
  const source = builder.source(`point/${layer.id}`, withBaseZoom(data satisfies FeatureCollection, places))
  const style = { ...LABELS.town, colour: symbol?.label ?? '#33434B', bold: isProject }
  builder.add('projectPoints', {
    id: `${layer.id}/name`,
    type: 'symbol',
    source,
    layout: {
      ...textLayout(style, unlessNamed(nameField(context.language), '')),
      'text-max-width': 9,
      // Beyond the room that the mark itself takes.
      'text-radial-offset': isProject ? 1.1 : 1,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-justify': 'auto',
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 50],
    },
    paint: haloPaint(style, opacity),
  })
  if (isProject) return
  // Above all names of sites, so that every mark takes its room before any of them.
  builder.add(
    'projectPoints',
    {
      id: `${layer.id}/point`,
      type: 'symbol',
      source,
      layout: { 'icon-image': iconOf(builder, symbol), 'icon-allow-overlap': true },
      paint: { 'icon-opacity': opacity },
    },
    1,
  )
}
