import { type Note, note } from '../../geo/note'
import type { Command } from './commands'
import { NORTH_SOUTH, degreeText } from './graticule'
import { layoutLegend } from './legend'
import { centreLatitude } from './mercator'
import type { KilometreGrid } from './kilometres'
import type { LegendRow, SheetModel, SheetView } from './model'
import type { PaperLayout } from './paper'
import { type Block, atBottom, factBlock, factsOf, noteBlock } from './side'
import type { Measure } from './text'
import { moreSources } from './words'

/** Points, largest first; below the last text does not print well. */
const SIZES = [7.5, 7, 6.5]
const SMALLEST = 6.5

/** Share of the common column that facts and sources may take while there is a legend above them. */
const MOST_OF_COLUMN = 0.6

export interface ColumnWishes {
  /** What does not fit goes on to a page of its own: the sheet says so instead of naming it. */
  continues: boolean
  grid: KilometreGrid | null
}

interface Attempt {
  size: number
  /** Sources left out at the end of the list. */
  dropped: number
}

/**
 * Legend, footnotes, facts and sources; on landscape sheets they share one column. Text is made smaller first;
 * then the last sources are counted instead of listed; then legend rows are named instead of drawn.
 */
export function columnCommands(
  model: SheetModel,
  view: SheetView,
  layout: PaperLayout,
  measure: Measure,
  { continues, grid }: ColumnWishes,
): { commands: Command[]; notes: Note[]; overflow: LegendRow[] } {
  const { legend: legendArea, side: sideArea, extraPoints } = layout
  const shared = model.orientation === 'landscape'
  const latitude = degreeText(centreLatitude(view.box), 60, NORTH_SOUTH)
  const rows = model.legend.flatMap((group) => group.rows)
  const most = sideArea.height * (shared && rows.length > 0 ? MOST_OF_COLUMN : 1)

  const blockOf = ({ size, dropped }: Attempt): Block => {
    const facts = factsOf({ ...model, sources: shortened(model, dropped) }, latitude, grid)
    return factBlock(facts, sideArea.width, size + extraPoints, measure)
  }
  const place = (attempt: Attempt) => {
    const block = blockOf(attempt)
    const footnote = noteBlock(
      model,
      legendArea.width,
      Math.max(SMALLEST, attempt.size - 0.5) + extraPoints,
      measure,
    )
    const room = legendArea.height - footnote.height - (shared ? block.height + 4 : 0)
    const area = { ...legendArea, height: room }
    const legend = layoutLegend(model.legend, area, model.language, measure, extraPoints, continues)
    const commands = [
      ...legend.commands,
      ...footnote.draw(legendArea.x, legendArea.y + legend.height),
      ...(shared ? atBottom(block, sideArea) : block.draw(sideArea.x, sideArea.y + 1)),
    ]
    return { commands, overflow: legend.overflow }
  }

  for (const size of SIZES) {
    const attempt = { size, dropped: 0 }
    if (blockOf(attempt).height > most) continue
    const placed = place(attempt)
    if (placed.overflow.length === 0) return { ...placed, notes: [] }
  }
  let dropped = 0
  while (dropped < model.sources.length && blockOf({ size: SMALLEST, dropped }).height > most) dropped += 1
  const placed = place({ size: SMALLEST, dropped })
  const notes = [
    ...(placed.overflow.length > 0 && !continues ? [legendNote(rows.length, placed.overflow)] : []),
    ...(dropped > 0 ? [sourcesNote(model.sources.slice(-dropped))] : []),
  ]
  return { ...placed, notes }
}

function shortened(model: SheetModel, dropped: number): string[] {
  if (dropped === 0) return model.sources
  return [...model.sources.slice(0, model.sources.length - dropped), moreSources(dropped)[model.language]]
}

function legendNote(count: number, overflow: LegendRow[]): Note {
  const names = overflow.map((row) => row.name)
  return note(
    'legend-overflow',
    `图例共 ${count} 项,有 ${names.length} 项放不下:${names.join('、')}。请关掉几个图层,或改用 A3。`,
    `The legend has ${count} entries; ${names.length} did not fit: ${names.join('; ')}. Switch off a few layers, or use A3.`,
  )
}

function sourcesNote(dropped: string[]): Note {
  return note(
    'sources-shortened',
    `资料来源太多,图上只写了数目的有 ${dropped.length} 项:${dropped.join('、')}。需要全部写出时请改用 A3 或关掉几个图层。`,
    `Too many data sources for this sheet; ${dropped.length} are only counted: ${dropped.join('; ')}. Use A3 or switch off a few layers to list all.`,
  )
}
