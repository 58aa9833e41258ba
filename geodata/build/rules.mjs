/**
 * `rules.json` of the pack: the facts of `sources/rules.json` with our readings (src/check/rules/readings), held
 * together. An office that has rules of its own copies the built file, edits it, and puts it in its place.
 */
import { readFileSync, readdirSync } from 'node:fs'

const SOURCE = new URL('../sources/rules.json', import.meta.url)
const READINGS = new URL('../../src/check/rules/readings/', import.meta.url)
/** A law is cited by name, number and article: addresses of the web do not belong into the pack. */
const ADDRESS = /https?:|www\.|[a-z0-9-]+\.(?:com|cn|org|net|gold)\b/iu
const DAY = /^\d{4}-\d{2}-\d{2}$/

const parse = (url) => JSON.parse(readFileSync(url, 'utf8'))

/** @throws {Error} with every place that is wrong */
export function checkRules({ laws, rules }, readings) {
  const wrong = []
  const lawIds = new Set(laws.map(({ id }) => id))
  const ruleIds = new Set(rules.map(({ id }) => id))
  const read = readings.map(({ rule }) => rule)
  if (lawIds.size !== laws.length) wrong.push('laws: an id stands twice')
  if (ruleIds.size !== rules.length) wrong.push('rules: an id stands twice')
  for (const { id, from, to, replacedBy } of laws) {
    if ([from, to].some((day) => day !== null && !DAY.test(day))) wrong.push(`laws ${id}: not a date`)
    if (replacedBy !== null && !lawIds.has(replacedBy)) wrong.push(`laws ${id}: ${replacedBy} is unknown`)
  }
  for (const { id, basis } of rules) {
    for (const { law } of basis) if (!lawIds.has(law)) wrong.push(`rules ${id}: law ${law} is unknown`)
    const count = read.filter((rule) => rule === id).length
    if (count !== 1) wrong.push(`rules ${id}: ${count} readings instead of one`)
  }
  for (const rule of read) if (!ruleIds.has(rule)) wrong.push(`readings ${rule}: no such rule`)
  const address = ADDRESS.exec(JSON.stringify([laws, rules, readings]))
  if (address) wrong.push(`an address of the web: ${address[0]}`)
  if (wrong.length > 0) throw new Error(`rules.json\n  ${wrong.join('\n  ')}`)
}

const lines = (records) => records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')

/** @returns {Map<string, string>} path under the pack -> text */
export function rulesFiles() {
  const source = parse(SOURCE)
  const readings = readdirSync(READINGS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => parse(new URL(name, READINGS)))
  checkRules(source, readings)
  const place = new Map(source.rules.map(({ id }, index) => [id, index]))
  const ordered = [...readings].sort((a, b) => place.get(a.rule) - place.get(b.rule))
  const { schema, edition, about, laws, rules } = source
  const head = JSON.stringify({ schema, edition, about }).slice(1, -1)
  const text = `{${head},\n"laws": [\n${lines(laws)}\n],\n"rules": [\n${lines(rules)}\n],\n"readings": [\n${lines(ordered)}\n]}\n`
  return new Map([['rules.json', text]])
}
