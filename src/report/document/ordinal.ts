import type { Language } from '../../geo/types'

const CHINESE_NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** Number of a section, from 0: `一、` in Chinese documents, `1. ` in English. */
export function ordinal(index: number, language: Language): string {
  return language === 'zh' ? `${CHINESE_NUMERALS[index] ?? String(index + 1)}、` : `${index + 1}. `
}

/** Number of a part of a section: `（一）` in Chinese documents, `(1) ` in English. */
export function subordinal(index: number, language: Language): string {
  return language === 'zh' ? `\uFF08${CHINESE_NUMERALS[index] ?? String(index + 1)}\uFF09` : `(${index + 1}) `
}
