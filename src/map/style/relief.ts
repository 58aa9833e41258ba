/** Ridges as hachures, names of ranges and basins, sand as stipple. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification } from 'maplibre-gl'
import { LABELS } from '../../../layers/labels'
import type { AreaSymbol, HachureSymbol } from '../../../layers/types'
import { hachureLevel, hachures } from '../hachure'
import { metresPerPixel } from '../mercator'
import { derived, linesOf } from './derive'
import { strokeWidth, type PlanBuilder } from './plan'
import { haloPaint, nameField, roomToMove, textLayout } from './text'

/** Ridge lines get their hachures here; a layer of ready-made strokes (kind `hachure`) is drawn as it comes. */
export function addRidges(
  builder: PlanBuilder,
  id: string,
  symbol: HachureSymbol,
  data: FeatureCollection,
): void {
  if (data.features[0]?.properties?.['kind'] === 'hachure') return addStrokes(builder, id, symbol, data)
  const level = hachureLevel(builder.context.zoom)
  if (level !== null) {
    const strokes = derived(data, `hachures/${level}`, (ridges) => hachures(ridges, level))
    builder.add('hachure', {
      id: `${id}/hachures`,
      type: 'line',
      source: builder.source(`base-hachures/${id}`, strokes),
      paint: {
        'line-color': symbol.line.colour,
        'line-width': strokeWidth(symbol.line, builder.context.paper),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 9.5, symbol.opacity, 10.5, 0],
      },
    })
  }
  addRangeNames(builder, id, data)
}

/** A point a ridge for its name: its middle, turned along its course, and the length for the spacing. */
export function rangeLabels(ridges: FeatureCollection): FeatureCollection {
  const features: Feature<Point>[] = []
  for (const ridge of ridges.features) {
    const line = linesOf(ridge.geometry).reduce<number[][]>(
      (best, next) => (next.length > best.length ? next : best),
      [],
    )
    const [first, last] = [line[0], line.at(-1)]
    const properties = ridge.properties ?? {}
    if (!first || !last || line.length < 2) continue
    const [ax = 0, ay = 0] = first
    const [bx = 0, by = 0] = last
    const shrink = Math.cos((((ay + by) / 2) * Math.PI) / 180)
    const [dx, dy] = [(bx - ax) * shrink, by - ay]
    // Clockwise from level, kept upright.
    let angle = (-Math.atan2(dy, dx) * 180) / Math.PI
    if (angle > 90) angle -= 180
    if (angle < -90) angle += 180
    const [mx = 0, my = 0] = line[Math.floor(line.length / 2)] ?? first
    const stated = [properties['label_lon'], properties['label_lat']]
    const isStated = typeof stated[0] === 'number' && typeof stated[1] === 'number'
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: isStated ? (stated as number[]) : [mx, my] },
      properties: {
        ...properties,
        label_angle: typeof properties['label_angle'] === 'number' ? properties['label_angle'] : angle,
        lengthKm: Math.hypot(dx, dy) * 111.32,
      },
    })
  }
  return { type: 'FeatureCollection', features }
}

/**
 * Space between the characters of a range's name, in ems: the name takes about half of the range's length
 * (`lengthKm`), within the bounds of the label table. 4.5 characters of 13 px are usual.
 */
export function rangeSpacing(): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => {
    const pixelsPerKm = 1000 / metresPerPixel(zoom, 36)
    const length: ExpressionSpecification = ['*', 0.5 * pixelsPerKm, ['coalesce', ['get', 'lengthKm'], 150]]
    return ['max', 0.25, ['min', 2.4, ['/', ['-', length, 58], 52]]]
  }
  const stops = [4, 5, 6, 7, 8].flatMap((zoom) => [zoom, at(zoom)])
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification
}

function addRangeNames(builder: PlanBuilder, id: string, data: FeatureCollection): void {
  const { context } = builder
  const style = LABELS.range
  builder.label('relief', {
    id: `${id}/label`,
    type: 'symbol',
    source: builder.source(`base-label/${id}`, derived(data, 'range-labels', rangeLabels)),
    minzoom: style.minZoom,
    maxzoom: 10,
    filter: ['!=', ['coalesce', ['get', 'name_zh'], ''], ''],
    layout: {
      ...textLayout(style, nameField(context.language)),
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, style.px[0], 8, style.px[1]],
      'text-letter-spacing': rangeSpacing(),
      'text-rotate': ['get', 'label_angle'],
      'text-rotation-alignment': 'map',
      'text-variable-anchor-offset': roomToMove(0.7),
      'text-max-width': 90,
      'symbol-sort-key': 35,
    },
    paint: haloPaint(style),
  })
}

/** Sand: stipple only, between the overview and the close view. */
export function addSand(builder: PlanBuilder, id: string, symbol: AreaSymbol, data: FeatureCollection): void {
  if (!symbol.hatch) return
  builder.add('desertStipple', {
    id: `${id}/stipple`,
    type: 'fill',
    source: builder.source(`base/${id}`, data),
    minzoom: 4.5,
    maxzoom: 11.5,
    paint: { 'fill-pattern': builder.hatch('desert', symbol.hatch), 'fill-antialias': false },
  })
}

// Strokes with a fixed length on the ground grow with every zoom: thinned far out, gone before they are sticks.
function addStrokes(builder: PlanBuilder, id: string, symbol: HachureSymbol, data: FeatureCollection): void {
  builder.add('hachure', {
    id: `${id}/strokes`,
    type: 'line',
    source: builder.source(`base/${id}`, data),
    filter: ['<=', ['coalesce', ['get', 'rank'], 1], ['step', ['zoom'], 1, 6, 9]],
    paint: {
      'line-color': symbol.line.colour,
      'line-width': strokeWidth(symbol.line, builder.context.paper),
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 6.4, symbol.opacity, 8.4, 0],
    },
  })
}
