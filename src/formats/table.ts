/**
 * Tables of vertices (one row a vertex) or of geometries (a WKT column, one row a parcel), from CSV or a sheet of XLSX.
 * Plane columns: X is north, Y is east, as surveyors write; degrees: 经度/纬度.
 */
import type { Geometry } from 'geojson'
import type { AttributeValue, SourceFeature, StatedCrs } from '../geo/features'
import { InputError, note, type Note } from '../geo/note'
import type { Position } from '../geo/types'
import { parseDegrees } from './angles'
import { axisOrder } from './boundaryPointsLines'
import { closedRing, ringsInOrder } from './pointRings'
import { groupRingsByContainment } from './rings'
import { findHeader, plainHeader, type Column } from './tableHeader'
import { looksLikeWellKnownText } from './wellKnownTextStart'
import { parseWellKnownText, statedBySrids, unreadable } from './wellKnownText'

export interface TableContents {
  features: SourceFeature[]
  crs: StatedCrs
  notes: Note[]
}

/** Columns that tell one parcel from the next; the others of the first row of each parcel are its attributes. */
const PARCEL = [
  '地块名称',
  '地块编号',
  '地块号',
  '宗地编号',
  '宗地号',
  '项目名称',
  '项目编号',
  'parcel',
  'dkmc',
  'dkbh',
  'xmmc',
  'name',
  'id_parcel',
]
const POINT_NUMBER = [
  '点号',
  '界址点号',
  '拐点',
  '拐点号',
  '拐点编号',
  '拐点序号',
  '序号',
  '点名',
  '编号',
  'point',
  'no',
  'no.',
  'id',
  'fid',
]

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
  const names = (rows[header.at] ?? []).map((name) => name.replace(/^\ufeff/, ''))
  const body = rows.slice(header.at + 1).map((cells, index) => ({ cells, line: header.at + index + 2 }))
  const filled = body.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const { columns } = header
  const contents =
    columns.geometry !== undefined && looksLikeWellKnownText(filled[0]?.cells[columns.geometry] ?? '')
      ? geometriesOf(filled, names, columns.geometry)
      : verticesOf(filled, names, columns)
  if (contents.features.length > 0) return contents
  throw new InputError(
    contents.notes[0] ??
      note('no-features', '表里没有坐标行:请检查内容。', 'The table has no rows of coordinates: check it.'),
    file,
  )
}

interface TableRow {
  cells: string[]
  line: number
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

interface Vertex {
  line: number
  ring: string
  /** First and second coordinate: X and Y, or latitude and longitude. */
  first: number
  second: number
}

function verticesOf(
  rows: TableRow[],
  names: string[],
  columns: Partial<Record<Column, number>>,
): TableContents {
  const isDegrees = columns.longitude !== undefined && columns.latitude !== undefined
  const [firstAt, secondAt] = isDegrees
    ? [columns.latitude, columns.longitude]
    : [columns.north, columns.east]
  const parcelAt = PARCEL.map((name) =>
    names.findIndex((header) => plainHeader(header) === plainHeader(name)),
  ).find((at) => at >= 0)
  const pointAt = names.findIndex((header) => POINT_NUMBER.includes(plainHeader(header)))
  const read = isDegrees ? parseDegrees : parseMetres
  const parcels = new Map<string, { row: TableRow; vertices: Vertex[]; bad: TableRow | null }>()
  let last = ''
  for (const row of rows) {
    // Merged cells leave the name in the first row of a parcel only.
    const key = parcelAt === undefined ? '' : row.cells[parcelAt] || last
    last = key
    const parcel = parcels.get(key) ?? { row, vertices: [], bad: null }
    parcels.set(key, parcel)
    const first = read(row.cells[firstAt ?? -1] ?? '')
    const second = read(row.cells[secondAt ?? -1] ?? '')
    if (first === null || second === null) parcel.bad ??= row
    else parcel.vertices.push({ line: row.line, ring: row.cells[columns.ring ?? -1] ?? '', first, second })
  }
  const all = [...parcels.values()].flatMap(({ vertices }) => vertices)
  const order = axisOrder(all)
  const notes: Note[] = []
  if (order === 'east-first') notes.push(exchanged(all[0]))
  const without = [firstAt, secondAt, columns.ring, pointAt].filter((at) => at !== undefined)
  const features = [...parcels.entries()].flatMap(([key, parcel], index): SourceFeature[] => {
    const geometry = parcel.bad ? null : polygonsFrom(parcel.vertices, order)
    if (geometry)
      return [{ geometry, properties: attributesOf(parcel.row.cells, names, without), index: index + 1 }]
    notes.push(leftOut(key, parcel))
    return []
  })
  return { features, crs: { kind: 'none' }, notes }
}

function parseMetres(text: string): number | null {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

function polygonsFrom(vertices: Vertex[], order: 'north-first' | 'east-first'): Geometry | null {
  const rings = ringsInOrder(
    vertices,
    ({ ring }) => ring,
    ({ first, second }): Position => (order === 'east-first' ? [first, second] : [second, first]),
  )
  const polygons = groupRingsByContainment(rings.filter((ring) => ring.length >= 3).map(closedRing))
  const [only] = polygons
  if (!only) return null
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

function exchanged(first: Vertex | undefined): Note {
  const seen = first ? `${first.first}, ${first.second}` : ''
  return note(
    'axes-swapped-corrected',
    `坐标两列与表头相反(如第 ${first?.line} 行 ${seen}:前一数是东坐标),已对调读取,请核对。`,
    `The coordinate columns are the other way round than their headers (such as row ${first?.line}: ${seen}, where the first is the easting); they were exchanged, please check.`,
  )
}

function leftOut(key: string, { bad, vertices }: { bad: TableRow | null; vertices: Vertex[] }): Note {
  const zh = key === '' ? '' : `“${key}”`
  const en = key === '' ? '' : ` "${key}"`
  if (!bad) {
    return note(
      'parcel-left-out',
      `地块${zh}没有读:只有 ${vertices.length} 个点,不成面:至少要 3 个不同的点,请补齐后再试。`,
      `Parcel${en} was not read: ${vertices.length} points enclose nothing: at least 3 different ones are needed, add the missing ones.`,
    )
  }
  const seen = bad.cells.join(', ').slice(0, 60)
  return note(
    'parcel-left-out',
    `地块${zh}没有读:第 ${bad.line} 行“${seen}”的坐标不是普通小数或度分秒:请改正该行。`,
    `Parcel${en} was not read: the coordinates in row ${bad.line}, "${seen}", are neither plain decimals nor degrees, minutes, seconds: correct that row.`,
  )
}
