import type { AttributeValue } from '../../geo/features'
import { note, type Note } from '../../geo/note'
import type { Localized } from '../../geo/types'
import { fieldFor } from './fields'

/** What a sum is divided by to give hectares. */
const PER_HECTARE: Record<AreaUnit, number> = { hectares: 1, mu: 15, squareMetres: 10000 }
const SQUARE_METRES = { hectares: 10000, mu: 10000 / 15, squareMetres: 1 }
type AreaUnit = keyof typeof SQUARE_METRES

const UNIT_NAMES: Record<AreaUnit, { zh: string; en: string }> = {
  hectares: { zh: '公顷', en: 'hectares' },
  mu: { zh: '亩', en: 'mu' },
  squareMetres: { zh: '平方米', en: 'square metres' },
}

export interface DeclaredArea {
  hectares: number | null
  /** The figure as the file gives it, with its unit; null where nothing is declared. */
  text: Localized | null
  notes: Note[]
}

/**
 * The area that the file itself states, summed over its parcels. A field that names its unit is taken at its word;
 * the 地块面积 of boundary-point files is in hectares; of any other field the unit is taken only where one of the three
 * usual units fits the computed area within 5 %, and that is said. Otherwise nothing is declared.
 */
export function declaredArea(
  rows: readonly Record<string, AttributeValue>[],
  computedSquareMetres: number,
): DeclaredArea {
  const first = rows[0]
  const field = first ? fieldFor(first, 'declaredArea') : null
  if (!field) return { hectares: null, text: null, notes: [] }
  const values: number[] = []
  for (const row of rows) {
    const value = numberOf(row[field] ?? null)
    if (value === null) return { hectares: null, text: null, notes: [] }
    values.push(value)
  }
  const sum = decimalSum(values)
  if (!(sum > 0)) return { hectares: null, text: null, notes: [] }
  const named = unitInName(field)
  if (named) return declaredIn(named, sum, [])
  const unit = (Object.keys(SQUARE_METRES) as AreaUnit[]).find((candidate) => {
    const ratio = (sum * SQUARE_METRES[candidate]) / computedSquareMetres
    return ratio > 0.95 && ratio < 1.05
  })
  if (!unit) return { hectares: null, text: null, notes: [unitUnknown(field, sum)] }
  return declaredIn(unit, sum, [unitAssumed(field, unit)])
}

function declaredIn(unit: AreaUnit, sum: number, notes: Note[]): DeclaredArea {
  const { zh, en } = UNIT_NAMES[unit]
  return { hectares: sum / PER_HECTARE[unit], text: { zh: `${sum} ${zh}`, en: `${sum} ${en}` }, notes }
}

/** A sum with no more decimals than its terms: 0.1 + 0.2 is 0.3, as the file means it. */
function decimalSum(values: readonly number[]): number {
  const places = Math.max(0, ...values.map(placesOf))
  return Number(values.reduce((total, value) => total + value, 0).toFixed(Math.min(places, 100)))
}

function placesOf(value: number): number {
  const [coefficient = '', power = '0'] = value.toExponential().split('e')
  return Math.max(0, (coefficient.split('.')[1] ?? '').length - Number(power))
}

function numberOf(value: AttributeValue): number | null {
  if (value === null || typeof value === 'boolean') return null
  const text = String(value).trim()
  if (text === '') return null
  const number = Number(text)
  return Number.isFinite(number) && number >= 0 ? number : null
}

function unitInName(field: string): AreaUnit | null {
  if (/公顷|hectare|[（(_ ]h(a|m2)\b|ha[)）]?$/iu.test(field)) return 'hectares'
  if (/亩|(^|[_ (（])mu([)）]|$)/iu.test(field)) return 'mu'
  if (/平方米|平米|㎡|m2|m²/iu.test(field)) return 'squareMetres'
  return field === '地块面积' ? 'hectares' : null
}

function unitAssumed(field: string, unit: AreaUnit): Note {
  const name = UNIT_NAMES[unit]
  return note(
    'declared-area-unit-assumed',
    `字段“${field}”没有写单位,按数值大小认作${name.zh}`,
    `Field "${field}" does not state its unit; by its size it is taken as ${name.en}`,
  )
}

function unitUnknown(field: string, sum: number): Note {
  return note(
    'declared-area-unknown',
    `字段“${field}”的合计 ${sum} 按公顷、亩、平方米都与计算面积相差 5 % 以上,不作申报面积`,
    `The sum ${sum} of field "${field}" is more than 5 % off the computed area in hectares, mu and square metres; it is not used as the declared area`,
  )
}

/** REP-05: an alarm where neither figure matches the declared one within 0.1 % (and at least 1 m2). */
export function declaredAreaAlarm(
  { hectares, text }: Pick<DeclaredArea, 'hectares' | 'text'>,
  areaSquareMetres: number,
  planeSquareMetres: number,
): Note[] {
  if (hectares === null || text === null) return []
  const declared = hectares * 10000
  const tolerance = Math.max(1, declared * 0.001)
  const matches = [areaSquareMetres, planeSquareMetres].some((area) => Math.abs(area - declared) <= tolerance)
  if (matches) return []
  const [ellipsoidal, plane] = [areaSquareMetres, planeSquareMetres].map((area) => (area / 10000).toFixed(4))
  return [
    note(
      'declared-area-differs',
      `申报面积 ${text.zh}与椭球面积 ${ellipsoidal} 公顷、平面面积 ${plane} 公顷都相差 0.1 % 以上,请核对坐标和申报数`,
      `The declared ${text.en} differ by more than 0.1 % from both the ellipsoidal ${ellipsoidal} ha and the plane ${plane} ha: check the coordinates and the declared figure`,
    ),
  ]
}
