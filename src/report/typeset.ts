/**
 * Chinese print uses full-width marks; data and files often carry the half-width ones. The marks are written as
 * code points here because the two kinds look alike in many editors.
 */
const FULL: Readonly<Record<string, string>> = {
  ',': '\uFF0C',
  ':': '\uFF1A',
  ';': '\uFF1B',
  '!': '\uFF01',
  '?': '\uFF1F',
}

/** The full-width twin of a mark; the mark itself where it has none. */
export function fullWidthMark(mark: string): string {
  return FULL[mark] ?? mark
}

const IDEOGRAPH = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF\u201D]'
const AFTER_IDEOGRAPH = new RegExp(`(?<=${IDEOGRAPH})([,:;!?]) *`, 'gu')
const BEFORE_IDEOGRAPH = new RegExp(`([,;:])(?=${IDEOGRAPH})`, 'gu')
const PARENTHESES = /\(([^()]*)\)/gu
const HAS_IDEOGRAPH = new RegExp(IDEOGRAPH, 'u')

/**
 * Sets half-width commas, colons, semicolons and brackets beside Chinese characters full-width: `a,b` and
 * `1:40 000` stay as they are. Only for our own sentences and titles; names from a person's data are not touched.
 */
export function fullWidth(text: string): string {
  return fullWidthMarks(
    text.replace(PARENTHESES, (whole, content: string, offset: number) => {
      const before = text[offset - 1] ?? ''
      return HAS_IDEOGRAPH.test(content) || HAS_IDEOGRAPH.test(before) ? `\uFF08${content}\uFF09` : whole
    }),
  )
}

/** As `fullWidth`, but brackets stay narrow: on the screen they stand in titles that have little room. */
export function fullWidthMarks(text: string): string {
  return text
    .replace(AFTER_IDEOGRAPH, (_, mark: string) => fullWidthMark(mark))
    .replace(BEFORE_IDEOGRAPH, fullWidthMark)
}
