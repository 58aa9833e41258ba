import { expect, test } from 'vitest'
import { nextCell } from './gridKeys'

const size = { rows: 100, columns: 5, page: 8 }

test('arrows stay inside, the header is above the first row', () => {
  expect(nextCell('ArrowUp', false, { row: 0, column: 2 }, size)).toEqual({ row: -1, column: 2 })
  expect(nextCell('ArrowUp', false, { row: -1, column: 2 }, size)).toEqual({ row: -1, column: 2 })
  expect(nextCell('ArrowDown', false, { row: 99, column: 2 }, size)).toEqual({ row: 99, column: 2 })
  expect(nextCell('ArrowLeft', false, { row: 3, column: 0 }, size)).toEqual({ row: 3, column: 0 })
  expect(nextCell('ArrowRight', false, { row: 3, column: 4 }, size)).toEqual({ row: 3, column: 4 })
})

test('pages and ends', () => {
  expect(nextCell('PageDown', false, { row: 95, column: 1 }, size)).toEqual({ row: 99, column: 1 })
  expect(nextCell('PageUp', false, { row: 3, column: 1 }, size)).toEqual({ row: 0, column: 1 })
  expect(nextCell('Home', true, { row: 50, column: 3 }, size)).toEqual({ row: 0, column: 0 })
  expect(nextCell('End', false, { row: 50, column: 3 }, size)).toEqual({ row: 50, column: 4 })
  expect(nextCell('a', false, { row: 50, column: 3 }, size)).toBeNull()
})
