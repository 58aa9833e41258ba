/** Which columns of a table hold coordinates, by their headers. */
import { looksLikeWellKnownText } from './wellKnownTextStart'

const HEADERS = {
  north: ['x', 'x坐标', '纵坐标', '纵坐标x', 'x纵坐标', '北坐标', '北坐标x', 'northing', 'north', 'n'],
  east: ['y', 'y坐标', '横坐标', '横坐标y', 'y横坐标', '东坐标', '东坐标y', 'easting', 'east', 'e'],
  longitude: ['经度', '东经', 'lon', 'lng', 'long', 'longitude', '经度l', 'l'],
  latitude: ['纬度', '北纬', 'lat', 'latitude', '纬度b', 'b'],
  ring: ['圈号', '环号', 'ring'],
  geometry: ['wkt', 'ewkt', 'geom', 'geometry', 'the_geom', 'shape', '图形', '坐标'],
} as const
export type Column = keyof typeof HEADERS

/** `X坐标(米)`, `Y (m)` -> `x坐标`, `y`. */
export function plainHeader(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\ufeff/, '')
    .replace(/[(（[].*$/, '')
    .replace(/[\s_:：]/g, '')
}

function columnsOf(row: string[]): Partial<Record<Column, number>> {
  const plain = row.map(plainHeader)
  const columns: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(HEADERS) as Column[]) {
    const at = plain.findIndex((header) => (HEADERS[column] as readonly string[]).includes(header))
    if (at >= 0) columns[column] = at
  }
  return columns
}

/** The first of the leading rows that names coordinates; titles may stand above it. */
export function findHeader(
  rows: string[][],
): { at: number; columns: Partial<Record<Column, number>> } | null {
  for (let at = 0; at < Math.min(rows.length, 20); at++) {
    const columns = columnsOf(rows[at] ?? [])
    const hasPlane = columns.north !== undefined && columns.east !== undefined
    const hasDegrees = columns.longitude !== undefined && columns.latitude !== undefined
    const below = columns.geometry === undefined ? '' : (rows[at + 1]?.[columns.geometry] ?? '')
    if (hasPlane || hasDegrees || looksLikeWellKnownText(below)) return { at, columns }
  }
  return null
}

export function looksLikeTable(rows: string[][]): boolean {
  return findHeader(rows) !== null
}
