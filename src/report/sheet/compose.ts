import type { Note } from '../../geo/note'
import type { Command } from './commands'
import { WHITE, box } from './commands'
import { columnCommands } from './column'
import { footCommands } from './foot'
import { headCommands, northArrowCommands, watermarkCommands } from './furniture'
import { graticuleCommands, neatlineCommands, tickCommands } from './graticule'
import { metresPerMillimetre } from './mercator'
import type { SheetModel, SheetView } from './model'
import { layoutPaper } from './paper'
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
  const side = columnCommands(model, view, layout, measure)
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
