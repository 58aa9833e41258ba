/** Every fixture of the readers on the command line: ground as GEOS has it, Chinese text whole. */
import { fileURLToPath } from 'node:url'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { collection, file, folder, runJson, square } from './testRun'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../tests/fixtures/formats/${name}`, import.meta.url))
const zones = file('formats-zones.geojson', collection(square(94.8, 36.3, 0.3)))

/** ST_Area of GEOS over both parcels in the plane of zone 32 (tests/fixtures/formats/make.sh). */
const GEOS = 1847657.437206 + 22514.390625
const tolerance = Math.max(GEOS * 1e-6, 0.01)

const NAME = '格尔木东光伏园区一期'

function unpacked(): string {
  for (const [name, bytes] of Object.entries(
    unzipSync(new Uint8Array(readFileSync(fixture('parcels.gdb.zip')))),
  )) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    if (!name.endsWith('/')) writeFileSync(join(folder, name), bytes)
  }
  return join(folder, 'parcels.gdb')
}

describe('each format on the command line', () => {
  it.each([
    ['gbk-4520.zip', 'EPSG:4520', []],
    ['gbk-no-cpg.zip', 'EPSG:4520', []],
    ['utf8-4520.zip', 'EPSG:4520', []],
    ['gbk-no-prj.zip', 'EPSG:4520', []],
    ['bare-4541.zip', 'EPSG:4541', []],
    ['bare-no-prj.zip', 'EPSG:4541', ['--crs', 'EPSG:4541']],
    ['polygon-z.zip', 'EPSG:4520', []],
    ['polygon-m.zip', 'EPSG:4520', []],
    ['degrees-4490.zip', 'EPSG:4490', []],
    ['degrees.geojson', 'EPSG:4490', []],
    ['plane.geojson', 'EPSG:4520', []],
    ['lines.geojson', 'EPSG:4490', []],
    ['parcels.kml', 'EPSG:4326', []],
    ['parcels.kmz', 'EPSG:4326', []],
    ['parcels.gpkg', 'EPSG:4520', ['--layer', 'parcels']],
    ['parcels.fgb', 'EPSG:4520', []],
    ['parcels.gdb.zip', 'EPSG:4520', ['--layer', '用地红线']],
    ['wkt.csv', 'EPSG:4520', []],
  ])('%s', async (name, crs, options) => {
    const { status, lines, json } = await runJson(fixture(name), '--against', zones, ...options)
    expect([status, lines]).toEqual([0, []])
    const [project] = json.projects
    expect(project?.source.crs).toBe(crs)
    expect(project?.name).toBe(NAME)
    expect(Math.abs((project?.planeAreaSquareMetres ?? NaN) - GEOS)).toBeLessThan(tolerance)
  })

  it('parcels.dxf, which has no text', async () => {
    const { status, json } = await runJson(fixture('parcels.dxf'), '--against', zones)
    expect(status).toBe(0)
    expect(Math.abs((json.projects[0]?.planeAreaSquareMetres ?? NaN) - GEOS)).toBeLessThan(tolerance)
  })

  it('workbooks of two sheets, and degrees in three columns', async () => {
    const sheets = await runJson(fixture('survey.xlsx'), '--against', zones)
    expect([sheets.status, sheets.lines]).toEqual([0, []])
    const [both] = sheets.json.projects
    expect(both?.planeAreaSquareMetres).toBeCloseTo(20_000, 2)
    expect(both?.warnings.map(({ code }) => code)).toEqual([
      'lines-passed-over',
      'lines-passed-over',
      'layers-united',
    ])
    const one = await runJson(fixture('survey.xlsx'), '--layer', '二期', '--against', zones)
    expect(one.json.projects[0]?.planeAreaSquareMetres).toBeCloseTo(10_000, 2)
    const clock = await runJson(fixture('clock.xlsx'), '--against', zones)
    expect(clock.json.projects[0]?.source.crs).toBe('EPSG:4490')
    expect(clock.json.projects[0]?.bbox[2]).toBeCloseTo(94.9 + 36.25 / 3600, 12)
  })

  it('a .gdb folder', async () => {
    const { status, lines, json } = await runJson(unpacked(), '--layer', '用地红线', '--against', zones)
    expect([status, lines]).toEqual([0, []])
    expect(json.projects[0]?.name).toBe(NAME)
    expect(Math.abs((json.projects[0]?.planeAreaSquareMetres ?? NaN) - GEOS)).toBeLessThan(tolerance)
  })

  it("Xi'an 80 with the seven parameters, and web map degrees on choice", async () => {
    const given = await runJson(
      fixture('xian80.zip'),
      '--params=-12.5,-103.2,-41.7,0.31,-0.22,1.15,-2.4',
      '--against',
      zones,
    )
    expect([given.status, given.lines]).toEqual([0, []])
    expect(given.json.projects[0]?.warnings.map(({ code }) => code)).toContain('crs-parameters-used')
    expect(given.json.projects[0]?.areaSquareMetres).toBeGreaterThan(1.8e6)
    const offset = await runJson(
      file('gcj.geojson', collection(square(94.9, 36.4, 0.01))),
      '--crs',
      'GCJ02',
      '--against',
      zones,
    )
    expect(offset.json.projects[0]?.source.crs).toBe('GCJ02')
    expect(offset.json.projects[0]?.warnings.map(({ code }) => code)).toContain('crs-approximate')
    expect(offset.json.projects[0]?.areaSquareMetres).toBeNull()
  })
})
