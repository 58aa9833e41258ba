import { MILLIMETRES_PER_POINT, type TextStyle } from './commands'

/** Width of one line of text in millimetres, without the spacing after its last character. */
export type Measure = (text: string, style: TextStyle) => number

/** Marks that must not begin a line. */
const CLOSING =
  /^[\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF01\uFF1F\uFF09\u3015\u300B\u300D\u300F\u3011\u201D\u2019%\u2030\u2103\u00B7\u2026,.;:!?)\]}]/u
/** Marks that must not end a line. */
const OPENING = /[\uFF08(\u3014\u300A\u300C\u300E\u3010\u201C\u2018[{]$/u
/** CJK ideographs, kana, full-width forms and punctuation. */
const IDEOGRAPH = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/u

const ATOMS =
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF] *|[^\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\s]+\s*|\s+/gu

/** Pieces between which a line may break; a piece carries the spaces that follow it. */
export function breakable(text: string): string[] {
  const pieces: string[] = []
  const atoms = text.match(ATOMS) ?? []
  for (const atom of atoms) {
    const previous = pieces.at(-1)
    const joins = previous !== undefined && !/\s$/u.test(previous)
    if (joins && (CLOSING.test(atom) || OPENING.test(previous))) pieces[pieces.length - 1] = previous + atom
    else pieces.push(atom)
  }
  return pieces
}

/** Cuts a piece that is wider than a whole line, by characters. */
function chopped(piece: string, style: TextStyle, width: number, measure: Measure): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of piece) {
    if (part !== '' && measure((part + character).trimEnd(), style) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  parts.push(part)
  return parts
}

/**
 * Breaks text into lines no wider than `width` millimetres. Chinese breaks between characters, but no closing
 * mark begins a line; other scripts break at spaces, and inside a word only where the word is wider than a line.
 * Nothing is dropped: the lines joined hold every character but the spaces at the breaks.
 */
export function wrap(text: string, style: TextStyle, width: number, measure: Measure): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let current = ''
    for (const piece of breakable(paragraph)) {
      const joined = current + piece
      if (measure(joined.trimEnd(), style) <= width) {
        current = joined
        continue
      }
      if (current.trim() !== '') lines.push(current.trimEnd())
      const parts = measure(piece.trimEnd(), style) <= width ? [piece] : chopped(piece, style, width, measure)
      lines.push(...parts.slice(0, -1).map((part) => part.trimEnd()))
      current = parts.at(-1) ?? ''
    }
    lines.push(current.trimEnd())
  }
  return lines
}

/** As `wrap`, with lines of about equal length: no last line of one word. */
export function wrapEvenly(text: string, style: TextStyle, width: number, measure: Measure): string[] {
  const lines = wrap(text, style, width, measure)
  for (let narrower = width - 2; lines.length > 1 && narrower > width / 2; narrower -= 2) {
    const tried = wrap(text, style, narrower, measure)
    if (tried.length > lines.length) break
    lines.splice(0, lines.length, ...tried)
  }
  return lines
}

/**
 * A measure that needs no font: an ideograph is one em wide, a capital or digit .6, another letter .5. Close
 * enough for layout tests in Node, and never used for a sheet that a person gets.
 */
export const roughMeasure: Measure = (text, style) => {
  let ems = 0
  let count = 0
  for (const character of text) {
    count += 1
    ems += IDEOGRAPH.test(character)
      ? 1
      : /[A-Z0-9]/u.test(character)
        ? 0.6
        : /\s/u.test(character)
          ? 0.28
          : 0.53
  }
  return ems * style.size * MILLIMETRES_PER_POINT + Math.max(0, count - 1) * style.spacing
}

/** Distance between baselines in millimetres for text of `size` points. */
export function leading(size: number, factor = 1.36): number {
  return size * MILLIMETRES_PER_POINT * factor
}
