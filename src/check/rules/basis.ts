import type { Localized } from '../../geo/types'
import type { Basis, Rule } from './types'

export const SUPERSEDED: Localized = {
  zh: '依据已更替,新条号未核',
  en: 'the basis has been replaced; the new article is not verified',
}

/** One basis as it is printed on a day. */
export interface PrintedBasis {
  /** Name, number, dates, article; never an address. */
  text: Localized
  superseded: boolean
  /** It is not in force yet. */
  pending: boolean
}

/** The civil date in China of a moment, `2026-11-21`: laws begin and end there. */
export function checkDateOf(moment: Date): string {
  const CHINA_MILLISECONDS = 8 * 3600 * 1000
  return new Date(moment.getTime() + CHINA_MILLISECONDS).toISOString().slice(0, 10)
}

/** @param checkDate ISO day; a basis whose last day lies before it is superseded */
export function printBasis(basis: Basis, checkDate: string): PrintedBasis {
  const { law, place, to } = basis
  const superseded = to !== null && to < checkDate
  const pending = law.from !== null && law.from > checkDate
  const dates = { zh: datesOf(basis, DATE_WORDS.zh), en: datesOf(basis, DATE_WORDS.en) }
  const number = law.number ? ` ${law.number}` : ''
  const mark = superseded ? { zh: '[已更替]', en: ' [replaced]' } : pending ? PENDING : { zh: '', en: '' }
  return {
    text: {
      zh: `${law.name.zh}${number}${dates.zh ? `(${dates.zh})` : ''}${place ?? ''}${mark.zh}`,
      en: `${law.name.en}${number}${dates.en ? ` (${dates.en})` : ''}${place ? `, ${articleIn(place)}` : ''}${mark.en}`,
    },
    superseded,
    pending,
  }
}

/** `第35、46条` for a reader of English: `articles 35, 46`; what is no article stays as it is. */
function articleIn(place: string): string {
  const [, numbers, more] = /^第([\d、,—–-]+)条(等)?$/u.exec(place) ?? []
  if (!numbers) return place
  const list = numbers.replaceAll('、', ', ').replace(/[—–]/gu, '–')
  const word = /^\d+$/.test(numbers) && !more ? 'article' : 'articles'
  return `${word} ${list}${more ? ' and others' : ''}`
}

/** First and last day on which all that a rule rests on is in force; null where open. */
export function inForce(rule: Rule): { from: string | null; to: string | null; toApproximate: boolean } {
  const starts = rule.basis.flatMap(({ law }) => law.from ?? [])
  const ends = rule.basis.flatMap(({ to }) => to ?? [])
  const to = ends.sort()[0] ?? null
  const toApproximate = rule.basis.some(({ law }) => law.toApproximate && law.to === to)
  return { from: starts.sort().at(-1) ?? null, to, toApproximate }
}

const PENDING: Localized = { zh: '[尚未施行]', en: ' [not in force yet]' }

interface DateWords {
  issued: (day: string) => string
  from: (day: string) => string
  to: (day: string, about: boolean) => string
  pause: string
}

const DATE_WORDS: Record<'zh' | 'en', DateWords> = {
  zh: {
    issued: (day) => (day.length === 4 ? `${day}年` : `${day} 公布`),
    from: (day) => `${day} 起施行`,
    to: (day, about) => (about ? `有效期约至 ${day.slice(0, 7)}` : `至 ${day}`),
    pause: ',',
  },
  en: {
    issued: (day) => (day.length === 4 ? day : `issued ${day}`),
    from: (day) => `in force from ${day}`,
    to: (day, about) => (about ? `until about ${day.slice(0, 7)}` : `until ${day}`),
    pause: ', ',
  },
}

function datesOf({ law, to }: Basis, words: DateWords): string {
  const parts: string[] = []
  if (law.issued && law.issued !== law.from) parts.push(words.issued(law.issued))
  if (law.from) parts.push(words.from(law.from))
  if (to) parts.push(words.to(to, law.toApproximate && to === law.to))
  return parts.join(words.pause)
}
