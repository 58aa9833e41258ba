import type { AreaTable } from '../../check/areaTable'

/** One bar: a group of the table, split by the groups of the other layer. */
export interface Bar {
  name: string
  /** Square metres, one a series. */
  parts: number[]
  total: number
}

export interface AreaChart {
  /** Names of the parts; `null` stands for what lies in smaller groups, then for what lies in none. */
  series: { name: string | null; kind: 'group' | 'rest' | 'outside' }[]
  bars: Bar[]
  /** The longest bar, square metres. */
  most: number
  /** Bars that are not shown. */
  leftOut: number
}

const MOST_SERIES = 5
const MOST_BARS = 16

/** The table as bars, the longest first: each row split by its largest columns; a single row shows its columns. */
export function areaChart(table: AreaTable): AreaChart {
  if (table.rows.length === 1) return ofOneRow(table)
  const columns = table.columns.map((_, column) => column)
  const bySize = columns.sort((a, b) => (table.columnTotals[b] ?? 0) - (table.columnTotals[a] ?? 0))
  const [large, small] = [bySize.slice(0, MOST_SERIES), bySize.slice(MOST_SERIES)]
  const sum = (row: number, of: number[]) =>
    of.reduce((all, column) => all + (table.cells[row]?.[column] ?? 0), 0)
  const bars = table.rows.map((name, row): Bar => {
    const outside = Math.max(0, table.outside[row] ?? 0)
    const parts = [...large.map((column) => sum(row, [column])), sum(row, small), outside]
    return { name, parts, total: parts.reduce((all, part) => all + part, 0) }
  })
  const series: AreaChart['series'] = [
    ...large.map((column) => ({ name: table.columns[column] ?? '', kind: 'group' as const })),
    { name: null, kind: 'rest' },
    { name: null, kind: 'outside' },
  ]
  return sorted(series, bars)
}

function ofOneRow(table: AreaTable): AreaChart {
  const areas = [...(table.cells[0] ?? []), Math.max(0, table.outside[0] ?? 0)]
  const bars = areas.map((area, column) => ({
    name: table.columns[column] ?? '',
    parts: [area],
    total: area,
  }))
  return sorted([{ name: table.rows[0] ?? '', kind: 'group' }], bars)
}

/** Without series and bars in which nothing lies. */
function sorted(series: AreaChart['series'], bars: Bar[]): AreaChart {
  const kept = series.map((_, index) => bars.some(({ parts }) => (parts[index] ?? 0) > 1e-4))
  const filled = bars
    .filter(({ total }) => total > 1e-4)
    .map((bar) => ({ ...bar, parts: bar.parts.filter((_, index) => kept[index]) }))
    .sort((a, b) => b.total - a.total)
  return {
    series: series.filter((_, index) => kept[index]),
    bars: filled.slice(0, MOST_BARS),
    most: filled[0]?.total ?? 0,
    leftOut: Math.max(0, filled.length - MOST_BARS),
  }
}
