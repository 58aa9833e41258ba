import type { CheckResult, Project } from '../../check/types'
import type { AttributeValue } from '../../geo/features'
import { systemByCode } from '../../geo/system'
import type { LonLatPolygons } from '../../geo/types'
import type { WrittenFile } from '../../formats/write/dataset'
import { writeShapefile } from '../../formats/write/shapefile'
import { overlapPieces } from './pieces'

const DEGREES = 4490

/** Field names that survive in a DBF: at most ten bytes. */
const FIELDS = {
  project: 'XMMC',
  layer: 'TCMC',
  layerId: 'TCBH',
  status: 'STATUS',
  role: 'ROLE',
  version: 'BBH',
  zoneId: 'BSM',
  zone: 'TBMC',
  class: 'FQ',
  outcome: 'JG',
  overlapSquareMetres: 'ZYMJ',
  percentOfProject: 'ZBL',
} as const

/** The overlaps as a zipped shapefile in EPSG:4490, attributes in UTF-8 (names in any language survive). */
export function piecesShapefile(
  project: Project,
  result: CheckResult,
): WrittenFile & { bytes: Uint8Array<ArrayBuffer> } {
  const system = systemByCode(DEGREES)
  if (!system) throw new RangeError('EPSG:4490 is always known')
  const features = overlapPieces(project, result).features.map(({ geometry, properties }) => ({
    polygons: geometry.coordinates as LonLatPolygons,
    properties: Object.fromEntries(
      Object.entries(FIELDS).map(([key, field]) => [field, (properties?.[key] ?? null) as AttributeValue]),
    ),
  }))
  const file = writeShapefile({ name: project.name, system, features }, { encoding: 'utf-8' })
  return { ...file, bytes: new Uint8Array(file.bytes) }
}
