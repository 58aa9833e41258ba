import { describe, expect, it } from 'vitest'
import { toMetres } from './plane.mjs'
import { shapeOf } from './recipes.mjs'

const squareKilometres = (recipe) => shapeOf(recipe).getArea() / 1e6

describe('recipes', () => {
  it('measure in metres on the ellipsoid, not in degrees', () => {
    // 16 pieces a quarter: 0.16 % below the circle's 78.54 km².
    expect(squareKilometres({ op: 'circle', at: [94.9, 36.4], km: 5 })).toBeCloseTo(78.41, 1)
    // geographiclib-geodesic 2.2.0 on GRS80: from 36.4 N to 36.5 N at 94.9 E it is 11 096.7364 m.
    const [a, b] = [toMetres([94.9, 36.4]), toMetres([94.9, 36.5])]
    expect(Math.abs(Math.hypot(a[0] - b[0], a[1] - b[1]) / 11096.7364 - 1)).toBeLessThan(0.001)
  })

  it('fit an outline to a published area', () => {
    const lake = { op: 'lake', name: '青海湖' }
    expect(squareKilometres({ op: 'fit', km2: 4952, of: lake })).toBeCloseTo(4952, -1)
  })

  it('give the same uneven outline every time', () => {
    const belt = { op: 'buffer', km: 9, vary: 0.2, name: 'x', of: { op: 'ridge', name: '日月山' } }
    const again = { ...belt, of: { ...belt.of } }
    expect(shapeOf(again)).toBe(shapeOf(belt))
    expect(squareKilometres({ ...belt, name: 'y' })).not.toBe(squareKilometres(belt))
  })

  it('take a file of polygons in place of a sketch', () => {
    const recipe = { op: 'file', path: '../../public/geodata/demo/urban.geojson' }
    expect(squareKilometres(recipe)).toBeGreaterThan(10)
  })

  it('name what they cannot find', () => {
    expect(() => shapeOf({ op: 'river', name: '长白河' })).toThrow('no course is called 长白河')
    expect(() => shapeOf({ op: 'counties', names: ['某县'] })).toThrow('某县')
    expect(() => shapeOf({ op: 'guess' })).toThrow('no operation is called guess')
  })
})
