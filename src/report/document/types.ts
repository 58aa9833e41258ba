import type { Language } from '../../geo/types'

/**
 * A report as plain data, in one language: DOCX, PDF, print and spreadsheets are made from the same blocks, so a
 * number stands in all of them or in none.
 */
export interface ReportDocument {
  language: Language
  title: string
  /** Lines under the title on the cover, e.g. the project's name. */
  subtitles: string[]
  /** Running head: secrecy mark and, for samples, 演示数据. */
  head: string
  /** Running foot, before the page number. */
  foot: string
  sections: Section[]
}

export interface Section {
  id: string
  title: string
  blocks: Block[]
}

export type ParagraphLook = 'body' | 'note' | 'warning' | 'verdict'

export type Block =
  | { kind: 'paragraph'; text: string; look: ParagraphLook }
  | { kind: 'subheading'; text: string }
  /** `headed`: the first row names what the others are about, and stands again on the next page. */
  | { kind: 'facts'; rows: FactRow[]; headed?: boolean }
  | Table
  /** A whole map sheet on a page of its own; the picture travels beside the document by `name`. */
  | { kind: 'sheet'; name: string; caption: string }
  /** Empty lines with labels, to be filled by hand. */
  | { kind: 'signature'; labels: string[] }

export interface FactRow {
  label: string
  value: string
}

export interface Table {
  kind: 'table'
  /** Name of the sheet in spreadsheets; unique in a document. */
  id: string
  title: string
  columns: Column[]
  rows: Cell[][]
  /** Printed under the table: remainders, units, what is left out. */
  note: string | null
  /** Columns that are printed, twice side by side, where the table is long; their shares add up to a half. */
  pair?: { key: string; share: number }[]
}

export interface Column {
  key: string
  title: string
  align: 'start' | 'end' | 'middle'
  /** Share of the table's width; the shares of a table add up to 1. */
  share: number
}

export interface Cell {
  /** As printed. */
  text: string
  /** The unrounded number, for spreadsheets; the text where the cell is no number. */
  value: number | string
}
