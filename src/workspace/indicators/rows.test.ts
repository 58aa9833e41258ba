import { expect, test } from 'vitest'
import {
  categoriesOf,
  contradicts,
  familiesOf,
  groupRows,
  isDisputed,
  isIncomparable,
  marksOf,
  selectRows,
  sharedScale,
  tableNumber,
  tablesOf,
} from './rows'
import { sampleIndicator } from './sample'
import { EVERY_INDICATOR } from './view'

const energy = { zh: '清洁能源装机总量', en: 'Installed clean energy' }
const carbon = sampleIndicator('A', { y2020: '504.9', y2025Target: '1000' }, { name: energy, unit: '万千瓦' })
const plan = sampleIndicator(
  'B',
  { y2020: '504.9', y2025Target: '1100', y2025Actual: '1129.7' },
  {
    name: energy,
    unit: '万kW',
    table: '表1-1 完成情况',
    category: '安全保障',
    attribute: '预期性',
    features: ['a/b'],
  },
)
const province = sampleIndicator(
  'C',
  { y2020: '3637', y2025Target: '8226' },
  {
    name: energy,
    unit: '万kW',
    documentId: 'province',
    scope: ['630000'],
    document: { zh: '省规划', en: 'Province' },
  },
)
const forest = sampleIndicator(
  'D',
  { y2020: '3.4', y2025Target: '1.9' },
  { note: '口径变化:2020为森林管理“一张图”,2025为国土三调,不可比', contradiction: true },
)
const words = sampleIndicator('E', { y2025Target: '省州目标以内' }, { attribute: '约束性', note: '非数值' })
const table = {
  schema: 'qingping-indicators/1' as const,
  indicators: [carbon, plan, province, forest, words],
  english: {},
}
const family = [carbon, plan, province]
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).join('')

test('two tables for the same ground that print different numbers contradict each other', () => {
  expect(contradicts(carbon, plan)).toBe(true)
  expect(contradicts(carbon, province)).toBe(false)
  expect(contradicts(carbon, carbon)).toBe(false)
})

test('what stands against a row is said', () => {
  expect(marksOf(carbon, family)).toEqual(['disputed'])
  expect(marksOf(province, family)).toEqual([])
  expect(marksOf(forest, [forest])).toEqual(['incomparable'])
  expect(isIncomparable(forest)).toBe(true)
  expect(isIncomparable(sampleIndicator('x', {}, { note: '2020二调口径,2025三调口径' }))).toBe(true)
  expect(isIncomparable(sampleIndicator('x', {}, { note: '口径不同(疑为集中收集率)' }))).toBe(false)
  expect(marksOf(sampleIndicator('x', {}, { note: '目标低于现状', contradiction: true }), [])).toEqual([
    'below',
  ])
  // What the data calls a contradiction is never left without a mark.
  expect(marksOf(sampleIndicator('x', {}, { note: '别的', contradiction: true }), [])).toEqual(['disputed'])
})

test('a different name alone is said and is no dispute', () => {
  const a = sampleIndicator('草原植被覆盖率', {}, { name: { zh: '草原植被覆盖率', en: 'Grass' } })
  const b = sampleIndicator('草原综合植被盖度', {}, { name: { zh: '草原综合植被盖度', en: 'Grass' } })
  expect(marksOf(a, [a, b])).toEqual(['renamed'])
  expect(isDisputed(a, [a, b])).toBe(false)
})

test('rows are chosen by plan, category, binding, words, disputes and places', () => {
  const select = (filter: Partial<typeof EVERY_INDICATOR>) =>
    ids(selectRows(table, { ...EVERY_INDICATOR, ...filter }))
  expect(select({})).toBe('ABCDE')
  expect(select({ table: 'plan/表1-1 完成情况' })).toBe('B')
  expect(select({ category: '安全保障' })).toBe('B')
  expect(select({ attribute: '约束性' })).toBe('E')
  expect(select({ attribute: 'none' })).toBe('ACD')
  expect(select({ only: 'disputed' })).toBe('ABD')
  expect(select({ only: 'placed' })).toBe('B')
  expect(select({ text: '清洁 8226' })).toBe('C')
  expect(select({ text: 'CLEAN energy' })).toBe('ABC')
  expect(select({ text: '三调' })).toBe('D')
})

test('groups follow the tables as printed, or put one indicator side by side', () => {
  expect(groupRows(table.indicators, 'plan').map((group) => ids(group.rows))).toEqual(['ADE', 'B', 'C'])
  const groups = groupRows(table.indicators, 'indicator')
  expect(groups.map((group) => ids(group.rows))).toEqual(['ABC', 'D', 'E'])
  expect(familiesOf(table.indicators).get(energy.en)).toEqual(family)
})

test('amounts share an axis over the same ground only, shares everywhere', () => {
  expect(sharedScale([carbon, plan])).toEqual({ from: 0, to: 1500, broken: false })
  expect(sharedScale(family)).toBeNull()
  const elsewhere = sampleIndicator('F', { y2020: '7.5' }, { scope: ['630000'] })
  expect(sharedScale([forest, elsewhere])).toEqual({ from: 0, to: 8, broken: false })
  expect(sharedScale([])).toBeNull()
})

test('tables and categories are listed as printed', () => {
  expect(tablesOf(table).map(({ key, count }) => [key, count])).toEqual([
    ['plan/表1 指标', 3],
    ['plan/表1-1 完成情况', 1],
    ['province/表1 指标', 1],
  ])
  expect(categoriesOf(table, null)).toEqual(['类别', '安全保障'])
  expect(categoriesOf(table, 'plan/表1-1 完成情况')).toEqual(['安全保障'])
  expect(tableNumber('表3—3—1 “十四五”时期')).toBe('表3—3—1')
  expect(tableNumber('互助县碳达峰指标体系')).toBeNull()
})
