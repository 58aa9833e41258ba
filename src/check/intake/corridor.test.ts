import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from '../../geo/area'
import { geodesicMetres } from '../../geo/distance'
import type { Position } from '../../geo/types'
import { circle, corridor } from './corridor'

const centre: Position = [94.9, 36.4]

describe('corridors and circles', () => {
  it('gives a circle the area of the circle, its corners within 2 mm of it', () => {
    for (const width of [2, 500, 20_000]) {
      const [polygon] = circle(centre, width)
      for (const corner of polygon?.[0] ?? [])
        expect(Math.abs(geodesicMetres(centre, corner) - width / 2)).toBeLessThan(0.004)
      // On the ellipsoid a circle is smaller than in the plane by r^2/12 over the squared radius of curvature.
      const plane = Math.PI * (width / 2) ** 2
      const curved = 1 - (width / 2) ** 2 / 12 / 6_370_000 ** 2
      expect(areaSquareMetres(circle(centre, width)) / (plane * curved)).toBeCloseTo(1, 8)
    }
  })

  it('has no more corners than its bends need, and leaves none of them out', () => {
    const line: Position[] = [centre]
    for (let i = 1; i < 400; i += 1) {
      const [lon, lat] = line[i - 1]!
      line.push([lon + 0.0004, lat + 0.0003 * Math.sin(i * 1.7)])
    }
    const ground = corridor(line, 40)
    expect(ground).toHaveLength(1)
    expect(ground.flat(2).length).toBeLessThan(400 * 30)
    for (const place of line) {
      const near = Math.min(...ground.flat(2).map((corner) => geodesicMetres(place, corner)))
      expect(near).toBeGreaterThan(19.99)
    }
  })

  it('covers what a short edge between two bends would leave open', () => {
    // A hairpin whose bend is narrower than the corridor: the line comes back 10 m beside itself.
    const hairpin: Position[] = [centre, [94.91, 36.4], [94.91, 36.40009], [94.9, 36.40009]]
    const length = geodesicMetres(centre, [94.91, 36.4])
    const gap = geodesicMetres(centre, [94.9, 36.40009])
    const capsule = length * (40 + gap) + Math.PI * 400 + 40 * gap
    expect(areaSquareMetres(corridor(hairpin, 40)) / capsule).toBeCloseTo(1, 3)
  })

  it('is as wide as asked along a line, with round ends', () => {
    const end: Position = [94.9, 36.49]
    const metres = geodesicMetres(centre, end)
    const area = areaSquareMetres(corridor([centre, end], 40))
    expect(area / (metres * 40 + Math.PI * 20 ** 2)).toBeCloseTo(1, 5)
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
