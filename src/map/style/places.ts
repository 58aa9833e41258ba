/** Points of the base map with their names: seats, towns, peaks, passes; names of basins and ranges. */
import type { ExpressionSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { LABELS, type LabelStyle } from '../../../layers/labels'
import type { PointGlyph } from '../../../layers/types'
import type { PlanBuilder } from './plan'
import { rangeSpacing } from './relief'
import { haloPaint, nameField, textLayout } from './text'

interface PlaceClass {
  name: string
  style: LabelStyle
  glyph: { glyph: PointGlyph; radius: number } | null
  /** Lower goes first where names collide. */
  order: number
  minZoom: number
  filter: ExpressionSpecification
}

const KIND: ExpressionSpecification = ['coalesce', ['get', 'kind'], '']

function kinds(...names: string[]): ExpressionSpecification {
  return ['in', KIND, ['literal', names]]
}

const SETTLEMENTS = ['settlement', 'village', 'rail_station', 'road_node', 'valley', 'place']

/** The classes, most important last: later layers win the room. */
function classes(focus: string | null): PlaceClass[] {
  // The city in focus reads like a prefecture's seat, although it is a county's.
  const isFocus: ExpressionSpecification = [
    '==',
    ['slice', ['coalesce', ['get', 'name_zh'], ''], 0, 3],
    (focus ?? '').slice(0, 3),
  ]
  const isCity: ExpressionSpecification = [
    'any',
    kinds('prefecture_seat', 'city'),
    ['all', kinds('county_seat'), isFocus],
  ]
  return [
    {
      name: 'place',
      style: LABELS.place,
      glyph: { glyph: 'ring', radius: 1.8 },
      order: 60,
      minZoom: 7.6,
      filter: kinds(...SETTLEMENTS),
    },
    { name: 'pass', style: LABELS.peak, glyph: null, order: 55, minZoom: 8, filter: kinds('pass') },
    {
      name: 'peak',
      style: LABELS.peak,
      glyph: { glyph: 'triangle', radius: 3.6 },
      order: 45,
      minZoom: 6.5,
      filter: kinds('peak'),
    },
    {
      name: 'town',
      style: LABELS.town,
      glyph: { glyph: 'ring', radius: 2.2 },
      order: 30,
      minZoom: 6.6,
      filter: kinds('town'),
    },
    {
      name: 'seat',
      style: LABELS.seat,
      glyph: { glyph: 'ring', radius: 2.8 },
      order: 20,
      minZoom: 5.4,
      filter: ['all', kinds('county_seat'), ['!', isFocus]],
    },
    {
      name: 'city',
      style: LABELS.city,
      glyph: { glyph: 'double-ring', radius: 4.2 },
      order: 10,
      minZoom: 4,
      filter: isCity,
    },
  ]
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
  for (const place of classes(context.focus)) {
    const name = nameField(context.language)
    const layout = textLayout(place.style, place.name === 'peak' ? withHeight(name) : name)
    const icon = place.glyph ? builder.glyph(place.glyph.glyph, place.style.colour, place.glyph.radius) : null
    builder.add('townLabels', {
      id: `${id}/${place.name}`,
      type: 'symbol',
      source,
      minzoom: place.minZoom,
      filter: place.filter,
      layout: {
        ...layout,
        ...(icon
          ? {
              'icon-image': icon,
              'icon-padding': 1,
              'icon-allow-overlap': place.order <= 20,
              'text-optional': place.order <= 20,
              'text-radial-offset': 0.55,
            }
          : { 'text-radial-offset': 0 }),
        'text-variable-anchor': [
          'left',
          'right',
          'top',
          'bottom',
          'bottom-left',
          'top-left',
          'bottom-right',
          'top-right',
        ],
        'text-justify': 'auto',
        'symbol-sort-key': place.order,
      },
      paint: haloPaint(place.style),
    })
  }
}

// Basins and ranges that come as points: large spaced names without a mark.
function addNames(builder: PlanBuilder, id: string, source: string): void {
  for (const [kind, style, order] of [
    ['basin', LABELS.basin, 70],
    ['range', LABELS.range, 65],
  ] as const) {
    builder.add('townLabels', {
      id: `${id}/${kind}`,
      type: 'symbol',
      source,
      minzoom: style.minZoom,
      maxzoom: 9.5,
      filter: kinds(kind),
      layout: {
        ...textLayout(style, nameField(builder.context.language)),
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, style.px[0], 8, style.px[1]],
        'text-letter-spacing':
          kind === 'range' ? rangeSpacing() : ['interpolate', ['linear'], ['zoom'], 5, 0.75, 8, 1.5],
        'text-rotate': ['coalesce', ['get', 'label_angle'], 0],
        'text-rotation-alignment': 'map',
        'text-max-width': 60,
        'symbol-sort-key': order,
      },
      paint: haloPaint(style),
    })
  }
}
