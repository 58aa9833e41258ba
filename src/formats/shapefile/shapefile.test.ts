/** What a shapefile can lack or get wrong; the parts are those that GDAL wrote (tests/fixtures/formats/make.sh). */
import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../../geo/area'
import type { InputFile } from '../../geo/features'
import { polygonsOf } from '../../geo/repair'
import { encodingPreview } from '../encoding/preview'
import { readEach, readFiles } from '../read'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/formats/${name}`, import.meta.url)))
const gbk = unzipSync(bytesOf('gbk-4520.zip'))
const utf8 = unzipSync(bytesOf('utf8-4520.zip'))
const text = (content: string) => new TextEncoder().encode(content)
const loose = (parts: Record<string, Uint8Array>): InputFile[] =>
  Object.entries(parts).map(([name, bytes]) => ({ name, bytes }))
const without = (parts: Record<string, Uint8Array>, ending: string) =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith(ending)))

async function one(files: InputFile[]) {
  const [source] = await readFiles(files)
  if (!source) throw new Error('nothing read')
  return source
}

describe('shapefiles as they come', () => {
  it.each(['GBK', 'gbk', '936', 'ANSI 936', 'CP936', 'OEM 936', 'GB2312', 'GB18030', 'GBK\r\n', '\ufeffGBK'])(
    'takes a .cpg that says %j',
    async (label) => {
      const source = await one(loose({ ...gbk, 'gbk-4520.cpg': text(label) }))
      expect([source.encoding, source.encodingHow]).toEqual(['gb18030', '.cpg'])
      expect(source.features[1]?.properties['用地单位']).toBe('〇六示例厂')
    },
  )

  it.each(['UTF8', 'UTF-8', 'utf-8', '65001'])('takes a .cpg that says %j', async (label) => {
    const source = await one(loose({ ...utf8, 'utf8-4520.cpg': text(label) }))
    expect([source.encoding, source.encodingHow]).toEqual(['utf-8', '.cpg'])
  })

  it('reads without .shx, .cpg and .prj, and says so where .dbf is missing', async () => {
    const bare = without(without(without(gbk, '.shx'), '.cpg'), '.prj')
    const source = await one(loose(bare))
    expect([source.crs.kind, source.encoding, source.features.length]).toEqual(['none', 'gb18030', 2])
    const alone = await one(loose(without(bare, '.dbf')))
    expect(alone.notes.map(({ code }) => code)).toContain('attributes-missing')
  })

  it('leaves out deleted records and says so', async () => {
    const dbf = (gbk['gbk-4520.dbf'] ?? new Uint8Array()).slice()
    dbf[new DataView(dbf.buffer).getUint16(8, true)] = 0x2a
    const source = await one(loose({ ...gbk, 'gbk-4520.dbf': dbf }))
    expect([source.features.length, source.notes.map(({ code }) => code)]).toEqual([1, ['records-deleted']])
    expect(planeAreaSquareMetres(polygonsOf(source.features[0]?.geometry ?? fail()))).toBeCloseTo(
      22514.390625,
      5,
    )
  })

  it('refuses bodies in a sentence that says what to do', async () => {
    const shp = (gbk['gbk-4520.shp'] ?? new Uint8Array()).slice()
    new DataView(shp.buffer).setInt32(32, 31, true)
    const { errors } = await readEach(loose({ ...gbk, 'gbk-4520.shp': shp }))
    expect(errors[0]?.note.code).toBe('multipatch-unsupported')
    expect(errors[0]?.note.message.zh).toContain('多面体')
  })

  it('reads an archive inside an archive, but not one more', async () => {
    const inner = bytesOf('gbk-4520.zip')
    const nested = zipSync({ '资料/红线.zip': inner, 'readme.md': text('x') })
    const source = await one([{ name: 'all.zip', bytes: nested }])
    expect([source.file, source.features.length]).toEqual(['all.zip', 2])
    const deeper = zipSync({ 'a.zip': nested })
    const { errors } = await readEach([{ name: 'deep.zip', bytes: deeper }])
    expect(errors[0]?.note.code).toBe('archive-nested')
  })
})

describe('encodings to choose from', () => {
  it('shows the text in each that the bytes are valid in', async () => {
    const [first] = await encodingPreview(loose(without(gbk, '.cpg')))
    expect(first?.encoding).toBe('gb18030')
    expect(first?.texts).toContain('格尔木东光伏园区一期')
    const ofUtf8 = await encodingPreview(loose(utf8))
    expect(ofUtf8.find(({ encoding }) => encoding === 'utf-8')?.texts).toContain('格尔木东光伏园区一期')
    expect(await encodingPreview([{ name: 'a.bin', bytes: text('no data') }])).toEqual([])
  })
})

function fail(): never {
  throw new Error('no feature')
}
