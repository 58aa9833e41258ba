import { expect, it } from 'vitest'
import { recalled } from './recalled'

it('makes a value once for the same parts and anew for others', () => {
  const recall = recalled<number>()
  let made = 0
  const make = () => ++made
  const [a, b] = [{}, {}]
  expect(recall([a, b], make)).toBe(1)
  expect(recall([a, b], make)).toBe(1)
  expect(recall([a], make)).toBe(2)
  expect(recall([a, b], make)).toBe(1)
})
