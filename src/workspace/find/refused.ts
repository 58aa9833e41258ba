import type { Localized } from '../../geo/types'

const UTM: Localized = {
  zh: '这像 UTM 坐标。本软件只认经纬度和 CGCS2000 高斯-克吕格平面坐标(带号加在东坐标前,或写“32带”),请先换算。',
  en: 'This looks like UTM. Only longitude and latitude, or CGCS2000 Gauss-Krueger metres (zone prefix before the easting, or “zone 32”) are read: convert it first.',
}
const DATUM: Localized = {
  zh: '1980西安、1954北京坐标要有本地转换参数才能定位,搜索里不猜。请换算为 2000 坐标,或作为文件导入并填七参数。',
  en: "Xi'an 1980 and Beijing 1954 coordinates need local parameters to be placed, and the search does not guess. Convert them to CGCS2000, or bring them as a file and give the seven parameters.",
}
const ELSEWHERE: Localized = {
  zh: '按平面坐标读,这一点不在青海。请核对带号(青海:3 度带 30—34,6 度带 15—18)和两个数的次序。',
  en: 'Read as plane coordinates this is not in Qinghai. Check the zone (Qinghai: 30–34 of 3 degrees, 15–18 of 6 degrees) and the order of the two numbers.',
}

/** Why a text that is meant as a coordinate is not read as one; null where it is none, or nothing is known. */
export function refusalOf(text: string): Localized | null {
  const half = text.normalize('NFKC').trim()
  const numbers = [...half.matchAll(/\d+(?:\.\d+)?/g)].map(([found]) => Number(found))
  const large = numbers.filter((value) => value >= 100_000).length
  if (/\butm\b/i.test(half) && numbers.length > 0) return UTM
  // 46N 670000 4030000, 46S FE 70345 30045
  if (/^4[4-8]\s*[c-hj-np-x]\b/i.test(half) && large >= 2) return UTM
  if (/^4[4-8]\s*[c-hj-np-x]\s*[a-hj-np-z]{2}\s*\d{4,}/i.test(half)) return UTM
  if (large < 2) return null
  if (/西安|xi'?an|北京|beijing|bj-?54|xas?-?80/i.test(half)) return DATUM
  return /[^\d.,;:=、xyne米m\s()度带第]/i.test(half) ? null : ELSEWHERE
}
