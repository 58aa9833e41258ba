import difference from '@turf/difference'
import { featureCollection, multiPolygon } from '@turf/helpers'
import intersect from '@turf/intersect'
import union from '@turf/union'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { LonLatPolygons, PolygonRings, Ring } from '../../geo/types'
import { overlay } from './overlay'

/**
 * The operations on shapes that the check needs. Arguments are lists of polygons in degrees, so are the results; an
 * empty list is an empty shape. First the overlay of `geo/arrange`, which always ends; turf where that leaves a torn
 * boundary. Callers keep the edge-pair area, which cannot fail, beside them. All may throw where turf does.
 */
export function intersection(a: readonly PolygonRings[], b: readonly PolygonRings[]): LonLatPolygons {
  if (a.length === 0 || b.length === 0) return []
  return overlay([a, b], (holders) => holders.size === 2) ?? turfIntersection(a, b)
}

/** The same by turf alone: the second opinion where the first disagrees with the edge-pair area. */
export function turfIntersection(a: readonly PolygonRings[], b: readonly PolygonRings[]): LonLatPolygons {
  return polygonsOf(intersect(featureCollection([shape(a), shape(b)])))
}

export function subtraction(a: readonly PolygonRings[], b: readonly PolygonRings[]): LonLatPolygons {
  if (a.length === 0) return []
  if (b.length === 0) return [...a]
  return (
    overlay([a, b], (holders) => holders.has(0) && !holders.has(1)) ??
    polygonsOf(difference(featureCollection([shape(a), shape(b)])))
  )
}

/** Union of any number of shapes; ground covered twice counts once and seams disappear. */
export function unionOf(shapes: readonly (readonly PolygonRings[])[]): LonLatPolygons {
  const filled = shapes.filter((one) => one.length > 0)
  const first = filled[0]
  if (!first) return []
  if (filled.length === 1) return [...first]
  const whole = overlay(filled, (holders) => holders.size > 0)
  if (whole) return whole
  if (filled.length === 2) return polygonsOf(union(featureCollection(filled.map(shape))))
  // Torn by rounding somewhere: the halves are simpler, and only the pair that is really torn goes the slow way.
  const middle = filled.length >> 1
  return unionOf([unionOf(filled.slice(0, middle)), unionOf(filled.slice(middle))])
}

function shape(polygons: readonly PolygonRings[]): Feature<MultiPolygon> {
  return multiPolygon(polygons as PolygonRings[])
}

function polygonsOf(feature: Feature<Polygon | MultiPolygon> | null): LonLatPolygons {
  if (!feature) return []
  const { geometry } = feature
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map((rings) => rings.map((ring) => ring.map(([x = NaN, y = NaN]) => [x, y]) as Ring))
}
