import { expect, test } from 'vitest'
import {
  distanceText,
  groupThousands,
  hectareText,
  muText,
  percentText,
  scaleText,
  squareMetreText,
} from './numbers'

test('areas as the office prints them', () => {
  expect(hectareText(248130)).toBe('24.8130')
  expect(muText(248130)).toBe('372.20')
  expect(squareMetreText(248130.126)).toBe('248\u2009130.13')
})

test('a share above nothing never reads nothing', () => {
  expect(percentText(0)).toBe('0.00')
  expect(percentText(0.0004)).toBe('<0.01')
  expect(percentText(4.2546)).toBe('4.25')
})

test('distances, scales, groups', () => {
  expect(distanceText(105_400)).toBe('105 km')
  expect(distanceText(12_440)).toBe('12.4 km')
  expect(distanceText(86.32)).toBe('86.3 m')
  expect(distanceText(0.021)).toBe('0.02 m')
  expect(scaleText(1_984_300, 'zh')).toBe('198 万')
  expect(scaleText(1_984_300, 'en')).toBe('1.98 million')
  expect(scaleText(41_260, 'en')).toBe('41\u2009300')
  expect(scaleText(8_214, 'zh')).toBe('8\u2009210')
  expect(groupThousands('1234567.5')).toBe('1\u2009234\u2009567.5')
})
