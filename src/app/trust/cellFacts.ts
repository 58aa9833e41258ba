/** What stands behind a measured value of the attribute table; areas and lengths are computed again from the shape. */
import type { Feature, Geometry } from 'geojson'
import { areaSquareMetres, planeAreaSquareMetres } from '../../geo/area'
import { toPlane } from '../../geo/convert'
import { geodesicMetres } from '../../geo/distance'
import { gaussKruegerZone } from '../../geo/system'
import type { LonLatPolygons, Position } from '../../geo/types'
import type { LayerSaid } from '../../workspace/layers/said'
import type { Field } from '../../workspace/table/fields'
import { areaText, known, layerFacts, planeText, type Fact, type Words } from './facts'

/** Which values say how they came about: those with a unit. */
export function hasFacts(field: Field): boolean {
  return field.unit !== null
}

type Method = 'trust.methodCell' | 'trust.methodOfficial' | 'trust.methodDrawn' | 'trust.methodStored'

const METHODS: Readonly<Record<string, Method>> = {
  ellipsoidHectares: 'trust.methodCell',
  officialAreaKm2: 'trust.methodOfficial',
  areaKm2: 'trust.methodOfficial',
  drawnAreaKm2: 'trust.methodDrawn',
}

export interface CellOf {
  layer: LayerSaid | null
  field: Field
  feature: Feature<Geometry | null>
}

export function cellFacts(words: Words, { layer, field, feature }: CellOf): Fact[] {
  const { t, localized } = words
  const properties = feature.properties ?? {}
  const value = field.raw(properties)
  const unit = field.unit ? localized(field.unit) : ''
  const text = (key: string): string | null => {
    const found: unknown = properties[key]
    return typeof found === 'string' || typeof found === 'number' ? String(found) : null
  }
  const localizedText = (key: string) =>
    text(`${key}_${localized({ zh: 'zh', en: 'en' })}`) ?? text(`${key}_zh`) ?? text(key)
  return [
    ...(layer ? layerFacts(words, layer) : []),
    ...known([
      [t('trust.feature'), [text('id'), localizedText('name')].filter(Boolean).join(' · ')],
      [localized(field.title), value === null ? null : `${value} ${unit}`],
      [t('trust.method'), t(METHODS[field.key] ?? 'trust.methodStored')],
      ...(/area|hectares/i.test(field.key) ? areaAgain(words, feature.geometry) : []),
      ...(/length/i.test(field.key) ? lengthAgain(words, feature.geometry) : []),
      [t('trust.howDrawn'), localizedText('drawn')],
      [
        t('trust.document'),
        [localizedText('document'), localizedText('chapter')].filter(Boolean).join(' · '),
      ],
      [t('trust.note'), localizedText('areaNote')],
    ]),
  ]
}

/** The area of the shape as the map has it, computed when asked, on the ellipsoid and in the plane. */
function areaAgain({ t, localized }: Words, geometry: Geometry | null): [string, string | null][] {
  const polygons = polygonsOf(geometry)
  const start = polygons[0]?.[0]?.[0]
  if (!start) return []
  const area = areaSquareMetres(polygons)
  const zone = gaussKruegerZone(start[0])
  return [
    [t('trust.now'), areaText(area)],
    [t('trust.plane'), planeText(area, planeAreaSquareMetres(toPlane(polygons, zone)))],
    [t('trust.planeSystem'), localized(zone.name)],
  ]
}

function lengthAgain({ t }: Words, geometry: Geometry | null): [string, string | null][] {
  const lines =
    geometry?.type === 'LineString'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates
        : []
  if (lines.length === 0) return []
  const metres = lines.reduce(
    (sum, line) =>
      sum +
      line
        .slice(1)
        .reduce((all, to, index) => all + geodesicMetres(position(line[index] ?? to), position(to)), 0),
    0,
  )
  return [[t('trust.nowLength'), `${metres.toFixed(3)} m`]]
}

function polygonsOf(geometry: Geometry | null): LonLatPolygons {
  const polygons =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  return polygons.map((rings) => rings.map((ring) => ring.map(position)))
}

function position([x = 0, y = 0]: readonly number[]): Position {
  return [x, y]
}
