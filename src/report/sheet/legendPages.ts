import type { Command } from './commands'
import { INK, WHITE, box, plain, song, text } from './commands'
import { footSentence } from './foot'
import { greyCommands } from './grey'
import { layoutLegend } from './legend'
import type { LegendGroup, LegendRow, Sheet, SheetModel } from './model'
import { layoutPaper } from './paper'
import { type Measure, wrapEvenly } from './text'
import { WORDS } from './words'

/** More rows than this a page is not asked to hold at once; the layout says what it could not place. */
const MOST_ROWS = 24

/** The legend goes on: as many pages as it takes, on the paper of the sheet. Empty where nothing is left over. */
export function legendPages(model: SheetModel, overflow: readonly LegendRow[], measure: Measure): Sheet[] {
  const pages: Sheet[] = []
  let left = new Set(overflow)
  while (left.size > 0) {
    const taken = new Set([...left].slice(0, MOST_ROWS))
    const page = onePage(model, groupsOf(model.legend, taken), measure)
    const unplaced = new Set(page.overflow)
    const placed = [...taken].filter((row) => !unplaced.has(row))
    pages.push({ ...page, overflow: [] })
    // A row that fits on no page of its own would turn the wheel for ever.
    if (placed.length === 0) break
    left = new Set([...left].filter((row) => !placed.includes(row)))
  }
  return pages
}

function groupsOf(groups: readonly LegendGroup[], rows: ReadonlySet<LegendRow>): LegendGroup[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => rows.has(row)) }))
    .filter((group) => group.rows.length > 0)
}

function onePage(model: SheetModel, groups: LegendGroup[], measure: Measure): Sheet {
  const { width, height, margin, extraPoints } = layoutPaper(model)
  const room = width - 2 * margin
  const title = song(13 + extraPoints, true)
  const heading = `${model.title} · ${WORDS.legendPage[model.language]}`
  const lines = wrapEvenly(heading, title, room, measure)
  const step = (13 + extraPoints) * 0.48
  const top = margin + lines.length * step + 3
  const area = { x: margin, y: top, width: room, height: height - margin - top - 10 }
  const legend = layoutLegend(groups, area, model.language, measure, extraPoints)
  const commands: Command[] = [
    box({ x: 0, y: 0, width, height }, WHITE, null),
    ...lines.map((content, index) =>
      text({ x: width / 2, y: margin + 5 + index * step }, content, title, { align: 'middle', fill: INK }),
    ),
    ...legend.commands,
    text({ x: margin, y: height - margin }, footSentence(model), plain(7.5 + extraPoints)),
  ]
  return {
    widthMillimetres: width,
    heightMillimetres: height,
    commands: model.grey ? greyCommands(commands) : commands,
    notes: [],
    overflow: legend.overflow,
  }
}
