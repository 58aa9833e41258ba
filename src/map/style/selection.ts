/** What a person chose or points at, and the zone strips of candidate positions. */
import type { Feature, FeatureCollection, Polygon } from 'geojson'
import { SELECTION } from '../../../layers/outcome'
import type { LonLatPolygons } from '../../geo/types'
import { stripsOf } from '../furniture/candidates'
import type { Scene } from '../types'
import { strokePaint, strokeWidth, type PlanBuilder } from './plan'

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
