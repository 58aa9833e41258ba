import type { Box } from '../../geo/types'
import { latitudeOf, mercatorY, metresPerDegreeOfLongitude, zoomForScale } from './mercator'
import type { SheetAim, SheetModel } from './model'
import { layoutPaper } from './paper'

/** Centre and zoom (512-pixel world tiles, CSS pixels) of the map picture of a sheet. */
export type SheetCamera = Extract<SheetAim, { zoom: number }>

type Page = Pick<SheetModel, 'paper' | 'orientation'>

/** Scales to choose from: 1:2 000 to 1:5 000 000. */
export const SCALES = [2, 5, 10, 20, 25, 40, 50, 100, 200, 250, 500, 1000, 1500, 2000, 2500, 5000].map(
  (thousands) => thousands * 1000,
)
const [NEAREST, FARTHEST] = [1000, 8_000_000]

const PIXELS_PER_MILLIMETRE = 96 / 25.4
const degrees = (radians: number): number => (radians * 180) / Math.PI

function worldPixels(zoom: number): number {
  return 512 * 2 ** zoom
}

/** What the map picture of a sheet shows, degrees. */
export function boxOfCamera({ centre: [longitude, latitude], zoom }: SheetCamera, page: Page): Box {
  const { picture } = layoutPaper(page)
  const perPixel = 360 / worldPixels(zoom)
  const half = (picture.width / 2) * PIXELS_PER_MILLIMETRE * perPixel
  const tall = ((picture.height / 2) * PIXELS_PER_MILLIMETRE * perPixel * Math.PI) / 180
  const middle = mercatorY(latitude)
  return [longitude - half, latitudeOf(middle - tall), longitude + half, latitudeOf(middle + tall)]
}

/**
 * What a sheet shows. A camera with a zoom gives its own scale, true to the last digit: the box of a photograph is that
 * of whole pixels, up to half a pixel wider or narrower than the frame on paper.
 */
export function viewOf(model: Page & Pick<SheetModel, 'aim'>, photographed: Box): { box: Box } {
  return { box: 'zoom' in model.aim ? boxOfCamera(model.aim, model) : photographed }
}

/** The camera that shows a box whole. */
export function cameraOfBox([west, south, east, north]: Box, page: Page): SheetCamera {
  const { picture } = layoutPaper(page)
  const [top, bottom] = [mercatorY(north), mercatorY(south)]
  const across = ((east - west) * 512) / 360 / (picture.width * PIXELS_PER_MILLIMETRE)
  const down = (degrees(top - bottom) * 512) / 360 / (picture.height * PIXELS_PER_MILLIMETRE)
  const zoom = -Math.log2(Math.max(across, down, 1e-9))
  return { centre: [(west + east) / 2, latitudeOf((top + bottom) / 2)], zoom }
}

/** The true denominator of a camera's scale on paper, at its centre. */
export function denominatorOf({ centre: [, latitude], zoom }: SheetCamera): number {
  const metresPerPixel = (360 / worldPixels(zoom)) * metresPerDegreeOfLongitude(latitude)
  return metresPerPixel * PIXELS_PER_MILLIMETRE * 1000
}

/** The camera at the scale 1 : `denominator`, its centre kept. */
export function cameraAtScale({ centre }: SheetCamera, denominator: number): SheetCamera {
  return { centre, zoom: zoomForScale(denominator, centre[1]) }
}

/** The camera moved by millimetres on paper, the map going with the hand; a scale stays true at the new centre. */
export function draggedCamera(
  camera: SheetCamera,
  dx: number,
  dy: number,
  scale: number | null,
): SheetCamera {
  const perMillimetre = (360 / worldPixels(camera.zoom)) * PIXELS_PER_MILLIMETRE
  const [longitude, latitude] = camera.centre
  const y = mercatorY(latitude) + (dy * perMillimetre * Math.PI) / 180
  const most = mercatorY(84)
  const moved: SheetCamera = {
    centre: [longitude - dx * perMillimetre, latitudeOf(Math.max(-most, Math.min(most, y)))],
    zoom: camera.zoom,
  }
  return scale === null ? moved : cameraAtScale(moved, scale)
}

/** The camera nearer by `steps` of the zoom, about a point given in millimetres from the centre of the picture. */
export function zoomedCamera(camera: SheetCamera, steps: number, dx = 0, dy = 0): SheetCamera {
  const nearest = zoomForScale(NEAREST, camera.centre[1])
  const farthest = zoomForScale(FARTHEST, camera.centre[1])
  const zoom = Math.max(farthest, Math.min(nearest, camera.zoom + steps))
  const grown = 2 ** (zoom - camera.zoom)
  const centred = draggedCamera(camera, -dx * (1 - 1 / grown), -dy * (1 - 1 / grown), null)
  return { centre: centred.centre, zoom }
}
