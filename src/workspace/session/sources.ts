import type { InputFile } from '../../geo/features'
import type { KeptSource } from './types'

/** Larger files are not kept: their projects come back whole, but cannot be read another way. */
const MOST_BYTES = 32 * 1024 * 1024

/** The files behind datasets that were read on this page. */
const sources = new Map<string, KeptSource>()

/** Remembers the files of datasets that were read together. */
export function rememberSource(itemIds: readonly string[], files: InputFile[]): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (bytes > MOST_BYTES) return
  const source = { itemIds: [...itemIds], files }
  for (const id of itemIds) sources.set(id, source)
}

/** The files behind these datasets, each group once, as far as they are remembered. */
export function sourcesOf(itemIds: readonly string[]): KeptSource[] {
  return [...new Set(itemIds.flatMap((id) => sources.get(readingOfId(id).originalId) ?? []))]
}

/** An id says how its dataset was read: what stands before the mark is the dataset as it was read first. */
export function readingOfId(itemId: string): { originalId: string; reading: string | null } {
  const at = itemId.lastIndexOf(READ_ANEW)
  return at < 0
    ? { originalId: itemId, reading: null }
    : { originalId: itemId.slice(0, at), reading: itemId.slice(at + 1) }
}

const READ_ANEW = '?{'
