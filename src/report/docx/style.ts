/**
 * Names that Chinese offices expect in a document: 宋体 for tables, 黑体 for headings, 仿宋 for the body. Word takes
 * `eastAsia` for Chinese characters and `ascii` for the rest of the same run.
 */
const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' }

export const FONTS = {
  body: { ...LATIN, eastAsia: '仿宋' },
  heading: { ...LATIN, eastAsia: '黑体' },
  table: { ...LATIN, eastAsia: '宋体' },
  subheading: { ...LATIN, eastAsia: '楷体' },
  /** Offices have it; where it is missing, Word takes a Song. */
  title: { ...LATIN, eastAsia: '方正小标宋简体' },
} as const

/** Font sizes in half-points, as the format counts them. */
export const HALF_POINTS = {
  title: 44,
  subtitle: 32,
  heading: 32,
  subheading: 32,
  body: 32,
  warning: 28,
  verdict: 32,
  table: 21,
  small: 18,
  running: 18,
}

/** An English document has another scale: letters are read at a smaller size than characters. */
export const ENGLISH_HALF_POINTS = {
  ...HALF_POINTS,
  body: 24,
  warning: 24,
  verdict: 26,
  heading: 30,
  subheading: 26,
}

/** Twentieths of a point in a millimetre. */
export const TWIPS = 1440 / 25.4

/** A4 portrait with the margins of official documents (GB/T 9704), millimetres. */
export const PAGE = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, head: 20, foot: 22 }
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right

export const COLOURS = { ink: '14232B', rule: '33434B', shade: 'EEF2F3', warning: '7A4B10', note: '33434B' }
