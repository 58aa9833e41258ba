import { describe, expect, it } from 'vitest'
import type { Ring } from '../../geo/types'
import { cutLineOf } from './cutLine'
import { flatRings } from './rings'
import { buildTileSet } from './tileSet'

/** A comb of so many teeth, each 0.7 degrees high, standing on a back along the south. */
function comb(teeth: number): Ring {
  const ring: Ring = []
  for (let tooth = 0; tooth < teeth; tooth += 1) {
    const [west, east] = [94.5 + (0.8 * tooth) / teeth, 94.5 + (0.8 * (tooth + 0.5)) / teeth]
    ring.push([west, 36], [west, 36.7], [east, 36.7], [east, 36])
  }
  ring.push([95.3, 35.99], [94.5, 35.99], [94.5, 36])
  return ring.reverse()
}

describe('the line of a cut', () => {
  it('runs between the teeth of a comb, which are not multiplied', () => {
    const teeth = 4000
    const tiles = buildTileSet([[[comb(teeth)]]])
    expect(tiles.vertices).toBeLessThan(1.1 * 4 * teeth)
  })

  it('halves the longer side otherwise', () => {
    const square: Ring = [
      [0, 0],
      [3, 0],
      [3, 2],
      [0, 2],
      [0, 0],
    ]
    expect(cutLineOf(flatRings([square]), [0, 0, 3, 2])).toEqual({ axis: 0, value: 1.5 })
  })
})
