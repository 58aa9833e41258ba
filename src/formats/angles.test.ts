import { describe, expect, it } from 'vitest'
import { parseDegrees } from './angles'

const SAME = 94 + 54 / 60 + 12.3 / 3600

describe('degrees as people write them', () => {
  it.each([
    '94°54′12.3″',
    '94°54′12.3″E',
    'E94°54′12.3″',
    '94°54\'12.3"',
    '94°54’12.3”',
    '94度54分12.3秒',
    '东经94度54分12.3秒',
    '东经 94° 54′ 12.3″',
    '94-54-12.3',
    '94 54 12.3',
    '94:54:12.3',
    '９４°５４′１２．３″',
  ])('%s', (text) => expect(parseDegrees(text)).toBeCloseTo(SAME, 12))

  it.each(['94.9', '94.9°', ' 94.9 ', '+94.9', '94.9E'])('%s', (text) =>
    expect(parseDegrees(text)).toBe(94.9),
  )

  it.each(['', 'x', '94°60′', '94-61-12', '94 54 60', '94,9', '1e2', '94 54 12 3'])('refuses %j', (text) =>
    expect(parseDegrees(text)).toBeNull(),
  )
})
