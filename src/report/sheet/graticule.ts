import type { Box } from '../../geo/types'
import type { Command, Rect } from './commands'
import { line, plain, solid, text } from './commands'
import type { Graticule } from './model'
import { projector } from './mercator'
import { NEATLINE_GAP, TICK_STRIP } from './paper'

/** Steps of the degree net in seconds of arc. */
const STEPS = [36000, 18000, 7200, 3600, 1800, 1200, 600, 300, 120, 60, 30, 20, 10, 5, 2, 1]

/** Step in seconds of arc that gives at least four lines over `spanDegrees` (and, by the series, at most ten). */
export function graticuleStep(spanDegrees: number): number {
  const seconds = spanDegrees * 3600
  return STEPS.find((step) => seconds / step >= 4) ?? 1
}

/** One step for both directions, where that leaves at least two parallels; else each its own. */
export function graticuleSteps(box: Box): { longitude: number; latitude: number } {
  const longitude = graticuleStep(box[2] - box[0])
  const own = graticuleStep(box[3] - box[1])
  return { longitude, latitude: graticuleValues(box[1], box[3], longitude).length >= 2 ? longitude : own }
}

/** Multiples of `stepSeconds` inside [low, high], in degrees. */
export function graticuleValues(low: number, high: number, stepSeconds: number): number[] {
  const values: number[] = []
  const first = Math.ceil((low * 3600) / stepSeconds - 1e-9)
  const last = Math.floor((high * 3600) / stepSeconds + 1e-9)
  for (let index = first; index <= last; index += 1) values.push((index * stepSeconds) / 3600)
  return values
}

/** `93°`, `93°10′` or `93°10′30″`, as fine as the step asks, with the letter of the hemisphere. */
export function degreeText(
  value: number,
  stepSeconds: number,
  hemispheres: [positive: string, negative: string],
): string {
  const total = Math.round(Math.abs(value) * 3600)
  const degrees = Math.floor(total / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  const seconds = total % 60
  const two = (n: number): string => String(n).padStart(2, '0')
  const letter = value < 0 ? hemispheres[1] : hemispheres[0]
  if (stepSeconds % 3600 === 0) return `${degrees}°${letter}`
  if (stepSeconds % 60 === 0) return `${degrees}°${two(minutes)}′${letter}`
  return `${degrees}°${two(minutes)}′${two(seconds)}″${letter}`
}

export const EAST_WEST: [string, string] = ['E', 'W']
export const NORTH_SOUTH: [string, string] = ['N', 'S']

/** Lines of the net over the picture. */
export function graticuleLines(box: Box, picture: Rect): Command[] {
  const place = projector(box, picture)
  const stroke = { color: '#7E8D92', opacity: 0.85, width: 0.15, dash: [0.2, 1.1] }
  const steps = graticuleSteps(box)
  const meridians = graticuleValues(box[0], box[2], steps.longitude)
  const parallels = graticuleValues(box[1], box[3], steps.latitude)
  const right = picture.x + picture.width
  const bottom = picture.y + picture.height
  return [
    ...meridians.map((longitude) => {
      const { x } = place(longitude, box[1])
      return line(stroke, [x, picture.y], [x, bottom])
    }),
    ...parallels.map((latitude) => {
      const { y } = place(box[0], latitude)
      return line(stroke, [picture.x, y], [right, y])
    }),
  ]
}

/** Ticks and degree numbers in the strip between picture and neatline. */
export function tickCommands(box: Box, picture: Rect, size: number): Command[] {
  const place = projector(box, picture)
  const stroke = solid('#14232B', 0.2)
  const style = plain(size)
  const right = picture.x + picture.width
  const bottom = picture.y + picture.height
  // The letters stand in the middle of the strip: half of a digit's height below its centre line.
  const middle = TICK_STRIP / 2
  const drop = size * 0.125
  const commands: Command[] = []
  const tick = 1.2
  const { longitude: stepX, latitude: stepY } = graticuleSteps(box)
  for (const longitude of graticuleValues(box[0], box[2], stepX)) {
    const { x } = place(longitude, box[1])
    commands.push(
      line(stroke, [x, picture.y], [x, picture.y - tick]),
      line(stroke, [x, bottom], [x, bottom + tick]),
    )
    if (x < picture.x + 9 || x > right - 9) continue
    const label = degreeText(longitude, stepX, EAST_WEST)
    commands.push(
      text({ x, y: picture.y - middle + drop - 0.35 }, label, style, { align: 'middle' }),
      text({ x, y: bottom + middle + drop + 0.35 }, label, style, { align: 'middle' }),
    )
  }
  for (const latitude of graticuleValues(box[1], box[3], stepY)) {
    const { y } = place(box[0], latitude)
    commands.push(
      line(stroke, [picture.x, y], [picture.x - tick, y]),
      line(stroke, [right, y], [right + tick, y]),
    )
    if (y < picture.y + 9 || y > bottom - 9) continue
    const label = degreeText(latitude, stepY, NORTH_SOUTH)
    commands.push(
      text({ x: picture.x - middle + drop - 0.35, y }, label, style, { align: 'middle', angle: -90 }),
      text({ x: right + middle + drop + 0.35, y }, label, style, { align: 'middle', angle: -90 }),
    )
  }
  return commands
}

/** What stands over the picture by choice: lines, nothing, or (the ticks of the strip always stand) only ticks. */
export function graticuleCommands(kind: Graticule, box: Box, picture: Rect): Command[] {
  return kind === 'lines' ? graticuleLines(box, picture) : []
}

/** Neatline: .4 mm outside, .2 mm one millimetre further in, and the edge of the picture. */
export function neatlineCommands(frame: Rect, picture: Rect): Command[] {
  const inner = {
    x: frame.x + NEATLINE_GAP,
    y: frame.y + NEATLINE_GAP,
    width: frame.width - 2 * NEATLINE_GAP,
    height: frame.height - 2 * NEATLINE_GAP,
  }
  const ink = '#14232B'
  return [
    { kind: 'rect', rect: frame, fill: null, stroke: solid(ink, 0.4), radius: 0 },
    { kind: 'rect', rect: inner, fill: null, stroke: solid(ink, 0.2), radius: 0 },
    { kind: 'rect', rect: picture, fill: null, stroke: solid(ink, 0.2), radius: 0 },
  ]
}
