import type { Language } from '../../geo/types'
import type { Indicator, IndicatorTable } from './indicators'
import { COLUMNS } from './values'
import { dayText, type TextFile } from '../results/takeaway'

const HEADERS = {
  zh: [
    '编号',
    '规划',
    '表',
    '序号',
    '类别',
    '指标',
    '单位',
    '2020年',
    '2025年目标',
    '2025年实际',
    '2030年目标',
    '属性',
    '说明',
  ],
  en: [
    'Id',
    'Plan',
    'Table',
    'No.',
    'Category',
    'Indicator',
    'Unit',
    '2020',
    '2025 target',
    '2025 actual',
    '2030 target',
    'Binding',
    'Note',
  ],
} as const

const NAMES = { zh: '规划指标', en: 'indicators' } as const
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The rows as a table for a spreadsheet, UTF-8 with its mark. Values are as printed in either language; the English
 * table gives the English of names, units and notes, and after a value in words its English in brackets.
 */
export function indicatorsFile(
  rows: readonly Indicator[],
  { english }: Pick<IndicatorTable, 'english'>,
  language: Language,
  time: string,
): TextFile {
  const say = (text: string | null): string =>
    (language === 'en' ? (english[text ?? ''] ?? text) : text) ?? ''
  const value = (text: string | null): string => {
    const gloss = language === 'en' && text !== null ? english[text] : undefined
    return gloss ? `${text} (${gloss})` : (text ?? '')
  }
  const lines = rows.map((row) => [
    row.id,
    language === 'zh' ? row.plan : row.document.en,
    say(row.table),
    row.number,
    say(row.category),
    row.name[language],
    say(row.unit),
    ...COLUMNS.map((column) => value(row.values[column])),
    say(row.attribute),
    say(row.note),
  ])
  const text = [HEADERS[language], ...lines].map((line) => line.map(cell).join(',') + '\r\n').join('')
  return { name: `${NAMES[language]}_${dayText(time)}.csv`, type: 'text/csv', text: BYTE_ORDER_MARK + text }
}

/** Quotes where needed. A text that a spreadsheet would run gets an apostrophe; dashes and numbers stay as printed. */
function cell(text: string): string {
  const safe = /^([=+@\t]|-[^\d-])/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
