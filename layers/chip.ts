/** The small status chip (示意, 演示, …) behind a name: on map labels, in legends, on paper. */
import type { Language } from '../src/geo/types'
import { SANS_FAMILIES } from './labels'
import { CHIP } from './schematic'
import type { SwatchContext } from './swatch'

export interface ChipStyle {
  text: string
  ink: string
  border: string
  dash: readonly number[]
  fill: string
  /** Text height, CSS px. */
  px: number
}

export type ChipStatus = 'schematic' | 'demo' | 'statutory' | 'user'

const CHIPS: Readonly<
  Record<ChipStatus, { zh: string; en: string; ink: string; border: string; fill: string }>
> = {
  schematic: { zh: CHIP.text.zh, en: CHIP.text.en, ink: CHIP.ink, border: CHIP.border, fill: '#FFFFFF' },
  demo: { zh: '演示', en: 'demo', ink: '#7A4B10', border: '#8C5A1A', fill: '#FDF6EA' },
  statutory: { zh: '法定', en: 'statutory', ink: '#0B5D3B', border: '#0B5D3B', fill: '#FFFFFF' },
  user: { zh: '自定', en: 'own', ink: '#0C4352', border: '#12586A', fill: '#FFFFFF' },
}

/** The chip of a status: dashed for schematic, solid for the others, as the edges on the map are. */
export function chipStyle(status: ChipStatus, language: Language, px: number = CHIP.px): ChipStyle {
  const { ink, border, fill } = CHIPS[status]
  return {
    text: CHIPS[status][language],
    ink,
    border,
    fill,
    px,
    dash: status === 'schematic' ? CHIP.dash : [],
  }
}

function chipFont(chip: ChipStyle): string {
  return `${chip.px}px ${SANS_FAMILIES.map((family) => `"${family}"`).join(',')},sans-serif`
}

/** Width and height of a chip, CSS px. */
export function measureChip(context: SwatchContext, chip: ChipStyle): { width: number; height: number } {
  context.font = chipFont(chip)
  return { width: Math.ceil(context.measureText(chip.text).width) + 7, height: Math.ceil(chip.px * 1.5) }
}

/** Draws the chip with its left end at x, centred on y; returns its width. CSS px in the context's scale. */
export function drawChip(context: SwatchContext, chip: ChipStyle, x: number, y: number): number {
  const { width, height } = measureChip(context, chip)
  context.save()
  context.beginPath()
  context.roundRect(x + 0.5, y - height / 2 + 0.5, width - 1, height - 1, 2)
  context.globalAlpha = 0.9
  context.fillStyle = chip.fill
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = chip.border
  context.lineWidth = 1
  context.setLineDash([...chip.dash])
  context.stroke()
  context.fillStyle = chip.ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(chip.text, x + width / 2, y + chip.px * 0.06)
  context.restore()
  return width
}
