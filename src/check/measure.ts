import { areaSquareMetres } from '../geo/area'
import type { LonLatPolygons, PolygonRings } from '../geo/types'
import { nearMetres } from './distance/frame'

/** A piece of an overlap with what decides how it counts. */
export interface Piece {
  polygon: PolygonRings
  areaSquareMetres: number
  perimeterMetres: number
  /** 2 x area / perimeter: the width of a long strip. */
  meanWidthMetres: number
}

export function measurePieces(polygons: LonLatPolygons): Piece[] {
  return polygons.map(measurePiece)
}

function measurePiece(polygon: PolygonRings): Piece {
  const area = areaSquareMetres([polygon])
  const perimeter = perimeterMetres(polygon)
  return {
    polygon,
    areaSquareMetres: area,
    perimeterMetres: perimeter,
    meanWidthMetres: perimeter > 0 ? (2 * area) / perimeter : 0,
  }
}

/** Length in metres of all rings; edges straight in longitude and latitude. */
export function perimeterMetres(polygon: PolygonRings): number {
  let total = 0
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i += 1) total += nearMetres(ring[i - 1]!, ring[i]!)
  return total
}
