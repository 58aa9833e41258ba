import { photograph } from '../../map/camera'
import type { Note } from '../../geo/note'
import type { Command } from '../../report/sheet/commands'
import { viewOf } from '../../report/sheet/aim'
import { composeSheet, MAP_IMAGE } from '../../report/sheet/compose'
import { picturePixels } from '../../report/sheet/export'
import { greyCanvas } from '../../report/sheet/grey'
import type { Measure } from '../../report/sheet/text'
import type { PlannedSheet } from './sheets'

/** A map sheet as drawing commands, with the one picture that it holds: the map itself. */
export interface DrawnSheet {
  widthMillimetres: number
  heightMillimetres: number
  commands: Command[]
  /** Name of the picture in `commands`. */
  imageName: string
  image: Blob
  notes: Note[]
}

/** Lines of the map show no marks of the compression at this quality. */
const JPEG_QUALITY = 0.92

/**
 * Photographs the map of a sheet and composes the sheet around it: legend, scale and text stay vectors. Rejects with
 * the signal's reason when aborted.
 */
export async function drawSheet(
  { sheet, model, scene, photograph: options }: PlannedSheet,
  dpi: number,
  measure: Measure,
  signal: AbortSignal,
): Promise<DrawnSheet> {
  const { width, height } = picturePixels(model, dpi)
  const photo = await photograph(
    scene,
    { ...model.aim, widthPx: width, heightPx: height, dpi, signal },
    options,
  )
  const context = model.grey ? photo.image.getContext('2d') : null
  if (context) greyCanvas(context)
  const image = await encoded(photo.image)
  signal.throwIfAborted()
  const composed = composeSheet(model, viewOf(model, photo.box), measure)
  const imageName = `${sheet.name}/${MAP_IMAGE}`
  return {
    widthMillimetres: composed.widthMillimetres,
    heightMillimetres: composed.heightMillimetres,
    commands: composed.commands.map((command) =>
      command.kind === 'image' && command.name === MAP_IMAGE ? { ...command, name: imageName } : command,
    ),
    imageName,
    image,
    notes: composed.notes,
  }
}

function encoded(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser wrote no picture'))),
      'image/jpeg',
      JPEG_QUALITY,
    )
  })
}
