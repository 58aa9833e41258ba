/** Reading the tables kept by hand: CSV with a head row, quotes where a field holds a comma. */
import { readFileSync } from 'node:fs'

const sources = new URL('../../sources/', import.meta.url)

/** @param {string} text @returns {Record<string, string>[]} */
export function parseCsv(text) {
  const rows = []
  let row = []
  let field = ''
  let quoted = false
  const body = text.replace(/^\uFEFF/, '')
  for (let index = 0; index < body.length; index++) {
    const letter = body[index]
    if (quoted) {
      if (letter === '"' && body[index + 1] === '"') {
        field += '"'
        index++
      } else if (letter === '"') quoted = false
      else field += letter
    } else if (letter === '"') quoted = true
    else if (letter === ',') {
      row.push(field)
      field = ''
    } else if (letter === '\n') {
      row.push(field.replace(/\r$/, ''))
      rows.push(row)
      row = []
      field = ''
    } else field += letter
  }
  if (field !== '' || row.length > 0) rows.push([...row, field])
  const [head, ...data] = rows
  return data
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])))
}

/** @param {string} name file under geodata/sources/tables, without `.csv` */
export const readTable = (name) => parseCsv(readFileSync(new URL(`tables/${name}.csv`, sources), 'utf8'))

/** @param {string} path file under geodata/sources */
export const readJson = (path) => JSON.parse(readFileSync(new URL(path, sources), 'utf8'))

/** `medium ±5km` -> 5; null where the note gives no figure. @param {string} confidence */
export function errorKm(confidence) {
  const match = /±\s*(\d+(?:\.\d+)?)\s*km/.exec(confidence)
  return match ? Number(match[1]) : null
}

/** high / medium / low / none, the first word of the note. @param {string} confidence */
export const confidenceWord = (confidence) =>
  /^(?:anchor-only\()?(high|medium|low|none)/.exec(confidence)?.[1] ?? 'none'

/** Lines given as rows with a name, seq, lon and lat. @returns {Map<string, [number, number][]>} */
export function linesByName(rows, nameField) {
  const lines = new Map()
  for (const row of rows) {
    const line = lines.get(row[nameField]) ?? []
    line.push([Number(row.lon), Number(row.lat)])
    lines.set(row[nameField], line)
  }
  return lines
}
