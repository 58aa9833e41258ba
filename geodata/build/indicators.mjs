/** indicators.json: the 119 rows with their values as the plans print them, contradictions and places beside them. */
import { documentByFile } from './lib/documents.mjs'
import { readTable } from './lib/tables.mjs'

const namesEn = new Map(readTable('indicators-en').map((row) => [row.indicator, row]))
const places = readTable('indicator-places')

const emptyToNull = (text) => (text === '' ? null : text)

/** A table number like 9 may stand twice in a table; the id keeps the rows apart. */
export const indicators = readTable('indicators').map((row, index) => {
  const document = documentByFile(row.document)
  const names = namesEn.get(row.indicator)
  if (!names) throw new Error(`indicators-en.csv: no row for ${row.indicator}`)
  const place = places.find((one) => one.document === row.document && one.indicator === row.indicator)
  const scope = places.find((one) => one.document === row.document && one.indicator === '*')
  return {
    id: `I${String(index + 1).padStart(3, '0')}`,
    documentId: document.id,
    document: document.title,
    plan: row.plan,
    table: row.table,
    category: row.category,
    number: row.no,
    name: { zh: row.indicator, en: names.name_en },
    unit: emptyToNull(row.unit),
    values: {
      y2020: emptyToNull(row.y2020),
      y2025Target: emptyToNull(row.y2025_target),
      y2025Actual: emptyToNull(row.y2025_actual),
      y2030Target: emptyToNull(row.y2030_target),
    },
    attribute: emptyToNull(row.attribute),
    note: emptyToNull(row.note),
    contradiction: /矛盾|不可比|口径|低于现状|存疑|疑为/.test(row.note),
    /** Units of the base map that the plan speaks for. */
    scope: scope.units.split(';'),
    /** Features of the pack that the indicator is about, `layer/feature`. */
    features: place ? place.features.split(';') : [],
  }
})

/** English of what the plans print in the rows: units, notes, tables, words in place of numbers. */
const words = readTable('indicator-words-en')

/** The words that stand in these rows; of tables also their numbers alone. */
function englishOf(rows) {
  const printed = new Set(
    rows.flatMap(({ unit, note, attribute, category, table, values }) => [
      unit,
      note,
      attribute,
      category,
      table,
      ...Object.values(values),
    ]),
  )
  const isUsed = ({ text }) => printed.has(text) || rows.some(({ table }) => table.startsWith(text))
  return words.filter(isUsed).map(({ text, text_en }) => `${JSON.stringify(text)}:${JSON.stringify(text_en)}`)
}

/** @param {(row: typeof indicators[number]) => boolean} [keep] */
export const indicatorsText = (keep = () => true) => {
  const rows = indicators.filter(keep)
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  return `{"schema":"qingping-indicators/1","indicators":[\n${lines}\n],\n"english":{\n${englishOf(rows).join(',\n')}\n}}\n`
}
