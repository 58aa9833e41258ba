/**
 * The plan's own sentence round a locator. The pack ships no plan texts: a deployer puts them beside the catalogue and
 * names them in `planTexts`. Texts taken from PDFs have line breaks anywhere, so white space does not count.
 */
import { readText, type Pack } from '../pack'

export interface Excerpt {
  /** What stands before the sentence. */
  before: string
  /** The sentence in three: up to the locator, the locator, the rest. */
  head: string
  locator: string
  tail: string
  /** What stands after the sentence. */
  after: string
}

/** Longest part of a sentence on either side of the locator, characters. */
const LONGEST_SIDE = 120
/** Context on either side of the sentence, characters. */
const CONTEXT = 160
const SENTENCE_END = /[。!?;!?;]/u

/** Finds the locator in the text and cuts its sentence and its surroundings out; null where it does not stand there. */
export function excerptAround(text: string, locator: string): Excerpt | null {
  const wanted = locator.replace(/\s/gu, '')
  if (wanted === '') return null
  const plain = joinLines(text)
  const { squeezed, places } = squeeze(plain)
  const at = squeezed.indexOf(wanted)
  if (at < 0) return null
  const from = places[at] ?? 0
  const to = (places[at + wanted.length - 1] ?? from) + 1
  const start = sentenceStart(plain, from)
  const end = sentenceEnd(plain, to)
  return {
    before: (start > CONTEXT ? '…' : '') + plain.slice(Math.max(0, start - CONTEXT), start),
    head: plain.slice(start, from),
    locator: plain.slice(from, to),
    tail: plain.slice(to, end),
    after: plain.slice(end, end + CONTEXT) + (end + CONTEXT < plain.length ? '…' : ''),
  }
}

/** Line breaks of the page go; a blank stays only between two words of Latin letters or numbers. */
function joinLines(text: string): string {
  return text.replace(/\s+/gu, (_blank, at: number, whole: string) => {
    const next = whole.slice(at).trimStart()[0] ?? ''
    return /[A-Za-z0-9]/u.test(whole[at - 1] ?? '') && /[A-Za-z0-9]/u.test(next) ? ' ' : ''
  })
}

/** The text without blanks, and where each of its characters stands in the text. */
function squeeze(text: string): { squeezed: string; places: number[] } {
  const places: number[] = []
  let squeezed = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === ' ') continue
    squeezed += character
    places.push(at)
  }
  return { squeezed, places }
}

function sentenceStart(text: string, from: number): number {
  const least = Math.max(0, from - LONGEST_SIDE)
  for (let at = from - 1; at >= least; at -= 1) if (SENTENCE_END.test(text[at] ?? '')) return at + 1
  return least
}

function sentenceEnd(text: string, to: number): number {
  const most = Math.min(text.length, to + LONGEST_SIDE)
  for (let at = to; at < most; at += 1) if (SENTENCE_END.test(text[at] ?? '')) return at + 1
  return most
}

const texts = new WeakMap<Pack, Map<string, Promise<string>>>()

/**
 * The text of a plan that the pack names; null where it names none. Read once a visit, again after a failure. Throws an
 * InputError that names the missing file.
 */
export async function readPlanText(pack: Pack, documentId: string): Promise<string | null> {
  const path = pack.catalogue.planTexts[documentId]
  if (!path) return null
  const known = texts.get(pack) ?? new Map<string, Promise<string>>()
  texts.set(pack, known)
  const reading = known.get(documentId) ?? readText(pack, path)
  known.set(documentId, reading)
  try {
    return await reading
  } catch (error) {
    known.delete(documentId)
    throw error
  }
}
