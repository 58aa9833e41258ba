import type { Language } from '../../geo/types'
import type { Value } from './fields'

/** How rows are sorted: a field and a direction. */
export interface Sorting {
  field: string
  descending: boolean
}

// Chinese by pinyin; P2 before P10.
const collators: Record<Language, Intl.Collator> = {
  zh: new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true, sensitivity: 'base' }),
}

/** Texts in the order of a language: Chinese by pinyin, numbers inside them by their size. */
export function compareText(a: string, b: string, language: Language): number {
  return collators[language].compare(a, b)
}

/** Numbers as numbers and before texts. */
function compareValues(a: string | number, b: string | number, language: Language): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'number') return -1
  if (typeof b === 'number') return 1
  return compareText(a, b, language)
}

/** Sorts by a value; what has none comes last in both directions, equals keep their order. */
export function sorted<T>(
  rows: readonly T[],
  valueOf: (row: T) => Value,
  { descending }: Pick<Sorting, 'descending'>,
  language: Language,
): T[] {
  const sign = descending ? -1 : 1
  return rows
    .map((row, index) => ({ row, index, value: valueOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return a.value === b.value ? a.index - b.index : a.value === null ? 1 : -1
      return sign * compareValues(a.value, b.value, language) || a.index - b.index
    })
    .map(({ row }) => row)
}
