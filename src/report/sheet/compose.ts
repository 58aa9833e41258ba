import { type Note, note } from '../../geo/note'
import type { Command } from './commands'
import { WHITE, box } from './commands'
import { footCommands } from './foot'
import { headCommands, northArrowCommands, watermarkCommands } from './furniture'
import { NORTH_SOUTH, degreeText, graticuleCommands, neatlineCommands, tickCommands } from './graticule'
import { layoutLegend } from './legend'
import { centreLatitude, metresPerMillimetre } from './mercator'
import type { SheetModel, SheetView } from './model'
import { type PaperLayout, layoutPaper } from './paper'
import { atBottom, factBlock, factsOf, noteBlock } from './side'
import type { Measure } from './text'
import { fullWidth } from '../typeset'

/** Name of the map picture among the images of a sheet. */
export const MAP_IMAGE = 'map'

/** A page ready to be painted at any resolution. */
export interface Sheet {
  widthMillimetres: number
  heightMillimetres: number
  commands: Command[]
  /** What did not fit or was made smaller. */
  notes: Note[]
}

/**
 * Composes a map sheet: everything but the map itself, which is one image command named `MAP_IMAGE`. Pure; the
 * preview and the export call it with the same measure and get the same lines.
 */
export function composeSheet(asked: SheetModel, view: SheetView, measure: Measure): Sheet {
  const model = asked.language === 'zh' ? typesetChinese(asked) : asked
  const layout = layoutPaper(model)
  const { picture, frame, extraPoints } = layout
  const overPicture: Command[] = [
    ...graticuleCommands(model.graticule, view.box, picture),
    ...(model.demo ? watermarkCommands(picture, model.language) : []),
  ]
  const side = sideCommands(model, view, layout, measure)
  const scale = {
    metresPerMillimetre: metresPerMillimetre(view.box, picture),
    frameWidth: frame.width,
    tall: view.box[3] - view.box[1] > 1,
  }
  return {
    widthMillimetres: layout.width,
    heightMillimetres: layout.height,
    commands: [
      box({ x: 0, y: 0, width: layout.width, height: layout.height }, WHITE, null),
      { kind: 'image', name: MAP_IMAGE, rect: picture },
      { kind: 'group', clip: picture, commands: overPicture },
      ...tickCommands(view.box, picture, 6.5 + extraPoints),
      ...neatlineCommands(frame, picture),
      ...(model.northArrow ? northArrowCommands(picture, model.language, extraPoints) : []),
      ...headCommands(model, layout, measure),
      ...side.commands,
      ...footCommands(model, layout.foot, scale, measure, extraPoints),
    ],
    notes: side.notes,
  }
}

/** Full-width marks in everything but the title, which stays as the person typed it. */
function typesetChinese(model: SheetModel): SheetModel {
  return {
    ...model,
    legend: model.legend.map((group) => ({
      title: fullWidth(group.title),
      rows: group.rows.map((row) => ({ ...row, name: fullWidth(row.name) })),
    })),
    facts: model.facts.map((fact) => ({ label: fullWidth(fact.label), value: fullWidth(fact.value) })),
    sources: model.sources.map(fullWidth),
    notes: model.notes.map(fullWidth),
  }
}

const SIDE_SIZES = [7.5, 7, 6.5]

/** Legend, footnotes, facts and sources; in landscape they share one column. */
function sideCommands(
  model: SheetModel,
  view: SheetView,
  layout: PaperLayout,
  measure: Measure,
): { commands: Command[]; notes: Note[] } {
  const { legend: legendArea, side: sideArea, extraPoints } = layout
  const latitude = degreeText(centreLatitude(view.box), 60, NORTH_SOUTH)
  const facts = factsOf(model, latitude)
  const shared = model.orientation === 'landscape'
  const count = model.legend.reduce((sum, group) => sum + group.rows.length, 0)
  let result = { commands: [] as Command[], notes: [] as Note[] }
  for (const base of SIDE_SIZES) {
    const size = base + extraPoints
    const block = factBlock(facts, sideArea.width, size, measure)
    const footnote = noteBlock(model, legendArea.width, Math.max(6.5, size - 0.5), measure)
    const room = legendArea.height - footnote.height - (shared ? block.height + 4 : 0)
    const legend = layoutLegend(
      model.legend,
      { ...legendArea, height: room },
      model.language,
      measure,
      extraPoints,
    )
    const tooTall = block.height > sideArea.height
    const notes: Note[] = []
    if (legend.overflow.length > 0) {
      const names = legend.overflow.map((row) => row.name).join('、')
      notes.push(
        note(
          'legend-overflow',
          `图例共 ${count} 项,有 ${legend.overflow.length} 项放不下:${names}。请关掉几个图层,或改用 A3。`,
          `The legend has ${count} entries; ${legend.overflow.length} did not fit: ${names}. Switch off a few layers, or use A3.`,
        ),
      )
    }
    if (tooTall) {
      notes.push(
        note(
          'facts-overflow',
          '右侧说明文字过长,超出图幅。请缩短资料来源的文字,或改用 A3。',
          'The text beside the map is too long for the sheet. Shorten the data sources, or use A3.',
        ),
      )
    }
    result = {
      commands: [
        ...legend.commands,
        ...footnote.draw(legendArea.x, legendArea.y + legend.height),
        ...(shared ? atBottom(block, sideArea) : block.draw(sideArea.x, sideArea.y + 1)),
      ],
      notes,
    }
    if (notes.length === 0) return result
  }
  return result
}
