/**
 * The overlay's shapes as maplibre layers: dense outlines, which its tiles draw sooner, and everything where deck.gl
 * cannot start, so that the result of a check is never invisible.
 */
import type { Feature, FeatureCollection } from 'geojson'
import type { Slot } from '../../../layers/order'
import {
  OTHER_PROJECT,
  OVERLAP,
  PROJECT,
  TOUCH,
  TOUCH_POINT,
  UNCERTAINTY,
  VERTEX,
} from '../../../layers/outcome'
import type { Stroke } from '../../../layers/types'
import { strokeWidth, type PlanBuilder } from '../style/plan'
import type { OverlayShapes, Path } from './shapes'

const collections = new WeakMap<Path[][] | Path[], Map<string, FeatureCollection>>()

/** The same collection for the same paths: a new one would be cut into tiles again. */
function remembered<T extends Path[][] | Path[]>(
  paths: T,
  as: 'areas' | 'lines',
  make: (paths: T) => FeatureCollection,
): FeatureCollection {
  const known = collections.get(paths) ?? new Map<string, FeatureCollection>()
  collections.set(paths, known)
  const collection = known.get(as) ?? make(paths)
  known.set(as, collection)
  return collection
}

function polygons(paths: Path[][]): FeatureCollection {
  return remembered(paths, 'areas', (all) =>
    collect(all.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))),
  )
}

function outlines(paths: Path[][]): FeatureCollection {
  return remembered(paths, 'lines', (all) =>
    collect(all.map((coordinates) => ({ type: 'MultiLineString' as const, coordinates }))),
  )
}

function lineStrings(paths: Path[]): FeatureCollection {
  return remembered(paths, 'lines', (all) =>
    collect(all.map((coordinates) => ({ type: 'LineString' as const, coordinates }))),
  )
}

function collect(geometries: Feature['geometry'][]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  }
}

/** Adds the shapes to a plan, in the slots that the overlay would take. */
export function addOverlayShapes(builder: PlanBuilder, shapes: OverlayShapes): void {
  const { paper } = builder.context
  const fill = (slot: Slot, id: string, data: Path[][], colour: string, opacity: number) => {
    if (data.length === 0) return
    builder.add(slot, {
      id: `fallback/${id}`,
      type: 'fill',
      source: builder.source(`fallback/${id}`, polygons(data)),
      paint: { 'fill-color': colour, 'fill-opacity': opacity },
    })
  }
  const line = (slot: Slot, id: string, data: Path[], stroke: Stroke | null) => {
    if (!stroke || data.length === 0) return
    stroked(slot, id, lineStrings(data), stroke)
  }
  const edges = (slot: Slot, id: string, data: Path[][], casing: Stroke | null, edge: Stroke | null) => {
    if (data.length === 0) return
    if (casing) stroked(slot, `${id}-casing`, outlines(data), casing)
    if (edge) stroked(slot, `${id}-edge`, outlines(data), edge)
  }
  const stroked = (slot: Slot, id: string, data: FeatureCollection, stroke: Stroke) => {
    builder.add(slot, {
      id: `fallback/${id}`,
      type: 'line',
      source: builder.source(`fallback/${id}`, data),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': stroke.colour, 'line-width': strokeWidth(stroke, paper) },
    })
  }
  const dots = (id: string, positions: [number, number][], dot: typeof VERTEX) =>
    builder.add('vertices', {
      id: `fallback/${id}`,
      type: 'circle',
      source: builder.source(
        `fallback/${id}`,
        collect(positions.map((position) => ({ type: 'Point', coordinates: position }))),
      ),
      paint: {
        'circle-radius': dot.radius,
        'circle-color': dot.fill,
        'circle-stroke-color': dot.edge,
        'circle-stroke-width': dot.px,
      },
    })
  fill('projectPoints', 'error', shapes.errorCircles, UNCERTAINTY.fill, UNCERTAINTY.fillOpacity)
  line('projectPoints', 'error-edge', shapes.errorDashes, UNCERTAINTY.edge)
  builder.add('projectPoints', {
    id: 'fallback/sites',
    type: 'circle',
    source: builder.source(
      'fallback/sites',
      collect(shapes.sites.map((site) => ({ type: 'Point', coordinates: site.position }))),
    ),
    paint: {
      'circle-radius': 6,
      'circle-color': '#12586A',
      'circle-stroke-color': '#FFFFFF',
      'circle-stroke-width': 1.2,
    },
  })
  fill('project', 'other-project', shapes.otherProjects, OTHER_PROJECT.fill, OTHER_PROJECT.fillOpacity)
  edges('project', 'other-project', shapes.otherProjects, OTHER_PROJECT.casing, OTHER_PROJECT.edge)
  fill('project', 'project', shapes.projects, PROJECT.fill, PROJECT.fillOpacity)
  edges('project', 'project', shapes.projects, PROJECT.casing, PROJECT.edge)
  fill('overlap', 'overlap', shapes.overlaps, OVERLAP.fill, OVERLAP.fillOpacity)
  edges('overlap', 'overlap', shapes.overlaps, null, OVERLAP.edge)
  line('touch', 'touch-casing', shapes.touches, TOUCH.casing)
  line('touch', 'touch', shapes.touchDashes, TOUCH.line)
  dots('vertices', shapes.vertices, VERTEX)
  dots('touch-points', shapes.touchPoints, TOUCH_POINT)
}
