import { expect, test } from 'vitest'
import { degreePairs } from './degreePairs'

/** 94°54′12.3″ E, 36°24′05″ N by hand: 94 + 54/60 + 12.3/3600, 36 + 24/60 + 5/3600. */
const [LON, LAT] = [94 + 54 / 60 + 12.3 / 3600, 36 + 24 / 60 + 5 / 3600]

const three = (line: string) => [line, line, line]

test.each([
  '94°54′12.3″,36°24′05″',
  '94°54′12.3″E 36°24′05″N',
  'E94°54′12.3″ N36°24′05″',
  '东经94度54分12.3秒 北纬36度24分05秒',
  'J1 94°54′12.3″ 36°24′05″',
  '1,94°54′12.3″,36°24′05″',
  '94 54 12.3 36 24 05',
  '1 94 54 12.3 36 24 05',
  '94-54-12.3 36-24-05',
  '94 54 12.3,36 24 05',
])('%s', (line) => {
  const [header, first] = degreePairs(three(line))?.split('\n') ?? []
  expect(header).toBe('经度,纬度')
  const [lon = NaN, lat = NaN] = (first ?? '').split(',').map(Number)
  expect(lon).toBeCloseTo(LON, 12)
  expect(lat).toBeCloseTo(LAT, 12)
})

test('latitude first is seen from the values; an order that differs or cannot be told is no table', () => {
  expect(degreePairs(three('36°24′05″ 94°54′12.3″'))?.split('\n')[0]).toBe('纬度,经度')
  expect(degreePairs([...three('36°24′05″ 94°54′12.3″'), '94°54′12.3″ 36°24′05″'])).toBeNull()
  expect(degreePairs(three('36°24′05″ 40°54′12.3″'))).toBeNull()
  expect(degreePairs(three('青海省 格尔木市'))).toBeNull()
})
