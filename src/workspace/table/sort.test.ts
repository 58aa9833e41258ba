import { expect, test } from 'vitest'
import { sorted } from './sort'

const values = (list: (string | number | null)[], descending = false, language: 'zh' | 'en' = 'zh') =>
  sorted(list, (value) => value, { descending }, language)

test('Chinese by pinyin, not by code point', () => {
  // chaerhan, delingha, geermu, qinghaihu, xining, yushu
  expect(values(['玉树', '西宁', '青海湖', '格尔木', '德令哈', '察尔汗'])).toEqual([
    '察尔汗',
    '德令哈',
    '格尔木',
    '青海湖',
    '西宁',
    '玉树',
  ])
})

test('numbers as numbers, also inside texts', () => {
  expect(values([100, 9, 20.5, -3])).toEqual([-3, 9, 20.5, 100])
  expect(values(['P10', 'P2', 'P001'])).toEqual(['P001', 'P2', 'P10'])
  expect(values(['330 kV', '750 kV', '±400 kV'], false, 'en').slice(-2)).toEqual(['330 kV', '750 kV'])
})

test('empty last in both directions, equals in their order', () => {
  expect(values([null, 2, null, 1])).toEqual([1, 2, null, null])
  expect(values([null, 2, null, 1], true)).toEqual([2, 1, null, null])
  const rows = [
    { name: 'b', at: 1 },
    { name: 'a', at: 2 },
    { name: 'b', at: 3 },
  ]
  const by = (descending: boolean) =>
    sorted(rows, (row) => row.name, { descending }, 'zh').map(({ at }) => at)
  expect(by(false)).toEqual([2, 1, 3])
  expect(by(true)).toEqual([1, 3, 2])
})
