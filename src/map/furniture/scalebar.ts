/** The scale bar: two or four equal parts, a length in 1-2-5 steps. */
import { sansFont } from './frame'

export interface ScaleBar {
  /** Metres of the whole bar. */
  metres: number
  parts: 2 | 4
  px: number
  /** Texts at the beginning, the middle and the end. */
  texts: [string, string, string]
}

/** The longest 1-2-5 length that fits into `maxPx` CSS px. */
export function scaleBar(metresPerPixel: number, maxPx: number): ScaleBar {
  const limit = metresPerPixel * maxPx
  const power = 10 ** Math.floor(Math.log10(limit))
  const first = [5, 2, 1].find((digit) => digit * power <= limit) ?? 1
  const metres = first * power
  const inKilometres = metres >= 1000
  const unit = inKilometres ? 1000 : 1
  const text = (value: number) => String(Math.round((value / unit) * 1000) / 1000)
  return {
    metres,
    parts: first === 2 ? 4 : 2,
    px: metres / metresPerPixel,
    texts: ['0', text(metres / 2), `${text(metres)} ${inKilometres ? 'km' : 'm'}`],
  }
}

/** Draws the bar with its lower left corner at (x, y), on a white plate or, on small maps, straight on the ground. */
export function drawScaleBar(
  context: CanvasRenderingContext2D,
  bar: ScaleBar,
  x: number,
  y: number,
  hasPlate = true,
): void {
  const [padding, height] = [12, 34]
  const left = x + padding
  context.save()
  context.font = sansFont(11)
  // The unit hangs over: the number alone is centred on the end of the bar.
  const [end = '', unit = ''] = bar.texts[2].split(' ')
  const widthOf = (text: string) => context.measureText(text).width
  const reach = widthOf(end) / 2 + widthOf(` ${unit}`)
  const plate = bar.px + 2 * padding + reach
  if (hasPlate) {
    context.fillStyle = 'rgba(255,255,255,0.92)'
    context.beginPath()
    context.roundRect(x, y - height, plate, height, 3)
    context.fill()
  }
  context.fillStyle = '#33434B'
  context.textBaseline = 'alphabetic'
  context.textAlign = 'center'
  const write = (text: string, at: number): void => {
    if (!hasPlate) {
      context.lineWidth = 3
      context.lineJoin = 'round'
      context.strokeStyle = 'rgba(255,255,255,0.88)'
      context.strokeText(text, at, y - 17)
    }
    context.fillText(text, at, y - 17)
  }
  write(bar.texts[0], left)
  // The middle is named only where it keeps clear of the end.
  if ((widthOf(bar.texts[1]) + widthOf(end)) / 2 + 6 < bar.px / 2) write(bar.texts[1], left + bar.px / 2)
  write(end, left + bar.px)
  context.textAlign = 'left'
  write(` ${unit}`, left + bar.px + widthOf(end) / 2)
  const top = y - 12
  const part = bar.px / bar.parts
  context.strokeStyle = '#14232B'
  context.lineWidth = 1
  for (let index = 0; index < bar.parts; index++) {
    context.fillStyle = index % 2 === 0 ? '#14232B' : '#FFFFFF'
    context.fillRect(left + index * part, top, part, 4)
  }
  context.strokeRect(left, top, bar.px, 4)
  context.restore()
}
