import type { SourceFeature, SourceFeatures } from '../../geo/features'
import { InputError, note, type Note } from '../../geo/note'
import { polygonsOf, repairPolygons } from '../../geo/repair'
import type { CoordinateSystem } from '../../geo/system'
import { toLonLat } from '../../geo/convert'
import type { LonLatPolygons, PolygonRings, Position } from '../../geo/types'
import { lineWorkOf } from '../lines/lineCheck'
import type { LineWork } from '../types'
import { circle, corridor } from './corridor'
import { linesOf, pointsOf } from './geometry'
import { firstBadPoint } from './notNumbers'

/** The ground of a project: in the file's own coordinates where it has polygons, and in EPSG:4490. */
export interface Ground {
  /** Repaired polygons as the file has them; null where corridors or circles were made (those exist in 4490 only). */
  own: PolygonRings[] | null
  polygons: LonLatPolygons
  notes: Note[]
  lineWork: LineWork | null
}

/** Polygons of all features, repaired and united in the source system, then densified and converted. */
export function groundOfPolygons(source: SourceFeatures, system: CoordinateSystem): Ground {
  const polygons = source.features.flatMap((feature) => polygonsOf(feature.geometry))
  const repaired = repairPolygons(polygons)
  // Ground that is left out could be the ground that is hit, so such a project is not checked in part.
  if (repaired.notes.some(({ code }) => code === 'ring-not-numbers'))
    throw new InputError(notNumbers(firstBadPoint(source.features.filter(hasPolygon))), source.file)
  if (repaired.polygons.length === 0) throw new InputError(nothingLeft(), source.file)
  const notes = [...repaired.notes]
  const others = source.features.filter(
    ({ geometry }) => linesOf(geometry).length > 0 || pointsOf(geometry).length > 0,
  ).length
  if (others > 0) notes.push(geometryLeftOut(others))
  const polygonsInDegrees = toLonLat(repaired.polygons, system)
  assertFinite(polygonsInDegrees, source.file)
  return { own: repaired.polygons, polygons: polygonsInDegrees, notes, lineWork: null }
}

/** Corridors along lines and circles around points, `widthMetres` wide, united. */
export function groundOfWidth(source: SourceFeatures, system: CoordinateSystem, widthMetres: number): Ground {
  const bad = firstBadPoint(source.features)
  if (bad) throw new InputError(notNumbers(bad), source.file)
  const geometries = source.features.map(({ geometry }) => geometry)
  const lines = geometries.flatMap(linesOf).map((line) => inDegrees(line, system))
  const points = geometries.flatMap(pointsOf).flatMap((point) => inDegrees([point], system))
  const shapes: PolygonRings[] = [
    ...toLonLat(geometries.flatMap(polygonsOf), system),
    ...lines.flatMap((line) => corridor(line, widthMetres)),
    ...points.flatMap((point) => circle(point, widthMetres)),
  ]
  const repaired = repairPolygons(shapes)
  if (repaired.polygons.length === 0) throw new InputError(nothingLeft(), source.file)
  assertFinite(repaired.polygons, source.file)
  return {
    own: null,
    polygons: repaired.polygons,
    notes: [...(lines.length + points.length > 0 ? [widthUsed(widthMetres)] : []), ...repaired.notes],
    lineWork: lineWorkOf(lines, points, widthMetres),
  }
}

/** A polyline in degrees. Its straight edges are densified as those of a polygon are, by going out and back. */
function inDegrees(line: readonly Position[], system: CoordinateSystem): Position[] {
  if (system.kind === 'geographic' && line.length > 0) return [...line]
  const outAndBack = [...line, ...[...line].reverse().slice(1)]
  const ring = toLonLat([[outAndBack]], system)[0]?.[0] ?? []
  return ring.slice(0, Math.floor(ring.length / 2) + 1)
}

/** True where the source has a polygon. */
export function hasPolygons(source: SourceFeatures): boolean {
  return source.features.some(hasPolygon)
}

function hasPolygon({ geometry }: SourceFeature): boolean {
  return polygonsOf(geometry).length > 0
}

/** Refuses a source of lines or points only. */
export function needsWidth(source: SourceFeatures): InputError {
  const lines = source.features.filter(({ geometry }) => linesOf(geometry).length > 0).length
  const points = source.features.filter(({ geometry }) => pointsOf(geometry).length > 0).length
  if (lines + points === 0)
    return new InputError(
      note(
        'no-geometry',
        '没有面图形:请检查是否选对了文件或图层',
        'There is no polygon in it: check that this is the right file or layer',
      ),
      source.file,
    )
  return new InputError(
    note(
      'no-polygons',
      `只有线(${lines})或点(${points}),没有面:请单独打开并填走廊宽度(点则为圆的直径),命令行用 --width 米数`,
      `It has only lines (${lines}) or points (${points}), no polygon: open it by itself and give the width of the corridor (for points the diameter), on the command line --width METRES`,
    ),
    source.file,
  )
}

function assertFinite(polygons: LonLatPolygons, file: string): void {
  const bad = polygons.some((polygon) =>
    polygon.some((ring) => ring.some(([x, y]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90))),
  )
  if (bad)
    throw new InputError(
      note(
        'position-impossible',
        '换算成经纬度后有坐标落在地球之外:坐标系可能选错,请核对',
        'Converted to longitude and latitude, some coordinates lie off the earth: the coordinate system may be the wrong one, please check',
      ),
      file,
    )
}

function nothingLeft(): Note {
  return note(
    'no-area',
    '图形没有面积(点数不足三个,或各点在一条线上):请检查坐标',
    'The shape has no area (fewer than three points, or all on one line): check the coordinates',
  )
}

function geometryLeftOut(count: number): Note {
  return note(
    'geometry-left-out',
    `文件里还有 ${count} 个线或点图形,没有计入项目范围`,
    `${count} line or point shape(s) of the file are left out of the project`,
  )
}

function widthUsed(widthMetres: number): Note {
  return note(
    'width-applied',
    `线按 ${widthMetres} 米宽的走廊(两侧各一半,圆头)、点按直径 ${widthMetres} 米的圆计`,
    `Lines count as corridors ${widthMetres} m wide (half on each side, round ends), points as circles ${widthMetres} m across`,
  )
}

function notNumbers(bad: ReturnType<typeof firstBadPoint>): Note {
  const zh = bad ? `第 ${bad.index} 个图形${bad.where.zh}` : '有坐标不是数字'
  const en = bad ? `Shape ${bad.index}: ${bad.where.en}` : 'A coordinate is not a number'
  return note(
    'coordinates-not-numbers',
    `${zh},缺了这一部分就不能核查:请在原软件里改正后重新导出`,
    `${en}, and without that part nothing can be checked: correct it where it was made and export it again`,
  )
}
