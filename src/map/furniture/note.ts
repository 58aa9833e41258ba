/** One line on a pale plate over the map, for what its reader must know of the ground. */
import { shortened } from './callouts'
import { sansFont } from './frame'

/** Height of the plate, CSS px. */
export const NOTE_PX = 22

/** Width of the plate of a note that is no wider than `widest`, CSS px. */
export function noteWidth(context: CanvasRenderingContext2D, text: string, widest: number): number {
  context.font = sansFont(11)
  return Math.min(widest, context.measureText(text).width + 16)
}

/** Draws the note with its lower left corner at (x, y), shortened to `widest`. CSS px in the context's scale. */
export function drawNote(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  widest: number,
): void {
  context.font = sansFont(11)
  const line = shortened(context, text, widest - 16)
  context.fillStyle = 'rgba(255,255,255,0.92)'
  context.beginPath()
  context.roundRect(x, y - NOTE_PX, context.measureText(line).width + 16, NOTE_PX, 3)
  context.fill()
  context.fillStyle = '#56656D'
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(line, x + 8, y - NOTE_PX / 2 + 0.5)
}
