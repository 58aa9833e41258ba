/**
 * Hachures 晕滃: short strokes across a ridge line, as engraved sheets have them. Their size belongs to the
 * sheet, not to the ground, so they are made anew for every half zoom; a fixed seed makes two pictures alike.
 * No height is claimed: the ridge lines are good to about 10 km, so the strokes fade out where that shows.
 */
import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson'
import { HACHURE } from '../../layers/base'
import { seededRandom } from '../../layers/hatch'
import { mercatorLatitude, mercatorY } from './mercator'
import { linesOf } from './style/derive'

/** First and last zoom with hachures. */
export const HACHURE_ZOOMS: readonly [number, number] = [3.5, 10.5]

/** The half zoom whose strokes stand at a zoom; null where hachures are not drawn. */
export function hachureLevel(zoom: number): number | null {
  if (zoom < HACHURE_ZOOMS[0] || zoom > HACHURE_ZOOMS[1]) return null
  return Math.round(zoom * 2) / 2
}

type Flat = [x: number, y: number]

/** Degrees to CSS px at a zoom, Web Mercator with 512 px tiles; y grows to the south. */
function toPixels(position: Position, size: number): Flat {
  const [lon = 0, lat = 0] = position
  return [((lon + 180) / 360) * size, mercatorY(lat) * size]
}

function toDegrees([x, y]: Flat, size: number): Position {
  return [(x / size) * 360 - 180, mercatorLatitude(y / size)]
}

/** Rounds the corners of a line by cutting them twice (Chaikin): ridges are drawn with few points. */
function smooth(line: Flat[]): Flat[] {
  let current = line
  for (let round = 0; round < 3; round++) {
    const next: Flat[] = current.slice(0, 1)
    for (let index = 0; index + 1 < current.length; index++) {
      const [a, b] = [current[index], current[index + 1]]
      if (!a || !b) continue
      next.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25])
      next.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75])
    }
    next.push(...current.slice(-1))
    current = next
  }
  return current
}

/** A slow, uneven wave between 0 and 1 along a ridge: spurs and saddles instead of a comb. */
function relief(distance: number, length: number, phase: number): number {
  const t = distance / length
  return (
    0.5 + 0.22 * Math.sin(t / 2.3 + phase) + 0.16 * Math.sin(t / 0.9 + 2.1 * phase) + 0.12 * Math.sin(t / 5.1)
  )
}

function lengthOf(line: Flat[]): number {
  let total = 0
  for (let index = 0; index + 1 < line.length; index++) {
    const [a, b] = [line[index], line[index + 1]]
    if (a && b) total += Math.hypot(b[0] - a[0], b[1] - a[1])
  }
  return total
}

interface Crest {
  at: Flat
  /** Along the ridge and across it, length 1. */
  along: Flat
  across: Flat
  /** How tall the ridge is drawn here, 0..1. */
  height: number
}

function strokesAt(crest: Crest, length: number, random: () => number): [Flat, Flat][] {
  const strokes: [Flat, Flat][] = []
  for (const side of [-1, 1] as const) {
    const across: Flat = [crest.across[0] * side, crest.across[1] * side]
    // Light from the north-west: the slope away from it carries more and longer strokes.
    const shade = (across[0] + across[1]) / Math.SQRT2
    if (random() < 0.2 - 0.14 * shade) continue
    const reach = length * crest.height * (0.78 + 0.26 * shade) * (0.75 + 0.4 * random())
    const slant = (random() - 0.5) * 0.55
    const start = 1 + random() * 1.6
    const point = (distance: number): Flat => [
      crest.at[0] + across[0] * distance + crest.along[0] * slant * distance,
      crest.at[1] + across[1] * distance + crest.along[1] * slant * distance,
    ]
    strokes.push([point(start), point(start + Math.max(1.5, reach))])
  }
  return strokes
}

function strokesAlong(line: Flat[], length: number, random: () => number): [Flat, Flat][] {
  const total = lengthOf(line)
  const phase = random() * 6
  const strokes: [Flat, Flat][] = []
  let walked = 0
  let next = HACHURE.gap
  for (let index = 0; index + 1 < line.length; index++) {
    const [a, b] = [line[index], line[index + 1]]
    if (!a || !b) continue
    const step = Math.hypot(b[0] - a[0], b[1] - a[1])
    while (next < walked + step) {
      const t = (next - walked) / step
      const along: Flat = [(b[0] - a[0]) / step, (b[1] - a[1]) / step]
      const across: Flat = [-along[1], along[0]]
      const ends = Math.min(1, Math.min(next, total - next) / (length * 6))
      const shift = (relief(next, length * 1.7, phase + 3) - 0.5) * length * 0.9
      const at: Flat = [
        a[0] + (b[0] - a[0]) * t + across[0] * shift,
        a[1] + (b[1] - a[1]) * t + across[1] * shift,
      ]
      const height = (0.3 + 0.7 * ends) * (0.45 + 0.75 * relief(next, length, phase))
      strokes.push(...strokesAt({ at, along, across, height }, length, random))
      next += HACHURE.gap * (0.8 + 0.6 * random())
    }
    walked += step
  }
  return strokes
}

/** Strokes of all ridge lines for one half zoom: one feature a ridge. */
export function hachures(ridges: FeatureCollection, level: number): FeatureCollection {
  const size = 512 * 2 ** level
  // Shorter again on the overview, where ranges lie close together.
  const share = Math.min(1, Math.max(-0.3, (level - 5) / 3))
  const length = HACHURE.length[0] + (HACHURE.length[1] - HACHURE.length[0]) * share
  const features: Feature<MultiLineString>[] = ridges.features.map((ridge, index) => {
    const random = seededRandom(6300 + index)
    const coordinates = linesOf(ridge.geometry).flatMap((line) => {
      const flat = smooth(line.map((position) => toPixels(position, size)))
      return strokesAlong(flat, length, random).map(([from, to]) => [
        toDegrees(from, size),
        toDegrees(to, size),
      ])
    })
    return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }
  })
  return { type: 'FeatureCollection', features }
}
