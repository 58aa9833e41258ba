/** The plans that components and projects are cited from. */
import { readJson } from './tables.mjs'

/** @type {{ id: string, title: { zh: string, en: string }, file: string, date: string }[]} */
export const documents = readJson('documents.json')

function find(test, what) {
  const found = documents.find(test)
  if (!found) throw new Error(`documents.json: no document ${what}`)
  return found
}

/** @param {string} id */
export const documentById = (id) => find((one) => one.id === id, `is called ${id}`)
/** @param {string} file name of the plan's text file */
export const documentByFile = (file) => find((one) => one.file === file, `has the file ${file}`)
