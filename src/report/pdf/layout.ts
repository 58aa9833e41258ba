import type { Block, Column, FactRow, ParagraphLook, ReportDocument, Table } from '../document/types'
import { ordinal } from '../document/ordinal'
import type { Command, Fill, Rect, TextStyle } from '../sheet/commands'
import { INK, INK_SOFT, box, line, plain, solid, song, text } from '../sheet/commands'
import { type Measure, leading, wrap } from '../sheet/text'
import { fullWidth } from '../typeset'

/** One page as drawing commands, millimetres. */
export interface Page {
  width: number
  height: number
  commands: Command[]
  /** A map sheet: it has margins and a foot of its own. */
  isSheet: boolean
}

/** A map sheet: its size, and what is drawn on it; without commands it is one picture of the sheet's own name. */
export interface SheetPage {
  widthMillimetres: number
  heightMillimetres: number
  commands?: readonly Command[]
}

const WIDTH = 210
const HEIGHT = 297
/** Margins of official documents in China (GB/T 9704): 37, 28, 35, 26 mm. */
const LEFT = 28
const RIGHT = WIDTH - 26
const TOP = 37
const BOTTOM = HEIGHT - 35
/** Base lines of the running head and foot. */
const HEAD_LINE = 26
const FOOT_LINE = HEIGHT - 25
const TEXT_WIDTH = RIGHT - LEFT

const LOOKS: Record<ParagraphLook, { style: TextStyle; fill: Fill; factor: number }> = {
  body: { style: plain(16), fill: INK, factor: 1.75 },
  note: { style: plain(10.5), fill: INK_SOFT, factor: 1.5 },
  warning: { style: plain(14, true), fill: { color: '#7A4B10', opacity: 1 }, factor: 1.5 },
  verdict: { style: plain(16, true), fill: INK, factor: 1.6 },
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
  sheets: ReadonlyMap<string, SheetPage>,
  measure: Measure,
): Page[] {
  const flow = new Flow(measure)
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
    case 'facts':
      return factsStart(flow, block.rows)
    case 'table':
      return tableStart(flow, block)
    case 'paragraph': {
      const height = flow.paragraphHeight(block.text, block.look)
      // A short introduction goes with its table.
      return next?.kind === 'table' && height < 16 ? height + startOf(flow, [next]) : Math.min(height, 26)
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
      drawFacts(flow, block.rows)
      break
    case 'table':
      drawTable(flow, block, report)
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
  return facts.slice(0, KEPT_ROWS).reduce((sum, row) => sum + flow.heightOf(factCells(flow, row)), 0)
}

function drawFacts(flow: Flow, facts: readonly FactRow[]): void {
  flow.keep(factsStart(flow, facts))
  for (const row of facts) flow.row(factCells(flow, row))
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
  const first = table.rows.slice(0, KEPT_TABLE_ROWS).map((row) => rowCells(flow, table, row))
  return [headCells(flow, table), ...first].reduce((sum, cells) => sum + flow.heightOf(cells), 9)
}

function drawTable(flow: Flow, table: Table, report: ReportDocument): void {
  const head = headCells(flow, table)
  flow.space(2)
  flow.keep(tableStart(flow, table))
  flow.line(table.title, plain(11, true), INK, 1.7, 'middle')
  flow.row(head)
  for (const row of table.rows) {
    const cells = rowCells(flow, table, row)
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
    this.page = { width: WIDTH, height: HEIGHT, commands: [], isSheet: false }
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

  /** @param start millimetres that must follow on the same page: a heading alone at its foot helps nobody */
  heading(content: string, size: number, before: number, start: number): void {
    this.space(before)
    this.keep(leading(size, 1.6) + start + 4)
    for (const row of wrap(content, plain(size, true), TEXT_WIDTH, this.measure)) {
      this.line(row, plain(size, true), INK, 1.6, 'start')
    }
    this.space(1)
  }

  paragraph(content: string, look: ParagraphLook, indented: boolean): void {
    const { style, fill, factor } = LOOKS[look]
    const indent = indented && look === 'body' ? '\u3000\u3000' : ''
    const rows = wrap(indent + content, style, TEXT_WIDTH, this.measure)
    const height = leading(style.size, factor)
    rows.forEach((row, index) => {
      const left = rows.length - index
      const fit = Math.floor((BOTTOM - this.y + 1e-6) / height)
      // The last line does not stand alone on the next page, nor the first on this one.
      if ((left === 2 && fit === 1 && index > 0) || (index === 0 && left > 1 && fit === 1)) this.newPage()
      this.line(row, style, fill, factor, 'start')
    })
    this.space(1.2)
  }

  paragraphHeight(content: string, look: ParagraphLook): number {
    const { style, factor } = LOOKS[look]
    return wrap(content, style, TEXT_WIDTH, this.measure).length * leading(style.size, factor) + 3
  }

  cell(content: string, width: number, align: Column['align'], shade: boolean, bold = false): CellBox {
    const room = width - 2 * PADDING
    const usual = plain(10.5, bold)
    // A number is never broken: it is set smaller where its column is narrow.
    const needed = align === 'end' ? this.measure(content, usual) : 0
    const style = needed > room ? plain(Math.max(7, (10.5 * room) / needed - 0.05), bold) : usual
    return { lines: wrap(content, style, room, this.measure), style, align, width, shade }
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
  sheet(name: string, size: SheetPage): void {
    const rect = { x: 0, y: 0, width: size.widthMillimetres, height: size.heightMillimetres }
    const commands = size.commands ?? [{ kind: 'image' as const, name, rect }]
    this.pages.push({ width: rect.width, height: rect.height, commands: [...commands], isSheet: true })
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
