/** Lakes, salt lakes, rivers and their names. */
import type { ExpressionSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { LABELS } from '../../../layers/labels'
import { symbolByKey } from '../../../layers/symbols'
import type { AreaSymbol, LineSymbol } from '../../../layers/types'
import { derived, labelPoints } from './derive'
import { inView } from './inView'
import { strokePaint, strokeWidth, type PlanBuilder } from './plan'
import { haloPaint, nameField, roomToMove, textLayout } from './text'

const KIND: ExpressionSpecification = ['coalesce', ['get', 'kind'], '']
const IS_SALT: ExpressionSpecification = ['in', 'salt', KIND]

/** Close by a salt lake fills the view: its lines step back, or the names and zones on it could not be read. */
const SALT_OPACITY: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 10, 1, 12.5, 0.35]

/** A lake layer; features whose kind says salt get the salt lake's symbol. */
export function addLakes(
  builder: PlanBuilder,
  id: string,
  symbol: AreaSymbol,
  data: FeatureCollection,
): void {
  const { context } = builder
  const source = builder.source(`base/${id}`, data)
  const salt = symbolByKey('saltLake')
  if (salt.form !== 'area' || !salt.hatch || !symbol.edge || !salt.edge) return
  const isSalt: ExpressionSpecification = symbol.key === 'saltLake' ? ['literal', true] : IS_SALT
  builder.add('lakes', {
    id: `${id}/fill`,
    type: 'fill',
    source,
    paint: { 'fill-color': ['case', isSalt, salt.fill, symbol.fill], 'fill-antialias': false },
  })
  builder.add('lakes', {
    id: `${id}/salt`,
    type: 'fill',
    source,
    filter: isSalt,
    paint: {
      'fill-pattern': builder.hatch('saltLake', salt.hatch),
      'fill-opacity': SALT_OPACITY,
      'fill-antialias': false,
    },
  })
  builder.add('lakes', {
    id: `${id}/edge`,
    type: 'line',
    source,
    paint: {
      'line-color': ['case', isSalt, salt.edge.colour, symbol.edge.colour],
      'line-width': strokeWidth(symbol.edge, context.paper),
    },
  })
  const big: ExpressionSpecification = ['<=', ['coalesce', ['get', 'from_zoom'], 99], ['+', ['zoom'], 1]]
  builder.label('water', {
    id: `${id}/label`,
    type: 'symbol',
    source: builder.source(
      `base-label/${id}`,
      inView(data, derived(data, 'label-points', labelPoints), context.view),
    ),
    minzoom: 4.5,
    filter: ['all', ['!=', ['coalesce', ['get', 'name_zh'], ''], ''], big],
    layout: {
      ...textLayout(LABELS.lake, nameField(context.language)),
      'text-variable-anchor-offset': roomToMove(1.1),
      'text-max-width': 8,
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 30],
    },
    paint: haloPaint(LABELS.lake),
  })
}

const IS_SEASONAL: ExpressionSpecification = [
  'any',
  ['in', 'seasonal', KIND],
  ['in', 'intermittent', KIND],
  ['==', ['get', 'seasonal'], true],
]

/** 1 main, 2 other, 3 small: by the word of the kind, else by a numeric rank. */
const RIVER_RANK: ExpressionSpecification = [
  'case',
  ['in', 'main', KIND],
  1,
  ['any', ['in', 'minor', KIND], ['in', 'seasonal', KIND], ['in', 'canal', KIND]],
  3,
  ['==', ['typeof', ['get', 'rank']], 'number'],
  ['get', 'rank'],
  2,
]

/** A river layer: width by rank, dashes for seasonal ones, names along the course. */
export function addRivers(
  builder: PlanBuilder,
  id: string,
  symbol: LineSymbol,
  data: FeatureCollection,
): void {
  const { context } = builder
  const source = builder.source(`base/${id}`, data)
  const width = (key: string): number => {
    const found = symbolByKey(key)
    return found.form === 'line' ? strokeWidth(found.line, context.paper) : 1
  }
  const byRank = (share: number): ExpressionSpecification => [
    'match',
    RIVER_RANK,
    1,
    width('riverMain') * share,
    2,
    width('river') * share,
    width('riverMinor') * share,
  ]
  const seen: ExpressionSpecification = ['<=', RIVER_RANK, ['step', ['zoom'], 2, 6, 3]]
  builder.add('rivers', {
    id: `${id}/line`,
    type: 'line',
    source,
    filter: ['all', ['!', IS_SEASONAL], seen],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': symbol.line.colour,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, byRank(0.75), 7, byRank(1)],
    },
  })
  const seasonal = symbolByKey('riverSeasonal')
  if (seasonal.form === 'line') {
    builder.add('rivers', {
      id: `${id}/seasonal`,
      type: 'line',
      source,
      filter: ['all', IS_SEASONAL, seen],
      layout: { 'line-join': 'round' },
      paint: strokePaint(seasonal.line, context),
    })
  }
  builder.label('water', {
    id: `${id}/label`,
    type: 'symbol',
    source,
    minzoom: 5.5,
    filter: ['all', ['!=', ['coalesce', ['get', 'name_zh'], ''], ''], ['!=', ['get', 'label'], false]],
    layout: {
      ...textLayout(LABELS.river, nameField(context.language)),
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-max-angle': 32,
      'text-offset': [0, -0.75],
      'symbol-sort-key': 40,
    },
    paint: haloPaint(LABELS.river),
  })
}
