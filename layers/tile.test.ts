import { describe, expect, it } from 'vitest'
import { CONTROL_SYMBOLS } from './control'
import { NO_COVERAGE } from './outcome'
import { SCHEMATIC_HATCH } from './schematic'
import { BASE_AREAS } from './base'
import { tilePixels, type TilePixels } from './tile'
import type { Hatch } from './types'

const hatches: [string, Hatch][] = [...CONTROL_SYMBOLS, ...BASE_AREAS, NO_COVERAGE].flatMap((symbol) =>
  symbol.hatch ? [[symbol.key, symbol.hatch] as [string, Hatch]] : [],
)
hatches.push(['schematic', SCHEMATIC_HATCH])

function alpha(tile: TilePixels, x: number, y: number): number {
  const column = ((x % tile.width) + tile.width) % tile.width
  const row = ((y % tile.height) + tile.height) % tile.height
  return tile.data[(row * tile.width + column) * 4 + 3] ?? 0
}

function tile2d(tile: TilePixels, x: number, y: number): number {
  return Math.floor(y) * tile.width + Math.floor(x)
}

/** The largest step between neighbours along one seam, and anywhere inside the tile. */
function steps(tile: TilePixels): { seam: number; inside: number } {
  let [seam, inside] = [0, 0]
  for (let y = 0; y < tile.height; y++) {
    for (let x = 0; x < tile.width; x++) {
      const toRight = Math.abs(alpha(tile, x, y) - alpha(tile, x + 1, y))
      const below = Math.abs(alpha(tile, x, y) - alpha(tile, x, y + 1))
      if (x === tile.width - 1) seam = Math.max(seam, toRight)
      else inside = Math.max(inside, toRight)
      if (y === tile.height - 1) seam = Math.max(seam, below)
      else inside = Math.max(inside, below)
    }
  }
  return { seam, inside }
}

describe('hatch tiles', () => {
  it.each(hatches)('%s repeats without a seam', (_key, hatch) => {
    for (const ratio of [1, 1.25, 2, 3.125]) {
      const { seam, inside } = steps(tilePixels(hatch, ratio))
      // A seam would show as a step that the drawing itself has nowhere.
      expect(seam).toBeLessThanOrEqual(inside + 40)
    }
  })

  it.each(hatches)('%s puts the same share of ink at every resolution', (_key, hatch) => {
    const share = (ratio: number) => {
      const { data, width, height } = tilePixels(hatch, ratio)
      let sum = 0
      for (let index = 3; index < data.length; index += 4) sum += data[index] ?? 0
      return sum / (width * height * 255)
    }
    const fine = share(6)
    expect(fine).toBeGreaterThan(0.005)
    expect(fine).toBeLessThan(0.5)
    expect(Math.abs(share(2) - fine)).toBeLessThan(0.05)
  })

  it('draws diagonal lines that meet across the corner', () => {
    const tile = tilePixels(SCHEMATIC_HATCH, 2)
    // The line runs from the top left corner to the bottom right one: -45 degrees from upright.
    expect(alpha(tile, 0, 0)).toBeGreaterThan(60)
    expect(alpha(tile, -1, -1)).toBeGreaterThan(60)
    expect(alpha(tile, tile.width / 2, 0)).toBe(0)
  })

  it('leans 45 degrees to the right for the red line', () => {
    const erl = CONTROL_SYMBOLS.find((symbol) => symbol.key === 'erl')?.hatch
    if (!erl) throw new Error('no hatch')
    const tile = tilePixels(erl, 2)
    expect(alpha(tile, tile.width - 1, 0)).toBeGreaterThan(100)
    expect(alpha(tile, Math.floor(tile.width / 2), 0)).toBe(0)
  })

  it('lies over its tint as two passes would', () => {
    const ink = { tint: { colour: '#7E9A73', opacity: 0.2 }, share: 0.5 }
    const [both, alone] = [tilePixels(SCHEMATIC_HATCH, 2, ink), tilePixels(SCHEMATIC_HATCH, 2)]
    const at = (tile: TilePixels, index: number) => [...tile.data.slice(index * 4, index * 4 + 4)]
    const middle = tile2d(both, both.width / 2, 0)
    expect(at(both, middle)).toEqual([0x7e, 0x9a, 0x73, 51])
    const over = ([red = 0, , , opacity = 0]: number[], ground: number, share = 1) =>
      (red * opacity * share) / 255 + ground * (1 - (opacity * share) / 255)
    const stroke = at(alone, 0)
    expect(over(at(both, 0), 247)).toBeCloseTo(over(stroke, over([0x7e, 0, 0, 51], 247), 0.5), -0.5)
  })

  it('is the same picture each time', () => {
    const sand = BASE_AREAS.find((symbol) => symbol.key === 'desert')?.hatch
    if (!sand) throw new Error('no hatch')
    expect(tilePixels(sand, 1).data).toEqual(tilePixels(sand, 1).data)
  })
})
