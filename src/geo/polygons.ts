import type { Geometry, Position as GeoJsonPosition } from 'geojson'
import type { PolygonRings, Position, Ring } from './types'

/** The polygons of a geometry, heights dropped; lines and points give none. Nothing is repaired. */
export function polygonsOf(geometry: Geometry): PolygonRings[] {
  switch (geometry.type) {
    case 'Polygon':
      return [geometry.coordinates.map(ringOf)]
    case 'MultiPolygon':
      return geometry.coordinates.map((polygon) => polygon.map(ringOf))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(polygonsOf)
    default:
      return []
  }
}

function ringOf(positions: GeoJsonPosition[]): Ring {
  return positions.map(([x, y]): Position => [x ?? NaN, y ?? NaN])
}
