import { describe, expect, it } from 'vitest'
import type { Box } from '../../geo/types'
import { aimAtScale, boxAtScale, fittingScale } from './fit'
import { metresPerMillimetre } from './mercator'
import { layoutPaper } from './paper'

const SHEET = { paper: 'A4', orientation: 'landscape' } as const
/** About 3.1 km by 2.4 km near Golmud. */
const PROJECT: Box = [94.9, 36.4, 94.935, 36.4215]

describe('fittingScale', () => {
  it('is round and shows the box within its share of the map', () => {
    const denominator = fittingScale(PROJECT, SHEET, 0.6)
    const { picture } = layoutPaper(SHEET)
    const millimetres = (3137 / denominator) * 1000
    expect(denominator).toBe(30_000)
    expect(millimetres).toBeLessThan(picture.width * 0.6)
  })

  it('keeps at least the scale asked for, and ends somewhere for a box as large as the country', () => {
    expect(fittingScale(PROJECT, SHEET, 0.6, 1_000_000)).toBe(1_000_000)
    expect(fittingScale([70, 15, 140, 55], SHEET, 0.6)).toBe(10_000_000)
    expect(fittingScale([94.9, 36.4, 94.9, 36.4], SHEET, 0.6)).toBe(500)
  })
})

describe('boxAtScale', () => {
  it('is what the sheet shows at the scale it is aimed with', () => {
    const box = boxAtScale(PROJECT, 40_000, SHEET)
    expect(metresPerMillimetre(box, layoutPaper(SHEET).picture)).toBeCloseTo(40, 2)
    expect(aimAtScale(PROJECT, 40_000).centre[0]).toBeCloseTo((box[0] + box[2]) / 2, 9)
  })
})
