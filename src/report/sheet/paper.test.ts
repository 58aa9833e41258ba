import { describe, expect, it } from 'vitest'
import { inside, overlap } from './bounds.fixture'
import { layoutPaper, pagePixels, pixelRect } from './paper'

const ALL = (['A4', 'A3'] as const).flatMap((paper) =>
  (['landscape', 'portrait'] as const).map((orientation) => ({ paper, orientation })),
)

describe('paper', () => {
  it('gives A4 landscape at 300 dpi exactly 3508 x 2480 pixels', () => {
    expect(pagePixels('A4', 'landscape', 300)).toEqual({ width: 3508, height: 2480 })
    expect(pagePixels('A3', 'portrait', 300)).toEqual({ width: 3508, height: 4961 })
    expect(pagePixels('A4', 'portrait', 96)).toEqual({ width: 794, height: 1123 })
  })

  it.each(ALL)('keeps the blocks of $paper $orientation inside the margins and apart', (sheet) => {
    const layout = layoutPaper(sheet)
    const { margin } = layout
    const printable = {
      x: margin,
      y: margin,
      width: layout.width - 2 * margin,
      height: layout.height - 2 * margin,
    }
    for (const block of [layout.frame, layout.legend, layout.side, layout.foot]) {
      expect(inside(block, printable, 0.01)).toBe(true)
    }
    expect(inside(layout.picture, layout.frame, 0)).toBe(true)
    for (const block of [layout.legend, layout.side, layout.foot])
      expect(overlap(block, layout.frame)).toBe(false)
    expect(overlap(layout.legend, layout.foot)).toBe(false)
  })

  it('puts pictures on whole pixels', () => {
    expect(pixelRect({ x: 17.4, y: 30.4, width: 194.2, height: 145.2 }, 300)).toEqual({
      x: 206,
      y: 359,
      width: 2293,
      height: 1715,
    })
  })
})
