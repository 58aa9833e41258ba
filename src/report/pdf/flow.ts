import type { Column, ParagraphLook } from '../document/types'
import type { Command, Fill, Rect, TextStyle } from '../sheet/commands'
import { INK, INK_SOFT, box, line, plain, solid, text } from '../sheet/commands'
import { type Measure, breakable, leading, wrap } from '../sheet/text'

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
export const HEIGHT = 297
/** Margins of official documents in China (GB/T 9704): 37, 28, 35, 26 mm. */
export const LEFT = 28
export const RIGHT = WIDTH - 26
const TOP = 37
const BOTTOM = HEIGHT - 35
export const TEXT_WIDTH = RIGHT - LEFT

export type Look = Record<ParagraphLook, { style: TextStyle; fill: Fill; factor: number }>

/** Sizes of official documents in China (GB/T 9704). */
export const CHINESE: Look = {
  body: { style: plain(16), fill: INK, factor: 1.75 },
  note: { style: plain(10.5), fill: INK_SOFT, factor: 1.5 },
  warning: { style: plain(14, true), fill: { color: '#7A4B10', opacity: 1 }, factor: 1.5 },
  verdict: { style: plain(16, true), fill: INK, factor: 1.6 },
}

/** Letters are read at a smaller size than characters. */
export const ENGLISH: Look = {
  body: { style: plain(12), fill: INK, factor: 1.5 },
  note: { style: plain(10), fill: INK_SOFT, factor: 1.45 },
  warning: { ...CHINESE.warning, style: plain(12, true) },
  verdict: { style: plain(13, true), fill: INK, factor: 1.5 },
}

const SHADE: Fill = { color: '#EEF2F3', opacity: 1 }
const RULE = solid('#33434B', 0.2)
const PADDING = 1.4

export interface CellBox {
  lines: string[]
  style: TextStyle
  align: Column['align']
  width: number
  shade: boolean
}

/** The pen: where the next line goes, and on which page. */
export class Flow {
  readonly pages: Page[] = []
  private y = TOP
  private page: Page

  constructor(
    readonly measure: Measure,
    private readonly looks: Look,
  ) {
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

  headingHeight(size: number): number {
    return leading(size, 1.6) + 6
  }

  paragraph(content: string, look: ParagraphLook, indented: boolean): void {
    const { style, fill, factor } = this.looks[look]
    const indent = indented && look !== 'note' ? '\u3000\u3000' : ''
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
    const { style, factor } = this.looks[look]
    return wrap(content, style, TEXT_WIDTH, this.measure).length * leading(style.size, factor) + 3
  }

  cell(content: string, width: number, align: Column['align'], shade: boolean, bold = false): CellBox {
    const room = width - 2 * PADDING
    const usual = plain(10.5, bold)
    // A number or a word is not broken: it is set smaller where its column is narrow.
    const whole = align === 'end' ? [content] : content.split('\n').flatMap(breakable)
    const needed = Math.max(0, ...whole.map((part) => this.measure(part.trimEnd(), usual)))
    const size = (10.5 * room) / needed - 0.05
    // A number shrinks as far as it must; a long identifier goes on below before it can no longer be read.
    const isShrunk = needed > room && (align === 'end' || size >= 8)
    const style = isShrunk ? plain(Math.max(7, size), bold) : usual
    return { lines: wrap(content, style, room, this.measure), style, align, width, shade }
  }

  heightOf(cells: CellBox[]): number {
    return (
      Math.max(...cells.map(({ lines, style }) => lines.length * leading(style.size, 1.42))) + 2 * PADDING
    )
  }

  /** The rows, with one that would take half a page or more as several: it may go on overleaf. */
  divided(rows: CellBox[][]): CellBox[][] {
    return rows.flatMap((cells) => (this.heightOf(cells) > HIGHEST_ROW ? partsOf(cells) : [cells]))
  }

  /**
   * Rows over as many pages as they need. The last two stay together, and `after` millimetres with them: one row alone
   * on a page says nothing.
   * @param head stands again on every further page; null for none
   */
  rows(rows: CellBox[][], head: CellBox[] | null, after: number): void {
    const parts = this.divided(rows)
    const heights = parts.map((cells) => this.heightOf(cells))
    parts.forEach((cells, index) => {
      const own = heights[index] ?? 0
      const left = parts.length - index
      const kept = left === 1 ? own + after : left === 2 ? own + (heights[index + 1] ?? 0) + after : own
      const breaks = this.y + own > BOTTOM || (left === 2 && parts.length > 3 && this.y + kept > BOTTOM)
      if (breaks && index > 0) {
        this.newPage()
        if (head && head !== cells) this.row(head)
      }
      this.row(cells)
    })
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

/** Millimetres. */
const HIGHEST_ROW = 100

/** A high row as several that are not. */
function partsOf(cells: CellBox[]): CellBox[][] {
  const line = Math.max(...cells.map(({ style }) => leading(style.size, 1.42)))
  const most = Math.max(1, Math.floor((HIGHEST_ROW / 2 - 2 * PADDING) / line))
  const count = Math.ceil(Math.max(...cells.map(({ lines }) => lines.length)) / most)
  return Array.from({ length: count }, (_, part) =>
    cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * most, (part + 1) * most) })),
  )
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
