import type { Command, Fill, Stroke } from './commands'

/** How bright a colour looks, 0..255 (luma of ITU-R BT.601, as printers' drivers use it). */
export function luma(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue
}

/** From brightness to ink: edges and text go towards black, pale tints towards the paper, the overlap stays. */
const CURVE: readonly (readonly [from: number, to: number])[] = [
  [0, 0],
  [95, 30],
  [153, 153],
  [205, 226],
  [240, 255],
  [255, 255],
]

/** How bright a colour is printed without colour, 0..255. */
export function inkLevel(brightness: number): number {
  const next = Math.max(
    1,
    CURVE.findIndex(([from]) => from >= brightness),
  )
  const [[x0, y0], [x1, y1]] = [CURVE[next - 1] ?? [0, 0], CURVE[next] ?? [255, 255]]
  return y0 + ((brightness - x0) / (x1 - x0)) * (y1 - y0)
}

/** `#rrggbb` as the grey that is printed. */
export function greyOf(color: string): string {
  const value = Number.parseInt(color.slice(1), 16)
  const level = Math.round(inkLevel(luma((value >> 16) & 255, (value >> 8) & 255, value & 255)))
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`
}

/** The same commands without colour. */
export function greyCommands(commands: readonly Command[]): Command[] {
  const filled = (fill: Fill): Fill => ({ ...fill, color: greyOf(fill.color) })
  const stroked = (stroke: Stroke): Stroke => ({ ...stroke, color: greyOf(stroke.color) })
  return commands.map((command) => {
    switch (command.kind) {
      case 'text':
        return { ...command, fill: filled(command.fill) }
      case 'line':
        return { ...command, stroke: stroked(command.stroke) }
      case 'polygon':
      case 'rect':
      case 'circle':
        return {
          ...command,
          fill: command.fill && filled(command.fill),
          stroke: command.stroke && stroked(command.stroke),
        }
      case 'image':
        return command
      case 'group':
        return { ...command, commands: greyCommands(command.commands) }
    }
  })
}

interface Pixels {
  data: Uint8ClampedArray
}

const LEVELS = Uint8ClampedArray.from({ length: 256 }, (_, brightness) => inkLevel(brightness))

/** Takes the colour out of pixels (red, green, blue, opacity in turn), in place. */
export function greyPixels({ data }: Pixels): void {
  for (let at = 0; at < data.length; at += 4) {
    const level = LEVELS[Math.round(luma(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0))] ?? 0
    data[at] = level
    data[at + 1] = level
    data[at + 2] = level
  }
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Takes the colour out of a canvas. */
export function greyCanvas(context: Context): void {
  const { width, height } = context.canvas
  const pixels = context.getImageData(0, 0, width, height)
  greyPixels(pixels)
  context.putImageData(pixels, 0, 0)
}
