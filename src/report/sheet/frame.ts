import type { Geometry, Position } from 'geojson'
import type { Box } from '../../geo/types'

/** True where part of a geometry lies in the box (degrees). Exact for straight edges; a touch counts. */
export function touchesBox(geometry: Geometry, box: Box): boolean {
  switch (geometry.type) {
    case 'Point':
      return holds(box, geometry.coordinates)
    case 'MultiPoint':
      return geometry.coordinates.some((position) => holds(box, position))
    case 'LineString':
      return lineTouches(geometry.coordinates, box)
    case 'MultiLineString':
      return geometry.coordinates.some((positions) => lineTouches(positions, box))
    case 'Polygon':
      return polygonTouches(geometry.coordinates, box)
    case 'MultiPolygon':
      return geometry.coordinates.some((rings) => polygonTouches(rings, box))
    case 'GeometryCollection':
      return geometry.geometries.some((part) => touchesBox(part, box))
  }
}

function holds([west, south, east, north]: Box, position: Position): boolean {
  const [x = NaN, y = NaN] = position
  return x >= west && x <= east && y >= south && y <= north
}

function lineTouches(positions: Position[], box: Box): boolean {
  return positions.some((position, index) => {
    if (holds(box, position)) return true
    const next = positions[index + 1]
    return next !== undefined && segmentTouches(position, next, box)
  })
}

/** Cuts the segment by the four sides in turn (Liang-Barsky); something left means it passes through. */
function segmentTouches(from: Position, to: Position, [west, south, east, north]: Box): boolean {
  const [x = NaN, y = NaN] = from
  const [toX = NaN, toY = NaN] = to
  const sides: [run: number, room: number][] = [
    [x - toX, x - west],
    [toX - x, east - x],
    [y - toY, y - south],
    [toY - y, north - y],
  ]
  let [start, end] = [0, 1]
  for (const [run, room] of sides) {
    if (run === 0) {
      if (room < 0) return false
    } else if (run < 0) start = Math.max(start, room / run)
    else end = Math.min(end, room / run)
  }
  return start <= end
}

function polygonTouches(rings: Position[][], box: Box): boolean {
  if (rings.some((ring) => lineTouches(ring, box))) return true
  // No edge passes through: the box lies wholly inside, or wholly outside or in a hole.
  const corner: Position = [box[0], box[1]]
  return rings.reduce((inside, ring) => inside !== encloses(ring, corner), false)
}

function encloses(ring: Position[], [x = NaN, y = NaN]: Position): boolean {
  let inside = false
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    const [fromX = NaN, fromY = NaN] = from
    const [toX = NaN, toY = NaN] = to
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside
  })
  return inside
}
