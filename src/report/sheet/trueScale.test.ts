import { describe, expect, it } from 'vitest'
import { geodesicMetres } from '../../geo/distance'
import type { Box } from '../../geo/types'
import type { Command, RectCommand } from './commands'
import { composeSheet } from './compose'
import { boxAtScale } from './fit'
import { centreLatitude, projector } from './mercator'
import { layoutPaper, pixelRect } from './paper'
import { sampleSheet } from './sample.fixture'

/** Golmud, where most sheets of this program lie. */
const PLACE: Box = [94.9, 36.4, 94.9, 36.4]
const measure = (text: string, { size }: { size: number }) => text.length * size * 0.35

/** The parts of the scale bar: rectangles that touch, in the left of the foot. */
function barOf(commands: readonly Command[], frameBottom: number): { from: number; to: number } {
  const parts = commands.filter(
    (command): command is RectCommand =>
      command.kind === 'rect' && command.rect.y > frameBottom && command.rect.height < 3,
  )
  return {
    from: Math.min(...parts.map(({ rect }) => rect.x)),
    to: Math.max(...parts.map(({ rect }) => rect.x + rect.width)),
  }
}

/** The number at the end of the bar with the unit that hangs over beside it. */
function labelMetres(commands: readonly Command[], at: number): number {
  const texts = commands.filter((command) => command.kind === 'text')
  const number = texts.find((one) => one.align === 'middle' && Math.abs(one.at.x - at) < 1e-6)
  const unit = texts.find(({ text }) => text === 'km' || text === 'm')?.text
  return Number(number?.text) * (unit === 'km' ? 1000 : 1)
}

describe.each([2000, 25_000, 1_000_000])('a sheet at 1 : %d', (denominator) => {
  it.each([96, 150, 300])(
    'has a scale bar as long as the ground says, counted in pixels at %d dpi',
    (dpi) => {
      const model = sampleSheet(8, 'zh', { paper: 'A4', orientation: 'landscape' })
      const box = boxAtScale(PLACE, denominator, model)
      const { picture, frame } = layoutPaper(model)
      const { commands } = composeSheet(model, { box }, measure)
      const bar = barOf(commands, frame.y + frame.height)
      const pixels = ((bar.to - bar.from) * dpi) / 25.4

      // Independent of the sheet's own scale: a geodesic on the ellipsoid between two columns of pixels of the map.
      const across = pixelRect(picture, dpi).width
      const [west, , east] = box
      const latitude = centreLatitude(box)
      const middle = (west + east) / 2
      const span = ((east - west) * pixels) / across / 2
      const metres = geodesicMetres([middle - span, latitude], [middle + span, latitude])
      const stated = labelMetres(commands, bar.to)
      expect(stated).toBeGreaterThan(0)
      // One pixel of the map is the finest that paper can show.
      expect(Math.abs(metres - stated)).toBeLessThan(metres / pixels)
      // 1:N is rounded to three digits.
      expect(Math.abs((stated * 1000) / (bar.to - bar.from) / denominator - 1)).toBeLessThan(5e-4)
    },
  )

  it('puts every corner of the box on a corner of the picture', () => {
    const model = sampleSheet(8, 'zh')
    const box = boxAtScale(PLACE, denominator, model)
    const { picture } = layoutPaper(model)
    const at = projector(box, picture)(box[2], box[1])
    expect(at.x).toBeCloseTo(picture.x + picture.width, 6)
    expect(at.y).toBeCloseTo(picture.y + picture.height, 6)
  })
})
