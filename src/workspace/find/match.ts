import { core, hasChinese, isOneOff, plain, withoutBrackets } from './plain'
import { readingsOf, type Syllable } from './readings'
import { simplified } from './traditional'

/** How a name answers what was typed; lower is better, and the steps between leave room for what a kind weighs. */
export const RANK = {
  exact: 0,
  core: 1,
  prefix: 2,
  initials: 3,
  inside: 4,
  initialsInside: 5,
  words: 6,
  oneOff: 7,
} as const

/** A name made ready for comparison, once. */
export interface Name {
  plain: string
  core: string
  /** Empty for a name in Latin letters. */
  syllables: Syllable[]
  /** How many syllables the core has. */
  coreLength: number
  /** The core as pinyin, for what is one letter off. */
  spelled: string
  /** Where words begin in `plain`, for a name in Latin letters. */
  words: number[]
}

export function nameOf(text: string): Name {
  const isChinese = hasChinese(text)
  const syllables = isChinese ? readingsOf(withoutBrackets(text)) : []
  const short = plain(core(text))
  const coreLength = isChinese ? readingsOf(core(text)).length : 0
  return {
    plain: plain(text),
    core: short,
    syllables,
    coreLength,
    spelled: syllables
      .slice(0, coreLength)
      .map(([usual]) => usual ?? '')
      .join(''),
    words: isChinese ? [] : wordStarts(text),
  }
}

function wordStarts(text: string): number[] {
  const starts: number[] = []
  let at = 0
  for (const word of text.split(/[\s\-–—/()]+/u)) {
    starts.push(at)
    at += plain(word).length
  }
  return starts
}

export interface Query {
  plain: string
  isChinese: boolean
  words: string[]
}

export function queryOf(text: string): Query {
  const known = simplified(text)
  const words = known.trim().split(/\s+/u).map(plain).filter(Boolean)
  return { plain: plain(known), isChinese: hasChinese(known), words }
}

/** How well the name answers; null where it does not. Between 0 and 8. */
export function rankOf(name: Name, query: Query): number | null {
  const typed = query.plain
  if (typed === '') return null
  if (name.plain === typed) return RANK.exact
  if (name.core === typed) return RANK.core
  const direct = directRank(name, query)
  const byPinyin = query.isChinese || name.syllables.length === 0 ? null : pinyinRank(name, typed)
  if (direct !== null && byPinyin !== null) return Math.min(direct, byPinyin)
  return direct ?? byPinyin
}

function directRank(name: Name, { plain: typed, words }: Query): number | null {
  const at = name.plain.indexOf(typed)
  if (at === 0) return RANK.prefix + lag(typed.length, name.plain.length)
  if (at > 0) {
    if (name.words.includes(at)) return RANK.inside + lag(typed.length, name.plain.length)
    // Letters in the middle of a foreign word are chance.
    if (name.words.length === 0 || typed.length >= 4) {
      return RANK.inside + 0.2 + lag(typed.length, name.plain.length)
    }
  }
  return words.length > 1 && words.every((word) => name.plain.includes(word)) ? RANK.words : null
}

/** The more of the name is typed, the better; below 0.1. */
function lag(typed: number, whole: number): number {
  return 0.1 * (1 - typed / Math.max(typed, whole))
}

interface Spelled {
  /** Syllables used. */
  used: number
  /** All syllables in full but the last one begun. */
  isFull: boolean
  isLastWhole: boolean
  /** Some syllable is read in a second way. */
  isOther: boolean
}

function pinyinRank(name: Name, typed: string): number | null {
  let best: number | null = null
  const { syllables, coreLength } = name
  for (let start = 0; start < syllables.length; start += 1) {
    const found = spell(syllables, start, typed, 0)
    if (!found) continue
    const rank = spelledRank(found, start, coreLength, syllables.length)
    if (best === null || rank < best) best = rank
  }
  return best
}

function spelledRank(found: Spelled, start: number, coreLength: number, length: number): number {
  const late = lag(found.used, length) + (found.isOther ? 0.15 : 0)
  if (!found.isFull) {
    // One or two initials inside a name are chance; at its beginning they are how people type.
    return (start === 0 ? RANK.initials : RANK.initialsInside) + late + (found.used === coreLength ? 0 : 0.2)
  }
  if (start > 0) return RANK.inside + 0.1 + late
  if (found.isLastWhole && found.used === length) return RANK.exact + 0.05 + late
  if (found.isLastWhole && found.used === coreLength) return RANK.core + 0.05 + late
  return RANK.prefix + 0.05 + late
}

/** Reads what was typed as syllables and initials of the name from one character on; full syllables first. */
function spell(syllables: Syllable[], index: number, typed: string, at: number): Spelled | null {
  const syllable = syllables[index]
  if (!syllable) return null
  const left = typed.length - at
  let short: Spelled | null = null
  for (const [order, reading] of syllable.entries()) {
    const isOther = order > 0
    if (left <= reading.length && reading.startsWith(typed.slice(at))) {
      return {
        used: 1,
        isFull: left > 1 || reading.length === 1,
        isLastWhole: left === reading.length,
        isOther,
      }
    }
    if (typed.startsWith(reading, at)) {
      const rest = spell(syllables, index + 1, typed, at + reading.length)
      if (rest) return { ...rest, used: rest.used + 1, isOther: rest.isOther || isOther }
    }
    if (short) continue
    for (const length of initialLengths(reading)) {
      if (!typed.startsWith(reading.slice(0, length), at)) continue
      const rest = spell(syllables, index + 1, typed, at + length)
      if (rest) {
        short = { ...rest, used: rest.used + 1, isFull: false, isOther: rest.isOther || isOther }
        break
      }
    }
  }
  return short
}

function initialLengths(reading: string): number[] {
  if (reading.length <= 1) return []
  return /^[zcs]h/.test(reading) ? [1, 2] : [1]
}

/** True where what was typed is the name with one letter wrong, or one character of three or more. */
export function isNearly(name: Name, { plain: typed, isChinese }: Query): boolean {
  if (typed.length < (isChinese ? 3 : 4)) return false
  if (isChinese || name.syllables.length === 0)
    return isOneOff(typed, name.core) || isOneOff(typed, name.plain)
  return isOneOff(typed, name.spelled)
}

/** Letters that two words must share at their beginning to be forms of one: cover, coverage. */
const STEM = 5

/**
 * True where what was typed leaves out parts of the name: 生态红线 for 生态保护红线; or says its words in another form:
 * forest coverage for Forest cover.
 */
export function isLoosely(name: Name, { plain: typed, isChinese, words }: Query): boolean {
  if (isChinese) return [...typed].length >= 3 && typed[0] === name.plain[0] && isWithin(typed, name.plain)
  if (words.length < 2 || words.some((word) => word.length < STEM)) return false
  const starts = name.words.map((at) => name.plain.slice(at, at + STEM))
  return words.every((word) => starts.includes(word.slice(0, STEM)))
}

/** All characters of `short` in this order in `long`. */
function isWithin(short: string, long: string): boolean {
  let at = -1
  return [...short].every((sign) => (at = long.indexOf(sign, at + 1)) >= 0)
}
