import { readAngles, type ReadPlace } from './angles'
import { readPlane } from './plane'

/** Places that a text can mean as a coordinate: none, one, or one for each zone that fits. */
export function readPosition(text: string): ReadPlace[] {
  if (!/\p{Nd}/u.test(text)) return []
  const plane = readPlane(text)
  if (plane.length > 0) return plane
  const place = readAngles(text)
  return place ? [place] : []
}
