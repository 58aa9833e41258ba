/** Pixels of a hatch tile: straight alpha RGBA, seamless because every distance is measured round the edges. */
import { hatchTile } from './hatch'
import type { Colour, Hatch } from './types'

export interface TilePixels {
  width: number
  height: number
  data: Uint8ClampedArray<ArrayBuffer>
  /** Pixels per CSS px, so that the tile repeats at its true size although pixels are whole. */
  pixelRatio: number
}

function distanceToSegment(
  x: number,
  y: number,
  a: readonly [number, number],
  b: readonly [number, number],
): number {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / square))
  return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy)
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** What the tile of a hatch also holds: the tint under it, and how much of the hatch's own ink is used. */
export interface TileInk {
  /** Null leaves the ground between the strokes clear. */
  tint: { colour: Colour; opacity: number } | null
  /** 0 to 1, times the opacity of the hatch. */
  share: number
}

const PLAIN: TileInk = { tint: null, share: 1 }

/** Draws the tile of a hatch at `pixelRatio` device pixels per CSS px (fractions are fine). */
export function tilePixels(hatch: Hatch, pixelRatio: number, { tint, share }: TileInk = PLAIN): TilePixels {
  const tile = hatchTile(hatch)
  const width = Math.max(2, Math.round(tile.width * pixelRatio))
  const height = Math.max(2, Math.round(tile.height * pixelRatio))
  const scaleX = width / tile.width
  const scaleY = height / tile.height
  const coverage = new Float32Array(width * height)

  // Visits the pixels near a shape once each, wrapped into the tile, and keeps the strongest coverage.
  const paint = (
    box: [number, number, number, number],
    reach: number,
    distance: (x: number, y: number) => number,
  ) => {
    const margin = reach + 1
    for (let row = Math.floor(box[1] - margin); row <= Math.ceil(box[3] + margin); row++) {
      for (let column = Math.floor(box[0] - margin); column <= Math.ceil(box[2] + margin); column++) {
        const value = Math.min(1, Math.max(0, reach + 0.5 - distance(column + 0.5, row + 0.5)))
        if (value === 0) continue
        const index = mod(row, height) * width + mod(column, width)
        coverage[index] = Math.max(coverage[index] ?? 0, value)
      }
    }
  }

  const half = (hatch.px * pixelRatio) / 2
  const snap: [number, number] = upright(hatch) ? snapOf(tile.strokes[0]?.[0], scaleX, scaleY) : [0, 0]
  for (const stroke of tile.strokes) {
    for (let index = 0; index + 1 < stroke.length; index++) {
      const from = stroke[index]
      const to = stroke[index + 1]
      if (!from || !to) continue
      const a: [number, number] = [from[0] * scaleX + snap[0], from[1] * scaleY + snap[1]]
      const b: [number, number] = [to[0] * scaleX + snap[0], to[1] * scaleY + snap[1]]
      paint(
        [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])],
        half,
        (x, y) => distanceToSegment(x, y, a, b),
      )
    }
  }
  for (const dot of tile.dots) {
    const [x, y, radius] = [dot.x * scaleX, dot.y * scaleY, dot.radius * pixelRatio]
    paint([x - radius, y - radius, x + radius, y + radius], radius, (px, py) => Math.hypot(px - x, py - y))
  }

  const data = new Uint8ClampedArray(width * height * 4)
  const ink = channels(hatch.colour)
  const ground = tint ? channels(tint.colour) : ink
  coverage.forEach((value, index) => {
    const above = value * hatch.opacity * share
    const below = (tint?.opacity ?? 0) * (1 - above)
    const alpha = above + below
    const mixed = ink.map((channel, at) => (channel * above + (ground[at] ?? 0) * below) / (alpha || 1))
    data.set([...(alpha > 0 ? mixed : ink), Math.round(alpha * 255)], index * 4)
  })
  return { width, height, data, pixelRatio: (scaleX + scaleY) / 2 }
}

/** True for hatches whose strokes run along the rows and columns of pixels. */
function upright(hatch: Hatch): boolean {
  return (
    hatch.kind === 'plus' ||
    hatch.kind === 'tick-pair' ||
    hatch.kind === 'broken-horizontal' ||
    hatch.kind === 'line'
  )
}

/** The shift that puts a stroke on the middle of a pixel: one crisp row instead of two grey ones. */
function snapOf(
  point: readonly [number, number] | undefined,
  scaleX: number,
  scaleY: number,
): [number, number] {
  if (!point) return [0, 0]
  const shift = (value: number): number => Math.floor(value) + 0.5 - value
  return [shift(point[0] * scaleX), shift(point[1] * scaleY)]
}

function mod(value: number, size: number): number {
  return ((value % size) + size) % size
}
