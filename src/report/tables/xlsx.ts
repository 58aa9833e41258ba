import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import type { ReportDocument, Table } from '../document/types'
import { tablesOf } from '../document/build'

/** Excel refuses these in the name of a sheet, and names longer than 31 characters. */
const FORBIDDEN = /[\\/?*[\]:]/g
const LONGEST_NAME = 31

/**
 * All tables of a report as one workbook, a sheet a table. Numbers are unrounded and *shown* with the decimals of
 * the report, so that sums made from them are right.
 */
export function writeXlsx(report: ReportDocument): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  const names = new Set<string>()
  for (const table of tablesOf(report)) {
    utils.book_append_sheet(book, sheetOf(table), uniqueName(table.title, names))
  }
  book.Props = { Title: report.title, Subject: report.subtitles.join(' ') }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

function sheetOf(table: Table): WorkSheet {
  const head: CellObject[] = table.columns.map((column) => ({ t: 's', v: column.title }))
  const rows = table.rows.map((row) =>
    row.map(({ text, value }): CellObject => {
      if (typeof value === 'string') return { t: 's', v: value === '' ? text : value }
      const places = text.split('.')[1]?.length ?? 0
      return { t: 'n', v: value, z: places === 0 ? '0' : `0.${'0'.repeat(places)}` }
    }),
  )
  const notes: CellObject[][] = table.note ? [[], [{ t: 's', v: table.note }]] : []
  const sheet = utils.aoa_to_sheet([head, ...rows, ...notes])
  sheet['!cols'] = table.columns.map((column) => ({ wch: Math.max(8, Math.round(column.share * 100)) }))
  return sheet
}

function uniqueName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replace(FORBIDDEN, ' ')
      .replace(/^'+|'+$/g, '')
      .slice(0, LONGEST_NAME)
      .replace(/[\uD800-\uDBFF]$/u, '')
      .trim() || 'Sheet'
  let name = plain
  // Excel tells no capitals apart here.
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const suffix = ` ${number}`
    name = plain.slice(0, LONGEST_NAME - suffix.length) + suffix
  }
  taken.add(name.toLowerCase())
  return name
}
