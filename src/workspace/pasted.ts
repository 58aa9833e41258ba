import type { InputFile } from '../geo/features'
import { degreePairs } from './pastedDegrees'

/** How a pasted text is called where a file would have its name. */
const NAME = '粘贴的内容'

/** Northings of western China in metres; eastings have 6 digits, or 8 with their zone in front. */
const isNorthing = (value: number) => value > 2_000_000 && value < 6_000_000
const isEasting = (value: number) => (value > 1e5 && value < 1e6) || (value > 1.3e7 && value < 4.6e7)

/**
 * A pasted text as a file for the readers: GeoJSON, WKT, boundary points, a table with a header, or bare pairs of
 * coordinates, which get the header that their values leave no doubt about. Null where it is nothing of the kind.
 */
export function pastedFile(text: string): InputFile | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const file = (ending: string, content: string): InputFile => ({
    name: `${NAME}.${ending}`,
    bytes: new TextEncoder().encode(content),
  })
  if (/^[{[]\s*["{[\]]/.test(trimmed) && /coordinates|"type"/.test(trimmed)) return file('geojson', trimmed)
  if (/^(SRID=\d+;)?\s*(MULTI)?(POLYGON|LINESTRING|POINT)|^GEOMETRYCOLLECTION/i.test(trimmed))
    return file('wkt', trimmed)
  if (/^<\?xml|^<kml/i.test(trimmed)) return file('kml', trimmed)
  if (/^\[属性描述\]|^\[地块坐标\]/m.test(trimmed)) return file('txt', trimmed)
  const pairs = barePairs(trimmed)
  if (pairs) return file('csv', pairs)
  const lines = trimmed.split(/\r?\n/)
  const degrees = degreePairs(lines.map((line) => line.trim()).filter(Boolean))
  if (degrees) return file('csv', degrees)
  const isTable = lines.length > 1 && /[,\t;]/.test(lines[0] ?? '') && /\d/.test(lines[1] ?? '')
  return isTable ? file('csv', trimmed) : null
}

/** Lines of two numbers, with or without a point number before them, as a table with a header. */
function barePairs(text: string): string | null {
  const rows = text
    .split(/\r?\n|;(?=\s*-?\d)/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split(/[\s,,、]+/).filter(Boolean))
  if (rows.length < 3) return null
  const pairs = rows.map((cells) => cells.slice(-2))
  const numbers = pairs.map((cells) => cells.map(Number))
  if (rows.some((cells) => cells.length < 2 || cells.length > 3)) return null
  if (numbers.some((pair) => pair.some((value) => !Number.isFinite(value)))) return null
  const header = headerOf(numbers)
  return header && [header, ...pairs.map((pair) => pair.join(','))].join('\n')
}

function headerOf(pairs: number[][]): string | null {
  const all = (first: (value: number) => boolean, second: (value: number) => boolean) =>
    pairs.every(([a = NaN, b = NaN]) => first(a) && second(b))
  const isLatitude = (value: number) => Math.abs(value) <= 90
  // In China longitudes (73 to 135) and latitudes (18 to 54) cannot be taken for one another.
  const isLongitude = (value: number) => value > 60 && value <= 180
  const isSouthOf = (value: number) => isLatitude(value) && value < 60
  if (all(isLongitude, isSouthOf)) return '经度,纬度'
  if (all(isSouthOf, isLongitude)) return '纬度,经度'
  if (all(isNorthing, isEasting)) return 'X,Y'
  if (all(isEasting, isNorthing)) return 'Y,X'
  return null
}
