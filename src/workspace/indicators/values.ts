/**
 * What a chart may take from a printed value. Only a plain number is plotted, with the bound (≥98, 5.5以内) or the
 * asterisk (预计数) that stands beside it; two numbers in one cell, words and dashes stay text.
 */
import type { Indicator } from './indicators'

export const COLUMNS = ['y2020', 'y2025Target', 'y2025Actual', 'y2030Target'] as const
/** 2020, 2025 target, 2025 actual, 2030 target. */
export type Column = (typeof COLUMNS)[number]

export type Printed =
  | { kind: 'number'; value: number; bound: 'at-least' | 'at-most' | null; estimated: boolean }
  /** Words: they are shown as printed and never plotted. */
  | { kind: 'text' }
  /** A dash: the plan prints no value. */
  | { kind: 'dash' }
  /** The table has no such column, or the cell is empty. */
  | { kind: 'absent' }

const NUMBER = /^([≥≤><]?)(-?\d+(?:\.\d+)?)(\*?)(以上|以下|以内)?$/

/** Reads one cell; nothing is guessed. */
export function readPrinted(text: string | null): Printed {
  if (text === null || text.trim() === '') return { kind: 'absent' }
  const plain = text.trim()
  if (/^[-—–]+$/.test(plain)) return { kind: 'dash' }
  const match = NUMBER.exec(plain)
  const [, sign = '', digits = '', star = '', word = ''] = match ?? []
  if (!match || (sign !== '' && word !== '')) return { kind: 'text' }
  const atLeast = sign === '≥' || sign === '>' || word === '以上'
  const atMost = sign === '≤' || sign === '<' || word === '以下' || word === '以内'
  return {
    kind: 'number',
    value: Number(digits),
    bound: atLeast ? 'at-least' : atMost ? 'at-most' : null,
    estimated: star !== '',
  }
}

/** The numbers of a row, in the order of the columns. */
export function numbersOf(
  row: Indicator,
): { column: Column; value: number; bound: 'at-least' | 'at-most' | null }[] {
  return COLUMNS.flatMap((column) => {
    const read = readPrinted(row.values[column])
    return read.kind === 'number' ? [{ column, value: read.value, bound: read.bound }] : []
  })
}

/** The range of an axis; `broken` where it does not begin at zero, which the drawing must show. */
export interface Scale {
  from: number
  to: number
  broken: boolean
}

/** An axis shows at least this share of the largest value, so that a small difference never looks like a leap. */
const LEAST_SHARE = 0.12
/** Below this a whole axis to 100 % would press all marks together at its left end. */
const LEAST_PERCENT = 50

/**
 * An axis for some values: from zero, percentages up to 100; where they lie close together far from zero it is broken,
 * and spans at least 12 % of the largest value. Null without a number.
 */
export function scaleOf(values: readonly number[], unit: string | null = null): Scale | null {
  if (values.length === 0) return null
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (low >= 0 && high > low) {
    const half = Math.max(high - low, high * LEAST_SHARE) * 0.7
    const middle = (low + high) / 2
    if (middle - half >= high * 0.5) return { ...rounded(middle - half, middle + half), broken: true }
  }
  if (unit === '%' && low >= 0 && high <= 100 && high >= LEAST_PERCENT)
    return { from: 0, to: 100, broken: false }
  return { ...rounded(Math.min(0, low), Math.max(0, high)), broken: false }
}

/** A range widened to whole steps of 1, 2, 2.5 or 5 times a power of ten, so that its ends can be read. */
function rounded(low: number, high: number): { from: number; to: number } {
  if (low === high) return { from: 0, to: 1 }
  const rough = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10)
  // Twelve digits: steps such as 0.1 must not bring 0.30000000000000004 to the axis.
  const clean = (value: number) => Number(value.toPrecision(12))
  return { from: clean(Math.floor(low / step) * step), to: clean(Math.ceil(high / step) * step) }
}

/** Where a value lies on the axis, 0..1. */
export function placeOn(scale: Scale, value: number): number {
  return (value - scale.from) / (scale.to - scale.from)
}

/** 万kW and 万千瓦 are the same unit; one axis takes only values of one unit. */
export function unitKey(unit: string | null): string {
  return (unit ?? '').replace(/kW/gi, '千瓦').replace(/\s+/g, '')
}
