import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_CALLOUTS, leaderStart, placeCallouts, type CalloutRequest, type Rect } from './callouts'

const stage: Rect = { x: 0, y: 0, width: 800, height: 600 }

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function request(id: number, x: number, y: number): CalloutRequest {
  return { id: String(id), anchor: [x, y], width: 140, height: 42 }
}

describe('callouts', () => {
  it('never cover one another, the kept plates or the edge of the picture', () => {
    const anchors = fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 600 })), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(anchors, (points) => {
        const plate: Rect = { x: 14, y: 552, width: 160, height: 34 }
        const placed = placeCallouts(
          points.map(([x, y], index) => request(index, x, y)),
          stage,
          [plate],
          [],
        )
        const boxes = placed.flatMap((item) => item.box ?? [])
        expect(placed).toHaveLength(points.length)
        expect(boxes.length).toBeLessThanOrEqual(MOST_CALLOUTS)
        boxes.forEach((box, index) => {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 800 && box.y + box.height <= 600).toBe(true)
          expect(overlap(box, plate)).toBe(false)
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
        })
      }),
    )
  })

  it('stand outside of the project where there is room', () => {
    const project: Rect = { x: 300, y: 200, width: 200, height: 150 }
    const [placed] = placeCallouts([request(1, 310, 210)], stage, [], [project])
    expect(placed?.box && overlap(placed.box, project)).toBe(false)
  })

  it('run no leader across a name where another side is free', () => {
    // The name of a project just below the anchor: the cheapest box would stand below it.
    const name: Rect = { x: 330, y: 300, width: 140, height: 38 }
    const [placed] = placeCallouts([request(1, 400, 280)], stage, [name], [])
    const box = placed?.box
    const [x, y] = box ? leaderStart(box, [400, 280]) : [0, 0]
    for (let t = 0; t <= 1; t += 0.02) {
      const [px, py] = [400 + (x - 400) * t, 280 + (y - 280) * t]
      expect(px > name.x && px < name.x + name.width && py > name.y && py < name.y + name.height).toBe(false)
    }
  })

  it('become numbered dots from the seventh on', () => {
    const many = Array.from({ length: 8 }, (_, index) => request(index, 60 + index * 90, 300))
    const placed = placeCallouts(many, stage, [], [])
    expect(placed.slice(MOST_CALLOUTS).every((item) => item.box === null)).toBe(true)
    expect(placed.map((item) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('start their leader on the near edge of the box', () => {
    expect(leaderStart({ x: 10, y: 10, width: 20, height: 10 }, [100, 15])).toEqual([30, 15])
  })

  it('do not cut the name of a zone where another place is near', () => {
    const [usual] = placeCallouts([request(1, 400, 300)], stage, [], [])
    const name = usual?.box ? { ...usual.box, height: 6 } : stage
    const [moved] = placeCallouts([request(1, 400, 300)], stage, [], [], [name])
    expect(moved?.box).not.toBeNull()
    expect(moved?.box && overlap(moved.box, name)).toBe(false)
  })
})
