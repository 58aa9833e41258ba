/**
 * Every hatch as strokes and dots on one tile that repeats without a seam. The swatch draws them as strokes,
 * the map turns them into pixels (`tile.ts`): one geometry for screen, legend and paper.
 */
import type { Hatch } from './types'

export interface HatchTile {
  /** CSS px. */
  width: number
  height: number
  /** Polylines in CSS px; they may leave the tile, and then come back in on the other side. */
  strokes: (readonly [number, number])[][]
  dots: { x: number; y: number; radius: number }[]
}

/** A seeded sequence of numbers in [0, 1): the same picture each time. Mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function tileOf(
  size: readonly [number, number],
  strokes: HatchTile['strokes'],
  dots: HatchTile['dots'] = [],
): HatchTile {
  return { width: size[0], height: size[1], strokes, dots }
}

/** Parallel lines; only upright, level and diagonal ones repeat on a square tile. */
function parallel(angle: number, gap: number, dash: readonly [number, number] | null): HatchTile {
  const turned = ((angle % 180) + 180) % 180
  if (turned === 0)
    return tileOf(
      [gap, gap],
      [
        [
          [gap / 2, 0],
          [gap / 2, gap],
        ],
      ],
    )
  if (turned === 90)
    return tileOf(
      [gap, gap],
      [
        [
          [0, gap / 2],
          [gap, gap / 2],
        ],
      ],
    )
  if (turned !== 45 && turned !== 135) throw new RangeError(`hatch: angle ${angle} does not repeat on a tile`)
  const side = gap * Math.SQRT2
  const y = (x: number): number => (turned === 45 ? side - x : x)
  if (!dash)
    return tileOf(
      [side, side],
      [
        [
          [0, y(0)],
          [side, y(side)],
        ],
      ],
    )
  // A whole number of dashes on the diagonal, so that they meet across the seam.
  const diagonal = side * Math.SQRT2
  const count = Math.max(1, Math.round(diagonal / (dash[0] + dash[1])))
  const share = dash[0] / (dash[0] + dash[1])
  const strokes = Array.from({ length: count }, (_, index): (readonly [number, number])[] => {
    const from = (index / count) * side
    const to = ((index + share) / count) * side
    return [
      [from, y(from)],
      [to, y(to)],
    ]
  })
  return tileOf([side, side], strokes)
}

function wave(width: number, height: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  for (let step = 0; step <= 12; step++) {
    const t = step / 12
    points.push([t * width, height / 2 + Math.sin(t * 2 * Math.PI) * height * 0.2])
  }
  return points
}

function stipple(hatch: Extract<Hatch, { kind: 'stipple' }>): HatchTile['dots'] {
  const [width, height] = hatch.tile
  const random = seededRandom(hatch.seed)
  const count = Math.round((width * height) / hatch.perDot)
  const nearest = Math.sqrt(hatch.perDot) * 0.45
  const dots: HatchTile['dots'] = []
  for (let tries = 0; dots.length < count && tries < count * 40; tries++) {
    const x = random() * width
    const y = random() * height
    // Sand looks even but never regular: keep a small distance, across the seam as well.
    const free = dots.every((dot) => {
      const dx = Math.abs(dot.x - x)
      const dy = Math.abs(dot.y - y)
      return Math.hypot(Math.min(dx, width - dx), Math.min(dy, height - dy)) >= nearest
    })
    if (free) dots.push({ x, y, radius: hatch.radius * (0.75 + 0.5 * random()) })
  }
  return dots
}

/** The tile of a hatch. Throws a RangeError for an angle that cannot repeat. */
export function hatchTile(hatch: Hatch): HatchTile {
  switch (hatch.kind) {
    case 'line':
      return parallel(hatch.angle, hatch.gap, null)
    case 'dashed-line':
      return parallel(hatch.angle, hatch.gap, hatch.dash)
    case 'cross': {
      const first = parallel(hatch.angle, hatch.gap, null)
      const second = parallel(hatch.angle + 90, hatch.gap, null)
      return { ...first, strokes: [...first.strokes, ...second.strokes] }
    }
    case 'plus': {
      const [width, height] = hatch.tile
      const [x, y] = [width / 2, height / 2]
      return tileOf(hatch.tile, [
        [
          [x, y - hatch.arm],
          [x, y + hatch.arm],
        ],
        [
          [x - hatch.arm, y],
          [x + hatch.arm, y],
        ],
      ])
    }
    case 'dot': {
      // Quincunx: one dot at a quarter, one at three quarters.
      const [width, height] = hatch.tile
      return tileOf(
        hatch.tile,
        [],
        [
          { x: width * 0.25, y: height * 0.25, radius: hatch.radius },
          { x: width * 0.75, y: height * 0.75, radius: hatch.radius },
        ],
      )
    }
    case 'vee': {
      const [width, height] = hatch.tile
      const vee = (x: number, y: number): (readonly [number, number])[] => [
        [x - 2, y - 1.8],
        [x, y + 1.8],
        [x + 2, y - 1.8],
      ]
      return tileOf(hatch.tile, [vee(width * 0.25, height * 0.25), vee(width * 0.75, height * 0.75)])
    }
    case 'tick-pair': {
      const [width, height] = hatch.tile
      const pair = (x: number, y: number): (readonly [number, number])[][] => [
        [
          [x - 1.2, y - 1.8],
          [x - 1.2, y + 1.8],
        ],
        [
          [x + 1.2, y - 1.8],
          [x + 1.2, y + 1.8],
        ],
      ]
      return tileOf(hatch.tile, [...pair(width * 0.25, height * 0.25), ...pair(width * 0.75, height * 0.75)])
    }
    case 'broken-horizontal': {
      const [width, height] = hatch.tile
      const [upper, lower] = [height * 0.3, height * 0.8]
      return tileOf(hatch.tile, [
        [
          [0, upper],
          [width * 0.57, upper],
        ],
        [
          [width * 0.5, lower],
          [width * 1.07, lower],
        ],
      ])
    }
    case 'wave':
      return tileOf(hatch.tile, [wave(hatch.tile[0], hatch.tile[1])])
    case 'stipple':
      return tileOf(hatch.tile, [], stipple(hatch))
  }
}
