import { describe, expect, it } from 'vitest'
import { areaOfCell } from './areaCell'
import { areaTable, type GroupOf } from './areaTable'
import { buildLayer } from './layer'
import { prepareLayer } from './prepare'
import { rectangle, sourceOf, ZONE_32, type TestFeature } from './testShapes'

const prepared = (zones: TestFeature[]) => prepareLayer(buildLayer(sourceOf(zones), ZONE_32))
const named = (name: string, ...ring: [number, number, number, number]): TestFeature => ({
  rings: [[rectangle(...ring)]],
  properties: { name },
})

function tableOf(layer: TestFeature[], by: TestFeature[], rowOf?: GroupOf) {
  const steps = areaTable(prepared(layer), prepared(by), rowOf)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describe('area table', () => {
  const counties = [named('west', 0, 0, 500, 1000), named('east', 500, 0, 1000, 1000)]

  it('splits zones by counties, and the sums close', () => {
    const table = tableOf(
      [named('park', 400, 400, 700, 500), named('reserve', 900, 900, 1100, 1000)],
      counties,
    )
    expect(table.rows).toEqual(['park', 'reserve'])
    expect(table.columns).toEqual(['west', 'east'])
    const [park, reserve] = table.cells
    // 100 m x 100 m and 200 m x 100 m in the plane of zone 32, which is 3.0e-4 larger than the ellipsoid here.
    expect(park?.[0]).toBeCloseTo(10000 / 1.0003, -1)
    expect((park?.[1] ?? 0) / (park?.[0] ?? 1)).toBeCloseTo(2, 4)
    expect(reserve?.[0]).toBe(0)
    table.rows.forEach((_, row) => {
      const inside = (table.cells[row] ?? []).reduce((sum, area) => sum + area, 0)
      expect(inside + (table.outside[row] ?? 0)).toBeCloseTo(table.rowTotals[row] ?? 0, 6)
    })
    expect(table.outside[0]).toBeCloseTo(0, 1)
    expect((table.outside[1] ?? 0) / (table.rowTotals[1] ?? 1)).toBeCloseTo(0.5, 4)
    expect(table.total).toBeCloseTo(
      table.rowTotals.reduce((sum, area) => sum + area, 0),
      6,
    )
  })

  it('a cell and a total come out the same from the shapes of the overlaps', () => {
    const park = [named('park', 400, 400, 700, 500), named('reserve', 900, 900, 1100, 1000)]
    const table = tableOf(park, counties)
    const [layer, by] = [prepared(park).layer, prepared(counties).layer]
    const second = (row: string, column: string | null) => {
      const steps = areaOfCell(layer, by, { row, column })
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
      }
    }
    expect(Math.abs(second('park', 'east') - (table.cells[0]?.[1] ?? 0))).toBeLessThan(0.01)
    expect(Math.abs(second('reserve', null) - (table.rowTotals[1] ?? 0))).toBeLessThan(0.01)
    expect(second('reserve', 'west')).toBe(0)
  })

  it('groups zones by any field', () => {
    const table = tableOf([named('a', 0, 0, 10, 10), named('b', 20, 0, 30, 10)], counties, () => 'all')
    expect(table.rows).toEqual(['all'])
    expect(table.rowTotals[0]).toBeCloseTo(200 / 1.0003, 0)
  })
})
