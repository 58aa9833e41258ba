import { hectares, mu, roundHalfEven } from '../geo/units'

/**
 * Numbers as the office prints them: hectares with 4 places, mu and percent with 2, half to even (GB/T 8170).
 * Rounding happens here and nowhere earlier.
 */
export function hectareText(squareMetres: number): string {
  return roundHalfEven(hectares(squareMetres), 4)
}

export function muText(squareMetres: number): string {
  return roundHalfEven(mu(squareMetres), 2)
}

export function squareMetreText(squareMetres: number): string {
  return groupThousands(roundHalfEven(squareMetres, 2))
}

/** Percent with 2 places; what is above nothing never reads 0.00. */
export function percentText(percent: number): string {
  const text = roundHalfEven(percent, 2)
  return percent > 0 && Number(text) === 0 ? '<0.01' : text
}

/** `12.4 km` above one kilometre, `86.3 m` below, `0.02 m` below one metre. */
export function distanceText(metres: number): string {
  if (metres >= 1000) return `${roundHalfEven(metres / 1000, metres >= 100_000 ? 0 : 1)} km`
  if (metres >= 10) return `${roundHalfEven(metres, 1)} m`
  return `${roundHalfEven(metres, 2)} m`
}

/** Thin spaces between groups of three digits, as the survey offices write long numbers. */
export function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** `1:198 万` / `1:1.98 million`; three significant digits, as the scale holds at one latitude only. */
export function scaleText(denominator: number, language: 'zh' | 'en'): string {
  const rounded = Number(denominator.toPrecision(3))
  if (language === 'zh' && rounded >= 10_000) return `${trim(rounded / 10_000)} 万`
  if (language === 'en' && rounded >= 1_000_000) return `${trim(rounded / 1_000_000)} million`
  return groupThousands(String(Math.round(rounded)))
}

function trim(value: number): string {
  return String(Number(value.toFixed(2)))
}
