import type { Block, Column, FactRow, ParagraphLook, ReportDocument, Table } from '../document/types'
import { ordinal } from '../document/ordinal'
import type { Command, Fill, Rect, TextStyle } from '../sheet/commands'
import { INK, INK_SOFT, box, line, plain, solid, text } from '../sheet/commands'
import { type Measure, leading, wrap } from '../sheet/text'
import { fullWidth } from '../typeset'

/** One page as drawing commands, millimetres. */
export interface Page {
  width: number
  height: number
  commands: Command[]
}

export interface SheetSize {
  widthMillimetres: number
  heightMillimetres: number
}

const WIDTH = 210
const HEIGHT = 297
const LEFT = 26
const RIGHT = WIDTH - 24
const TOP = 28
const BOTTOM = HEIGHT - 24
const TEXT_WIDTH = RIGHT - LEFT

const LOOKS: Record<ParagraphLook, { style: TextStyle; fill: Fill; factor: number }> = {
  body: { style: plain(12), fill: INK, factor: 1.65 },
  note: { style: plain(9.5), fill: INK_SOFT, factor: 1.5 },
  warning: { style: plain(11.5, true), fill: { color: '#7A4B10', opacity: 1 }, factor: 1.5 },
  verdict: { style: plain(14, true), fill: INK, factor: 1.6 },
}

const SHADE: Fill = { color: '#EEF2F3', opacity: 1 }
const RULE = solid('#33434B', 0.2)
const PADDING = 1.4

interface CellBox {
  lines: string[]
  style: TextStyle
  align: Column['align']
  width: number
  shade: boolean
}

/**
 * Breaks a report into pages. Table heads repeat after a page break, rows stay whole, headings stay with what
 * follows. Pure: widths come from `measure`.
 */
export function layoutPages(
  report: ReportDocument,
  sheets: ReadonlyMap<string, SheetSize>,
  measure: Measure,
): Page[] {
  const flow = new Flow(measure)
  cover(flow, report)
  report.sections.forEach((section, index) => {
    flow.heading(`${ordinal(index, report.language)}${section.title}`, 15, 7)
    for (const block of section.blocks) drawBlock(flow, block, report, sheets)
  })
  return numbered(flow.pages, report)
}

function cover(flow: Flow, report: ReportDocument): void {
  const title = plain(22, true)
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

function drawBlock(
  flow: Flow,
  block: Block,
  report: ReportDocument,
  sheets: ReadonlyMap<string, SheetSize>,
): void {
  switch (block.kind) {
    case 'paragraph':
      flow.paragraph(block.text, block.look, report.language === 'zh')
      break
    case 'subheading':
      flow.heading(block.text, 13, 4)
      break
    case 'facts':
      drawFacts(flow, block.rows)
      break
    case 'table':
      drawTable(flow, block, report)
      break
    case 'signature':
      flow.keep(42 + 13 * (block.labels.length - 1))
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

function drawFacts(flow: Flow, facts: readonly FactRow[]): void {
  const rows = facts.map((row) => [
    flow.cell(row.label, TEXT_WIDTH * 0.27, 'start', true),
    flow.cell(row.value, TEXT_WIDTH * 0.73, 'start', false),
  ])
  flow.keep(rows.slice(0, KEPT_ROWS).reduce((sum, cells) => sum + flow.heightOf(cells), 0))
  for (const cells of rows) flow.row(cells)
  flow.space(3)
}

function drawTable(flow: Flow, table: Table, report: ReportDocument): void {
  const widths = table.columns.map((column) => column.share * TEXT_WIDTH)
  const head = table.columns.map((column, index) =>
    flow.cell(column.title, widths[index] ?? 0, 'middle', true, true),
  )
  flow.space(2)
  flow.keep(6 + flow.heightOf(head) + 8)
  flow.line(table.title, plain(10.5, true), INK, 1.7, 'middle')
  flow.row(head)
  for (const row of table.rows) {
    const cells = row.map((cell, index) =>
      flow.cell(cell.text, widths[index] ?? 0, table.columns[index]?.align ?? 'start', false),
    )
    if (flow.breaksBefore(cells)) {
      flow.newPage()
      flow.row(head)
    }
    flow.row(cells)
  }
  flow.space(1.5)
  if (table.note) flow.paragraph(table.note, 'note', report.language === 'zh')
  flow.space(2)
}

/** The pen: where the next line goes, and on which page. */
class Flow {
  readonly pages: Page[] = []
  private y = TOP
  private page: Page

  constructor(readonly measure: Measure) {
    this.page = this.newPage()
  }

  newPage(): Page {
    this.page = { width: WIDTH, height: HEIGHT, commands: [] }
    this.pages.push(this.page)
    this.y = TOP
    return this.page
  }

  space(height: number): void {
    this.y += height
  }

  /** Starts a page unless `height` more millimetres fit on this one. */
  keep(height: number): void {
    if (this.y + height > BOTTOM && this.y > TOP) this.newPage()
  }

  rule(): void {
    this.page.commands.push(line(solid('#33434B', 0.4), [LEFT, this.y], [RIGHT, this.y]))
    this.y += 2
  }

  line(content: string, style: TextStyle, fill: Fill, factor: number, align: 'start' | 'middle'): void {
    const height = leading(style.size, factor)
    this.keep(height)
    const x = align === 'middle' ? (LEFT + RIGHT) / 2 : LEFT
    this.page.commands.push(text({ x, y: this.y + height * 0.72 }, content, style, { align, fill }))
    this.y += height
  }

  heading(content: string, size: number, before: number): void {
    this.space(before)
    // A heading at the foot of a page, with nothing of its own below, helps nobody.
    this.keep(leading(size, 1.6) + 26)
    for (const row of wrap(content, plain(size, true), TEXT_WIDTH, this.measure)) {
      this.line(row, plain(size, true), INK, 1.6, 'start')
    }
    this.space(1)
  }

  paragraph(content: string, look: ParagraphLook, indented: boolean): void {
    const { style, fill, factor } = LOOKS[look]
    const indent = indented && look === 'body' ? '\u3000\u3000' : ''
    for (const row of wrap(indent + content, style, TEXT_WIDTH, this.measure))
      this.line(row, style, fill, factor, 'start')
    this.space(1.2)
  }

  cell(content: string, width: number, align: Column['align'], shade: boolean, bold = false): CellBox {
    const style = plain(9.5, bold)
    return { lines: wrap(content, style, width - 2 * PADDING, this.measure), style, align, width, shade }
  }

  heightOf(cells: CellBox[]): number {
    return (
      Math.max(...cells.map(({ lines, style }) => lines.length * leading(style.size, 1.42))) + 2 * PADDING
    )
  }

  breaksBefore(cells: CellBox[]): boolean {
    return this.y + this.heightOf(cells) > BOTTOM
  }

  row(cells: CellBox[], atLeast = 0): void {
    const height = Math.max(atLeast, this.heightOf(cells))
    this.keep(height)
    let x = LEFT
    for (const cell of cells) {
      const rect: Rect = { x, y: this.y, width: cell.width, height }
      this.page.commands.push(box(rect, cell.shade ? SHADE : null, RULE), ...cellText(cell, rect))
      x += cell.width
    }
    this.y += height
  }

  /** A page of its own; the text goes on with a new page only where more of it comes. */
  sheet(name: string, size: SheetSize): void {
    const rect = { x: 0, y: 0, width: size.widthMillimetres, height: size.heightMillimetres }
    this.pages.push({ width: rect.width, height: rect.height, commands: [{ kind: 'image', name, rect }] })
    // Whatever follows does not fit below a full page.
    this.y = BOTTOM + 1
  }
}

function cellText(cell: CellBox, rect: Rect): Command[] {
  const height = leading(cell.style.size, 1.42)
  const top = rect.y + (rect.height - cell.lines.length * height) / 2
  const x =
    cell.align === 'start'
      ? rect.x + PADDING
      : cell.align === 'end'
        ? rect.x + rect.width - PADDING
        : rect.x + rect.width / 2
  return cell.lines
    .map((content, index) =>
      text({ x, y: top + (index + 0.74) * height }, content, cell.style, { align: cell.align }),
    )
    .filter((command) => command.text !== '')
}

/** Running head and foot; map sheets carry their own. */
function numbered(pages: Page[], report: ReportDocument): Page[] {
  const style = plain(9)
  return pages.map((page, index) => {
    if (page.commands.some((command) => command.kind === 'image')) return page
    const number =
      report.language === 'zh'
        ? `第 ${index + 1} 页 共 ${pages.length} 页`
        : `Page ${index + 1} of ${pages.length}`
    return {
      ...page,
      commands: [
        ...page.commands,
        ...(report.head ? [text({ x: LEFT, y: 18 }, report.head, style, { fill: INK_SOFT })] : []),
        text({ x: LEFT, y: HEIGHT - 14 }, report.foot, style, { fill: INK_SOFT }),
        text({ x: RIGHT, y: HEIGHT - 14 }, number, style, { align: 'end', fill: INK_SOFT }),
      ],
    }
  })
}
