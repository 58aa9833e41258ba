/** The neatline 图廓: a white band with degree ticks on four sides, a live ruler of coordinates. */
import { SANS_FAMILIES } from '../../../layers/labels'
import { degreeText, graticuleValues, stepOfBox } from '../graticule'

/** Width of the band, CSS px. */
export const FRAME_PX = 18

const INK = '#14232B'
const TEXT = '#33434B'
const LONG_TICK = 5
const SHORT_TICK = 3

/** Maps longitude and latitude to CSS px inside the stage, and back. */
export interface Projection {
  project(position: [number, number]): { x: number; y: number }
  unproject(point: [number, number]): { lng: number; lat: number }
}

export function sansFont(px: number, weight: 400 | 700 = 400): string {
  return `${weight} ${px}px ${SANS_FAMILIES.map((family) => `"${family}"`).join(',')},sans-serif`
}

interface Tick {
  /** Along the side, CSS px from its beginning. */
  at: number
  text: string | null
}

/** Labels of a side stand at least so far apart, CSS px: as long as the longest of them. */
const LABEL_PX = 56
/** Every so manieth step has a label where there is no room for all. */
const THINNED = [1, 2, 5, 10]

/**
 * Ticks of one side: labelled at the step, or at every second or fifth where those would run into one another; short
 * ones at its half. Labels too near to a corner are left out.
 */
export function ticks(
  [from, to]: [number, number],
  step: number,
  length: number,
  axis: 'lon' | 'lat',
  place: (value: number) => number,
): Tick[] {
  const apart = Math.abs(place(from + step) - place(from))
  const labelled = step * (THINNED.find((count) => count * apart >= LABEL_PX) ?? 20)
  return graticuleValues(from, to, step / 2).map((value) => {
    const at = place(value)
    const isWhole = Math.abs(value / labelled - Math.round(value / labelled)) < 1e-6
    return { at, text: isWhole && at > 26 && at < length - 26 ? degreeText(value, axis) : null }
  })
}

/** Draws the band round a stage of the given size; the canvas is larger by the band on each side. */
export function drawFrame(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  projection: Projection,
): void {
  const [fullWidth, fullHeight] = [width + 2 * FRAME_PX, height + 2 * FRAME_PX]
  context.clearRect(0, 0, fullWidth, fullHeight)
  context.fillStyle = '#FFFFFF'
  context.fillRect(0, 0, fullWidth, FRAME_PX)
  context.fillRect(0, fullHeight - FRAME_PX, fullWidth, FRAME_PX)
  context.fillRect(0, 0, FRAME_PX, fullHeight)
  context.fillRect(fullWidth - FRAME_PX, 0, FRAME_PX, fullHeight)
  context.strokeStyle = INK
  context.lineWidth = 1.1
  context.strokeRect(FRAME_PX, FRAME_PX, width, height)

  const start = projection.unproject([0, 0])
  const end = projection.unproject([width, height])
  const step = stepOfBox([start.lng, end.lat, end.lng, start.lat])
  const horizontal = ticks(
    [start.lng, end.lng],
    step,
    width,
    'lon',
    (lon) => projection.project([lon, start.lat]).x,
  )
  const vertical = ticks(
    [end.lat, start.lat],
    step,
    height,
    'lat',
    (lat) => projection.project([start.lng, lat]).y,
  )

  context.font = sansFont(10.5)
  context.fillStyle = TEXT
  context.textBaseline = 'middle'
  context.lineWidth = 1
  context.beginPath()
  for (const tick of horizontal) {
    const length = tick.text ? LONG_TICK : SHORT_TICK
    const x = Math.round(FRAME_PX + tick.at) + 0.5
    for (const [edge, away] of [
      [FRAME_PX, -1],
      [FRAME_PX + height, 1],
    ] as const) {
      context.moveTo(x, edge)
      context.lineTo(x, edge + away * length)
      if (tick.text) {
        context.textAlign = 'left'
        context.fillText(tick.text, x + 3, edge + away * (FRAME_PX / 2 + 1))
      }
    }
  }
  for (const tick of vertical) {
    const length = tick.text ? LONG_TICK : SHORT_TICK
    const y = Math.round(FRAME_PX + tick.at) + 0.5
    for (const [edge, away] of [
      [FRAME_PX, -1],
      [FRAME_PX + width, 1],
    ] as const) {
      context.moveTo(edge, y)
      context.lineTo(edge + away * length, y)
      if (!tick.text) continue
      context.save()
      context.translate(edge + away * (FRAME_PX / 2 + 1), y - 3)
      context.rotate(-Math.PI / 2)
      context.textAlign = 'left'
      context.fillText(tick.text, 0, 0)
      context.restore()
    }
  }
  context.stroke()
}
