import { describe, expect, it } from 'vitest'
import { passes, roomBeside, roomInside } from './projectNames'
import type { Rect } from './callouts'

const stage: Rect = { x: 0, y: 0, width: 800, height: 600 }

function square(left: number, top: number, side: number): [number, number][] {
  return [
    [left, top],
    [left + side, top],
    [left + side, top + side],
    [left, top + side],
    [left, top],
  ]
}

const size = { width: 120, height: 38 }

describe('a name inside a project', () => {
  it('stands in the middle where nothing is in its way', () => {
    expect(roomInside([square(100, 100, 280)], [], size, stage, [])).toEqual([240, 240])
  })

  it('is not struck through by the edge of a hole in the middle', () => {
    const hole = square(190, 190, 100)
    const at = roomInside([square(100, 100, 280), hole], [], size, stage, []) ?? [0, 0]
    const box = { x: at[0] - 60, y: at[1] - 19, ...size }
    hole.forEach((point, index) => {
      expect(passes(hole[Math.max(0, index - 1)] ?? point, point, box)).toBe(false)
    })
  })

  it('stays within the picture when the project reaches beyond it', () => {
    const [x] = roomInside([square(600, 100, 400)], [], size, stage, []) ?? [0, 0]
    expect(x + 60).toBeLessThan(800)
  })

  it('keeps clear of what was placed before, and finds no room in a small project', () => {
    const taken = [{ x: 100, y: 100, width: 280, height: 280 }]
    expect(roomInside([square(100, 100, 280)], [], size, stage, taken)).toBeNull()
    expect(roomInside([square(100, 100, 60)], [], size, stage, [])).toBeNull()
  })
})

describe('a name beside a project', () => {
  it('stands below, and elsewhere where that is out of the picture', () => {
    const below = roomBeside({ x: 380, y: 200, width: 40, height: 40 }, size, stage, [])
    expect(below?.y).toBeGreaterThan(240)
    const above = roomBeside({ x: 380, y: 550, width: 40, height: 40 }, size, stage, [])
    expect((above?.y ?? 600) + size.height).toBeLessThan(550)
  })

  it('stands on no zone while there is other ground, and is not lost where there is none', () => {
    const outline = { x: 380, y: 200, width: 40, height: 40 }
    const below = [square(300, 245, 300)]
    const box = roomBeside(outline, size, stage, [], [below])
    expect((box?.y ?? 600) + size.height).toBeLessThanOrEqual(245)
    const everywhere = [square(-10, -10, 2000)]
    expect(roomBeside(outline, size, stage, [], [everywhere])).toBeNull()
  })

  it('steps away from a callout', () => {
    const callout = { x: 300, y: 240, width: 200, height: 60 }
    const box = roomBeside({ x: 380, y: 200, width: 40, height: 40 }, size, stage, [callout])
    expect((box?.y ?? 240) + size.height).toBeLessThanOrEqual(200)
  })
})
