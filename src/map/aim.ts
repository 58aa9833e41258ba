import type { Box } from '../geo/types'
import { mercatorLatitude, mercatorY } from './mercator'

/** What a picture shall show: a box (shown whole) or a centre and a Web Mercator zoom (512 px tiles). */
export type PhotographAim = { box: Box } | { centre: [longitude: number, latitude: number]; zoom: number }

export interface Camera {
  centre: [number, number]
  zoom: number
}

/** Centre and zoom that show an aim in a picture of the given CSS size; a box is shown whole. */
export function aimCamera(aim: PhotographAim, width: number, height: number): Camera {
  if ('zoom' in aim) return { centre: aim.centre, zoom: aim.zoom }
  const [west, south, east, north] = aim.box
  const [top, bottom] = [mercatorY(north), mercatorY(south)]
  const scale = Math.min((width * 360) / (512 * (east - west)), height / (512 * (bottom - top)))
  return { centre: [(west + east) / 2, mercatorLatitude((top + bottom) / 2)], zoom: Math.log2(scale) }
}
