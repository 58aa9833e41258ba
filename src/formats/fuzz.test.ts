/** Mutated files end in a result or in an InputError, never in anything else, and the result can be placed. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decideCrs } from '../geo/decide'
import type { InputFile } from '../geo/features'
import { InputError } from '../geo/note'
import { polygonsOf, repairPolygons } from '../geo/repair'
import { readEach } from './read'

const folder = new URL('../../tests/fixtures/formats/', import.meta.url)
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))
const names = readdirSync(folder).filter((name) => !/\.(sh|md|py)$/.test(name))

/** The same files every time; `FUZZ_RUNS=5000 FUZZ_SEED=1` looks further. */
const runs = (count: number) => ({
  numRuns: Number(process.env['FUZZ_RUNS'] ?? count),
  seed: Number(process.env['FUZZ_SEED'] ?? 20_260),
})

/** Bytes overwritten, a stretch cut out or doubled, the end cut off. */
const mutation = fc.record({
  writes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
  cut: fc.option(fc.tuple(fc.nat(), fc.nat({ max: 200 }))),
  end: fc.option(fc.nat(), { freq: 4 }),
})

function mutate(
  bytes: Uint8Array,
  how: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  let result = bytes.slice()
  for (const [place, value] of how.writes) if (result.length > 0) result[place % result.length] = value
  if (how.cut && result.length > 0) {
    const from = how.cut[0] % result.length
    const kept = [...result.subarray(0, from), ...result.subarray(from + how.cut[1])]
    result = Uint8Array.from(kept)
  }
  if (how.end !== null && result.length > 0) result = result.subarray(0, how.end % result.length)
  return result
}

async function readAndPlace(files: InputFile[]): Promise<void> {
  const { read, errors } = await readEach(files)
  for (const error of errors) {
    expect(error).toBeInstanceOf(InputError)
    expect(error.note.message.zh.length).toBeGreaterThan(5)
    expect(error.file).not.toBeNull()
  }
  for (const source of read) {
    decideCrs(source)
    try {
      repairPolygons(source.features.flatMap(({ geometry }) => polygonsOf(geometry)))
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
    }
  }
}

describe('mutated files', () => {
  it.each(names)('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(mutation, (how) => readAndPlace([{ name, bytes: mutate(bytesOf(name), how) }])),
      runs(100),
    )
  })

  it.each(['gbk-4520.zip', 'parcels.gdb.zip'])('%s with its parts mutated, each by itself', async (name) => {
    const parts = Object.entries(unzipSync(bytesOf(name))).map(([name, bytes]) => ({ name, bytes }))
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: parts.length - 1 }), mutation, (which, how) =>
        readAndPlace(
          parts.map((part, index) => (index === which ? { ...part, bytes: mutate(part.bytes, how) } : part)),
        ),
      ),
      runs(500),
    )
  })

  it('any bytes under any ending', async () => {
    const ending = fc.constantFrom('shp', 'dbf', 'zip', 'geojson', 'txt', 'kml', 'csv', 'dxf', 'gpkg', 'prj')
    await fc.assert(
      fc.asyncProperty(ending, fc.uint8Array({ maxLength: 300 }), (end, bytes) =>
        readAndPlace([{ name: `x.${end}`, bytes }]),
      ),
      runs(500),
    )
  })
})
