import { note } from '../../geo/note'
import type { Command } from './commands'
import { WHITE, box } from './commands'
import { columnCommands } from './column'
import { footCommands } from './foot'
import { headCommands, northArrowCommands, watermarkCommands } from './furniture'
import { graticuleCommands, neatlineCommands, tickCommands } from './graticule'
import { metresPerMillimetre } from './mercator'
import { greyCommands } from './grey'
import { insetCommands } from './inset'
import { gridCommands, gridNumberCommands, kilometreGrid } from './kilometres'
import { legendPages } from './legendPages'
import type { Sheet, SheetModel, SheetView } from './model'
import { layoutPaper } from './paper'
import type { Measure } from './text'
import { fullWidth } from '../typeset'

/** Name of the map picture among the images of a sheet. */
export const MAP_IMAGE = 'map'

/**
 * The sheet and, where its legend does not fit beside the map, the pages on which the legend goes on. Preview and file
 * are both painted from these.
 */
export function composePages(asked: SheetModel, view: SheetView, measure: Measure): Sheet[] {
  const model = typeset(asked)
  const first = compose(model, view, measure, true)
  return [first, ...legendPages(model, first.overflow, measure)]
}

/**
 * Composes a map sheet: everything but the map itself, which is one image command named `MAP_IMAGE`. Pure; the
 * preview and the export call it with the same measure and get the same lines.
 */
export function composeSheet(asked: SheetModel, view: SheetView, measure: Measure): Sheet {
  return compose(typeset(asked), view, measure, false)
}

/** @param continues what the legend has no room for stands on further pages */
function compose(model: SheetModel, view: SheetView, measure: Measure, continues: boolean): Sheet {
  const layout = layoutPaper(model)
  const { picture, frame, extraPoints } = layout
  const grid = model.graticule === 'kilometres' ? kilometreGrid(view.box, picture) : null
  const overPicture: Command[] = [
    ...(grid ? gridCommands(grid) : graticuleCommands(model.graticule, view.box, picture)),
    ...(model.demo ? watermarkCommands(picture, model.language) : []),
  ]
  const side = columnCommands(model, view, layout, measure, { continues, grid })
  const scale = {
    metresPerMillimetre: metresPerMillimetre(view.box, picture),
    frameWidth: frame.width,
    tall: view.box[3] - view.box[1] > 1,
  }
  const labelSize = 6.5 + extraPoints
  const commands: Command[] = [
    box({ x: 0, y: 0, width: layout.width, height: layout.height }, WHITE, null),
    { kind: 'image', name: MAP_IMAGE, rect: picture },
    { kind: 'group', clip: picture, commands: overPicture },
    ...(grid ? gridNumberCommands(grid, picture, labelSize) : tickCommands(view.box, picture, labelSize)),
    ...(model.inset ? insetCommands(model.inset, view.box, picture, extraPoints) : []),
    ...neatlineCommands(frame, picture),
    ...(model.northArrow ? northArrowCommands(picture, model.language, extraPoints) : []),
    ...headCommands(model, layout, measure),
    ...side.commands,
    ...footCommands(model, layout.foot, scale, measure, extraPoints),
  ]
  return {
    widthMillimetres: layout.width,
    heightMillimetres: layout.height,
    commands: model.grey ? greyCommands(commands) : commands,
    notes: [...(model.graticule === 'kilometres' && !grid ? [TOO_WIDE] : []), ...side.notes],
    overflow: side.overflow,
  }
}

const TOO_WIDE = note(
  'grid-too-wide',
  '图幅超出所在 3° 带太远,公里网没有意义,已改画经纬网。',
  'The sheet reaches too far out of its 3-degree zone for a kilometre grid; degrees are drawn instead.',
)

/** Full-width marks in everything but the title, which stays as the person typed it. */
function typeset(model: SheetModel): SheetModel {
  if (model.language !== 'zh') return model
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
