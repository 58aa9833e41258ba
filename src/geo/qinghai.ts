import type { Position } from './types'

/**
 * Qinghai, coarse: is a position plausible for a project of the province? Outline of the Digital Chart of the World
 * (GMT's DCW 2.1, code CN.63), simplified and then widened, so that no place of the province lies outside;
 * places up to some 20 km beyond the border count as inside. For plausibility only, never for a verdict.
 */
// prettier-ignore
const OUTLINE: Position[] = [
  [89.2, 35.4], [89.5, 35.6], [89.2, 35.9], [89.2, 36.2], [89.8, 36.3], [90, 36.5], [90.6, 36.4], [90.5, 36.9],
  [90.9, 37.2], [90.2, 37.6], [89.9, 38.4], [90, 38.6], [90.6, 38.9], [93.5, 39.5], [95.4, 39.4], [96.7, 38.7],
  [96.7, 39.2], [97, 39.4], [97.4, 39.4], [98, 39.1], [98.2, 39.3], [98.9, 39.3], [99.8, 38.7], [100.3, 38.7],
  [101.7, 37.8], [101.9, 38], [102.1, 38], [102.3, 37.6], [102.8, 37.3], [103, 36.5], [103.3, 36.2], [102.9, 35.4],
  [102.6, 35.3], [102.6, 35], [102.2, 34.8], [102.5, 34.3], [102.1, 33.9], [101.8, 33.8], [102, 33.6], [102, 33.2],
  [101.8, 32.9], [101.5, 32.9], [101.3, 32.5], [100.4, 32.2], [99.9, 32.5], [99.1, 32.7], [98.7, 33], [98.4, 33.6],
  [98, 33.7], [97.9, 33.6], [98, 33.4], [97.7, 32.8], [98, 32.6], [97.9, 32.4], [97.5, 31.9], [97.1, 31.8],
  [96.9, 31.5], [96.5, 31.5], [96.2, 31.3], [95.4, 31.5], [95.1, 32], [94.6, 32.4], [94.2, 32.2], [93.5, 32.2],
  [92.9, 32.5], [91.9, 32.6], [91.2, 33], [90.8, 32.9], [90.2, 33.1], [89.4, 34], [89.6, 34.3], [89.2, 35.1],
  [89.2, 35.4],
]

/** True where a position in degrees lies in Qinghai or within some 20 km of it. */
export function isInQinghai([x, y]: Position): boolean {
  let inside = false
  OUTLINE.forEach(([x2, y2], index) => {
    const [x1, y1] = OUTLINE[index - 1] ?? [x2, y2]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  })
  return inside
}
