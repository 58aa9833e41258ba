import { expect, test } from 'vitest'
import { crossesItself } from './crossesItself'

test('a ring is sound as long as its edges meet in shared corners only', () => {
  const square: [number, number][] = [
    [95, 36],
    [96, 36],
    [96, 37],
    [95, 37],
  ]
  expect(crossesItself(square)).toBe(false)
  expect(crossesItself([...square].reverse())).toBe(false)
  expect(crossesItself(square.slice(0, 3))).toBe(false)
  expect(crossesItself([])).toBe(false)
  const bent: [number, number][] = [...square.slice(0, 3), [95.5, 36.5], [95, 37]]
  expect(crossesItself(bent)).toBe(false)
})

test('a bow tie, an edge over another corner and a corner used twice are found', () => {
  const [a, b, c, d]: [number, number][] = [
    [95, 36],
    [96, 36],
    [96, 37],
    [95, 37],
  ]
  expect(crossesItself([a!, c!, b!, d!])).toBe(true)
  // Back over its own edge: the corner at 95.5 degrees lies on the first edge.
  expect(crossesItself([a!, b!, [95.5, 36], d!])).toBe(true)
  expect(crossesItself([a!, b!, c!, [95.5, 36], d!])).toBe(true)
  expect(crossesItself([a!, b!, c!, b!, d!])).toBe(true)
})
