/** The engine, bundled from the sources for this run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'rolldown'

/** @param {string} [entry] another list of exports beside this file */
export async function loadEngine(entry = 'engine.entry.ts') {
  const folder = mkdtempSync(join(tmpdir(), 'qingping-bench-'))
  const file = join(folder, 'engine.mjs')
  try {
    await build({
      input: fileURLToPath(new URL(entry, import.meta.url)),
      platform: 'node',
      logLevel: 'silent',
      output: { file, format: 'esm', codeSplitting: false },
    })
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
