/**
 * `npm run geodata`: rebuilds public/geodata from geodata/sources. No clock, no network, no randomness without a
 * seed: the same sources give the same bytes.
 */
import { buildPack } from './pack.mjs'
import { rulesFiles } from './rules.mjs'
import { writeFiles } from './lib/write.mjs'

const files = new Map([...buildPack(), ...rulesFiles()])
writeFiles(files, new URL('../../public/geodata/', import.meta.url))
const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
console.log(`geodata: ${files.size} files, ${(bytes / 1e6).toFixed(2)} MB`)
