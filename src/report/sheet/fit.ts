import type { Box } from '../../geo/types'
import { centreLatitude, metresPerDegreeOfLongitude, mercatorY, zoomForScale } from './mercator'
import type { SheetAim, SheetModel } from './model'
import { layoutPaper } from './paper'

/** Leading digits of the scales that offices print. */
const DIGITS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
const SMALLEST = 500
const LARGEST = 10_000_000

/** Scales in ascending order of N: 500, 600, 800, 1 000, 1 500, 2 000, 2 500 … 10 000 000. */
function* denominators(): Generator<number> {
  for (let power = 2; power <= 7; power += 1)
    for (const digit of DIGITS) {
      const denominator = digit * 10 ** power
      if (denominator >= SMALLEST && denominator <= LARGEST) yield denominator
    }
}

/**
 * The largest round scale at which a box takes up no more than `share` of the map's width and height; the smallest
 * there is where none is small enough.
 * @param box degrees @param share 0..1 @param atLeast the denominator must not be below this
 */
export function fittingScale(
  box: Box,
  paper: Pick<SheetModel, 'paper' | 'orientation'>,
  share: number,
  atLeast = SMALLEST,
): number {
  const { picture } = layoutPaper(paper)
  const perDegree = metresPerDegreeOfLongitude(centreLatitude(box))
  const width = (box[2] - box[0]) * perDegree
  const height = (mercatorY(box[3]) - mercatorY(box[1])) * (180 / Math.PI) * perDegree
  const needed = Math.max(width / (picture.width * share), height / (picture.height * share), 0) * 1000
  for (const denominator of denominators())
    if (denominator >= needed && denominator >= atLeast) return denominator
  return LARGEST
}

/** Aims at the middle of a box so that the sheet has the scale 1 : `denominator` there. */
export function aimAtScale(box: Box, denominator: number): Extract<SheetAim, { zoom: number }> {
  const latitude = centreLatitude(box)
  return {
    centre: [(box[0] + box[2]) / 2, latitude],
    zoom: zoomForScale(denominator, latitude),
  }
}

/** What a sheet of that scale shows around the middle of a box, degrees. */
export function boxAtScale(
  box: Box,
  denominator: number,
  paper: Pick<SheetModel, 'paper' | 'orientation'>,
): Box {
  const { picture } = layoutPaper(paper)
  const latitude = centreLatitude(box)
  const degreesPerMillimetre = denominator / 1000 / metresPerDegreeOfLongitude(latitude)
  const [x, half] = [(box[0] + box[2]) / 2, (picture.width / 2) * degreesPerMillimetre]
  // Close to the middle a degree of latitude is longer on the map by the same factor as on the ground.
  const tall = (picture.height / 2) * degreesPerMillimetre * Math.cos((latitude * Math.PI) / 180)
  return [x - half, latitude - tall, x + half, latitude + tall]
}
