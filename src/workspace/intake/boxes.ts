import type { FeatureCollection } from 'geojson'
import type { Box, LonLatPolygons } from '../../geo/types'

/** The box around everything in a collection, degrees; null where there is nothing in it. */
export function boxOfCollection(data: FeatureCollection): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const feature of data.features) widen(box, feature.geometry)
  return closed(box)
}

/** The box around polygons in degrees; null where there are none. */
export function boxOfPolygons(polygons: LonLatPolygons): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  widen(box, polygons)
  return closed(box)
}

/** A box with `share` of its own size added on each side. */
export function wider(box: Box, share: number): Box {
  const [west, south, east, north] = box
  const x = (east - west) * share
  const y = (north - south) * share
  return [west - x, south - y, east + x, north + y]
}

export function joined(boxes: Box[]): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [west, south, east, north] of boxes) {
    box[0] = Math.min(box[0], west)
    box[1] = Math.min(box[1], south)
    box[2] = Math.max(box[2], east)
    box[3] = Math.max(box[3], north)
  }
  return closed(box)
}

function closed(box: Box): Box | null {
  return box.every(Number.isFinite) ? box : null
}

function widen(box: Box, value: unknown): void {
  if (Array.isArray(value)) {
    const [x, y] = value as unknown[]
    if (typeof x === 'number' && typeof y === 'number') {
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    } else for (const entry of value) widen(box, entry)
  } else if (typeof value === 'object' && value !== null) {
    const { coordinates, geometries } = value as { coordinates?: unknown; geometries?: unknown }
    widen(box, coordinates ?? geometries)
  }
}
