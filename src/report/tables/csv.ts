import type { Table } from '../document/types'

/** Spreadsheets run a cell that begins like this as a formula. */
const FORMULA = /^[=+\-@\t\r]/

function field(text: string, isNumber: boolean): string {
  const safe = !isNumber && text.length > 1 && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as CSV, numbers as printed in the report. UTF-8 with a mark at the start, without which Excel takes
 * Chinese for something else; lines end as Excel writes them.
 */
export function writeCsv(table: Table): string {
  const head = table.columns.map((column) => field(column.title, false)).join(',')
  const rows = table.rows.map((row) =>
    row.map((cell) => field(cell.text, typeof cell.value === 'number')).join(','),
  )
  return `\uFEFF${[head, ...rows].join('\r\n')}\r\n`
}
