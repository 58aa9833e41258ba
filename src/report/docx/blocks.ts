import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IRunOptions,
} from 'docx'
import type { Block, Column, FactRow, ParagraphLook, Table } from '../document/types'
import { COLOURS, FONTS, HALF_POINTS, TEXT_WIDTH, TWIPS } from './style'

type Content = Paragraph | DocxTable

const LOOKS: Record<ParagraphLook, IRunOptions> = {
  body: { font: FONTS.body, size: HALF_POINTS.body },
  note: { font: FONTS.table, size: HALF_POINTS.table, color: COLOURS.note },
  warning: { font: FONTS.heading, size: HALF_POINTS.warning, color: COLOURS.warning },
  verdict: { font: FONTS.heading, size: HALF_POINTS.verdict },
}

/** A run with line breaks where the text has them. */
function runs(text: string, options: IRunOptions): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, break: index === 0 ? 0 : 1 }))
}

export function heading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 320, after: 140 },
    children: runs(text, { font: FONTS.heading, size: HALF_POINTS.heading, color: COLOURS.ink }),
  })
}

/**
 * Everything but sheets, which take a page of their own.
 * @param next the block that follows: an introduction stays on the page of its table
 */
export function blockContent(block: Exclude<Block, { kind: 'sheet' }>, next?: Block): Content[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, block.look, next?.kind === 'table')]
    case 'subheading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 240, after: 100 },
          children: runs(block.text, {
            font: FONTS.subheading,
            size: HALF_POINTS.subheading,
            color: COLOURS.ink,
          }),
        }),
      ]
    case 'facts':
      return [factTable(block.rows), gap()]
    case 'table':
      return [...dataTable(block), gap()]
    case 'signature':
      return [signatureTable(block.labels)]
  }
}

function paragraph(text: string, look: ParagraphLook, keepNext = false): Paragraph {
  const body = look === 'body'
  return new Paragraph({
    keepNext,
    // Two characters, as Chinese paragraphs begin.
    indent: body ? { firstLine: HALF_POINTS.body * 20 } : undefined,
    // 28 points between lines of the body, as official documents have them.
    spacing: body
      ? { line: 560, lineRule: LineRuleType.EXACT }
      : { before: 60, after: 60, line: look === 'note' ? 300 : 420 },
    alignment: look === 'verdict' || look === 'warning' ? AlignmentType.LEFT : AlignmentType.BOTH,
    children: runs(text, LOOKS[look]),
  })
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 100, line: 120 }, children: [] })
}

const THIN = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule }
const BORDERS = {
  top: THIN,
  bottom: THIN,
  left: THIN,
  right: THIN,
  insideHorizontal: THIN,
  insideVertical: THIN,
}
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 }

const ALIGNMENTS = {
  start: AlignmentType.LEFT,
  end: AlignmentType.RIGHT,
  middle: AlignmentType.CENTER,
} as const

interface CellLook {
  width: number
  align?: Column['align']
  bold?: boolean
  shade?: boolean
  /** Stays on the page of the row below. */
  keepNext?: boolean
}

function cell(
  text: string,
  { width, align = 'start', bold = false, shade = false, keepNext = false }: CellLook,
): TableCell {
  return new TableCell({
    width: { size: Math.round(width * TWIPS), type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: VerticalAlign.CENTER,
    shading: shade ? { type: ShadingType.CLEAR, fill: COLOURS.shade, color: 'auto' } : undefined,
    children: [
      new Paragraph({
        keepNext,
        alignment: ALIGNMENTS[align],
        spacing: { line: 260 },
        children: runs(text, {
          font: bold ? FONTS.heading : FONTS.table,
          size: HALF_POINTS.table - (bold ? 1 : 0),
        }),
      }),
    ],
  })
}

function table(widths: number[], rows: TableRow[]): DocxTable {
  return new DocxTable({
    width: { size: Math.round(TEXT_WIDTH * TWIPS), type: WidthType.DXA },
    columnWidths: widths.map((width) => Math.round(width * TWIPS)),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    rows,
  })
}

/** So many rows of facts stay together at least: a list does not begin at the foot of a page. */
const KEPT_ROWS = 4

function factTable(rows: FactRow[]): DocxTable {
  const widths = [TEXT_WIDTH * 0.26, TEXT_WIDTH * 0.74]
  return table(
    widths,
    rows.map((row, index) => {
      const keepNext = index < Math.min(KEPT_ROWS, rows.length) - 1
      return new TableRow({
        cantSplit: true,
        children: [
          cell(row.label, { width: widths[0] ?? 0, shade: true, keepNext }),
          cell(row.value, { width: widths[1] ?? 0, keepNext }),
        ],
      })
    }),
  )
}

/** So many rows of a table stay with its head. */
const KEPT_TABLE_ROWS = 2

function dataTable(block: Table): Content[] {
  const widths = block.columns.map((column) => column.share * TEXT_WIDTH)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) =>
      cell(column.title, {
        width: widths[index] ?? 0,
        align: 'middle',
        bold: true,
        shade: true,
        keepNext: true,
      }),
    ),
  })
  const rows = block.rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        children: row.map(({ text }, index) =>
          cell(text, {
            width: widths[index] ?? 0,
            align: block.columns[index]?.align,
            keepNext: at < Math.min(KEPT_TABLE_ROWS, block.rows.length) - 1,
          }),
        ),
      }),
  )
  const title = new Paragraph({
    keepNext: true,
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 60 },
    children: runs(block.title, { font: FONTS.heading, size: HALF_POINTS.table + 1 }),
  })
  return [title, table(widths, [head, ...rows]), ...(block.note ? [paragraph(block.note, 'note')] : [])]
}

function signatureTable(labels: string[]): DocxTable {
  const widths = [TEXT_WIDTH * 0.26, TEXT_WIDTH * 0.74]
  return table(
    widths,
    labels.map(
      (label, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: Math.round((index === 0 ? 42 : 13) * TWIPS), rule: 'atLeast' },
          children: [
            cell(label, {
              width: widths[0] ?? 0,
              shade: true,
              align: 'middle',
              keepNext: index < labels.length - 1,
            }),
            cell('', { width: widths[1] ?? 0 }),
          ],
        }),
    ),
  )
}
