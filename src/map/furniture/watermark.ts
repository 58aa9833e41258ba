/** Pale slanted text over the whole picture: demo data, or schematic control layers. */
import { WATERMARK } from '../../../layers/outcome'
import { SANS_FAMILIES } from '../../../layers/labels'

/**
 * Draws the watermark over a picture. `unit`: context units in a CSS px (dpi/96 on paper).
 * Rows are shifted by half a step, so that no strip of the picture is free of it.
 */
export function drawWatermark(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  text: string,
  width: number,
  height: number,
  unit: number,
): void {
  const [stepX, stepY] = WATERMARK.spacing
  context.save()
  context.scale(unit, unit)
  context.globalAlpha = WATERMARK.opacity
  context.fillStyle = WATERMARK.colour
  context.font = `700 ${WATERMARK.px}px ${SANS_FAMILIES.map((family) => `"${family}"`).join(',')},sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const spaced = [...text].join(' ')
  for (let row = 0; (row - 1) * stepY < height / unit; row++) {
    for (let column = -1; (column - 1) * stepX < width / unit; column++) {
      context.save()
      context.translate(column * stepX + (row % 2) * (stepX / 2) + stepX / 2, row * stepY + stepY / 3)
      context.rotate((WATERMARK.angle * Math.PI) / 180)
      context.fillText(spaced, 0, 0)
      context.restore()
    }
  }
  context.restore()
}
