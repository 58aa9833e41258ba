import { expect, test } from 'vitest'
import { sampleIndicator } from './sample'
import { numbersOf, placeOn, readPrinted, scaleOf, unitKey } from './values'

const number = (value: number, bound: 'at-least' | 'at-most' | null = null, estimated = false) => ({
  kind: 'number' as const,
  value,
  bound,
  estimated,
})

test('numbers, bounds and the asterisk of an estimate are read', () => {
  expect(readPrinted('504.9')).toEqual(number(504.9))
  expect(readPrinted('0.12')).toEqual(number(0.12))
  expect(readPrinted('≥98')).toEqual(number(98, 'at-least'))
  expect(readPrinted('>98')).toEqual(number(98, 'at-least'))
  expect(readPrinted('91.14以上')).toEqual(number(91.14, 'at-least'))
  expect(readPrinted('≤23.92')).toEqual(number(23.92, 'at-most'))
  expect(readPrinted('<5.5')).toEqual(number(5.5, 'at-most'))
  expect(readPrinted('5.5以内')).toEqual(number(5.5, 'at-most'))
  expect(readPrinted('91.14*')).toEqual(number(91.14, null, true))
})

test('words, and two numbers in one cell, stay text', () => {
  for (const text of ['省州目标以内', '40和30', 'Ⅱ类及以上', '二级以上', '≥90以上', '1,100', '5左右']) {
    expect(readPrinted(text).kind, text).toBe('text')
  }
})

test('a dash is printed, an empty cell is absent', () => {
  expect(readPrinted('—').kind).toBe('dash')
  expect(readPrinted('--').kind).toBe('dash')
  expect(readPrinted(null).kind).toBe('absent')
  expect(readPrinted(' ').kind).toBe('absent')
})

test('only numbers are plotted, in the order of the years', () => {
  const row = sampleIndicator('x', {
    y2030Target: '≥3',
    y2020: '1',
    y2025Target: '国家下达目标内',
    y2025Actual: '—',
  })
  expect(numbersOf(row)).toEqual([
    { column: 'y2020', value: 1, bound: null },
    { column: 'y2030Target', value: 3, bound: 'at-least' },
  ])
})

test('an axis begins at zero and ends at a round number', () => {
  expect(scaleOf([504.9, 1100, 1129.7, 3000])).toEqual({ from: 0, to: 3000, broken: false })
  expect(scaleOf([3.4, 1.9], '%')).toEqual({ from: 0, to: 4, broken: false })
  expect(scaleOf([50], '%')).toEqual({ from: 0, to: 100, broken: false })
  expect(scaleOf([0])).toEqual({ from: 0, to: 1, broken: false })
  expect(scaleOf([])).toBeNull()
})

test('values close together far from zero break the axis and say so', () => {
  const scale = scaleOf([98, 98.3], '%')
  expect(scale?.broken).toBe(true)
  // At least 12 % of the largest value: 0.3 points never look like a leap.
  expect((scale?.to ?? 0) - (scale?.from ?? 0)).toBeGreaterThan(98.3 * 0.12)
  expect(scaleOf([98, 98], '%')?.broken).toBe(false)
})

test('every value lies on its axis', () => {
  for (const values of [[1.9, 3.4], [98, 98.3, 99], [-2, 5], [0.12], [8000], [103.74, 118.74, 120]]) {
    const scale = scaleOf(values)
    for (const value of values) {
      expect(scale && placeOn(scale, value)).toBeGreaterThanOrEqual(0)
      expect(scale && placeOn(scale, value)).toBeLessThanOrEqual(1)
    }
  }
})

test('the same unit in two spellings is one unit', () => {
  expect(unitKey('万kW')).toBe(unitKey('万千瓦'))
  expect(unitKey('万亩')).not.toBe(unitKey('万公顷'))
  expect(unitKey(null)).toBe('')
})
