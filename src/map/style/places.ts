/** Points of the base map with their names: seats, towns, peaks, passes; names of basins and ranges. */
import type { ExpressionSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { LABELS, type LabelStyle } from '../../../layers/labels'
import type { PointGlyph } from '../../../layers/types'
import { POINT_IS_SURE } from './accuracy'
import type { LABEL_PRIORITY, PlanBuilder } from './plan'
import { rangeSpacing } from './relief'
import { haloPaint, nameField, roomToMove, textLayout } from './text'

interface PlaceClass {
  name: string
  style: LabelStyle
  glyph: { glyph: PointGlyph; radius: number } | null
  priority: keyof typeof LABEL_PRIORITY
  minZoom: number
  /** Values of a feature's `kind`. */
  kinds: readonly string[]
  only: ExpressionSpecification
}

const KIND: ExpressionSpecification = ['coalesce', ['get', 'kind'], '']

function kinds(...names: string[]): ExpressionSpecification {
  return ['in', KIND, ['literal', names]]
}

const CITIES = ['prefecture_seat', 'city', 'county_seat']
const SETTLEMENTS = ['settlement', 'village', 'rail_station', 'road_node', 'valley', 'place']

function isFocus(focus: string | null): ExpressionSpecification {
  return ['==', ['slice', ['coalesce', ['get', 'name_zh'], ''], 0, 3], (focus ?? '').slice(0, 3)]
}

const ALWAYS: ExpressionSpecification = ['literal', true]

/** The city in focus reads like a prefecture's seat, although it is a county's. */
function classes(focus: string | null): PlaceClass[] {
  const ring = (radius: number) => ({ glyph: 'ring' as const, radius })
  const inFocus = isFocus(focus)
  return [
    {
      name: 'place',
      kinds: SETTLEMENTS,
      style: LABELS.place,
      glyph: ring(1.8),
      priority: 'place',
      minZoom: 7.6,
      only: ALWAYS,
    },
    {
      name: 'pass',
      kinds: ['pass'],
      style: LABELS.peak,
      glyph: null,
      priority: 'place',
      minZoom: 8,
      only: ALWAYS,
    },
    {
      name: 'peak',
      kinds: ['peak'],
      style: LABELS.peak,
      glyph: { glyph: 'triangle', radius: 3.6 },
      priority: 'relief',
      minZoom: 6.5,
      only: ALWAYS,
    },
    {
      name: 'town',
      kinds: ['town'],
      style: LABELS.town,
      glyph: ring(2.2),
      priority: 'town',
      minZoom: 6.6,
      only: ALWAYS,
    },
    {
      name: 'seat',
      kinds: ['county_seat'],
      style: LABELS.seat,
      glyph: ring(2.8),
      priority: 'seat',
      minZoom: 5,
      only: ['!', inFocus],
    },
    {
      name: 'city',
      kinds: CITIES,
      style: LABELS.city,
      glyph: { glyph: 'double-ring', radius: 4.2 },
      priority: 'city',
      minZoom: 4,
      only: ['any', kinds('prefecture_seat', 'city'), inFocus],
    },
  ]
}

/**
 * Where a name may stand round its mark, best first, offsets in ems. Where the badge of a candidate or a project may
 * lie on the mark itself, names of cities may also step further away; elsewhere that would put them beside another.
 */
function aroundMark(near: number, mayStepAway: boolean): (string | [number, number])[] {
  const ring = (offset: number): [string, number, number][] => [
    ['left', offset, 0],
    ['right', -offset, 0],
    ['top', 0, offset],
    ['bottom', 0, -offset],
    ['bottom-left', offset * 0.7, -offset * 0.7],
    ['top-left', offset * 0.7, offset * 0.7],
    ['bottom-right', -offset * 0.7, -offset * 0.7],
    ['top-right', -offset * 0.7, offset * 0.7],
  ]
  const places = mayStepAway ? [...ring(near), ...ring(near + 1.4)] : ring(near)
  return places.flatMap(([anchor, x, y]) => [anchor, [x, y] as [number, number]])
}

/** Name and height in metres, as on topographic maps: 玉珠峰 6178. */
function withHeight(name: ExpressionSpecification): ExpressionSpecification {
  return [
    'concat',
    name,
    ['case', ['has', 'heightMetres'], ['concat', ' ', ['to-string', ['get', 'heightMetres']]], ''],
  ]
}

/** A layer of named points. */
export function addPlaces(builder: PlanBuilder, id: string, data: FeatureCollection): void {
  const { context } = builder
  const source = builder.source(`base/${id}`, data)
  addNames(builder, id, source)
  addUnsureNames(builder, id, source)
  const present = new Set(data.features.map((feature) => String(feature.properties?.['kind'])))
  for (const place of classes(context.focus)) {
    if (!place.kinds.some((kind) => present.has(kind))) continue
    const name = nameField(context.language)
    const layout = textLayout(place.style, place.name === 'peak' ? withHeight(name) : name)
    const isSeat = place.priority === 'seat' || place.priority === 'city'
    const icon = place.glyph ? builder.glyph(place.glyph.glyph, place.style.colour, place.glyph.radius) : null
    builder.label(place.priority, {
      id: `${id}/${place.name}`,
      type: 'symbol',
      source,
      minzoom: place.minZoom,
      filter: ['all', kinds(...place.kinds), place.only, POINT_IS_SURE],
      layout: {
        ...layout,
        ...(icon
          ? {
              'icon-image': icon,
              'icon-padding': 1,
              // Under the mark of a project a town still has its name, which steps aside.
              'icon-allow-overlap': isSeat || builder.hasMarks,
              // A county seat without its name would be taken for the one whose name is beside it.
              'text-optional': place.priority === 'city',
            }
          : {}),
        'text-variable-anchor-offset': aroundMark(
          icon ? 0.55 : 0,
          place.priority === 'city' && builder.hasMarks,
        ),
        'text-justify': 'auto',
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 5],
      },
      paint: haloPaint(place.style),
    })
  }
}

/**
 * Where a view is closer than a place is known, its mark goes and the name stays, pale, with what it is good for: a
 * reader at 1:10 000 still knows where they are.
 */
function addUnsureNames(builder: PlanBuilder, id: string, source: string): void {
  const unit = builder.context.language === 'zh' ? ' 公里' : ' km'
  const style = { ...LABELS.place, colour: '#5B6870' }
  builder.label('place', {
    id: `${id}/unsure`,
    type: 'symbol',
    source,
    minzoom: 11,
    filter: ['all', kinds(...CITIES, 'town', ...SETTLEMENTS), ['!', POINT_IS_SURE]],
    layout: {
      ...textLayout(style, [
        'concat',
        nameField(builder.context.language),
        ' ±',
        ['to-string', ['get', 'errorKm']],
        unit,
      ]),
      'text-variable-anchor-offset': roomToMove(1.2),
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 5],
    },
    paint: haloPaint(style),
  })
}

// Basins and ranges that come as points: large spaced names without a mark.
function addNames(builder: PlanBuilder, id: string, source: string): void {
  for (const [kind, style, order] of [
    ['basin', LABELS.basin, 70],
    ['range', LABELS.range, 65],
  ] as const) {
    builder.label('relief', {
      id: `${id}/${kind}`,
      type: 'symbol',
      source,
      minzoom: style.minZoom,
      maxzoom: 9.5,
      filter: ['all', kinds(kind), ['!', ['in', ['get', 'name_zh'], ['literal', [...builder.parts]]]]],
      layout: {
        ...textLayout(style, nameField(builder.context.language)),
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, style.px[0], 8, style.px[1]],
        'text-letter-spacing':
          kind === 'range' ? rangeSpacing() : ['interpolate', ['linear'], ['zoom'], 5, 0.75, 8, 1.5],
        'text-rotate': ['coalesce', ['get', 'label_angle'], 0],
        'text-rotation-alignment': 'map',
        'text-variable-anchor-offset': roomToMove(0.7),
        'text-max-width': 60,
        'symbol-sort-key': order,
      },
      paint: haloPaint(style),
    })
  }
}
