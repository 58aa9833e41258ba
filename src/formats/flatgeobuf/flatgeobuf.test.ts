import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../../geo/area'
import { decideCrs } from '../../geo/decide'
import { polygonsOf } from '../../geo/repair'
import { readEach } from '../read'

const bytes = new Uint8Array(
  readFileSync(new URL('../../../tests/fixtures/formats/parcels.fgb', import.meta.url)),
)
const read = (content: Uint8Array) => readEach([{ name: 'a.bin', bytes: content }])

describe('FlatGeobuf', () => {
  it("reads GDAL's by content, with attributes and system", async () => {
    const { read: sources, errors } = await read(bytes)
    expect(errors).toEqual([])
    const [source] = sources
    expect(source).toMatchObject({ format: 'flatgeobuf', notes: [] })
    const decision = source && decideCrs(source)
    expect(decision?.kind === 'known' && decision.system.code).toBe(4520)
    // ST_Area of GEOS, see the fixtures' README; the order of features is that of the file's index.
    const areas = source?.features.map(({ geometry }) => planeAreaSquareMetres(polygonsOf(geometry)))
    expect(areas?.sort((a, b) => b - a)[0]).toBeCloseTo(1847657.437206, 5)
    expect(areas?.[1]).toBeCloseTo(22514.390625, 5)
    expect(source?.features.map(({ properties }) => properties['用地单位'])).toContain('〇六示例厂')
    expect(source?.features.map(({ properties }) => properties['地块编号'])).toContain('0001')
  })

  it.each([1, 40, 400])('refuses one that is cut by %i bytes in a sentence', async (missing) => {
    const { errors } = await read(bytes.subarray(0, bytes.length - missing))
    expect(errors[0]?.note.code).toBe('file-truncated')
  })

  it('refuses another version in a sentence', async () => {
    const other = bytes.slice()
    other[3] = 2
    const { errors } = await read(other)
    expect(errors[0]?.note.code).toBe('version-unknown')
  })
})
