/** What the words above and in the header of a table say of its coordinate system. */
import type { HeaderKeys } from '../boundaryPoints/crs'

const DATUMS: readonly (readonly [RegExp, string])[] = [
  [/CGCS\s*2000|(国家|大地)\s*2000|2000\s*(国家|中国)?(大地)?坐标/i, '2000国家大地坐标系'],
  [/西安\s*(19)?80|(19)?80\s*(国家|西安)(大地)?坐标|1980\s*西安/, '1980西安坐标系'],
  [/北京\s*(19)?54|(19)?54\s*北京|1954\s*北京/, '1954北京坐标系'],
  [/WGS\s*-?84/i, 'WGS84'],
]

/**
 * The keys of a boundary-point file as a table has them in words: `坐标系:CGCS2000,3度带,中央子午线96°`. Two datums in
 * one table name none, for it cannot be told which of them the columns are in.
 */
export function keysInWords(text: string): HeaderKeys {
  const keys: HeaderKeys = new Map()
  const datums = DATUMS.filter(([pattern]) => pattern.test(text))
  const [datum] = datums
  if (datum && datums.length === 1) keys.set('坐标系', datum[1])
  const meridian = /中央(?:子午线|经线)(?:经度)?\D{0,4}(\d{2,3}(?:\.\d+)?)/.exec(text)?.[1]
  if (meridian !== undefined) keys.set('中央子午线', meridian)
  const zone = /带号\D{0,3}(\d{2})(?!\d)|第\s*(\d{2})\s*带/.exec(text)
  if (zone) keys.set('带号', zone[1] ?? zone[2] ?? '')
  const width = /([36三六])\s*°?\s*度?\s*(?:分)?带/.exec(text)?.[1]
  if (width !== undefined && !zone?.[0].startsWith(width)) keys.set('几度分带', width)
  return keys
}
