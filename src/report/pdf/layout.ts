import type { Block, FactRow, ReportDocument, Table } from '../document/types'
import { ordinal } from '../document/ordinal'
import { printedTable } from '../document/printed'
import { INK, INK_SOFT, plain, song, text } from '../sheet/commands'
import { type Measure, wrap } from '../sheet/text'
import { fullWidth } from '../typeset'
import { CHINESE, ENGLISH, Flow, HEIGHT, LEFT, RIGHT, TEXT_WIDTH } from './flow'
import type { CellBox, Page, SheetPage } from './flow'

export type { Page, SheetPage } from './flow'

/** Base lines of the running head and foot. */
const HEAD_LINE = 26
const FOOT_LINE = HEIGHT - 25

/**
 * Breaks a report into pages. Table heads repeat after a page break, rows stay whole, headings stay with what
 * follows. Pure: widths come from `measure`.
 */
export function layoutPages(
  report: ReportDocument,
  sheets: ReadonlyMap<string, SheetPage>,
  measure: Measure,
): Page[] {
  const flow = new Flow(measure, report.language === 'zh' ? CHINESE : ENGLISH)
  cover(flow, report)
  report.sections.forEach((section, index) => {
    flow.heading(`${ordinal(index, report.language)}${section.title}`, 16, 7, startOf(flow, section.blocks))
    section.blocks.forEach((block, at) => {
      const rest = section.blocks.slice(at + 1)
      if (block.kind === 'subheading') flow.heading(block.text, 14, 4, startOf(flow, rest))
      else if (block.kind === 'paragraph' && rest[0]?.kind === 'table')
        flow.keep(startOf(flow, [block, ...rest]))
      if (block.kind !== 'subheading') drawBlock(flow, block, report, sheets)
    })
  })
  return numbered(flow.pages, report)
}

function cover(flow: Flow, report: ReportDocument): void {
  const title = song(22, true)
  flow.space(4)
  for (const content of wrap(report.title, title, TEXT_WIDTH, flow.measure))
    flow.line(content, title, INK, 1.5, 'middle')
  flow.space(2)
  for (const content of report.subtitles.flatMap((t) => wrap(t, plain(13), TEXT_WIDTH, flow.measure))) {
    flow.line(content, plain(13), INK, 1.6, 'middle')
  }
  flow.space(3)
  flow.rule()
}

/** Height without which the beginning of some blocks would look cut off: a heading stays with so much. */
function startOf(flow: Flow, blocks: readonly Block[]): number {
  const [block, next] = blocks
  switch (block?.kind) {
    case 'signature':
      return signatureHeight(block.labels)
    case 'subheading':
      return flow.headingHeight(14) + startOf(flow, blocks.slice(1))
    case 'facts':
      return factsStart(flow, block.rows)
    case 'table':
      return tableStart(flow, printedTable(block))
    case 'paragraph': {
      const height = flow.paragraphHeight(block.text, block.look)
      // A short introduction goes with its table.
      return next?.kind === 'table' && height < 20 ? height + startOf(flow, [next]) : Math.min(height, 26)
    }
    default:
      return 26
  }
}

function drawBlock(
  flow: Flow,
  block: Exclude<Block, { kind: 'subheading' }>,
  report: ReportDocument,
  sheets: ReadonlyMap<string, SheetPage>,
): void {
  switch (block.kind) {
    case 'paragraph':
      flow.paragraph(block.text, block.look, report.language === 'zh')
      break
    case 'facts':
      drawFacts(flow, block)
      break
    case 'table':
      drawTable(flow, printedTable(block), report)
      break
    case 'signature':
      flow.keep(signatureHeight(block.labels))
      block.labels.forEach((label, index) => {
        const cells = [
          flow.cell(label, TEXT_WIDTH * 0.27, 'middle', true),
          flow.cell('', TEXT_WIDTH * 0.73, 'start', false),
        ]
        flow.row(cells, index === 0 ? 42 : 13)
      })
      flow.space(3)
      break
    case 'sheet': {
      const size = sheets.get(block.name)
      if (size) flow.sheet(block.name, size)
      else {
        const missing =
          report.language === 'zh'
            ? fullWidth(`${block.caption}:此图未能生成。`)
            : `${block.caption}: this map could not be made.`
        flow.paragraph(missing, 'warning', false)
      }
      break
    }
  }
}

/** So many rows of facts stay together at least: a list does not begin at the foot of a page. */
const KEPT_ROWS = 4

/** So many rows of a table stay with its head. */
const KEPT_TABLE_ROWS = 2

function signatureHeight(labels: readonly string[]): number {
  return 42 + 13 * (labels.length - 1)
}

function factCells(flow: Flow, row: FactRow): CellBox[] {
  return [
    flow.cell(row.label, TEXT_WIDTH * 0.27, 'start', true),
    flow.cell(row.value, TEXT_WIDTH * 0.73, 'start', false),
  ]
}

function factsStart(flow: Flow, facts: readonly FactRow[]): number {
  const rows = flow.divided(facts.slice(0, KEPT_ROWS).map((row) => factCells(flow, row)))
  return rows.slice(0, KEPT_ROWS).reduce((sum, cells) => sum + flow.heightOf(cells), 0)
}

function drawFacts(flow: Flow, { rows, headed }: Extract<Block, { kind: 'facts' }>): void {
  flow.keep(factsStart(flow, rows))
  const cells = rows.map((row) => factCells(flow, row))
  flow.rows(cells, headed ? (cells[0] ?? null) : null, 0)
  flow.space(3)
}

function headCells(flow: Flow, { columns }: Table): CellBox[] {
  return columns.map(({ title, share }) => flow.cell(title, share * TEXT_WIDTH, 'middle', true, true))
}

function rowCells(flow: Flow, { columns }: Table, row: Table['rows'][number]): CellBox[] {
  return row.map((cell, index) => {
    const { share = 0, align = 'start' } = columns[index] ?? {}
    return flow.cell(cell.text, share * TEXT_WIDTH, align, false)
  })
}

/** Title, head and the first rows. */
function tableStart(flow: Flow, table: Table): number {
  const rows = table.rows.slice(0, KEPT_TABLE_ROWS).map((row) => rowCells(flow, table, row))
  const first = flow.divided(rows).slice(0, KEPT_TABLE_ROWS)
  return [headCells(flow, table), ...first].reduce((sum, cells) => sum + flow.heightOf(cells), 9)
}

function drawTable(flow: Flow, table: Table, report: ReportDocument): void {
  const head = headCells(flow, table)
  flow.space(2)
  flow.keep(tableStart(flow, table))
  flow.line(table.title, plain(11, true), INK, 1.7, 'middle')
  flow.row(head)
  const rows = table.rows.map((row) => rowCells(flow, table, row))
  flow.rows(rows, head, table.note ? Math.min(flow.paragraphHeight(table.note, 'note'), 14) : 0)
  flow.space(1.5)
  if (table.note) flow.paragraph(table.note, 'note', report.language === 'zh')
  flow.space(2)
}

/** Running head and foot; map sheets carry their own. */
function numbered(pages: Page[], report: ReportDocument): Page[] {
  const style = plain(9)
  return pages.map((page, index) => {
    const number =
      report.language === 'zh'
        ? `第 ${index + 1} 页 共 ${pages.length} 页`
        : `Page ${index + 1} of ${pages.length}`
    if (page.isSheet) {
      // Below the sheet's own foot.
      const at = { x: page.width / 2, y: page.height - 4.5 }
      const mark = text(at, number, plain(8), { align: 'middle', fill: INK_SOFT })
      return { ...page, commands: [...page.commands, mark] }
    }
    return {
      ...page,
      commands: [
        ...page.commands,
        ...(report.head ? [text({ x: LEFT, y: HEAD_LINE }, report.head, style, { fill: INK_SOFT })] : []),
        text({ x: LEFT, y: FOOT_LINE }, report.foot, style, { fill: INK_SOFT }),
        text({ x: RIGHT, y: FOOT_LINE }, number, style, { align: 'end', fill: INK_SOFT }),
      ],
    }
  })
}
