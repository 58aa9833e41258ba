import { describe, expect, it } from 'vitest'
import type { AreaTable } from '../../check/areaTable'
import { areaTableFile, tableRows, withoutEmptyColumns } from './tables'

const table: AreaTable = {
  rows: ['甲', '乙'],
  columns: ['格尔木市', '都兰县', '玉树市'],
  cells: [
    [10_000, 25_000, 0],
    [5_000, 0, 0],
  ],
  rowTotals: [40_000, 5_000],
  outside: [5_000, -1e-9],
  columnTotals: [15_000, 25_000, 0],
  total: 45_000,
}

describe('area tables', () => {
  it('print hectares with four places, with what lies elsewhere and the totals', () => {
    expect(tableRows(table, 'zh').slice(1)).toEqual([
      ['甲', '1.0000', '2.5000', '0.0000', '0.5000', '4.0000'],
      ['乙', '0.5000', '0.0000', '0.0000', '0.0000', '0.5000'],
      ['合计', '1.5000', '2.5000', '0.0000', '0.5000', '4.5000'],
    ])
  })

  it('leave out columns in which nothing lies, and still close', () => {
    const [head, first] = tableRows(withoutEmptyColumns(table), 'en')
    expect(head?.slice(1)).toEqual(['格尔木市', '都兰县', 'elsewhere', 'total'])
    expect(first?.slice(1)).toEqual(['1.0000', '2.5000', '0.5000', '4.0000'])
  })

  it('become a file for a spreadsheet, all columns in it', () => {
    const file = areaTableFile(table, ['保护地', '县级单元'], 'zh')
    expect(file.name).toBe('分面积统计_保护地_县级单元.csv')
    expect(file.text.startsWith('\uFEFF')).toBe(true)
    expect(file.text).toContain('玉树市')
  })
})
