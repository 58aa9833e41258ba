import type { Language } from './types'

const SQUARE_METRES_PER_HECTARE = 10_000
/** 15 mu are a hectare: 亩 = m2 x 0.0015. */
const MU_PER_SQUARE_METRE = 0.0015

export function hectares(squareMetres: number): number {
  return squareMetres / SQUARE_METRES_PER_HECTARE
}

export function mu(squareMetres: number): number {
  return squareMetres * MU_PER_SQUARE_METRE
}

export function squareKilometres(squareMetres: number): number {
  return squareMetres / 1_000_000
}

/**
 * Rounds by GB/T 8170-2008: to the nearest, halves to the even digit, decided on the number as it is written in
 * decimals (2.675 is a half, whatever its binary form). Returns the text with exactly `places` decimals, without
 * a sign on zero; `NaN` and infinities come back as they print.
 */
export function roundHalfEven(value: number, places: number): string {
  if (!Number.isFinite(value)) return String(value)
  const { digits, exponent } = decimalOf(Math.abs(value))
  // digits is the coefficient as an integer; the value is digits x 10^exponent.
  const cut = -places - exponent
  const rounded = cut <= 0 ? digits * 10n ** BigInt(-cut) : divideHalfEven(digits, 10n ** BigInt(cut))
  const text = rounded.toString().padStart(places + 1, '0')
  const whole = places > 0 ? `${text.slice(0, -places)}.${text.slice(-places)}` : text
  return value < 0 && rounded !== 0n ? `-${whole}` : whole
}

/** The same for reading: what is above nothing never reads as nought, but `<0.01`. */
export function roundVisibly(value: number, places: number): string {
  const text = roundHalfEven(value, places)
  return value > 0 && Number(text) === 0 ? `<${(10 ** -places).toFixed(places)}` : text
}

/** The shortest decimal that reads back as the number, as an integer and a power of ten. */
function decimalOf(value: number): { digits: bigint; exponent: number } {
  const [coefficient = '0', power = '0'] = value.toExponential().split('e')
  const [whole = '0', fraction = ''] = coefficient.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const twice = (dividend % divisor) * 2n
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n)
  return up ? quotient + 1n : quotient
}

export type AreaUnit = 'squareMetres' | 'hectares' | 'mu' | 'squareKilometres'

const UNITS: Record<
  AreaUnit,
  { places: number; of: (squareMetres: number) => number; zh: string; en: string }
> = {
  squareMetres: { places: 2, of: (squareMetres) => squareMetres, zh: '平方米', en: 'm²' },
  hectares: { places: 4, of: hectares, zh: '公顷', en: 'ha' },
  mu: { places: 2, of: mu, zh: '亩', en: 'mu' },
  squareKilometres: { places: 2, of: squareKilometres, zh: '平方千米', en: 'km²' },
}

/** An area in a unit with the decimals customary for it (m2: 2, ha: 4, 亩: 2, km2: 2), e.g. `583.2166 公顷`. */
export function formatArea(squareMetres: number, unit: AreaUnit, language: Language): string {
  const { places, of } = UNITS[unit]
  return `${roundHalfEven(of(squareMetres), places)} ${UNITS[unit][language]}`
}
