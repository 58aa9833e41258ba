/** The ground of the sheet: outside, province with its inner band, the focus, administrative borders. */
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'
import type { ExpressionSpecification } from 'maplibre-gl'
import { GROUND } from '../../../layers/base'
import { LABELS } from '../../../layers/labels'
import { symbolByKey } from '../../../layers/symbols'
import type { AreaSymbol } from '../../../layers/types'
import { derived, labelPoints, polygonsOf, ringArea } from './derive'
import { inView } from './inView'
import { isNamedBySeat } from './names'
import { strokePaint, strokeWidth, type PlanBuilder } from './plan'
import { haloPaint, nameField, textLayout } from './text'

const WORLD: Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
]

/** Everything outside the polygons: the world with the shells as holes, and the holes as islands. */
export function outsideOf(data: FeatureCollection): FeatureCollection {
  const shells: Position[][] = []
  const islands: Feature<Polygon>[] = []
  for (const feature of data.features) {
    for (const [shell, ...holes] of polygonsOf(feature.geometry)) {
      if (shell) shells.push(ringArea(shell) > 0 ? [...shell].reverse() : shell)
      for (const hole of holes) {
        const ring = ringArea(hole) < 0 ? [...hole].reverse() : hole
        islands.push({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } })
      }
    }
  }
  const mask: Feature<Polygon> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [WORLD, ...shells] },
  }
  return { type: 'FeatureCollection', features: [mask, ...islands] }
}

/** First zoom at which the focus stands out. */
const FOCUS_ZOOM = 6.4

export function addBackground(builder: PlanBuilder): void {
  builder.add('ground', {
    id: 'background',
    type: 'background',
    paint: { 'background-color': GROUND.outside },
  })
}

/** Province polygons: ground, inner band, border. */
export function addProvince(
  builder: PlanBuilder,
  id: string,
  symbol: AreaSymbol,
  data: FeatureCollection,
): void {
  const { context } = builder
  const source = builder.source(`base/${id}`, data)
  const outside = builder.source(`base-outside/${id}`, derived(data, 'outside', outsideOf))
  const ground: ExpressionSpecification = [
    'step',
    ['zoom'],
    GROUND.ground,
    FOCUS_ZOOM,
    context.focus ? GROUND.nonFocus : GROUND.ground,
  ]
  builder.add('ground', {
    id: `${id}/ground`,
    type: 'fill',
    source,
    paint: { 'fill-color': ground, 'fill-antialias': false },
  })
  // Twice the band's width along the border; the outer half is covered by the outside again.
  builder.add('focusRegion', {
    id: `${id}/band`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': GROUND.provinceBand.colour, 'line-width': 2 * bandWidth(builder) },
  })
  builder.add('desertStipple', {
    id: `${id}/outside`,
    type: 'fill',
    source: outside,
    paint: { 'fill-color': GROUND.outside, 'fill-antialias': false },
  })
  if (!symbol.edge) return
  builder.add('boundaries', {
    id: `${id}/edge`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: strokePaint(symbol.edge, context),
  })
}

// A band as wide on a far-out view as close by would fill narrow necks of the province.
function bandWidth(builder: PlanBuilder): number {
  const full = strokeWidth(GROUND.provinceBand, builder.context.paper)
  return Math.round(full * Math.min(1, Math.max(0.45, (builder.context.zoom - 3) / 3)) * 2) / 2
}

/** County or prefecture polygons: the focus, spaced names, and borders where no layer of lines has them. */
export function addDivision(
  builder: PlanBuilder,
  id: string,
  symbol: AreaSymbol,
  data: FeatureCollection,
  hasBorders: boolean,
): void {
  const { context } = builder
  const source = builder.source(`base/${id}`, data)
  const isCounty = symbol.key === 'county'
  if (isCounty && context.focus) {
    builder.add('focusRegion', {
      id: `${id}/focus`,
      type: 'fill',
      source,
      minzoom: FOCUS_ZOOM,
      filter: ['==', ['get', 'name_zh'], context.focus],
      paint: { 'fill-color': GROUND.focus, 'fill-antialias': false },
    })
    builder.add('boundaries', {
      id: `${id}/focus-edge`,
      type: 'line',
      source,
      minzoom: FOCUS_ZOOM,
      filter: ['==', ['get', 'name_zh'], context.focus],
      paint: strokePaint(GROUND.focusEdge, context),
    })
  }
  if (symbol.edge && !hasBorders) {
    builder.add('boundaries', {
      id: `${id}/edge`,
      type: 'line',
      source,
      minzoom: isCounty ? 4.6 : 4,
      layout: { 'line-join': 'round' },
      paint: {
        ...strokePaint(symbol.edge, context),
        ...(isCounty ? { 'line-opacity': ['interpolate', ['linear'], ['zoom'], 4.6, 0.45, 6, 1] } : {}),
      },
    })
  }
  if (isCounty) addCountyNames(builder, id, data)
}

function addCountyNames(builder: PlanBuilder, id: string, data: FeatureCollection): void {
  const { context } = builder
  builder.label('county', {
    id: `${id}/label`,
    type: 'symbol',
    source: builder.source(
      `base-label/${id}`,
      inView(data, derived(data, 'label-points', labelPoints), context.view),
    ),
    minzoom: LABELS.county.minZoom,
    filter: [
      'all',
      ['!', isNamedBySeat(builder.seats)],
      ['<=', ['coalesce', ['get', 'from_zoom'], 0], ['zoom']],
    ],
    layout: {
      ...textLayout(LABELS.county, nameField(context.language)),
      'symbol-sort-key': 50,
      'text-padding': 12,
    },
    paint: haloPaint(LABELS.county),
  })
}

/** Borders that come as lines of their own, each once: prefecture borders by the feature's kind. */
export function addBorders(builder: PlanBuilder, id: string, data: FeatureCollection): void {
  const source = builder.source(`base/${id}`, data)
  for (const [name, key, minZoom] of [
    ['county', 'border', 4.6],
    ['prefecture', 'borderPrefecture', 4],
  ] as const) {
    const symbol = symbolByKey(key)
    if (symbol.form !== 'line') continue
    const isPrefecture: ExpressionSpecification = ['in', 'prefecture', ['coalesce', ['get', 'kind'], '']]
    builder.add('boundaries', {
      id: `${id}/${name}`,
      type: 'line',
      source,
      minzoom: minZoom,
      filter: name === 'prefecture' ? isPrefecture : ['!', isPrefecture],
      layout: { 'line-join': 'round' },
      paint: {
        ...strokePaint(symbol.line, builder.context),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 4.6, 0.55, 6, 1],
      },
    })
  }
}
