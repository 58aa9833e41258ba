/** What a person chose or points at, and the zone strips of candidate positions. */
import type { Feature, FeatureCollection, Polygon } from 'geojson'
import { LABELS } from '../../../layers/labels'
import { SELECTION, UNCERTAINTY } from '../../../layers/outcome'
import { symbolOfLayer } from '../../../layers/symbols'
import type { Box, LonLatPolygons } from '../../geo/types'
import { stripsOf } from '../furniture/candidates'
import { circle } from '../overlay/shapes'
import type { Scene } from '../types'
import { derived, labelPoints } from './derive'
import { inView } from './inView'
import { linePoints } from './lineLabels'
import { strokePaint, strokeWidth, type PlanBuilder } from './plan'
import { haloPaint, nameField, roomToMove, textLayout, withChip } from './text'

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

function collection(features: Feature[]): FeatureCollection {
  return features.length === 0 ? EMPTY : { type: 'FeatureCollection', features }
}

const outlines = new WeakMap<object, FeatureCollection>()

// One object for the same input, so that maplibre does not tile the same outline again.
function remembered(key: object, make: () => FeatureCollection): FeatureCollection {
  const known = outlines.get(key) ?? make()
  outlines.set(key, known)
  return known
}

/** The chosen feature, from whichever layer has it. */
export function selectedFeature(scene: Scene): Feature | null {
  const { selected } = scene
  if (!selected) return null
  if (selected.unseen) return selected.unseen.feature
  const data =
    scene.layers.find((entry) => entry.layer.id === selected.layerId)?.data ??
    scene.userLayers.find((entry) => entry.id === selected.layerId)?.data
  return data?.features.find((feature) => String(feature.properties?.['id']) === selected.featureId) ?? null
}

function polygonFeature(polygons: LonLatPolygons): Feature {
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: polygons } }
}

/** Accent outline with a white casing: dashed for the chosen feature, solid for what a table row points at. */
export function addSelection(builder: PlanBuilder, scene: Scene): void {
  const feature = selectedFeature(scene)
  const chosen = feature ? remembered(feature, () => collection([feature])) : EMPTY
  addErrorCircle(builder, feature && !hasCircle(scene) ? feature : null)
  const { highlight } = scene
  const pointed = highlight ? remembered(highlight, () => collection([polygonFeature(highlight)])) : EMPTY
  for (const [id, data, dash] of [
    ['marked', scene.marked ?? EMPTY, null],
    ['selected', chosen, SELECTION.edge.dash],
    ['highlight', pointed, null],
  ] as const) {
    const source = builder.source(id, data)
    builder.add('zoneLabels', {
      id: `${id}/casing`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: strokePaint(SELECTION.casing, builder.context, 0.9),
    })
    builder.add('zoneLabels', {
      id: `${id}/edge`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: strokePaint({ ...SELECTION.edge, dash }, builder.context),
    })
    if (id !== 'highlight') addRings(builder, id, source)
  }
  if (scene.selected?.unseen) addNameOfUnseen(builder, chosen, scene.selected.unseen.status)
}

/** Sites of projects have their circles anyway. */
function hasCircle({ selected, layers }: Scene): boolean {
  const entry = layers.find(({ layer }) => layer.id === selected?.layerId)
  const symbol = entry ? symbolOfLayer(entry.layer) : null
  return symbol?.form === 'point' && symbol.glyph === 'project'
}

const circles = new WeakMap<Feature, FeatureCollection>()

/** How far from its mark a chosen place may lie: pale and dashed, for it is no boundary. */
function errorCircle(feature: Feature): FeatureCollection {
  const known = circles.get(feature)
  if (known) return known
  const { geometry, properties } = feature
  const errorKm: unknown = properties?.['errorKm']
  const isUnsure = geometry.type === 'Point' && typeof errorKm === 'number' && errorKm > 0
  const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : []
  const result = isUnsure ? collection([polygonFeature([[circle([lon, lat], errorKm * 1000)]])]) : EMPTY
  circles.set(feature, result)
  return result
}

function addErrorCircle(builder: PlanBuilder, feature: Feature | null): void {
  const { edge, fill, fillOpacity } = UNCERTAINTY
  const source = builder.source('uncertain', feature ? errorCircle(feature) : EMPTY)
  builder.add('zoneLabels', {
    id: 'uncertain/fill',
    type: 'fill',
    source,
    paint: { 'fill-color': fill, 'fill-opacity': fillOpacity, 'fill-antialias': false },
  })
  if (!edge) return
  builder.add('zoneLabels', {
    id: 'uncertain/edge',
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: strokePaint(edge, builder.context),
  })
}

/** The card of what is chosen covers the right of the map: this much of its width is seen. */
const SEEN_BESIDE_CARD = 0.64

/** However little is seen of the one thing that was asked for, its name comes along. */
const SLIVER = { width: 0.01, height: 0.01 }

function besideCard(view: Box | undefined): Box | undefined {
  if (!view) return undefined
  const [west, south, east, north] = view
  return [west, south, west + SEEN_BESIDE_CARD * (east - west), north]
}

/** A found thing whose layer is not on the map says what it is; its status comes along as it would in its layer. */
function addNameOfUnseen(
  builder: PlanBuilder,
  chosen: FeatureCollection,
  status: NonNullable<NonNullable<Scene['selected']>['unseen']>['status'],
): void {
  const type = chosen.features[0]?.geometry.type ?? 'Point'
  const points = type.endsWith('LineString')
    ? derived(chosen, 'line-points', linePoints)
    : type.endsWith('Point')
      ? chosen
      : inView(chosen, derived(chosen, 'label-points', labelPoints), besideCard(builder.context.view), SLIVER)
  const style = { ...LABELS.schematic, colour: SELECTION.edge.colour }
  const name = nameField(builder.context.language)
  const chip = status === 'schematic' || status === 'demo' ? status : null
  builder.label('city', {
    id: 'selected/name',
    type: 'symbol',
    source: builder.source('selected-name', points),
    layout: {
      ...textLayout(style, chip ? withChip(builder, name, chip) : name),
      'text-variable-anchor-offset': type.endsWith('Point')
        ? ['left', [1.2, 0], 'right', [-1.2, 0], 'top', [0, 1.2], 'bottom', [0, -1.2]]
        : roomToMove(0.9),
      'text-justify': 'auto',
      'symbol-sort-key': 0,
    },
    paint: haloPaint(style),
  })
}

/** A chosen point has no outline of its own: a ring stands around its mark. */
function addRings(builder: PlanBuilder, id: string, source: string): void {
  for (const [part, stroke] of [
    ['ring-casing', SELECTION.casing],
    ['ring', SELECTION.edge],
  ] as const) {
    builder.add('projectPoints', {
      id: `${id}/${part}`,
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 11,
        'circle-opacity': 0,
        'circle-stroke-color': stroke.colour,
        'circle-stroke-width': strokeWidth(stroke, builder.context.paper),
      },
    })
  }
}

/** Strips of the zones in which a project might lie; the chosen one is darker. */
export function addStrips(builder: PlanBuilder, scene: Scene): void {
  if (scene.candidates.length === 0) return
  const features = stripsOf(scene.candidates).map((strip): Feature<Polygon> => ({
    type: 'Feature',
    properties: { chosen: strip.chosen },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [strip.west, -80],
          [strip.east, -80],
          [strip.east, 80],
          [strip.west, 80],
          [strip.west, -80],
        ],
      ],
    },
  }))
  const source = builder.source(
    'strips',
    remembered(scene.candidates, () => collection(features)),
  )
  builder.add('ugb', {
    id: 'strips/fill',
    type: 'fill',
    source,
    paint: {
      'fill-color': SELECTION.edge.colour,
      'fill-opacity': ['case', ['get', 'chosen'], 0.09, 0.015],
      'fill-antialias': false,
    },
  })
  builder.add('ugb', {
    id: 'strips/edge',
    type: 'line',
    source,
    paint: { 'line-color': '#4E8796', 'line-width': 1.2 },
  })
}
