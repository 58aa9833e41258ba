import type { Box } from '../geo/types'
import { mercatorLatitude, mercatorY } from './mercator'

/** What a picture shall show: a box (shown whole) or a centre and a Web Mercator zoom (512 px tiles). */
export type PhotographAim = { box: Box } | { centre: [longitude: number, latitude: number]; zoom: number }

export interface Camera {
  centre: [number, number]
  zoom: number
}

export interface Padding {
  top: number
  right: number
  bottom: number
  left: number
}

/** Narrower stages are those of telephones: search, note and buttons stand over the upper part of the map. */
export const NARROW_PX = 640
/** Lower stages are those of small maps beside a form. */
export const SMALL_PX = 240
/** What the scale bar of a small map takes at its foot, CSS px. */
const SMALL_FOOT_PX = 24
/** Down to the note and the switch, and down to the last button, CSS px. */
const HEAD_PX = 176
const BUTTONS_PX = 262

/**
 * What to keep free round a box in a stage of the given CSS size. On a telephone a wide box is put below the buttons
 * where the height allows it.
 */
export function paddingFor(
  [west, south, east, north]: Box,
  stage: { width: number; height: number },
  padding: number,
): Padding {
  if (stage.height < SMALL_PX)
    return { top: padding, right: padding, bottom: padding + SMALL_FOOT_PX, left: padding }
  if (stage.width >= NARROW_PX) return { top: padding, right: padding, bottom: padding, left: padding }
  // Names stand beside their places: the one nearest to the edge needs room too.
  const side = Math.min(Math.max(padding, 24), 28)
  const room = stage.width - 2 * side
  const degrees = Math.max(1e-9, east - west)
  const height = ((mercatorY(south) - mercatorY(north)) * 360 * room) / degrees
  const left = stage.height - height - side
  const top = Math.max(Math.min(left, BUTTONS_PX), Math.min(HEAD_PX, stage.height * 0.35))
  return { top, right: side, bottom: side, left: side }
}

/** Centre and zoom that show an aim in a picture of the given CSS size; a box is shown whole. */
export function aimCamera(aim: PhotographAim, width: number, height: number): Camera {
  if ('zoom' in aim) return { centre: aim.centre, zoom: aim.zoom }
  const [west, south, east, north] = aim.box
  const [top, bottom] = [mercatorY(north), mercatorY(south)]
  const scale = Math.min((width * 360) / (512 * (east - west)), height / (512 * (bottom - top)))
  return { centre: [(west + east) / 2, mercatorLatitude((top + bottom) / 2)], zoom: Math.log2(scale) }
}
