import type { SourceFeatures } from '../../geo/features'
import { converterOf, toPlane } from '../../geo/convert'
import { polygonsOf } from '../../geo/polygons'
import { gaussKruegerCode, gaussKruegerZone, systemByCode, type CoordinateSystem } from '../../geo/system'
import type { Box, PolygonRings, Position } from '../../geo/types'
import type { ProjectBoundary, StatedFacts } from '../types'

/** Field names under which files carry what a report says of a project; lower case. */
const ALIASES: Record<keyof StatedFacts, readonly string[]> = {
  unit: [
    '建设单位',
    '用地单位',
    '项目单位',
    '业主单位',
    '申请单位',
    '单位',
    'jsdw',
    'yddw',
    'xmdw',
    'unit',
    'developer',
    'owner',
  ],
  place: ['用地位置', '建设地点', '项目位置', '坐落', '位置', 'jsdd', 'ydwz', 'zl', 'location', 'place'],
  type: [
    '项目类型',
    '项目类别',
    '行业类别',
    '建设类型',
    'xmlx',
    'xmlb',
    'projecttype',
    'project_type',
    'type',
  ],
  approvalDocument: [
    '批准文件',
    '批准文号',
    '立项文号',
    '批复文号',
    '文号',
    'pzwh',
    'pfwh',
    'lxwh',
    'approval',
  ],
}

/** What the attributes of a file say of its project; null where they say nothing. */
export function statedFacts(source: SourceFeatures): StatedFacts {
  return {
    unit: firstText(source, ALIASES.unit),
    place: firstText(source, ALIASES.place),
    type: firstText(source, ALIASES.type),
    approvalDocument: firstText(source, ALIASES.approvalDocument),
  }
}

function firstText(source: SourceFeatures, aliases: readonly string[]): string | null {
  for (const alias of aliases) {
    for (const { properties } of source.features) {
      const field = Object.keys(properties).find((name) => name.trim().toLowerCase() === alias)
      const value = field === undefined ? null : properties[field]
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
      if (text !== '') return text
    }
  }
  return null
}

/**
 * The boundary as the file has it, not repaired, for a table of boundary points; null where there are no polygons
 * (corridors and circles are made by the program).
 * Transverse Mercator coordinates stay as they are; eastings without the number of their zone get it in front, which
 * shifts them by whole zones and changes no length. Anything else is shown in the 3-degree zone of the centre.
 */
export function boundaryOf(
  source: SourceFeatures,
  system: CoordinateSystem,
  bbox: Box,
): ProjectBoundary | null {
  const polygons = soundPositions(source.features.flatMap((feature) => polygonsOf(feature.geometry)))
  if (polygons.length === 0) return null
  if (system.kind === 'projected' && system.centralMeridian !== null) return numbered(polygons, system)
  const { inverse } = converterOf(system)
  const zone = gaussKruegerZone((bbox[0] + bbox[2]) / 2)
  const degrees = polygons.map((rings) => rings.map((ring) => ring.map(inverse)))
  return { system: zone, polygons: toPlane(degrees, zone), convertedFrom: system }
}

/** What is no number, and rings without area, cannot stand in a table. */
function soundPositions(polygons: PolygonRings[]): PolygonRings[] {
  return polygons
    .map((rings) =>
      rings
        .map((ring) => ring.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)))
        .filter((ring) => ring.length > 2),
    )
    .filter((rings) => rings.length > 0)
}

function numbered(polygons: PolygonRings[], system: CoordinateSystem): ProjectBoundary {
  const { datum, zoneWidth, zone, hasZonePrefix } = system
  const code = zoneWidth && zone && !hasZonePrefix ? gaussKruegerCode(datum, zoneWidth, zone, true) : null
  const withNumber = code === null ? null : systemByCode(code)
  if (!withNumber || !zone) return { system, polygons, convertedFrom: null }
  const shifted = polygons.map((rings) =>
    rings.map((ring) => ring.map(([x, y]): Position => [x + zone * 1e6, y])),
  )
  return { system: withNumber, polygons: shifted, convertedFrom: system }
}
