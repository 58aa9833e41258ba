/** Where the keyboard is: row -1 is the header, column 0 the number of the row. */
export interface Cell {
  row: number
  column: number
}

export interface GridSize {
  rows: number
  /** With the column of numbers. */
  columns: number
  /** Rows that are seen at once. */
  page: number
}

/** The cell that a key leads to; null where the key leads nowhere. */
export function nextCell(key: string, control: boolean, { row, column }: Cell, size: GridSize): Cell | null {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const within = (cell: Cell): Cell => ({
    row: Math.max(-1, Math.min(last.row, cell.row)),
    column: Math.max(0, Math.min(last.column, cell.column)),
  })
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column })
    case 'ArrowDown':
      return within({ row: row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: column - 1 })
    case 'ArrowRight':
      return within({ row, column: column + 1 })
    case 'Home':
      return within({ row: control ? 0 : row, column: 0 })
    case 'End':
      return within({ row: control ? last.row : row, column: last.column })
    case 'PageUp':
      return within({ row: Math.max(0, row - size.page), column })
    case 'PageDown':
      return within({ row: row + size.page, column })
    default:
      return null
  }
}
