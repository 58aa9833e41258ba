import type { Language } from '../../geo/types'
import type { Command, Rect } from './commands'
import { INK, INK_SOFT, box, plain, song, text } from './commands'
import type { Chip, LegendGroup, LegendRow } from './model'
import { swatchCommands } from './swatch'
import { type Measure, leading, wrap } from './text'
import { WORDS, legendContinues, legendOverflow } from './words'

/** Sizes of a legend; `columns` wide blocks side by side. Millimetres, text in points. */
interface Density {
  columns: number
  box: [width: number, height: number]
  gap: number
  row: number
  size: number
  head: number
  /** Distance of lines in a name, in heights of the font. */
  lead: number
}

const BOX_SIZES = {
  roomy: { box: [8, 5], gap: 3.2, row: 7, size: 8, head: 6.5, lead: 1.26 },
  close: { box: [7, 4.4], gap: 2.2, row: 6, size: 7.5, head: 5.8, lead: 1.24 },
  tight: { box: [6, 3.6], gap: 1.6, row: 4.6, size: 6.5, head: 4.8, lead: 1.18 },
} as const satisfies Record<string, Omit<Density, 'columns'>>

const COLUMN_GAP = 3
const ROWS_FOR_TWO_COLUMNS = 12
const ROWS_FOR_HEADS = 9
const MAXIMUM_ROWS = 24
/** Narrower columns break names into too many lines. */
const MINIMUM_COLUMN = 28

export interface LegendBlock {
  commands: Command[]
  /** Millimetres used, from the top of the area. */
  height: number
  /** Rows for which there was no room; their names stand on the sheet. */
  overflow: LegendRow[]
}

interface Cell {
  height: number
  draw: (x: number, y: number) => Command[]
  /** A head stays with the row below it. */
  head: boolean
  row: LegendRow | null
}

/**
 * Lays the legend out in `area`, whose height is what may be used at most. Tries roomy rows first, then two
 * columns (from 12 rows, or earlier where the area is wide), then smaller rows; what still does not fit is named
 * in a sentence at the end and returned.
 */
export function layoutLegend(
  groups: LegendGroup[],
  area: Rect,
  language: Language,
  measure: Measure,
  extraPoints: number,
  continues = false,
): LegendBlock {
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0)
  if (count === 0) return { commands: [], height: 0, overflow: [] }
  const heading = headingCommands(area, language, extraPoints)
  const top = area.y + 9
  const room = area.y + area.height - top
  const attempts = densities(count, area.width).map((density) => ({
    ...density,
    size: density.size + extraPoints,
  }))
  if (count <= MAXIMUM_ROWS) {
    for (const density of attempts) {
      const placed = place(
        cellsOf(groups, count, density, area.width, language, measure),
        density,
        area,
        top,
        room,
      )
      if (placed.left.length === 0) {
        return { commands: [...heading, ...placed.commands], height: 9 + placed.height, overflow: [] }
      }
    }
  }
  const say = (rest: LegendRow[]): string =>
    continues ? legendContinues(rest.length)[language] : overflowSentence(rest, language)
  return overflowing(groups, count, attempts.at(-1), area, language, measure, heading, top, room, say)
}

/** The densities to try, in order. */
function densities(count: number, width: number): Density[] {
  const most = Math.max(1, Math.min(3, Math.floor((width + COLUMN_GAP) / (MINIMUM_COLUMN + COLUMN_GAP))))
  const wide = width >= 90
  const first = count >= ROWS_FOR_TWO_COLUMNS || (wide && count > 6) ? Math.min(2, most) : 1
  const list: Density[] = []
  for (let columns = first; columns <= most; columns += 1) {
    for (const sizes of [BOX_SIZES.roomy, BOX_SIZES.close, BOX_SIZES.tight]) {
      // Roomy rows in narrow columns would break every name.
      if (sizes === BOX_SIZES.roomy && columns > 1 && !wide) continue
      list.push({ ...sizes, box: [...sizes.box], columns })
    }
  }
  return list
}

function headingCommands(area: Rect, language: Language, extraPoints: number): Command[] {
  const style = song(12 + extraPoints, true, language === 'zh' ? 4 : 0)
  const x = area.x + area.width / 2
  return [text({ x, y: area.y + 4.6 }, WORDS.legend[language], style, { align: 'middle' })]
}

function columnWidth(density: Density, width: number): number {
  return (width - COLUMN_GAP * (density.columns - 1)) / density.columns
}

function cellsOf(
  groups: LegendGroup[],
  count: number,
  density: Density,
  width: number,
  language: Language,
  measure: Measure,
): Cell[] {
  const heads = count >= ROWS_FOR_HEADS
  const column = columnWidth(density, width)
  return groups.flatMap((group) => {
    const rows = group.rows.map((row) => rowCell(row, density, column, language, measure))
    return heads && group.title !== '' && rows.length > 0
      ? [headCell(group.title, density, column, measure), ...rows]
      : rows
  })
}

function headCell(title: string, density: Density, column: number, measure: Measure): Cell {
  const style = plain(density.size, true)
  const lineHeight = leading(density.size, density.lead)
  const lines = wrap(title, style, column, measure)
  const height = density.head + (lines.length - 1) * lineHeight
  return {
    height,
    head: true,
    row: null,
    draw: (x, y) =>
      lines.map((content, index) => {
        const baseline = y + height - 1.9 - (lines.length - 1 - index) * lineHeight
        return text({ x, y: baseline }, content, style, { fill: INK_SOFT })
      }),
  }
}

function rowCell(
  row: LegendRow,
  density: Density,
  column: number,
  language: Language,
  measure: Measure,
): Cell {
  const [boxWidth, boxHeight] = density.box
  const style = plain(density.size)
  const textX = boxWidth + density.gap
  const lineHeight = leading(density.size, density.lead)
  const lines = wrap(row.name, style, column - textX, measure)
  const chip = row.chip ? chipOf(row.chip, density.size - 1, language, measure) : null
  const lastWidth = measure(lines.at(-1) ?? '', style)
  const chipBeside = chip !== null && textX + lastWidth + 1.6 + chip.width <= column
  const lineCount = lines.length + (chip && !chipBeside ? 1 : 0)
  const height = Math.max(density.row, lineCount * lineHeight + (lineCount > 1 ? 1.2 : 0))
  return {
    height,
    head: false,
    row,
    draw: (x, y) => {
      const middle = y + height / 2
      const commands = swatchCommands(
        row.symbol,
        {
          x,
          y: middle - boxHeight / 2,
          width: boxWidth,
          height: boxHeight,
        },
        row.tint,
      )
      const firstBaseline = middle - ((lineCount - 1) * lineHeight) / 2 + density.size * 0.123
      lines.forEach((content, index) => {
        commands.push(text({ x: x + textX, y: firstBaseline + index * lineHeight }, content, style))
      })
      if (chip) {
        const chipX = x + textX + (chipBeside ? lastWidth + 1.6 : 0)
        commands.push(...chip.draw(chipX, firstBaseline + (lineCount - 1) * lineHeight))
      }
      return commands
    },
  }
}

/** Ink of the chips, as on the screen; dash lengths in mm. */
const CHIP_LOOKS: Readonly<
  Record<
    Chip,
    { text: string; edge: string; fill: { color: string; opacity: number } | null; dash: number[] }
  >
> = {
  schematic: { text: '#46535A', edge: '#5F6B70', fill: null, dash: [0.8, 0.55] },
  demo: { text: '#7A4B10', edge: '#8C5A1A', fill: { color: '#FDF6EA', opacity: 1 }, dash: [] },
  user: { text: '#0C4352', edge: '#12586A', fill: null, dash: [] },
  statutory: { text: '#0B5D3B', edge: '#0B5D3B', fill: null, dash: [] },
}

function chipOf(
  chip: Chip,
  size: number,
  language: Language,
  measure: Measure,
): { width: number; draw: (x: number, baseline: number) => Command[] } {
  const label = WORDS[chip][language]
  const style = plain(size)
  const padding = 0.9
  const width = measure(label, style) + 2 * padding
  const height = leading(size, 1.2)
  const look = CHIP_LOOKS[chip]
  return {
    width,
    draw: (x, baseline) => [
      box(
        { x, y: baseline - height + size * 0.075, width, height },
        look.fill,
        { color: look.edge, opacity: 1, width: 0.2, dash: look.dash },
        0.4,
      ),
      text({ x: x + padding, y: baseline }, label, style, { fill: { color: look.text, opacity: 1 } }),
    ],
  }
}

/** Fills columns of equal height from the left; `left` are the cells without room. */
function place(
  cells: Cell[],
  density: Density,
  area: Rect,
  top: number,
  room: number,
): { commands: Command[]; height: number; left: Cell[] } {
  const limit = density.columns === 1 ? room : Math.min(room, balancedHeight(cells, density.columns))
  const width = columnWidth(density, area.width)
  const commands: Command[] = []
  let column = 0
  let y = 0
  let used = 0
  for (const [index, cell] of cells.entries()) {
    const following = cell.head ? (cells[index + 1]?.height ?? 0) : 0
    if (y + cell.height + following > limit + 1e-6 && y > 0) {
      column += 1
      y = 0
    }
    if (column >= density.columns || y + cell.height > room + 1e-6) {
      return { commands, height: used, left: cells.slice(index) }
    }
    commands.push(...cell.draw(area.x + column * (width + COLUMN_GAP), top + y))
    y += cell.height
    used = Math.max(used, y)
  }
  return { commands, height: used, left: [] }
}

/** The least height at which the cells fit into `columns`, filled one after the other. */
function balancedHeight(cells: Cell[], columns: number): number {
  const total = cells.reduce((sum, cell) => sum + cell.height, 0)
  for (let height = total / columns; height < total; height += 0.5) {
    if (columnsNeeded(cells, height) <= columns) return height
  }
  return total
}

function columnsNeeded(cells: Cell[], height: number): number {
  let columns = 1
  let y = 0
  for (const [index, cell] of cells.entries()) {
    const following = cell.head ? (cells[index + 1]?.height ?? 0) : 0
    if (y + cell.height + following > height + 1e-6 && y > 0) {
      columns += 1
      y = 0
    }
    y += cell.height
  }
  return columns
}

function overflowSentence(rest: LegendRow[], language: Language): string {
  const names = rest.map((row) => row.name).join(language === 'zh' ? '、' : '; ')
  return legendOverflow(rest.length, names)[language]
}

/** As many rows as fit beside a sentence that names the others. */
function overflowing(
  groups: LegendGroup[],
  count: number,
  density: Density | undefined,
  area: Rect,
  language: Language,
  measure: Measure,
  heading: Command[],
  top: number,
  room: number,
  say: (rest: LegendRow[]) => string,
): LegendBlock {
  const rows = groups.flatMap((group) => group.rows)
  if (!density) return { commands: heading, height: 9, overflow: rows }
  const style = plain(6.5)
  const lineHeight = leading(6.5, 1.3)
  for (let keep = Math.min(count, MAXIMUM_ROWS); keep >= 0; keep -= 1) {
    const overflow = rows.slice(keep)
    const lines = wrap(say(overflow), style, area.width, measure)
    const tail = lines.length * lineHeight + 1.5
    const cells = cellsOf(firstRows(groups, keep), count, density, area.width, language, measure)
    const placed = place(cells, density, area, top, room - tail)
    if (placed.left.length > 0 && keep > 0) continue
    const sentence = lines.map((content, index) =>
      text({ x: area.x, y: top + placed.height + 1.5 + (index + 0.8) * lineHeight }, content, style, {
        fill: INK,
      }),
    )
    return {
      commands: [...heading, ...placed.commands, ...sentence],
      height: 9 + placed.height + tail,
      overflow,
    }
  }
  return { commands: heading, height: 9, overflow: rows }
}

function firstRows(groups: LegendGroup[], keep: number): LegendGroup[] {
  let left = keep
  return groups.map((group) => {
    const rows = group.rows.slice(0, Math.max(0, left))
    left -= rows.length
    return { ...group, rows }
  })
}
