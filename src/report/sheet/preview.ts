import type { Command } from './commands'
import type { Box } from '../../geo/types'
import { MAP_IMAGE, composePages } from './compose'
import { projector } from './mercator'
import type { Sheet, SheetModel } from './model'
import { canvasMeasure, paint } from './paint'
import { layoutPaper, pagePixels } from './paper'

/** A picture of the map, of whichever part of the ground. */
export interface PreviewPicture {
  image: HTMLCanvasElement
  box: Box
}

/**
 * Draws the pages of a sheet on canvases of the page: the commands and the painter of the files, at a lower
 * resolution. While the map is dragged, `picture` still shows the ground of a moment ago and is moved along.
 */
export function paintPreview(
  canvases: (index: number) => HTMLCanvasElement | null,
  model: SheetModel,
  box: Box,
  picture: PreviewPicture | null,
  dpi: number,
): Sheet[] {
  const first = canvases(0)?.getContext('2d', { alpha: false })
  if (!first) return []
  const pages = composePages(model, { box }, canvasMeasure(first))
  const size = pagePixels(model.paper, model.orientation, dpi)
  const images = new Map(picture ? [[MAP_IMAGE, picture.image]] : [])
  pages.forEach((page, index) => {
    const canvas = canvases(index)
    const context = canvas?.getContext('2d', { alpha: false })
    if (!canvas || !context) return
    if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size)
    context.imageSmoothingQuality = 'high'
    context.fillStyle = '#FFFFFF'
    context.fillRect(0, 0, size.width, size.height)
    const commands =
      picture && !sameBox(picture.box, box) ? moved(page.commands, model, box, picture.box) : page.commands
    paint(context, commands, images, dpi)
  })
  return pages
}

function sameBox(a: Box, b: Box): boolean {
  // One photograph is as wide as a whole number of pixels: less than that is no movement.
  const pixel = (b[2] - b[0]) / 400
  return a.every((side, index) => Math.abs(side - (b[index] ?? NaN)) < pixel)
}

/** The picture of `shown` where it belongs on a sheet of `box`. */
function moved(commands: readonly Command[], model: SheetModel, box: Box, shown: Box): Command[] {
  const { picture } = layoutPaper(model)
  const place = projector(box, picture)
  const [from, to] = [place(shown[0], shown[3]), place(shown[2], shown[1])]
  const rect = { ...from, width: to.x - from.x, height: to.y - from.y }
  return commands.map((command) =>
    command.kind === 'image' && command.name === MAP_IMAGE
      ? { kind: 'group', clip: picture, commands: [{ ...command, rect }] }
      : command,
  )
}
