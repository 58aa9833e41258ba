import type { Geometry } from 'geojson'
import type { Position } from '../../geo/types'

/** Lines of a geometry (also inside collections) as positions, third coordinates left out. */
export function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [positions(geometry.coordinates)]
    case 'MultiLineString':
      return geometry.coordinates.map(positions)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf)
    default:
      return []
  }
}

/** Points of a geometry (also inside collections). */
export function pointsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return positions([geometry.coordinates])
    case 'MultiPoint':
      return positions(geometry.coordinates)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pointsOf)
    default:
      return []
  }
}

function positions(coordinates: readonly number[][]): Position[] {
  return coordinates.map(([x = NaN, y = NaN]) => [x, y])
}
