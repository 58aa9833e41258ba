import type { Position } from '../../geo/types'
import { mercatorY } from '../../map/mercator'

export interface Aim {
  center: [longitude: number, latitude: number]
  zoom: number
}

/** CSS px of a position on a map of this size that looks here; the map is never turned or tilted. */
export function projector({ center, zoom }: Aim, width: number, height: number) {
  const world = 512 * 2 ** zoom
  const [middle] = center
  const top = mercatorY(center[1])
  return ([lon, lat]: Position): [x: number, y: number] => [
    width / 2 + ((lon - middle) / 360) * world,
    height / 2 + (mercatorY(lat) - top) * world,
  ]
}
