import type { Language } from '../../geo/types'
import type { Command, Point } from './commands'
import { INK, WHITE, box, plain, solid, text } from './commands'
import type { Measure } from './text'
import { WORDS } from './words'

/** Divisions of a scale bar. */
export interface ScaleBar {
  parts: 2 | 4
  /** Ground metres of one part: 1, 2 or 5 times a power of ten. */
  stepMetres: number
  lengthMillimetres: number
}

/**
 * The bar whose length comes nearest to a quarter of the frame, preferably within 20-30 % of it.
 * @param metresPerMillimetre true ground metres of a millimetre of paper at the centre of the map
 * @param frameMillimetres width of the frame
 */
export function chooseScaleBar(metresPerMillimetre: number, frameMillimetres: number): ScaleBar {
  const target = frameMillimetres * 0.25
  const exponent = Math.floor(Math.log10(target * metresPerMillimetre))
  let best: ScaleBar | null = null
  let bestMisfit = Infinity
  for (const parts of [4, 2] as const) {
    for (const power of [exponent - 1, exponent]) {
      for (const digit of [1, 2, 5]) {
        const stepMetres = digit * 10 ** power
        const lengthMillimetres = (stepMetres * parts) / metresPerMillimetre
        const misfit = Math.abs(Math.log(lengthMillimetres / target))
        if (misfit < bestMisfit - 1e-9) {
          best = { parts, stepMetres, lengthMillimetres }
          bestMisfit = misfit
        }
      }
    }
  }
  if (!best) throw new RangeError('a scale bar needs a positive scale')
  return best
}

const trim = (value: number): string => String(Number(value.toPrecision(6)))

/** Labels of a bar at its start, middle and end, the unit after the last. */
export function scaleBarLabels(bar: ScaleBar): [string, string, string] {
  const total = bar.stepMetres * bar.parts
  const kilometres = total >= 1000
  const shown = (metres: number): string => trim(kilometres ? metres / 1000 : metres)
  return ['0', shown(total / 2), `${shown(total)} ${kilometres ? 'km' : 'm'}`]
}

/** Draws the bar with its left end at `at`, which is the lower left corner. */
export function scaleBarCommands(bar: ScaleBar, at: Point, size: number, measure: Measure): Command[] {
  const height = 1.5
  const part = bar.lengthMillimetres / bar.parts
  const edge = solid(INK.color, 0.2)
  const commands: Command[] = []
  for (let index = 0; index < bar.parts; index += 1) {
    const rect = { x: at.x + index * part, y: at.y - height, width: part, height }
    commands.push(box(rect, index % 2 === 0 ? INK : WHITE, edge))
  }
  const labels = scaleBarLabels(bar)
  const ends = [0, bar.lengthMillimetres / 2, bar.lengthMillimetres]
  labels.forEach((label, index) => {
    const x = at.x + (ends[index] ?? 0)
    // The unit hangs over: the number alone is centred on the end of the bar.
    const [number = label, unit] = label.split(' ')
    commands.push(text({ x, y: at.y - height - 1.2 }, number, plain(size), { align: 'middle' }))
    if (unit) {
      const half = measure(number, plain(size)) / 2
      commands.push(text({ x: x + half + 1, y: at.y - height - 1.2 }, unit, plain(size)))
    }
  })
  return commands
}

/** Groups of three digits: `1 234 000`. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ')
}

/**
 * `1:40 000` for a chosen scale; with 约 where the number had to be rounded (three digits). 图中央 with a rounded one
 * and where the scale changes visibly over the sheet.
 * @param denominator true scale denominator at the centre
 * @param tall the frame spans more than one degree of latitude
 */
export function scaleText(denominator: number, tall: boolean, language: Language): string {
  const rounded = Number(denominator.toPrecision(3))
  const exact = Math.abs(rounded / denominator - 1) < 5e-5
  const prefix = exact ? '' : WORDS.about[language]
  return `${prefix}1:${grouped(rounded)}${tall || !exact ? WORDS.atCentre[language] : ''}`
}
