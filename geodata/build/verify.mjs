/**
 * `npm run geodata:verify -- --plans DIR`: looks up every locator of the pack in the texts of the plans. Texts that
 * come from PDFs have line breaks anywhere, so all white space is taken out of both sides first.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indicators } from './indicators.mjs'
import { projects } from './layers/projects.mjs'
import { documents } from './lib/documents.mjs'
import { readRecipes } from './lib/recipe-layers.mjs'

/** Longest locator that a pack may carry: enough to find a place, too short to be a copy of the text. */
const LONGEST_LOCATOR = 20

/** Shortest that says anything. */
const SHORTEST_LOCATOR = 4

const plain = (text) => text.replace(/\s/g, '')

/** All locators with the place in the sources that they come from. @returns {{ where: string, documentId: string, locator: string }[]} */
export function citations() {
  const fromRecipes = ['recipes', 'packs/huzhu/recipes'].flatMap((folder) =>
    readRecipes(folder).flatMap((file) =>
      file.layers.flatMap((layer) => {
        const defaults = { ...file.featureDefaults, ...layer.featureDefaults }
        const features = (layer.features ?? []).map((row) => ({ where: row.id, ...defaults, ...row }))
        const listed = (layer.listed ?? []).map((row) => ({ where: `${layer.id}: ${row.title.zh}`, ...row }))
        return [...features, ...listed]
          .filter((row) => row.document)
          .map((row) => ({ where: row.where, documentId: row.document, locator: row.locator }))
      }),
    ),
  )
  const fromProjects = projects.map((row) => ({
    where: row.id,
    documentId: row.documentId,
    locator: row.locator,
  }))
  return [...fromRecipes, ...fromProjects]
}

/**
 * @param {Map<string, string>} texts document id -> text without white space
 * @returns {{ checked: number, misses: string[] }}
 */
export function verifyCitations(rows, texts) {
  const misses = []
  for (const { where, documentId, locator } of rows) {
    const text = texts.get(documentId)
    if (text === undefined) misses.push(`${where}: no text of ${documentId}`)
    else if (!locator) misses.push(`${where}: no locator`)
    else if ([...locator].length > LONGEST_LOCATOR)
      misses.push(`${where}: locator longer than ${LONGEST_LOCATOR}: ${locator}`)
    else if ([...locator].length < SHORTEST_LOCATOR)
      misses.push(`${where}: locator shorter than ${SHORTEST_LOCATOR}: ${locator}`)
    else if (!text.includes(plain(locator))) misses.push(`${where}: not in ${documentId}: ${locator}`)
  }
  return { checked: rows.length, misses }
}

/** Values of the indicators that do not stand in their plan as printed. */
export function verifyIndicators(texts) {
  const values = indicators.flatMap((row) =>
    Object.entries(row.values)
      .filter(([, value]) => value !== null)
      .map(([year, value]) => ({
        where: `${row.id} ${row.name.zh} ${year}`,
        documentId: row.documentId,
        value,
      })),
  )
  const misses = values
    .filter(({ documentId, value }) => !(texts.get(documentId) ?? '').includes(plain(value)))
    .map(({ where, value }) => `${where}: not in the plan: ${value}`)
  return { checked: values.length, misses }
}

/** @param {string} folder with the plans' text files, named as in documents.json */
export function readPlans(folder) {
  return new Map(documents.map(({ id, file }) => [id, plain(readFileSync(join(folder, file), 'utf8'))]))
}

function main() {
  const at = process.argv.indexOf('--plans')
  const folder = at > 0 ? process.argv[at + 1] : undefined
  if (!folder) {
    console.error('geodata:verify: say where the plans are: npm run geodata:verify -- --plans DIR')
    process.exitCode = 2
    return
  }
  const texts = readPlans(folder)
  const rows = citations()
  const found = verifyCitations(rows, texts)
  const values = verifyIndicators(texts)
  for (const { id } of documents) {
    const mine = rows.filter((row) => row.documentId === id)
    console.log(`${id}: ${mine.length} locators`)
  }
  console.log(
    `locators: ${found.checked} checked, ${found.checked - found.misses.length} found, ${found.misses.length} missed`,
  )
  console.log(`indicator values: ${values.checked} checked, ${values.misses.length} missed`)
  for (const miss of [...found.misses, ...values.misses]) console.error(miss)
  if (found.misses.length + values.misses.length > 0) process.exitCode = 1
}

if (process.argv[1] === new URL(import.meta.url).pathname) main()
