/**
 * Hachures 晕滃: short strokes across a ridge line, as engraved sheets have them. Their size belongs to the
 * sheet, not to the ground, so they are made anew for every half zoom; a fixed seed makes two pictures alike.
 * No height is claimed: the ridge lines are good to about 10 km, so the strokes fade out where that shows.
 */
import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson'
import { HACHURE } from '../../layers/base'
import { seededRandom } from '../../layers/hatch'
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
  const sine = Math.sin((lat * Math.PI) / 180)
  return [((lon + 180) / 360) * size, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size]
}

function toDegrees([x, y]: Flat, size: number): Position {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI
  return [(x / size) * 360 - 180, lat]
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

function strokesAlong(line: Flat[], length: number, random: () => number): [Flat, Flat][] {
  let total = 0
  for (let index = 0; index + 1 < line.length; index++) {
    const [a, b] = [line[index], line[index + 1]]
    if (a && b) total += Math.hypot(b[0] - a[0], b[1] - a[1])
  }
  const strokes: [Flat, Flat][] = []
  let walked = 0
  let next = HACHURE.gap
  for (let index = 0; index + 1 < line.length; index++) {
    const [a, b] = [line[index], line[index + 1]]
    if (!a || !b) continue
    const step = Math.hypot(b[0] - a[0], b[1] - a[1])
    while (next < walked + step) {
      const t = (next - walked) / step
      const [nx, ny] = [-(b[1] - a[1]) / step, (b[0] - a[0]) / step]
      // Tapered at both ends; the crest itself wanders, so that the two rows do not make a fence.
      const ends = Math.min(1, Math.min(next, total - next) / (length * 5))
      const wave = Math.sin(next / (length * 2.7)) + 0.5 * Math.sin(next / (length * 1.1) + 1.7)
      const crest: Flat = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
      const shift = wave * length * 0.22
      for (const side of [-1, 1] as const) {
        if (random() < 0.08) continue
        const reach = length * (0.35 + 0.65 * ends) * (0.62 + 0.55 * random()) * (side === 1 ? 1 : 0.8)
        const slant = (random() - 0.5) * 0.5
        const start = 0.8 + random() * 1.2
        const at = (distance: number): Flat => [
          crest[0] + nx * (shift + side * distance) - ny * slant * distance,
          crest[1] + ny * (shift + side * distance) + nx * slant * distance,
        ]
        strokes.push([at(start), at(start + reach)])
      }
      next += HACHURE.gap * (0.75 + 0.5 * random())
    }
    walked += step
  }
  return strokes
}

/** Strokes of all ridge lines for one half zoom: one feature a ridge. */
export function hachures(ridges: FeatureCollection, level: number): FeatureCollection {
  const size = 512 * 2 ** level
  const share = Math.min(1, Math.max(0, (level - 5) / 3))
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
