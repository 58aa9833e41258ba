import { expect, test } from 'vitest'
import { excerptAround } from './text'

const TEXT = `第一章 总则。本地要
保护水源;绿洲外围种植
防风 林带三十公里,
由 city forest office 负责。第二章另说别的事。`

test('the sentence round a locator comes whole, across the line breaks of a page', () => {
  expect(excerptAround(TEXT, '种植防风林带')).toEqual({
    before: '第一章总则。本地要保护水源;',
    head: '绿洲外围',
    locator: '种植防风林带',
    tail: '三十公里,由city forest office负责。',
    after: '第二章另说别的事。',
  })
})

test('blanks in the locator do not count, and what is not there is not made up', () => {
  expect(excerptAround(TEXT, '保护 水源')?.head).toBe('本地要')
  expect(excerptAround(TEXT, '没有这句话')).toBeNull()
  expect(excerptAround(TEXT, ' ')).toBeNull()
})

test('a sentence without an end is cut, and what was left out is marked', () => {
  const long = '甲'.repeat(500) + '定位' + '乙'.repeat(500)
  const found = excerptAround(long, '定位')
  expect(found?.head).toHaveLength(120)
  expect(found?.tail).toHaveLength(120)
  expect(found?.before.startsWith('…')).toBe(true)
  expect(found?.after.endsWith('…')).toBe(true)
})
