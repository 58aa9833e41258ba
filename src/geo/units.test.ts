import { describe, expect, it } from 'vitest'
import { formatArea, hectares, mu, roundHalfEven } from './units'

describe('roundHalfEven', () => {
  // GB/T 8170-2008, 3.1 and 3.2: below a half down, above up, a half to the even digit; negative numbers likewise.
  it.each([
    [12.1498, 1, '12.1'],
    [10.502, 0, '11'],
    [1.05, 1, '1.0'],
    [0.35, 1, '0.4'],
    [2.675, 2, '2.68'],
    [2.665, 2, '2.66'],
    [1.005, 2, '1.00'],
    [0.5, 0, '0'],
    [1.5, 0, '2'],
    [-0.355, 2, '-0.36'],
    [-0.004, 2, '0.00'],
    [945612.283, 2, '945612.28'],
    [1e21, 2, '1000000000000000000000.00'],
    [1e-9, 4, '0.0000'],
    [0, 2, '0.00'],
    [5, 0, '5'],
    [NaN, 2, 'NaN'],
    [Infinity, 2, 'Infinity'],
  ])('%f to %i places is %s', (value, places, text) => expect(roundHalfEven(value, places)).toBe(text))
})

describe('units', () => {
  it('turns m2 into hectares and mu', () => {
    expect(hectares(945612.283)).toBeCloseTo(94.5612283, 10)
    expect(mu(10_000)).toBeCloseTo(15, 12)
  })
  it('writes areas with their customary decimals', () => {
    expect(formatArea(945612.283, 'hectares', 'zh')).toBe('94.5612 公顷')
    expect(formatArea(945612.283, 'mu', 'zh')).toBe('1418.42 亩')
    expect(formatArea(945612.283, 'squareMetres', 'en')).toBe('945612.28 m²')
    expect(formatArea(9941644196.749, 'squareKilometres', 'en')).toBe('9941.64 km²')
  })
})
