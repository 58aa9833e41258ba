/** parcels.gdb.zip was written by GDAL's OpenFileGDB driver; areas by GEOS from what GDAL reads of it. */
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../../geo/area'
import { decideCrs } from '../../geo/decide'
import type { InputFile } from '../../geo/features'
import { polygonsOf } from '../../geo/repair'
import { readEach, readFiles } from '../read'

const bytes = new Uint8Array(
  readFileSync(new URL('../../../tests/fixtures/formats/parcels.gdb.zip', import.meta.url)),
)
const archive = { name: 'parcels.gdb.zip', bytes }
const loose: InputFile[] = Object.entries(unzipSync(bytes)).map(([name, content]) => ({
  name,
  bytes: content,
}))
const areas = (source: Awaited<ReturnType<typeof readFiles>>[number] | undefined) =>
  source?.features.map(({ geometry }) => planeAreaSquareMetres(polygonsOf(geometry))) ?? []

describe('file geodatabase', () => {
  it('has its layers, systems, Chinese text and ground', async () => {
    const sources = await readFiles([archive])
    expect(sources.map(({ layer, features }) => [layer, features.length])).toEqual([
      ['用地红线', 2],
      ['高程面', 2],
      ['many', 85],
      ['中线', 1],
    ])
    const [parcels, heights, many] = sources
    expect(parcels?.features[0]?.properties).toMatchObject({
      项目名称: '格尔木东光伏园区一期',
      地块编号: '0001',
      用地单位: '青海示例能源有限公司',
    })
    expect(heights?.features[1]?.properties).toMatchObject({ 用地单位: '〇六示例厂', n: 7, x: 1.25 })
    expect(
      sources.map((source) => decideCrs(source)).map((one) => one.kind === 'known' && one.system.code),
    ).toEqual([4520, 4520, 4490, 4520])
    // The grid of a geodatabase is a tenth of a millimetre here, so these differ from the other fixtures.
    for (const source of [parcels, heights]) {
      expect(areas(source)[0]).toBeCloseTo(1847657.437334, 4)
      expect(areas(source)[1]).toBeCloseTo(22514.390625, 4)
    }
    expect(many?.features[13]?.geometry.type).toMatch(/Polygon/)
  })

  it('reads the tables of a folder that is dropped, and one layer by its name', async () => {
    const [source, ...others] = await readFiles(loose, { layer: '高程面' })
    expect(others).toEqual([])
    expect(source).toMatchObject({ file: 'parcels.gdb', layer: '高程面' })
  })

  it('names the layers where the wanted one is not there', async () => {
    const { errors } = await readEach(loose, { layer: '无' })
    expect(errors.map(({ note }) => note.code)).toEqual(['layer-unknown'])
  })

  it('refuses a cut table and a missing catalogue in a sentence', async () => {
    const cut = loose.map((file) =>
      file.name.endsWith('a00000009.gdbtable') ? { ...file, bytes: file.bytes.slice(0, 900) } : file,
    )
    const missing = loose.filter(({ name }) => !name.includes('a00000001'))
    for (const files of [cut, missing]) {
      const { read, errors } = await readEach(files)
      expect(read).toEqual([])
      expect(errors[0]?.note.code).toBe('database-damaged')
    }
  })

  it('says which tables are compressed', async () => {
    const without = loose.filter(({ name }) => !name.includes('a00000009.gdbtable'))
    const { read } = await readEach(without)
    expect(read[0]?.notes.map(({ code }) => code)).toEqual(['layer-left-out'])
  })
})
