/** Writing the pack: the same bytes for the same sources, one feature a line. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @typedef {{ type: 'Feature', properties: Record<string, unknown>, geometry: unknown }} Feature */

/** @param {Feature[]} features */
export function collectionText(features) {
  return `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`
}

/** @param {Map<string, string>} files relative path -> text @param {URL} folder */
export function writeFiles(files, folder) {
  for (const [path, text] of files) {
    const url = new URL(path, folder)
    mkdirSync(dirname(url.pathname), { recursive: true })
    writeFileSync(url, text)
  }
}
