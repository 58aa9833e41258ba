/** Numbers as the cells of tables have them. */
import { parseDegrees } from '../angles'
import { plain } from '../plainText'

/** Plain decimals, also of full width, with separators of thousands or a decimal comma where these leave no doubt. */
export function parseMetres(cell: string): number | null {
  const text = plain(cell).replace(/\s*(米|m)$/i, '')
  if (/^[+-]?\d+(\.\d*)?$/.test(text)) return Number(text)
  if (/^\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(text) || /^\d{1,3},\d{3}\.\d+$/.test(text))
    return Number(text.replaceAll(',', ''))
  return /^\d{4,},\d+$/.test(text) ? Number(text.replace(',', '.')) : null
}

/** Degrees of three cells: whole degrees, whole minutes, seconds. */
export function parseClock(cells: readonly string[]): number | null {
  const [degrees = NaN, minutes = NaN, seconds = NaN] = cells.map((cell) =>
    /^\d+(\.\d+)?$/.test(plain(cell)) ? Number(plain(cell)) : NaN,
  )
  const isClock = Number.isInteger(degrees) && Number.isInteger(minutes) && minutes < 60 && seconds < 60
  return isClock ? degrees + minutes / 60 + seconds / 3600 : null
}

/** What a coordinate column holds; `columns` are the three of degrees, minutes and seconds, or one. */
export function coordinateIn(
  cells: readonly string[],
  column: number | readonly [number, number, number],
  isDegrees: boolean,
): number | null {
  if (typeof column !== 'number') return parseClock(column.map((at) => cells[at] ?? ''))
  return (isDegrees ? parseDegrees : parseMetres)(cells[column] ?? '')
}
