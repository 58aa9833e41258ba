import { expect, test } from 'vitest'
import { ranged, toggled } from './rowChoice'

test('a range runs as the rows stand, from the first that was chosen', () => {
  const rows = [7, 3, 9, 1]
  expect(ranged(rows, [3], 1)).toEqual([3, 9, 1])
  expect(ranged(rows, [9, 1], 7)).toEqual([9, 3, 7])
  expect(ranged(rows, [], 9)).toEqual([9])
  expect(ranged(rows, [100], 9)).toEqual([9])
})

test('a row goes in and out', () => {
  expect(toggled([7], 3)).toEqual([7, 3])
  expect(toggled([7, 3], 7)).toEqual([3])
})
