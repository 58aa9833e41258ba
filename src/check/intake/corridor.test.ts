import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from '../../geo/area'
import { geodesicMetres } from '../../geo/distance'
import type { Position } from '../../geo/types'
import { circle, corridor } from './corridor'

const centre: Position = [94.9, 36.4]

describe('corridors and circles', () => {
  it('puts every corner of a circle at half the width', () => {
    const [polygon] = circle(centre, 500)
    for (const corner of polygon?.[0] ?? []) expect(geodesicMetres(centre, corner)).toBeCloseTo(250, 6)
    // A polygon of 128 corners: n/2 r^2 sin(2 pi / n).
    expect(areaSquareMetres(circle(centre, 500))).toBeCloseTo(
      64 * 250 ** 2 * Math.sin((2 * Math.PI) / 128),
      1,
    )
  })

  it('is as wide as asked along a line, with round ends', () => {
    const end: Position = [94.9, 36.49]
    const metres = geodesicMetres(centre, end)
    const area = areaSquareMetres(corridor([centre, end], 40))
    expect(area / (metres * 40 + 64 * 20 ** 2 * Math.sin((2 * Math.PI) / 128))).toBeCloseTo(1, 5)
  })

  it('counts the ground of a bend once and has one part', () => {
    const bend = corridor([centre, [94.95, 36.4], [94.95, 36.45]], 60)
    expect(bend).toHaveLength(1)
    const metres = geodesicMetres(centre, [94.95, 36.4]) + geodesicMetres([94.95, 36.4], [94.95, 36.45])
    // The inner corner overlaps by half the width squared, the outer one is a quarter of a circle.
    const expected = metres * 60 + Math.PI * 900 + (Math.PI / 4) * 900 - 900
    expect(areaSquareMetres(bend) / expected).toBeCloseTo(1, 4)
  })
})
