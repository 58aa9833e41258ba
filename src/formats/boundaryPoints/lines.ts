/** The lines of a boundary-point file: header keys, head lines of parcels, points. */
import type { AttributeValue } from '../../geo/features'
import { parseDegrees } from '../angles'
import { keyNamed, type HeaderKeys } from './crs'
import { plain as plainSigns } from '../plainText'

export interface PointLine {
  line: number
  name: string
  ring: string
  /** Third and fourth field as they stand: X (north) and Y (east) in a file that keeps the order. */
  first: number
  second: number
}

export interface ParcelLines {
  /** Line of the head, 1-based. */
  line: number
  /** Number of points that the head states; null where it states none. */
  count: number | null
  name: string
  number: string
  kind: '点' | '线' | '面'
  attributes: Record<string, AttributeValue>
  points: PointLine[]
  badLines: { line: number; text: string }[]
}

/** With the brackets of titles too. */
function plain(text: string): string {
  return plainSigns(text).replace(/【/g, '[').replace(/】/g, ']').trim()
}

/** The fields of a line: at commas, else at semicolons or 、, else at blanks and tabs. */
export function fieldsOf(line: string): string[] {
  const text = plain(line)
  const sign = [',', ';', '、'].find((one) => text.includes(one)) ?? /\s+/
  return text.split(sign).map((field) => field.trim())
}

const NUMBER = /^[+-]?\d+(\.\d*)?$/

/** Plain decimals, or degrees, minutes and seconds with their signs; null for all else, 0 and -1 stand for nothing. */
function coordinateOf(text: string): number | null {
  const value = NUMBER.test(text) ? Number(text) : /[°º度]/.test(text) ? parseDegrees(text) : null
  return value !== null && value > 0 ? value : null
}

/** What points are called where nothing else says that these are boundary points: `J1`, `12`, `界3`. */
const POINT_NAME = /^[A-Za-z\u4e00-\u9fff]*[-_]?\d+[\w-]*$/

/**
 * A line `点号,圈号,X,Y`, further fields (height, remark) allowed; also `点号,X,Y` and an empty ring, which counts as 1.
 * null where it is none.
 * @param isSure the line stands in a file of boundary points, so that a point may have any name
 */
export function readPoint(line: string, lineNumber = 0, isSure = false): PointLine | null {
  const fields = fieldsOf(line)
  while (fields.length > 3 && fields[fields.length - 1] === '') fields.pop()
  const [name = '', ring = '', first = '', second = '', third = ''] =
    fields.length === 3 ? [fields[0], '', fields[1], fields[2]] : fields
  if (name === '' || !(POINT_NAME.test(name) || (isSure && name.length <= 30 && fields.length > 3)))
    return null
  if (!/^([A-Za-z]*\d{1,4})?$/.test(ring) || isThousands(first, second, third)) return null
  const [x, y] = [coordinateOf(first), coordinateOf(second)]
  return x === null || y === null
    ? null
    : { line: lineNumber, name, ring: ring === '' ? '1' : ring, first: x, second: y }
}

/** `4,030,489.91`: one number that was split at its separators of thousands. */
function isThousands(first: string, second: string, third: string): boolean {
  return /^\d{1,3}$/.test(first) && /^\d{3}$/.test(second) && /^\d{3}(\.\d+)?$/.test(third)
}

/** Remarks that people and programs put between the lines. */
const REMARK = /^(#|\/\/|;|--|\*|备注|说明|注[::])/

/** Titles above the first parcel, column names, words without any number: no points, and no damage to a parcel. */
function isProse(line: string, isBeforeParcels: boolean): boolean {
  const fields = fieldsOf(line)
  const isWords = !/\d/.test(line) && (fields.length < 2 || /点号|圈号|坐标|[XYxy]/.test(line))
  return isWords || (isBeforeParcels && (fields.length < 3 || !/\d\.\d|\d{5}/.test(line)))
}

export interface BoundaryText {
  keys: HeaderKeys
  parcels: ParcelLines[]
  /** Lines that were passed over as titles or words. */
  prose: { line: number; text: string }[]
}

/** Splits the text into header keys and parcels; lines that are neither are kept as bad lines of their parcel. */
export function parcelLines(text: string): BoundaryText {
  const keys: HeaderKeys = new Map()
  const parcels: ParcelLines[] = []
  const prose: BoundaryText['prose'] = []
  let block: 'attributes' | 'coordinates' = 'coordinates'
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, index) => {
      const line = plain(raw)
      const lineNumber = index + 1
      if (line === '' || REMARK.test(line)) return
      const title = /^\[(.*)\]$/.exec(line)?.[1]?.trim()
      if (title !== undefined) {
        block = title === '属性描述' ? 'attributes' : 'coordinates'
        return
      }
      const key = /^([^=:,]+)[=:](.*)$/.exec(line)
      if (key && (block === 'attributes' || parcels.length === 0)) {
        keys.set(keyNamed(key[1] ?? ''), (key[2] ?? '').trim())
        return
      }
      if (block === 'attributes') return
      const head = readHead(raw, lineNumber)
      if (head) {
        parcels.push(head)
        return
      }
      const point = readPoint(raw, lineNumber, true)
      if (!point && isProse(line, parcels.length === 0)) {
        prose.push({ line: lineNumber, text: line.slice(0, 40) })
        return
      }
      const parcel = parcels[parcels.length - 1] ?? headless(lineNumber, parcels)
      if (point) parcel.points.push(point)
      else parcel.badLines.push({ line: lineNumber, text: line.slice(0, 60) })
    })
  return { keys, parcels, prose }
}

export function headless(line: number, parcels: ParcelLines[]): ParcelLines {
  const parcel: ParcelLines = {
    line,
    count: null,
    name: '',
    number: '',
    kind: '面',
    attributes: {},
    points: [],
    badLines: [],
  }
  parcels.push(parcel)
  return parcel
}

/**
 * `界址点数,地块面积,地块编号,地块名称,图形属性,图幅号,地块用途,地类编码,@`: found by 点/线/面 in the middle or the @ at the
 * end. A name that holds commas is put together again.
 */
function readHead(raw: string, line: number): ParcelLines | null {
  const fields = fieldsOf(raw)
  const ends = fields[fields.length - 1]
  const shape = fields.findIndex((field, index) => index >= 2 && /^[点线面]$/.test(field))
  if (ends !== '@' && shape < 0) return null
  if (shape < 0 && readPoint(raw) !== null) return null
  const parcel = headless(line, [])
  const [count = '', area = '', number = ''] = fields
  parcel.count = /^\d+$/.test(count) ? Number(count) : null
  parcel.number = number
  const kindAt = shape < 0 ? Math.min(4, fields.length - 1) : shape
  parcel.name = fields.slice(3, kindAt).join(',')
  const kind = fields[shape]
  if (kind === '点' || kind === '线') parcel.kind = kind
  const rest = fields.slice(kindAt + 1).filter((field) => field !== '@')
  const set = (key: string, value: string | undefined) => {
    if (value) parcel.attributes[key] = value
  }
  set('地块编号', number)
  set('地块名称', parcel.name)
  if (NUMBER.test(area) && Number(area) > 0) parcel.attributes['地块面积'] = Number(area)
  set('图幅号', rest[0])
  set('地块用途', rest[1])
  set('地类编码', rest[2])
  return parcel
}

/** Eastings that stand in the X column: 8 digits with a zone number, 6 digits beside 7, or degrees beyond 70. */
export function axisOrder(
  points: readonly Pick<PointLine, 'first' | 'second'>[],
): 'north-first' | 'east-first' {
  const isEastFirst = ({ first, second }: Pick<PointLine, 'first' | 'second'>): boolean => {
    if (isPrefixed(first)) return isNorthing(second)
    if (isNorthing(second)) return first > 50_000 && first < 950_000
    return first >= 70 && first <= 140 && second >= 15 && second <= 55
  }
  return points.length > 0 && points.every(isEastFirst) ? 'east-first' : 'north-first'
}

function isPrefixed(value: number): boolean {
  const zone = Math.floor(value / 1e6)
  return zone >= 13 && zone <= 45
}

function isNorthing(value: number): boolean {
  return value > 1_500_000 && value < 6_500_000
}
