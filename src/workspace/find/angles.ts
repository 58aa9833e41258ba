import type { Localized } from '../../geo/types'
import { isInQinghai } from '../../geo/qinghai'

/** A place read from text, degrees of EPSG:4490, with what was taken for granted. */
export interface ReadPlace {
  lon: number
  lat: number
  /** How the numbers were read. */
  how: Localized
}

const HOW = {
  degrees: { zh: '经纬度', en: 'Longitude and latitude' },
  swapped: {
    zh: '按先纬后经读:只有这样才在青海',
    en: 'Read as latitude first: only so does it lie in Qinghai',
  },
  outside: { zh: '不在青海', en: 'Outside Qinghai' },
}

/** Degrees in whatever form: 94.9,36.4 · 36°24′N 94°54′30″E · 东经94度54分 北纬36度24分 · 94 54 30 36 24 0. */
export function readAngles(text: string): ReadPlace | null {
  const clean = tidy(text)
  if (/[^\d.+\-°'"EWNS,:\s]/.test(clean)) return null
  const groups = grouped(clean)
  if (!groups) return null
  const [first, second] = groups.map(valueOf)
  if (first === undefined || second === undefined || first === null || second === null) return null
  const letters = lettersOf(clean)
  if (letters === null) return null
  const [a, b] = [signed(first, letters[0]), signed(second, letters[1])]
  const isLatitudeFirst = /[NS]/.test(letters[0]) || /[EW]/.test(letters[1])
  const isLongitudeFirst = /[EW]/.test(letters[0]) || /[NS]/.test(letters[1])
  if (isLatitudeFirst && isLongitudeFirst) return null
  if (isLatitudeFirst) return placed(b, a, HOW.degrees)
  if (isLongitudeFirst || isInQinghai([a, b])) return placed(a, b, HOW.degrees)
  if (isInQinghai([b, a])) return placed(b, a, HOW.swapped)
  return Math.abs(b) > 90 ? placed(b, a, HOW.degrees) : placed(a, b, HOW.degrees)
}

function placed(lon: number, lat: number, how: Localized): ReadPlace | null {
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return null
  if (isInQinghai([lon, lat])) return { lon, lat, how }
  return { lon, lat, how: { zh: `${how.zh} · ${HOW.outside.zh}`, en: `${how.en} · ${HOW.outside.en}` } }
}

function tidy(text: string): string {
  return (
    text
      .replace(/[″”“"]|''|′′/g, '"')
      .normalize('NFKC')
      .replace(/^\s*point\b/i, '')
      .replace(/[()[\]{}]/g, ' ')
      .replace(/(\d)。(\d)/g, '$1.$2')
      // Degrees, minutes and seconds with dots or dashes: three numbers, never a decimal and a rest.
      .replace(/(\d{2,3})([.-])(\d{1,2})\2(\d{1,2}(?:\.\d+)?)(?![\d.-])/g, '$1°$3\'$4"')
      // Surveyors' letters: B is the latitude, L the longitude.
      .replace(/\bb\s*[:=]/gi, 'N')
      .replace(/\bl\s*[:=]/gi, 'E')
      .replace(/东经|东|经度|lon(gitude)?[:=]?|lng[:=]?/gi, 'E')
      .replace(/西经|西/g, 'W')
      .replace(/北纬|北|纬度|lat(itude)?[:=]?/gi, 'N')
      .replace(/南纬|南/g, 'S')
      .replace(/[度º˚]/g, '°')
      .replace(/[分′’‘`´]/g, "'")
      .replace(/秒/g, '"')
      .replace(/[,;;、/|]/g, ',')
      .toUpperCase()
      .trim()
  )
}

const NUMBER = /[-+]?\d+(?:\.\d+)?/g

/** The numbers of the two angles; null where they cannot be told apart. */
function grouped(text: string): [number[], number[]] | null {
  const found = [...text.matchAll(NUMBER)]
  const numbers = found.map((match) => Number(match[0]))
  const degrees = found.flatMap((match, index) =>
    /^\s*°/.test(text.slice(match.index + match[0].length)) ? [index] : [],
  )
  const cut = degrees.length === 2 && degrees[0] === 0 ? (degrees[1] ?? 0) : numbers.length / 2
  if (!Number.isInteger(cut) || cut < 1 || cut > 3 || numbers.length - cut > 3 || numbers.length === cut)
    return null
  return [numbers.slice(0, cut), numbers.slice(cut)]
}

/** Degrees of an angle; null where minutes or seconds are not below sixty. */
function valueOf([degrees = 0, minutes = 0, seconds = 0]: number[]): number | null {
  if (minutes < 0 || minutes >= 60 || seconds < 0 || seconds >= 60) return null
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600
  return degrees < 0 || Object.is(degrees, -0) ? -size : size
}

/** The letters of the first and the second angle, empty for none; null where there are too many. */
function lettersOf(text: string): [string, string] | null {
  const letters = [...text.matchAll(/[EWNS]/g)]
  const [first, second, third] = letters
  if (third) return null
  if (first && second) return [first[0], second[0]]
  if (!first) return ['', '']
  const before = text.slice(0, first.index)
  return /\d/.test(before) && !/\d/.test(text.slice(first.index)) ? ['', first[0]] : [first[0], '']
}

function signed(value: number, letter: string): number {
  return /[WS]/.test(letter) ? -Math.abs(value) : value
}
