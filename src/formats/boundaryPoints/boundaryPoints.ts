/**
 * Boundary points 界址点 as text, the exchange format of land surveys (勘测定界). No single standard fixes it, so all
 * dialects are taken: with and without [属性描述], brackets and commas of full width, blanks or tabs between fields,
 * head lines of 9 to 12 fields, any numbering of rings and points.
 *
 * X is north, Y is east: `点号,圈号,X,Y`. Positions come out east first, as everywhere here.
 */
import type { Geometry } from 'geojson'
import type { AttributeValue, InputFile, SourceFeature, SourceFeatures } from '../../geo/features'
import { InputError, note, type Note } from '../../geo/note'
import type { Position } from '../../geo/types'
import { parametersNotUsed, statedByKeys, type HeaderKeys } from './crs'
import { axisOrder, parcelLines, type ParcelLines, type PointLine } from './lines'
import { ringsLeftOut, ringsOfParcel } from './rings'
import { cassParcel, cassPoints } from './cassPoints'
import { decodeText } from '../encoding/encoding'
import { fromPacked, mayBePacked, packedDoubt, packedRead } from '../packedDegrees'
import { closedRing } from '../pointRings'
import { groupRingsByContainment } from '../rings'
import type { ReadOptions } from '../shapefile/shapefile'
import { unitedZones } from '../severalZones'

/** Keys that describe the format and the system; all others describe the project and become attributes. */
const TECHNICAL_KEYS = new Set([
  '格式版本号',
  '数据产生单位',
  '数据产生日期',
  '坐标系',
  '几度分带',
  '投影类型',
  '计量单位',
  '带号',
  '中央子午线',
  '精度',
  '转换参数',
])

/** @throws InputError where there is no parcel that can be read */
export function readBoundaryPoints(file: InputFile, options: ReadOptions = {}): SourceFeatures {
  const decoded = decodeText(file.bytes, options.encoding)
  const notes: Note[] = []
  const { keys, parcels } = linesOf(decoded.text, notes)
  assertMetres(keys, file.name)
  const points = parcels.flatMap((parcel) => parcel.points)
  const order = axisOrder(points)
  if (order === 'east-first' && !notes.some(({ code }) => code === 'cass-points-joined'))
    notes.push(swapped(points))
  readDegrees(keys, points, notes)
  const attributes: Record<string, AttributeValue> = {}
  for (const [key, value] of keys) if (!TECHNICAL_KEYS.has(key) && value !== '') attributes[key] = value
  const features: SourceFeature[] = []
  parcels.forEach((parcel, index) => {
    const geometry = geometryOf(parcel, order, notes)
    if (geometry)
      features.push({ geometry, properties: { ...attributes, ...parcel.attributes }, index: index + 1 })
  })
  if (features.length === 0) throw nothingRead(file.name, notes)
  const eastings = points.map((point) => (order === 'east-first' ? point.first : point.second))
  const united = unitedZones(features, keys)
  const parameters = parametersNotUsed(keys)
  if (parameters) notes.push(parameters)
  if (united) notes.push(united.note)
  return {
    file: file.name,
    format: 'boundary-points',
    layer: null,
    crs: united?.crs ?? statedByKeys(keys, eastings),
    encoding: decoded.encoding,
    encodingHow: decoded.how,
    features: united?.features ?? features,
    notes: [...decoded.notes, ...notes],
  }
}

function linesOf(text: string, notes: Note[]): { keys: HeaderKeys; parcels: ParcelLines[] } {
  const points = cassPoints(text)
  if (points) {
    const { parcel, note } = cassParcel(points)
    notes.push(note)
    return { keys: new Map(), parcels: [parcel] }
  }
  const { keys, parcels, prose } = parcelLines(text)
  const [first] = prose
  if (first)
    notes.push(
      note(
        'lines-passed-over',
        `第 ${prose.map(({ line }) => line).join('、')} 行(如“${first.text}”)是标题或文字,不是界址点,已略过。`,
        `Lines ${prose.map(({ line }) => line).join(', ')} (such as "${first.text}") are titles or words, no boundary points, and were passed over.`,
      ),
    )
  return { keys, parcels }
}

const PACKED_UNIT = /度\.?分\.?秒|d+\.?mm\.?ss/i

/** Degrees that the head says are ddd.mmss are turned into degrees; where it does not say so and they could be, that is told. */
function readDegrees(keys: HeaderKeys, points: PointLine[], notes: Note[]): void {
  if (!points.every(({ first, second }) => first <= 180 && second <= 180)) return
  const [first] = points
  if (!mayBePacked(points.map((point) => [point.first, point.second])) || !first) return
  if (!PACKED_UNIT.test(`${keys.get('计量单位') ?? ''} ${keys.get('坐标格式') ?? ''}`)) {
    notes.push(packedDoubt(Math.max(first.first, first.second)))
    return
  }
  for (const point of points) {
    point.first = fromPacked(point.first) ?? NaN
    point.second = fromPacked(point.second) ?? NaN
  }
  notes.push(packedRead)
}

function assertMetres(keys: HeaderKeys, file: string): void {
  const unit = keys.get('计量单位') ?? ''
  if (unit === '' || /^(米|m|metre|meter|度|degree)$/i.test(unit) || PACKED_UNIT.test(unit)) return
  throw new InputError(
    note(
      'unit-unknown',
      `计量单位写为“${unit}”,只能读以米(或度)为单位的坐标:请换算后改为“计量单位=米”。`,
      `The unit is given as "${unit}"; only metres (or degrees) can be read: convert the coordinates and write 计量单位=米.`,
    ),
    file,
  )
}

function nothingRead(file: string, notes: Note[]): InputError {
  const first = notes.find(({ code }) => code === 'parcel-left-out')
  return new InputError(
    first ??
      note(
        'no-features',
        '没有读到界址点:每行应为“点号,圈号,X,Y”,请检查文件内容。',
        'No boundary points were found: each line should read "number,ring,X,Y"; check the file.',
      ),
    file,
  )
}

function swapped(points: PointLine[]): Note {
  const [first] = points
  const seen = first ? `${first.first}, ${first.second}` : ''
  return note(
    'axes-swapped-corrected',
    `X、Y 两列颠倒(如第 ${first?.line} 行 ${seen},前一数是东坐标),已按东、北对调读取,请核对。`,
    `The columns X and Y are exchanged (such as line ${first?.line}: ${seen}, where the first is the easting); they were read the other way round, please check.`,
  )
}

function geometryOf(
  parcel: ParcelLines,
  order: 'north-first' | 'east-first',
  notes: Note[],
): Geometry | null {
  const label = `“${parcel.name || parcel.number || `第 ${parcel.line} 行`}”`
  const bad = parcel.badLines[0]
  if (bad) {
    notes.push(
      note(
        'parcel-left-out',
        `地块${label}没有读:第 ${bad.line} 行“${bad.text}”不是有效的界址点(应为“点号,圈号,X,Y”,坐标为普通小数,不用千分位和科学计数,-1 和 0 不算坐标):请改正该行。`,
        `Parcel ${label} was not read: line ${bad.line}, "${bad.text}", is no valid boundary point (number,ring,X,Y with plain decimals, no separators of thousands, no exponents, -1 and 0 are none): correct that line.`,
      ),
    )
    return null
  }
  const place = ({ first, second }: PointLine): Position =>
    order === 'east-first' ? [first, second] : [second, first]
  if (parcel.kind === '点') {
    return { type: 'MultiPoint', coordinates: parcel.points.map(place) }
  }
  const rings = ringsOfParcel(parcel.points, place, label, notes)
  if (parcel.kind === '线') return { type: 'MultiLineString', coordinates: rings }
  const short = rings.filter((ring) => ring.length < 3).length
  if (short > 0 && short < rings.length) notes.push(ringsLeftOut(label, short))
  const closed = rings.filter((ring) => ring.length >= 3).map(closedRing)
  checkCount(parcel, label, rings, notes)
  if (closed.length === 0) {
    notes.push(
      note(
        'parcel-left-out',
        `地块${label}没有读:只有 ${parcel.points.length} 个界址点,不成面:至少要 3 个不同的点,请补齐后重新导出。`,
        `Parcel ${label} was not read: it has only ${parcel.points.length} boundary points, which enclose nothing: at least 3 different ones are needed, add the missing ones.`,
      ),
    )
    return null
  }
  const polygons = groupRingsByContainment(closed)
  const [only] = polygons
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** The head's count may or may not include the repeated first points; anything else is worth a word. */
function checkCount(parcel: ParcelLines, label: string, rings: Position[][], notes: Note[]): void {
  const written = parcel.points.length
  const open = rings.reduce((sum, ring) => sum + closedRing(ring).length - 1, 0)
  if (parcel.count === null || parcel.count === written || parcel.count === open) return
  notes.push(
    note(
      'point-count-differs',
      `地块${label}写有 ${parcel.count} 个界址点,实际有 ${written} 行,已按实际的读,请核对是否缺点。`,
      `Parcel ${label} states ${parcel.count} boundary points but has ${written} lines; what is there was read, check that none is missing.`,
    ),
  )
}
