import { expect, test } from 'vitest'
import { systemByCode } from '../../geo/system'
import { converterOf } from '../../geo/convert'
import { readPosition } from './position'
import { refusalOf } from './refused'

test.each([
  '94.9,36.4',
  '36.4,94.9',
  '94.9 36.4',
  '94.9,36.4',
  'E94.9 N36.4',
  '36.4N, 94.9E',
  '东经94.9度 北纬36.4度',
  '经度94.9 纬度36.4',
  'lat 36.4 lon 94.9',
  '94°54′E 36°24′N',
  '36°24′00″N 94°54′00″E',
  `36°24'0"N, 94°54'0"E`,
  `N36°24'00.0'' E94°54'00.0''`,
  '94度54分0秒,36度24分0秒',
  '94 54 0 36 24 0',
  '94:54:00, 36:24:00',
  '94°54.0′ 36°24.0′',
  '94°54′ 36°24′00″',
  '东经94度54分,北纬36度24分',
  '94.54.00 36.24.00',
  '94-54-00, 36-24-00',
  '(94.9, 36.4)',
  'POINT(94.9 36.4)',
  'lng:94.9 lat:36.4',
  'L=94.9 B=36.4',
  'B=36°24′00″ L=94°54′00″',
  '94。9,36。4',
  '９４．９　３６．４',
  'E94°54′00″,N36°24′00″',
  '北纬36.4°东经94.9°',
  '36.4°N,94.9°E',
])('%s', (text) => {
  const [place, other] = readPosition(text)
  expect(other).toBeUndefined()
  expect(place?.lon).toBeCloseTo(94.9, 9)
  expect(place?.lat).toBeCloseTo(36.4, 9)
})

test('an order that only the province decides is said', () => {
  expect(readPosition('36.4,94.9')[0]?.how.zh).toContain('先纬后经')
  expect(readPosition('94.9,36.4')[0]?.how.zh).not.toContain('先纬后经')
})

test('a place elsewhere is shown and said to be elsewhere', () => {
  expect(readPosition('116.4,39.9')).toMatchObject([
    { lon: 116.4, lat: 39.9, how: { zh: '经纬度 · 不在青海' } },
  ])
  expect(readPosition('39.9,116.4')).toMatchObject([{ lon: 116.4, lat: 39.9 }])
})

test.each(['格尔木', 'G109', 'P001', '95', '94.9', '36°70′N 94°E', '200,300', '2030', 'N94.9 N36.4'])(
  '%s is no coordinate',
  (text) => expect(readPosition(text)).toEqual([]),
)

// 94.9 E 36.4 N in zone 32 of 3 degrees by the projection itself: the way back must meet it.
const [easting = 0, northing = 0] = converterOf(systemByCode(4520)!).forward([94.9, 36.4])

test.each([
  `${easting.toFixed(3)},${northing.toFixed(3)}`,
  `${northing.toFixed(3)} ${easting.toFixed(3)}`,
  `X=${northing.toFixed(3)} Y=${easting.toFixed(3)}`,
])('eight digits carry the zone: %s', (text) => {
  const [place, other] = readPosition(text)
  expect(other).toBeUndefined()
  expect(place?.lon).toBeCloseTo(94.9, 7)
  expect(place?.lat).toBeCloseTo(36.4, 7)
  expect(place?.how.zh).toContain('32 带')
})

test('six digits: one place for each meridian, or the one that is stated', () => {
  const pair = `${northing.toFixed(3)} ${(easting - 32_000_000).toFixed(3)}`
  const places = readPosition(pair)
  expect(places.length).toBeGreaterThan(2)
  expect(new Set(places.map(({ how }) => how.zh)).size).toBe(places.length)
  expect(readPosition(`${pair} 32带`)).toHaveLength(1)
  expect(readPosition(`${pair} 32带`)[0]?.lon).toBeCloseTo(94.9, 7)
  expect(readPosition(`${pair} 中央经线96`)[0]?.lon).toBeCloseTo(94.9, 7)
})

test.each(['第32带', '32带', '中央子午线96°', '3度32带', 'zone 32'])('the zone may stand as %s', (said) => {
  const [place, other] = readPosition(`${northing.toFixed(3)} ${(easting - 32_000_000).toFixed(3)} ${said}`)
  expect(other).toBeUndefined()
  expect(place?.lon).toBeCloseTo(94.9, 7)
})

test('zones of six degrees', () => {
  const [east = 0, north = 0] = converterOf(systemByCode(4494)!).forward([94.9, 36.4])
  const [place, other] = readPosition(`${north.toFixed(3)},${east.toFixed(3)}`)
  expect(other).toBeUndefined()
  expect(place?.lon).toBeCloseTo(94.9, 7)
  expect(place?.how.zh).toContain('6 度带 16 带')
})

test.each([
  ['UTM 46N 670000 4030000', 'UTM'],
  ['46N 670000 4030000', 'UTM'],
  ['46S FE 70345 30045', 'UTM'],
  ['西安80 4030000 32401188', '转换参数'],
  ['4030000 39500000', '不在青海'],
])('%s is refused with a reason', (text, said) => {
  expect(readPosition(text)).toEqual([])
  expect(refusalOf(text)?.zh).toContain(said)
})

test.each(['格尔木', 'P001', 'G109', '95', '2030'])('%s needs no reason', (text) =>
  expect(refusalOf(text)).toBeNull(),
)
