/**
 * Tables of vertices (one row a vertex) or of geometries (a WKT column, one row a parcel), from CSV or a sheet of XLSX.
 * Plane columns: X is north, Y is east, as surveyors write; degrees: 经度/纬度.
 */
import type { Geometry } from 'geojson'
import type { AttributeValue, SourceFeature, StatedCrs } from '../../geo/features'
import { InputError, note, type Note } from '../../geo/note'
import type { Position } from '../../geo/types'
import { ringsLeftOut, ringsOfParcel } from '../boundaryPoints/rings'
import { statedByKeys } from '../boundaryPoints/crs'
import { axisOrder, type PointLine } from '../boundaryPoints/lines'
import { fromPacked, mayBePacked, packedDoubt, packedRead } from '../packedDegrees'
import { closedRing } from '../pointRings'
import { groupRingsByContainment } from '../rings'
import { columnsOf, findHeader, type TableHeader } from './header'
import { verticesIn, type TableParcel, type TableRow } from './parcels'
import { keysInWords } from './system'
import { parseWellKnownText, statedBySrids, unreadable } from '../wellKnownText'

export interface TableContents {
  features: SourceFeature[]
  crs: StatedCrs
  notes: Note[]
}

/** @throws InputError where no columns of coordinates are found or no parcel can be read */
export function readTable(rows: string[][], file: string): TableContents {
  const header = findHeader(rows)
  if (!header) {
    throw new InputError(
      note(
        'columns-unknown',
        '表里没有认得的坐标列:请用表头“点号、X、Y”(X 北 Y 东)或“经度、纬度”,或一列 WKT。',
        'No columns of coordinates were found: use the headers 点号, X, Y (X north, Y east), or 经度, 纬度, or a WKT column.',
      ),
      file,
    )
  }
  const words = rows
    .slice(0, header.at + 1)
    .flat()
    .join(' ')
  const body = rows.slice(header.at + 1).map((cells, index) => ({ cells, line: header.at + index + 2 }))
  const filled = body.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const contents =
    header.geometry === null
      ? verticesOf(filled, header, words)
      : geometriesOf(filled, header.names, header.geometry)
  if (contents.features.length > 0) return contents
  throw new InputError(
    contents.notes[0] ??
      note('no-features', '表里没有坐标行:请检查内容。', 'The table has no rows of coordinates: check it.'),
    file,
  )
}

function geometriesOf(rows: TableRow[], names: string[], column: number): TableContents {
  const features: SourceFeature[] = []
  const notes: Note[] = []
  const srids = new Set<number>()
  rows.forEach(({ cells, line }, index) => {
    const parsed = parseWellKnownText(cells[column] ?? '')
    if (!parsed) return notes.push(unreadable(line, cells[column] ?? ''))
    if (parsed.srid) srids.add(parsed.srid)
    features.push({
      geometry: parsed.geometry,
      properties: attributesOf(cells, names, [column]),
      index: index + 1,
    })
  })
  return { features, crs: statedBySrids(srids), notes }
}

function attributesOf(cells: string[], names: string[], without: number[]): Record<string, AttributeValue> {
  const result: Record<string, AttributeValue> = {}
  names.forEach((name, index) => {
    const value = cells[index] ?? ''
    if (name !== '' && value !== '' && !without.includes(index)) result[name] = value
  })
  return result
}

function verticesOf(rows: TableRow[], header: TableHeader, words: string): TableContents {
  const { names } = header
  const { parcels, isDegrees, prose } = verticesIn(rows, header)
  const all = parcels.flatMap(({ points }) => points)
  const notes: Note[] = []
  const [first] = all
  if (isDegrees && mayBePacked(all.map((point) => [point.first, point.second]))) {
    if (/度\.?分\.?秒|d+\.mm\.?ss/i.test(words) && typeof header.sets[0]?.longitude === 'number') {
      for (const point of all) {
        point.first = fromPacked(point.first) ?? NaN
        point.second = fromPacked(point.second) ?? NaN
      }
      notes.push(packedRead)
    } else if (first && isDecimal(rows, header)) notes.push(packedDoubt(Math.max(first.first, first.second)))
  }
  const order = axisOrder(all)
  if (order === 'east-first') notes.push(exchanged(first))
  const place = (point: PointLine): Position =>
    order === 'east-first' ? [point.first, point.second] : [point.second, point.first]
  const [set] = header.sets
  const without = header.sets.flatMap(columnsOf)
  const features = parcels.flatMap((parcel, index): SourceFeature[] => {
    const label = parcel.name === '' ? '' : `“${parcel.name}”`
    const geometry = parcel.bad ? null : polygonsFrom(parcel.points, place, label, notes)
    if (!geometry) {
      notes.push(leftOut(parcel))
      return []
    }
    const attributes = attributesOf(parcel.row.cells, names, without)
    const isTitled = header.parcel === null && parcel.name !== ''
    return [
      {
        geometry,
        properties: isTitled ? { ...attributes, 地块名称: parcel.name } : attributes,
        index: index + 1,
      },
    ]
  })
  const ground = prose.filter(({ line }) => all.some((point) => point.line < line))
  if (ground.length > 0) notes.push(passedOver(ground))
  if (set?.north !== undefined && set.latitude !== undefined) notes.push(otherColumns(isDegrees))
  const eastings = all.map((point) => place(point)[0])
  const stated = statedByKeys(keysInWords(words), eastings)
  return { features, crs: all.length > 0 ? stated : { kind: 'none' }, notes }
}

/** Minutes and seconds that are written as such are no decimals. */
function isDecimal(rows: TableRow[], { sets: [set] }: TableHeader): boolean {
  const { latitude, longitude } = set ?? {}
  return (
    typeof latitude === 'number' &&
    typeof longitude === 'number' &&
    rows.some(
      ({ cells }) => /^\d+\.\d+$/.test(cells[longitude] ?? '') && /^\d+\.\d+$/.test(cells[latitude] ?? ''),
    )
  )
}

function polygonsFrom(
  points: readonly PointLine[],
  place: (point: PointLine) => Position,
  label: string,
  notes: Note[],
): Geometry | null {
  const rings = ringsOfParcel(points, place, label, notes)
  const short = rings.filter((ring) => ring.length < 3).length
  if (short > 0 && short < rings.length) notes.push(ringsLeftOut(label, short))
  const polygons = groupRingsByContainment(rings.filter((ring) => ring.length >= 3).map(closedRing))
  const [only] = polygons
  if (!only) return null
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

function passedOver(rows: readonly TableRow[]): Note {
  const lines = rows.map(({ line }) => line)
  const seen = (rows[0]?.cells ?? [])
    .filter((cell) => cell !== '')
    .join(' ')
    .slice(0, 40)
  return note(
    'lines-passed-over',
    `第 ${lines.slice(0, 10).join('、')} 行(如“${seen}”)是合计、备注或标题,不是坐标,已略过。`,
    `Rows ${lines.slice(0, 10).join(', ')} (such as "${seen}") are sums, remarks or titles, no coordinates, and were passed over.`,
  )
}

function otherColumns(isDegrees: boolean): Note {
  return note(
    'columns-not-used',
    isDegrees
      ? '表里有经纬度,也有不含带号的平面坐标,按经纬度读取;平面坐标没有使用。'
      : '表里有平面坐标,也有经纬度,按含带号的平面坐标读取;经纬度没有使用。',
    isDegrees
      ? 'The table has degrees and metres without their zone; the degrees were read, the metres not used.'
      : 'The table has metres with their zone and degrees; the metres were read, the degrees not used.',
  )
}

function exchanged(first: PointLine | undefined): Note {
  const seen = first ? `${first.first}, ${first.second}` : ''
  return note(
    'axes-swapped-corrected',
    `坐标两列与表头相反(如第 ${first?.line} 行 ${seen}:前一数是东坐标),已对调读取,请核对。`,
    `The coordinate columns are the other way round than their headers (such as row ${first?.line}: ${seen}, where the first is the easting); they were exchanged, please check.`,
  )
}

function leftOut({ name, bad, points }: TableParcel): Note {
  const zh = name === '' ? '' : `“${name}”`
  const en = name === '' ? '' : ` "${name}"`
  if (!bad) {
    return note(
      'parcel-left-out',
      `地块${zh}没有读:只有 ${points.length} 个点,不成面:至少要 3 个不同的点,请补齐后再试。`,
      `Parcel${en} was not read: ${points.length} points enclose nothing: at least 3 different ones are needed, add the missing ones.`,
    )
  }
  const seen = bad.cells.join(', ').slice(0, 60)
  return note(
    'parcel-left-out',
    `地块${zh}没有读:第 ${bad.line} 行“${seen}”的坐标不是普通小数或度分秒:请改正该行。`,
    `Parcel${en} was not read: the coordinates in row ${bad.line}, "${seen}", are neither plain decimals nor degrees, minutes, seconds: correct that row.`,
  )
}
