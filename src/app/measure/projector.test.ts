import { expect, test } from 'vitest'
import { metresPerPixel } from '../../map/mercator'
import { projector } from './projector'

const aim = { center: [95, 36] as [number, number], zoom: 9 }

test('the centre is the middle', () => {
  expect(projector(aim, 800, 600)([95, 36])).toEqual([400, 300])
})

test('a degree of longitude is its share of the world, north is up', () => {
  const to = projector(aim, 800, 600)
  expect(to([96, 36])[0] - 400).toBeCloseTo((512 * 2 ** 9) / 360, 9)
  expect(to([95, 36.5])[1]).toBeLessThan(300)
})

test('a short step north has the length that the ground resolution says', () => {
  const [, y] = projector(aim, 800, 600)([95, 36.001])
  // 0.001 degree on the sphere of the projection.
  const metres = (0.001 * Math.PI * 6_378_137) / 180
  expect(300 - y).toBeCloseTo(metres / metresPerPixel(9, 36.0005), 4)
})
