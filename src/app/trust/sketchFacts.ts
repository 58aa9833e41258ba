/** What stands behind an area or a length on the map: of a range being drawn, of a measurement. */
import { areaSquareMetres, planeAreaSquareMetres } from '../../geo/area'
import { toPlane } from '../../geo/convert'
import { geodesicMetres } from '../../geo/distance'
import { gaussKruegerZone } from '../../geo/system'
import type { LonLatPolygons, Position } from '../../geo/types'
import { areaText, known, planeText, type Fact, type Words } from './facts'

/** So many corners are written out. */
const MOST_CORNERS = 12

/** `94.123456789, 36.123456789` */
export function positionText([lon, lat]: Position): string {
  return `${lon.toFixed(9)}, ${lat.toFixed(9)}`
}

export function cornersText(positions: readonly Position[]): string {
  const shown = positions
    .slice(0, MOST_CORNERS)
    .map((position, index) => `${index + 1}: ${positionText(position)}`)
  return [...shown, ...(positions.length > MOST_CORNERS ? ['…'] : [])].join('\n')
}

/** The area within corners. `pixelMetres`: what one pixel of the map is on the ground; null for typed corners. */
export function ringFacts(words: Words, ring: readonly Position[], pixelMetres: number | null): Fact[] {
  const { t, localized } = words
  const [start] = ring
  if (!start) return []
  const polygons: LonLatPolygons = [[[...ring, start]]]
  const area = areaSquareMetres(polygons)
  const zone = gaussKruegerZone(start[0])
  const around = [...ring, start]
    .slice(1)
    .reduce((sum, to, index) => sum + geodesicMetres(ring[index] ?? to, to), 0)
  return known([
    [t('trust.method'), t('trust.methodSketch')],
    [t('trust.ellipsoid'), areaText(area)],
    [t('trust.plane'), planeText(area, planeAreaSquareMetres(toPlane(polygons, zone)))],
    [t('trust.planeSystem'), localized(zone.name)],
    [t('trust.perimeter'), `${around.toFixed(3)} m`],
    [t('trust.corners'), cornersText(ring)],
    [t('trust.source'), sourceText(words, pixelMetres)],
    [t('trust.units'), t('trust.unitsText')],
  ])
}

/** Points set on a map are no more exact than its pixels. */
export function sourceText({ t }: Words, pixelMetres: number | null): string {
  if (pixelMetres === null) return t('trust.typed')
  return t('trust.clicked', { metres: pixelMetres >= 10 ? pixelMetres.toFixed(0) : pixelMetres.toFixed(2) })
}
