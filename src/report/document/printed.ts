import type { Cell, Column, Table } from './types'

/** Shorter tables stay as they are: their rows are read at a glance. */
const LONG_ROWS = 40

/**
 * A long table of few, narrow columns as it is printed: two rows of it side by side, read from left to right, so that
 * 500 boundary points do not take twenty pages. Spreadsheets keep one row each. Other tables are returned as they are.
 */
export function printedTable(table: Table): Table {
  const { pair, rows } = table
  if (!pair || rows.length <= LONG_ROWS) return table
  const places = pair.map(({ key }) => table.columns.findIndex((column) => column.key === key))
  const half: Column[] = pair.flatMap(({ share }, index) => {
    const column = table.columns[places[index] ?? -1]
    return column ? [{ ...column, share }] : []
  })
  const cellsOf = (row: Cell[] | undefined): Cell[] => places.map((place) => row?.[place] ?? EMPTY)
  return {
    ...table,
    columns: [...half, ...half.map((column) => ({ ...column, key: `${column.key}-right` }))],
    rows: Array.from({ length: Math.ceil(rows.length / 2) }, (_, index) => [
      ...cellsOf(rows[2 * index]),
      ...cellsOf(rows[2 * index + 1]),
    ]),
  }
}

const EMPTY: Cell = { text: '', value: '' }
