import { parseDegrees } from './angles'

/** In China longitudes (73 to 135) and latitudes (18 to 54) cannot be taken for one another. */
const isLongitude = (value: number) => value > 60 && value <= 180
const isLatitude = (value: number) => Math.abs(value) < 60

/**
 * Lines of two positions in degrees, minutes and seconds, however they are written, as a table with a header; with or
 * without a point number before them. Null where a line is anything else, or where the order is not the same in all.
 */
export function degreePairs(lines: readonly string[]): string | null {
  const pairs = lines.map(pairOf)
  if (pairs.length < 3 || pairs.some((pair) => pair === null)) return null
  const read = pairs.flatMap((pair) => (pair ? [pair] : []))
  const every = (first: (value: number) => boolean, second: (value: number) => boolean) =>
    read.every(([a, b]) => first(a) && second(b))
  const header = every(isLongitude, isLatitude)
    ? '经度,纬度'
    : every(isLatitude, isLongitude)
      ? '纬度,经度'
      : null
  return header && [header, ...read.map((pair) => pair.join(','))].join('\n')
}

function pairOf(line: string): [number, number] | null {
  const plain = line.replace(/^\s*(?:J|P|点)\s*\d+\s*[,,、:\s]\s*/i, '').trim()
  for (const cells of [plain.split(/\s*[,,;;、\t]\s*/), signed(plain), threes(plain)]) {
    const [first, second] = cells.length === 3 ? cells.slice(1) : cells
    if (cells.length < 2 || cells.length > 3 || first === undefined || second === undefined) continue
    const [a, b] = [parseDegrees(first), parseDegrees(second)]
    if (a !== null && b !== null) return [a, b]
  }
  return null
}

/** `94°54′12.3″ 36°24′05″`: each begins with its degrees. */
function signed(text: string): string[] {
  return (
    text.match(
      /(?:东经|北纬|[EN])?\s*\d+(?:\.\d+)?\s*[°º度][^°º度]*?(?=\s*(?:东经|北纬|[EN]?\s*\d+(?:\.\d+)?\s*[°º度])|$)/gi,
    ) ?? []
  )
}

/** `94 54 12.3 36 24 05` or `94-54-12.3 36-24-05`, with a point number before it or not: three numbers each. */
function threes(text: string): string[] {
  const numbers = text.split(/[\s-]+/)
  if (numbers.some((part) => !/^\d+(\.\d+)?$/.test(part))) return []
  const six = numbers.length === 7 ? numbers.slice(1) : numbers
  return six.length === 6 ? [six.slice(0, 3).join(' '), six.slice(3).join(' ')] : []
}
