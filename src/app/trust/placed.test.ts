import { expect, it } from 'vitest'
import { placed } from './placed'

const card = { width: 340, height: 300 }
const window = { width: 1440, height: 900 }

it('stands below the number, ends where it ends', () => {
  expect(placed({ left: 500, right: 560, top: 100, bottom: 120 }, card, window)).toEqual({
    left: 220,
    top: 126,
  })
})

it('goes above where there is no room below', () => {
  expect(placed({ left: 500, right: 560, top: 700, bottom: 720 }, card, window).top).toBe(394)
})

it('never leaves the window', () => {
  const telephone = { width: 390, height: 340 }
  expect(placed({ left: 10, right: 60, top: 150, bottom: 170 }, card, telephone)).toEqual({
    left: 8,
    top: 32,
  })
  expect(placed({ left: 370, right: 390, top: 150, bottom: 170 }, card, telephone).left).toBe(42)
})
