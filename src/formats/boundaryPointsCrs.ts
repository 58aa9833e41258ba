import type { StatedCrs } from '../geo/features'
import { gaussKruegerCode, geographicCode, type Datum } from '../geo/system'

/** `key=value` lines of [属性描述]. */
export type HeaderKeys = Map<string, string>

const DATUMS: [RegExp, Datum][] = [
  [/2000|cgcs/i, 'CGCS2000'],
  [/wgs/i, 'WGS84'],
  [/80|西安/, 'Xian80'],
  [/54|北京/, 'Beijing54'],
]

/**
 * What a file's own keys say of its system: 坐标系, 几度分带, 带号. They count as stated; a zone that they leave out is
 * taken from the eastings where those carry it. Keys that contradict each other give a text without a code, which is
 * refused as not known, and keys that contradict the numbers are found out when the two are compared.
 */
export function statedByKeys(keys: HeaderKeys, eastings: number[]): StatedCrs {
  const name = keys.get('坐标系') ?? ''
  const zoneText = keys.get('带号') ?? ''
  const widthText = keys.get('几度分带') ?? ''
  const text = [`坐标系=${name}`, `几度分带=${widthText}`, `带号=${zoneText}`].join(', ')
  const datum = DATUMS.find(([pattern]) => pattern.test(name))?.[1] ?? (name === '' ? null : 'other')
  if (datum === 'other') return { kind: 'epsg', code: NaN, text }
  const zone = /^\D*(\d{1,2})\D*$/.exec(zoneText)?.[1]
  if (datum === null && zone === undefined) return { kind: 'none' }
  const first = eastings[0] ?? NaN
  if (Math.abs(first) <= 180) {
    return datum === null ? { kind: 'none' } : { kind: 'epsg', code: geographicCode(datum), text }
  }
  const prefix = Math.floor(first / 1e6)
  const hasPrefix = prefix >= 13 && prefix <= 45
  const number = zone === undefined || Number(zone) === 0 ? (hasPrefix ? prefix : null) : Number(zone)
  // Six digits and no zone: CGCS2000 can be settled by the person, another datum cannot.
  if (number === null)
    return datum === null || datum === 'CGCS2000' ? { kind: 'none' } : { kind: 'epsg', code: NaN, text }
  const width = /6|六/.test(widthText) ? 6 : /3|三/.test(widthText) ? 3 : number < 25 ? 6 : 3
  const code = gaussKruegerCode(datum ?? 'CGCS2000', width, number, hasPrefix)
  return { kind: 'epsg', code: code ?? NaN, text }
}
