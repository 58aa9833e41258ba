import { describe, expect, it } from 'vitest'
import { converterOf } from '../../geo/convert'
import { geodesicMetres } from '../../geo/distance'
import { gaussKruegerZone } from '../../geo/system'
import type { Box } from '../../geo/types'
import { boxAtScale } from './fit'
import { gridNumberCommands, kilometreGrid, kilometreText } from './kilometres'
import { projector } from './mercator'
import { layoutPaper } from './paper'

const PAGE = { paper: 'A4', orientation: 'landscape' } as const
const { picture } = layoutPaper(PAGE)
const place: Box = [94.9, 36.4, 94.9, 36.4]

describe('kilometreGrid', () => {
  it.each([2000, 10_000, 50_000, 200_000])(
    'has 4 to 9 lines across at 1 : %d, in round steps',
    (denominator) => {
      const grid = kilometreGrid(boxAtScale(place, denominator, PAGE), picture)
      expect(grid?.system.zone).toBe(32)
      const eastings = grid?.lines.filter(({ axis }) => axis === 'easting') ?? []
      expect(eastings.length).toBeGreaterThanOrEqual(4)
      expect(eastings.length).toBeLessThanOrEqual(9)
      expect(String(grid?.stepMetres).replace(/0+$/, '')).toMatch(/^[125]$/)
    },
  )

  it('draws its lines where the zone has these eastings, with the number of the zone before them', () => {
    const box = boxAtScale(place, 50_000, PAGE)
    const grid = kilometreGrid(box, picture)
    const [line] = grid?.lines.filter(({ axis }) => axis === 'easting') ?? []
    expect(line && grid ? kilometreText(line.metres, grid.stepMetres) : '').toMatch(/^32\d{3}$/)
    // Any point of the line, taken back to degrees by the formulas of the sheet and forward by those of the zone.
    const { inverse } = converterOf(gaussKruegerZone(94.9))
    const position = inverse([line?.metres ?? 0, 4_030_000])
    const at = projector(box, picture)(position[0], position[1])
    const near = line?.points.reduce((best, point) =>
      Math.abs(point.y - at.y) < Math.abs(best.y - at.y) ? point : best,
    )
    expect(Math.abs((near?.x ?? 0) - at.x)).toBeLessThan(0.3)
  })

  it('has lines one step apart on the ground, but for the scale of the projection', () => {
    const grid = kilometreGrid(boxAtScale(place, 50_000, PAGE), picture)
    const { inverse } = converterOf(gaussKruegerZone(94.9))
    const [first, second] = grid?.lines.filter(({ axis }) => axis === 'easting') ?? []
    const metres = geodesicMetres(
      inverse([first?.metres ?? 0, 4_030_000]),
      inverse([second?.metres ?? 0, 4_030_000]),
    )
    expect(metres / (grid?.stepMetres ?? 1)).toBeCloseTo(1, 3)
  })

  it('is left to the degrees where the sheet reaches far out of its zone', () => {
    expect(kilometreGrid([92, 34, 99, 38], picture)).toBeNull()
  })

  it('keeps its numbers in the strip round the picture, clear of the corners', () => {
    const grid = kilometreGrid(boxAtScale(place, 50_000, PAGE), picture)
    const texts = (grid ? gridNumberCommands(grid, picture, 6.5) : []).filter((one) => one.kind === 'text')
    expect(texts.length).toBeGreaterThan(8)
    for (const { at } of texts) {
      const isBeside = at.x < picture.x || at.x > picture.x + picture.width
      const isAbove = at.y < picture.y || at.y > picture.y + picture.height
      expect(isBeside !== isAbove).toBe(true)
    }
  })

  it('writes as many places as the step needs', () => {
    expect(kilometreText(32_401_250, 50)).toBe('32401.25')
    expect(kilometreText(32_401_000, 1000)).toBe('32401')
    expect(kilometreText(4_030_500, 500)).toBe('4030.5')
  })
})
