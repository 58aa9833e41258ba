import type { Geometry } from 'geojson'
import type { SourceFeatures } from '../../geo/features'
import { polygonsOf } from '../../geo/polygons'
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

/** How many features have polygons, lines, points. */
export interface ShapeCounts {
  polygons: number
  lines: number
  points: number
}

export function shapesIn(source: SourceFeatures): ShapeCounts {
  const having = (parts: (geometry: Geometry) => readonly unknown[]) =>
    source.features.filter(({ geometry }) => parts(geometry).length > 0).length
  return { polygons: having(polygonsOf), lines: having(linesOf), points: having(pointsOf) }
}

function positions(coordinates: readonly number[][]): Position[] {
  return coordinates.map(([x = NaN, y = NaN]) => [x, y])
}
