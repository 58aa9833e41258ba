import type { StatedCrs } from '../../geo/features'
import { note, type Note } from '../../geo/note'
import { parseSevenParameters } from '../../geo/sevenParameters'
import { gaussKruegerCode, geographicCode, systemByCode, type Datum } from '../../geo/system'

/** `key=value` lines of [属性描述]. */
export type HeaderKeys = Map<string, string>

/** What the keys are called elsewhere. */
const KEY_NAMES: [RegExp, string][] = [
  [/^(大地|平面)?坐标(系统?|系名称|系统名称|基准)$/, '坐标系'],
  [/^(几度分?带|分带(方式|类型)?|度带|带宽|投影分带)$/, '几度分带'],
  [/^(投影|分)?带号$/, '带号'],
  [/^中央(子午线|经线)(经度)?$/, '中央子午线'],
  [/^(计量)?单位$/, '计量单位'],
  [/^(坐标)?(转换|七)参数$/, '转换参数'],
]

/** The usual name of a key, without the blanks inside. */
export function keyNamed(text: string): string {
  const key = text.replace(/\s/g, '')
  return KEY_NAMES.find(([pattern]) => pattern.test(key))?.[1] ?? key
}

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
  const meridian = Number(/\d+(\.\d+)?/.exec(keys.get('中央子午线') ?? '')?.[0] ?? NaN)
  const text = ['坐标系', '几度分带', '带号', '中央子午线']
    .map((key) => (keys.has(key) ? `${key}=${keys.get(key)}` : ''))
    .filter((part) => part !== '')
    .join(', ')
  const code = Number(/^(?:EPSG\s*:?\s*)?(\d{4,5})$/i.exec(name)?.[1] ?? NaN)
  if (systemByCode(code)) return { kind: 'epsg', code, text }
  const datum = DATUMS.find(([pattern]) => pattern.test(name))?.[1] ?? (name === '' ? null : 'other')
  if (datum === 'other') return { kind: 'epsg', code: NaN, text }
  const width = /6|六/.test(widthText) ? 6 : /3|三/.test(widthText) ? 3 : null
  const zone = /^\D*(\d{1,2})\D*$/.exec(zoneText)?.[1] ?? zoneOf(meridian, width)
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
  const wide = width ?? (number < 25 ? 6 : 3)
  return {
    kind: 'epsg',
    code: gaussKruegerCode(datum ?? 'CGCS2000', wide, number, hasPrefix) ?? NaN,
    text,
  }
}

/** The zone of a central meridian; of 3 degrees where the width is not stated, which gives the same numbers. */
function zoneOf(meridian: number, width: 3 | 6 | null): string | undefined {
  const zone = width === 6 ? (meridian + 3) / 6 : meridian / 3
  return Number.isInteger(zone) ? String(zone) : undefined
}

/**
 * 转换参数 of the head. The format says neither their units nor the sense of the rotations, nor whether the points have
 * been converted already, so they are shown and left to the person. null where the key is empty, as it mostly is.
 */
export function parametersNotUsed(keys: HeaderKeys): Note | null {
  const text = (keys.get('转换参数') ?? '').trim()
  if (/^[\s,，;；0.+-]*$/.test(text)) return null
  const seen = text.slice(0, 80)
  const isSeven = parseSevenParameters(text.replace(/，/g, ',')) !== null
  return note(
    'conversion-parameters-not-used',
    `文件头写有“转换参数=${seen}”${isSeven ? '(七个参数)' : '(不是七个有效的数)'},没有使用:格式没有规定其单位、旋转方向,也没有写明坐标是否已经转换,坐标按文件原值读取。如需换算,请核对后把七参数填入坐标系确认处(命令行用 --params)。`,
    `The head has 转换参数=${seen} (${isSeven ? 'seven parameters' : 'not seven valid numbers'}), which were not used: the format fixes neither units nor the sense of rotation, nor says whether the points are converted already; the coordinates were read as they stand. To convert, check the parameters and enter them where the coordinate system is confirmed (--params on the command line).`,
  )
}
