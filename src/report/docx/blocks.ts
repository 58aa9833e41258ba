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
import type { Language } from '../../geo/types'
import { plain } from '../sheet/commands'
import { breakable, roughMeasure } from '../sheet/text'
import { printedTable } from '../document/printed'
import { COLOURS, ENGLISH_HALF_POINTS, FONTS, HALF_POINTS, TEXT_WIDTH, TWIPS } from './style'

type Content = Paragraph | DocxTable

function sizesOf(language: Language): typeof HALF_POINTS {
  return language === 'zh' ? HALF_POINTS : ENGLISH_HALF_POINTS
}

function looksOf(language: Language): Record<ParagraphLook, IRunOptions> {
  const sizes = sizesOf(language)
  const bold = language === 'en'
  return {
    body: { font: FONTS.body, size: sizes.body },
    note: { font: FONTS.table, size: sizes.table, color: COLOURS.note },
    warning: { font: FONTS.heading, size: sizes.warning, color: COLOURS.warning, bold },
    verdict: { font: FONTS.heading, size: sizes.verdict, bold },
  }
}

/** A run with line breaks where the text has them. */
function runs(text: string, options: IRunOptions): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, break: index === 0 ? 0 : 1 }))
}

export function heading(text: string, language: Language): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { before: 320, after: 140 },
    children: runs(text, {
      font: FONTS.heading,
      size: sizesOf(language).heading,
      color: COLOURS.ink,
      bold: language === 'en',
    }),
  })
}

/**
 * Everything but sheets, which take a page of their own.
 * @param next the block that follows: an introduction stays on the page of its table
 */
export function blockContent(
  block: Exclude<Block, { kind: 'sheet' }>,
  language: Language,
  next?: Block,
): Content[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, block.look, language, next?.kind === 'table')]
    case 'subheading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 240, after: 100 },
          children: runs(block.text, {
            font: FONTS.subheading,
            size: sizesOf(language).subheading,
            color: COLOURS.ink,
            bold: language === 'en',
          }),
        }),
      ]
    case 'facts':
      return [factTable(block.rows, block.headed ?? false), gap()]
    case 'table':
      return [...dataTable(block, language), gap()]
    case 'signature':
      return [signatureTable(block.labels)]
  }
}

function paragraph(text: string, look: ParagraphLook, language: Language, keepNext = false): Paragraph {
  const chinese = language === 'zh'
  const exact = look === 'body' && chinese
  return new Paragraph({
    keepNext,
    // Two characters, as Chinese paragraphs begin.
    indent: chinese && look !== 'note' ? { firstLine: Number(looksOf(language)[look].size) * 20 } : undefined,
    // 28 points between lines of the body, as official documents have them.
    spacing: exact
      ? { line: 560, lineRule: LineRuleType.EXACT }
      : { before: 60, after: 60, line: look === 'note' ? 300 : chinese ? 420 : 340 },
    // Words of very different length would be torn apart.
    alignment:
      chinese && look !== 'verdict' && look !== 'warning' && !text.includes('\n')
        ? AlignmentType.BOTH
        : AlignmentType.LEFT,
    children: runs(text, looksOf(language)[look]),
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
          size: fitting(text, width, HALF_POINTS.table - (bold ? 1 : 0)),
        }),
      }),
    ],
  })
}

/**
 * The size, in half-points, at which no number or word is broken in its column. Word has no such setting, and which
 * fonts it will find is not known here: the widths are rough ones, on the wide side.
 */
function fitting(text: string, width: number, size: number): number {
  const room = width - (MARGINS.left + MARGINS.right) / TWIPS
  const pieces = text.split('\n').flatMap(breakable)
  // Digits are half an em wide in the fonts named here.
  const isNumber = /^[\d.]+$/.test(text)
  const widest = Math.max(0, ...pieces.map((piece) => roughMeasure(piece.trimEnd(), plain(size / 2))))
  const needed = isNumber ? widest * 0.86 : widest
  const fits = Math.floor((size * room) / needed)
  // A number shrinks as far as it must; a long identifier goes on below before it can no longer be read.
  return needed > room && (fits >= 16 || isNumber) ? Math.max(14, fits) : size
}

/** The last two rows stay on one page, and the note below the table with them. */
function stays(at: number, count: number, kept: number, hasNote: boolean): boolean {
  if (at < Math.min(kept, count) - 1) return true
  return count > 3 && (at === count - 2 || (at === count - 1 && hasNote))
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

function factTable(rows: FactRow[], headed: boolean): DocxTable {
  const widths = [TEXT_WIDTH * 0.26, TEXT_WIDTH * 0.74]
  return table(
    widths,
    rows.map((row, index) => {
      const keepNext = stays(index, rows.length, KEPT_ROWS, false)
      return new TableRow({
        cantSplit: true,
        tableHeader: headed && index === 0,
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

function dataTable(whole: Table, language: Language): Content[] {
  const block = printedTable(whole)
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
            keepNext: stays(at, block.rows.length, KEPT_TABLE_ROWS, block.note !== null),
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
  return [
    title,
    table(widths, [head, ...rows]),
    ...(block.note ? [paragraph(block.note, 'note', language)] : []),
  ]
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
