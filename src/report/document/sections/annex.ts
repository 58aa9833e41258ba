import type { ReportInput, ReportSheet } from '../input'
import { sayIn } from '../say'
import type { Section } from '../types'

/** `附图 2`, as the text refers to it. */
export function sheetNumber(input: ReportInput, sheet: ReportSheet): string {
  const say = sayIn(input.language)
  const number = input.sheets.indexOf(sheet) + 1
  return say(`附图 ${number}`, `Map ${number}`)
}

export function sheetReference(input: ReportInput, sheet: ReportSheet): string {
  const say = sayIn(input.language)
  return say(
    `${sheet.caption}见${sheetNumber(input, sheet)}。`,
    `See ${sheetNumber(input, sheet)}: ${sheet.caption}.`,
  )
}

/** The map sheets, each a page of its own, after the text: so that no page of text is left half empty. */
export function annexSection(input: ReportInput): Section | null {
  const { sheets, language } = input
  if (sheets.length === 0) return null
  const say = sayIn(language)
  return {
    id: 'maps',
    title: say('附图', 'Maps'),
    blocks: [
      {
        kind: 'facts',
        rows: sheets.map((sheet) => ({ label: sheetNumber(input, sheet), value: sheet.caption })),
      },
      ...sheets.map(({ name, caption }) => ({ kind: 'sheet' as const, name, caption })),
    ],
  }
}
