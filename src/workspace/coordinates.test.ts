import { expect, test } from 'vitest'
import { degreeText, dmsText, parseLonLat } from './coordinates'

test('degrees, minutes, seconds carry over at sixty', () => {
  expect(dmsText({ lon: 93.705, lat: 36.85194 })).toBe('93°42′18″E 36°51′07″N')
  expect(dmsText({ lon: 93.99999, lat: 36 })).toBe('94°00′00″E 36°00′00″N')
  expect(degreeText(94.9, 'lon')).toBe('94.9000°E')
})

test.each([
  ['94.9,36.4', 94.9, 36.4],
  ['36.4 94.9', 94.9, 36.4],
  ['94.9E，36.4N', 94.9, 36.4],
  ['36.4N, 94.9E', 94.9, 36.4],
  ['94°54′00″E 36°24′00″N', 94.9, 36.4],
  ["36°24'N 94°54'E", 94.9, 36.4],
])('%s', (text, lon, lat) => {
  const place = parseLonLat(text)
  expect(place?.lon).toBeCloseTo(lon, 9)
  expect(place?.lat).toBeCloseTo(lat, 9)
})

test.each(['格尔木', '94.9', '401321.407,4030489.910', ''])('%s is no place in degrees', (text) => {
  expect(parseLonLat(text)).toBeNull()
})
