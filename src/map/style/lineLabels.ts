/** Where names stand along thematic lines: on straight stretches, for a name round a bend stands on its head. */
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson'
import { linesOf } from './derive'

/** How far a stretch may leave its chord, as a part of the line's own length. */
const SLACK = 0.04

interface Stretch {
  positions: Position[]
  /** Length of the chord, degrees of latitude. */
  length: number
  /** Of the chord, degrees clockwise from east, -90 to 90: text along it is never upside down. */
  angle: number
}

/** East and north of `b` from `a` in degrees of latitude. */
function step([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): [number, number] {
  return [(bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay]
}

function distanceToChord(point: Position, a: Position, b: Position): number {
  const [cx, cy] = step(a, b)
  const [px, py] = step(a, point)
  const length = Math.hypot(cx, cy)
  return length === 0 ? Math.hypot(px, py) : Math.abs(cx * py - cy * px) / length
}

/** A line cut where it bends. */
export function stretchesOf(line: readonly Position[]): Stretch[] {
  let length = 0
  for (let index = 0; index + 1 < line.length; index++)
    length += Math.hypot(...step(line[index] ?? [], line[index + 1] ?? []))
  const pieces: Stretch[] = []
  const cut = (from: number, to: number) => {
    const [a, b] = [line[from], line[to]]
    if (!a || !b || to <= from) return
    let farthest = { index: -1, distance: SLACK * length }
    for (let index = from + 1; index < to; index++) {
      const distance = distanceToChord(line[index] ?? a, a, b)
      if (distance > farthest.distance) farthest = { index, distance }
    }
    if (farthest.index >= 0) {
      cut(from, farthest.index)
      cut(farthest.index, to)
      return
    }
    const [x, y] = step(a, b)
    const degrees = (-Math.atan2(y, x) * 180) / Math.PI
    const angle = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees
    pieces.push({ positions: line.slice(from, to + 1), length: Math.hypot(x, y), angle })
  }
  cut(0, line.length - 1)
  return pieces
}

/** The straight stretches of all lines, with the properties of their features. */
export function straightLines(data: FeatureCollection): FeatureCollection {
  const features = data.features.flatMap(({ geometry, properties }) =>
    linesOf(geometry).flatMap((line) =>
      stretchesOf(line).map(({ positions }): Feature<LineString> => ({
        type: 'Feature',
        properties,
        geometry: { type: 'LineString', coordinates: positions },
      })),
    ),
  )
  return { type: 'FeatureCollection', features }
}

/** One point a feature: the middle of its longest straight stretch, with the angle of a name along it. */
export function linePoints(data: FeatureCollection): FeatureCollection {
  const features = data.features.flatMap(({ geometry, properties }): Feature<Point>[] => {
    const stretches = linesOf(geometry).flatMap(stretchesOf)
    const [longest] = stretches.sort((a, b) => b.length - a.length)
    const middle = longest ? middleOf(longest.positions) : null
    return longest && middle
      ? [
          {
            type: 'Feature',
            properties: { ...properties, label_angle: longest.angle },
            geometry: { type: 'Point', coordinates: middle },
          },
        ]
      : []
  })
  return { type: 'FeatureCollection', features }
}

function middleOf(positions: readonly Position[]): Position | null {
  const lengths = positions
    .slice(1)
    .map((position, index) => Math.hypot(...step(positions[index] ?? position, position)))
  let left = lengths.reduce((sum, one) => sum + one, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [positions[index], positions[index + 1]]
    if (!a || !b) continue
    if (left <= length) {
      const share = length === 0 ? 0 : left / length
      return [0, 1].map((axis) => (a[axis] ?? 0) + ((b[axis] ?? 0) - (a[axis] ?? 0)) * share)
    }
    left -= length
  }
  return positions[0] ?? null
}
