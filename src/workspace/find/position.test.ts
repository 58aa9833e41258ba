import { expect, test } from 'vitest'
import { systemByCode } from '../../geo/system'
import { converterOf } from '../../geo/convert'
import { readPosition } from './position'

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
