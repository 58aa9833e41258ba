/** Roads and railways: cased lines, white ticks. */
import type { ExpressionSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { symbolByKey } from '../../../layers/symbols'
import type { LineSymbol } from '../../../layers/types'
import { dashWidths, strokePaint, strokeWidth, type PlanBuilder } from './plan'

const KIND: ExpressionSpecification = ['coalesce', ['get', 'kind'], ['get', 'class'], '']
const IS_MINOR: ExpressionSpecification = [
  'any',
  ['in', 'provincial', KIND],
  ['in', 'county', KIND],
  ['in', 'minor', KIND],
]
const IS_RAIL: ExpressionSpecification = ['in', 'rail', KIND]

/** One pass of a line symbol: widths grow from the overview to their own size. */
function growing(width: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 4, width * 0.55, 7, width]
}

/** A road layer; provincial roads get the plain line, features whose kind says rail the railway's symbol. */
export function addRoads(
  builder: PlanBuilder,
  id: string,
  symbol: LineSymbol,
  data: FeatureCollection,
): void {
  const { context } = builder
  const source = builder.source(`base/${id}`, data)
  const minor = symbolByKey('roadMinor')
  const isMinor: ExpressionSpecification = symbol.key === 'roadMinor' ? ['literal', true] : IS_MINOR
  if (minor.form === 'line') {
    builder.add('roads', {
      id: `${id}/minor`,
      type: 'line',
      source,
      minzoom: 6,
      filter: ['all', isMinor, ['!', IS_RAIL]],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: strokePaint(minor.line, context),
    })
  }
  for (const stroke of [symbol.line, symbol.core]) {
    if (!stroke || symbol.key === 'roadMinor') continue
    builder.add('roads', {
      id: `${id}/${stroke === symbol.line ? 'case' : 'core'}`,
      type: 'line',
      source,
      filter: ['all', ['!', isMinor], ['!', IS_RAIL]],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': stroke.colour, 'line-width': growing(strokeWidth(stroke, context.paper)) },
    })
  }
  addRail(builder, id, source, IS_RAIL)
}

/** A railway layer. */
export function addRailways(builder: PlanBuilder, id: string, data: FeatureCollection): void {
  addRail(builder, id, builder.source(`base/${id}`, data), ['literal', true])
}

function addRail(builder: PlanBuilder, id: string, source: string, filter: ExpressionSpecification): void {
  const { context } = builder
  const rail = symbolByKey('rail')
  if (rail.form !== 'line' || !rail.core) return
  builder.add('rail', {
    id: `${id}/rail`,
    type: 'line',
    source,
    filter,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': rail.line.colour, 'line-width': growing(strokeWidth(rail.line, context.paper)) },
  })
  builder.add('rail', {
    id: `${id}/rail-core`,
    type: 'line',
    source,
    filter,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': rail.core.colour,
      'line-width': growing(strokeWidth(rail.core, context.paper)),
      'line-dasharray': dashWidths(rail.core, context.zoomFraction) ?? [6, 6],
    },
  })
}
