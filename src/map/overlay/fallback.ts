/**
 * The overlay's shapes as maplibre layers: used where deck.gl cannot start, so that the result of a check is
 * never invisible.
 */
import type { Feature, FeatureCollection } from 'geojson'
import type { Slot } from '../../../layers/order'
import { OTHER_PROJECT, OVERLAP, PROJECT, TOUCH, UNCERTAINTY, VERTEX } from '../../../layers/outcome'
import type { Stroke } from '../../../layers/types'
import { strokeWidth, type PlanBuilder } from '../style/plan'
import type { OverlayShapes, Path } from './shapes'

function polygons(paths: Path[][]): FeatureCollection {
  return collect(paths.map((coordinates) => ({ type: 'Polygon' as const, coordinates })))
}

function lineStrings(paths: Path[]): FeatureCollection {
  return collect(paths.map((coordinates) => ({ type: 'LineString' as const, coordinates })))
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
  const fill = (slot: Slot, id: string, data: Path[][], colour: string, opacity: number) =>
    builder.add(slot, {
      id: `fallback/${id}`,
      type: 'fill',
      source: builder.source(`fallback/${id}`, polygons(data)),
      paint: { 'fill-color': colour, 'fill-opacity': opacity },
    })
  const line = (slot: Slot, id: string, data: Path[], stroke: Stroke | null) => {
    if (!stroke) return
    builder.add(slot, {
      id: `fallback/${id}`,
      type: 'line',
      source: builder.source(`fallback/${id}`, lineStrings(data)),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': stroke.colour, 'line-width': strokeWidth(stroke, paper) },
    })
  }
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
  line('project', 'other-project-casing', shapes.otherProjects.flat(), OTHER_PROJECT.casing)
  line('project', 'other-project-edge', shapes.otherProjects.flat(), OTHER_PROJECT.edge)
  fill('project', 'project', shapes.projects, PROJECT.fill, PROJECT.fillOpacity)
  line('project', 'project-casing', shapes.projects.flat(), PROJECT.casing)
  line('project', 'project-edge', shapes.projects.flat(), PROJECT.edge)
  fill('overlap', 'overlap', shapes.overlaps, OVERLAP.fill, OVERLAP.fillOpacity)
  line('overlap', 'overlap-edge', shapes.overlaps.flat(), OVERLAP.edge)
  line('touch', 'touch-casing', shapes.touches, TOUCH.casing)
  line('touch', 'touch', shapes.touchDashes, TOUCH.line)
  builder.add('vertices', {
    id: 'fallback/vertices',
    type: 'circle',
    source: builder.source(
      'fallback/vertices',
      collect(shapes.vertices.map((position) => ({ type: 'Point', coordinates: position }))),
    ),
    paint: {
      'circle-radius': VERTEX.radius,
      'circle-color': VERTEX.fill,
      'circle-stroke-color': VERTEX.edge,
      'circle-stroke-width': VERTEX.px,
    },
  })
}
