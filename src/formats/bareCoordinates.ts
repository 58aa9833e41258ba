/** Coordinates and nothing else: two numbers a line, with or without a point number; from files and pasted text. */
import type { InputFile, SourceFeatures } from '../geo/features'
import { InputError, note } from '../geo/note'
import { readCsv } from './table/csv'
import { degreePairs } from './degreePairs'
import { decodeText } from './encoding/encoding'
import type { ReadOptions } from './shapefile/shapefile'

/** Northings of western China in metres; eastings have 6 digits, or 8 with their zone in front. */
const isNorthing = (value: number) => value > 2_000_000 && value < 6_000_000
const isEasting = (value: number) => (value > 1e5 && value < 1e6) || (value > 1.3e7 && value < 4.6e7)

/** The coordinates as a table with the header that their values leave no doubt about; null where it is anything else. */
export function bareTable(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  return barePairs(text) ?? degreePairs(lines.filter(Boolean))
}

/** By content: whether the beginning of the file is such lines. */
export function looksLikeBareCoordinates(bytes: Uint8Array): boolean {
  const isWhole = bytes.length <= START
  const start = decodeText(bytes.subarray(0, START)).text.replace(/^\ufeff/, '')
  return !start.includes('\0') && bareTable(isWhole ? start : start.replace(/[\r\n][^\r\n]*$/, '')) !== null
}

const START = 8_192

/** @throws InputError where a later line is none of them */
export function readBareCoordinates(file: InputFile, options: ReadOptions = {}): SourceFeatures {
  const text = decodeText(file.bytes, options.encoding).text.replace(/^\ufeff/, '')
  const table = bareTable(text)
  if (table === null) throw otherLine(text, file.name)
  const source = readCsv({ name: file.name, bytes: new TextEncoder().encode(table) })
  return { ...source, encoding: null, encodingHow: null }
}

function otherLine(text: string, file: string): InputError {
  const lines = text.split(/\r\n|\r|\n/)
  const at = lines.findIndex((line) => line.trim() !== '' && bareTable(`${line}\n${line}\n${line}`) === null)
  const seen = (lines[at] ?? '').trim().slice(0, 40)
  return new InputError(
    note(
      'coordinates-unreadable',
      `第 ${at + 1} 行“${seen}”不像前面各行那样是两个坐标:请改正该行,或在第一行写明“经度,纬度”或“X,Y”。`,
      `Line ${at + 1}, "${seen}", is no pair of coordinates as the lines before it are: correct it, or write 经度,纬度 (longitude, latitude) or X,Y (X north) in the first line.`,
    ),
    file,
  )
}

/** Lines of two numbers, with or without a point number before them, as a table with a header. */
function barePairs(text: string): string | null {
  const rows = text
    .split(/\r?\n|;(?=\s*-?\d)/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split(/[\s,,、]+/).filter(Boolean))
  if (rows.length < 3 || rows.some((cells) => cells.length < 2 || cells.length > 4)) return null
  // A point number may stand before the two, a height behind them.
  for (const from of [1, 0]) {
    const pairs = rows.map((cells) => cells.slice(from, from + 2))
    const numbers = pairs.map((cells) => cells.map(Number))
    if (numbers.some((pair) => pair.length < 2 || pair.some((value) => !Number.isFinite(value)))) continue
    const header = headerOf(numbers)
    if (header) return [header, ...pairs.map((pair) => pair.join(','))].join('\n')
  }
  return null
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
