import { expect, it } from 'vitest'
import { areaChart } from './chart'

const table = {
  rows: ['甲', '乙'],
  columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  cells: [
    [10, 20, 0, 1, 2, 3, 0],
    [100, 0, 5, 0, 0, 0, 4],
  ],
  rowTotals: [40, 109],
  outside: [4, 0],
  columnTotals: [110, 20, 5, 1, 2, 3, 4],
  total: 149,
}

it('splits each row by its largest columns; what is left and what lies outside come last, and bars close', () => {
  const { series, bars, most } = areaChart(table)
  expect(series.map(({ name, kind }) => name ?? kind)).toEqual(['a', 'b', 'c', 'g', 'f', 'rest', 'outside'])
  expect(bars.map(({ name }) => name)).toEqual(['乙', '甲'])
  expect(bars[1]).toEqual({ name: '甲', parts: [10, 20, 0, 0, 3, 3, 4], total: 40 })
  expect(most).toBe(109)
})

it('a single row shows its columns as bars, without those in which nothing lies', () => {
  const { bars, series } = areaChart({
    ...table,
    rows: ['甲'],
    cells: [[10, 20, 0, 1, 2, 3, 0]],
    outside: [4],
    rowTotals: [40],
  })
  expect(series).toHaveLength(1)
  expect(bars.map(({ name }) => name)).toEqual(['b', 'a', '', 'f', 'e', 'd'])
})
