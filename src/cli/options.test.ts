import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collection, file, run, runJson, square } from './testRun'

const formats = fileURLToPath(new URL('../../tests/fixtures/formats/', import.meta.url))
const zones = file('options-zones.geojson', collection(square(94.905, 36.4, 0.1)))

describe('--crs', () => {
  it('does not outrank what a file states, and says so', async () => {
    const { status, json } = await runJson(`${formats}gbk-4520.zip`, '--against', zones, '--crs', 'EPSG:4521')
    expect(status).toBe(0)
    const [project] = json.projects
    expect(project?.source.crs).toBe('EPSG:4520')
    expect(project?.warnings.find(({ code }) => code === 'crs-option-not-used')?.message).toMatch(
      /EPSG:4520.*which was used.*EPSG:4521/,
    )
  })

  it('does not fit: the message is about the option and names the code that fits', async () => {
    const { status, lines } = await run(`${formats}bare-no-prj.zip`, '--against', zones, '--crs', '4520')
    expect(status).toBe(1)
    expect(lines[0]).toMatch(/The chosen coordinate system .*EPSG:4520.* does not fit .*EPSG:4541/)
    const fitting = await runJson(`${formats}bare-no-prj.zip`, '--against', zones, '--crs', '4541')
    expect([fitting.status, fitting.json.projects[0]?.source.crs]).toEqual([0, 'EPSG:4541'])
    const [layer] = fitting.json.projects[0]?.layers ?? []
    expect(layer?.warnings.map(({ code }) => code)).toContain('crs-option-not-used')
  })

  it("does not turn Xi'an 80 into CGCS2000", async () => {
    const { status, lines, json } = await runJson(`${formats}xian80.zip`, '--against', zones, '--crs', '4520')
    expect([status, json.projects]).toEqual([1, []])
    expect(lines[0]).toContain('--approximate')
  })

  it('of an unknown system is a wrong argument', async () => {
    const { status, lines, out } = await run(`${formats}bare-no-prj.zip`, '--crs', 'EPSG:27700')
    expect([status, out]).toEqual([2, ''])
    expect(lines[0]).toContain('EPSG:27700')
  })
})

describe('--encoding', () => {
  it('that nobody knows is a wrong argument, answered with those that are known', async () => {
    const { status, lines, out } = await run(zones, '--encoding', 'klingon')
    expect([status, out]).toEqual([2, ''])
    expect(lines[0]).toMatch(/"klingon".*utf-8, gbk, gb2312, gb18030/)
  })

  it('that the bytes contradict is not used: the name survives, with a note', async () => {
    const { json } = await runJson(`${formats}gbk-no-cpg.zip`, '--against', zones, '--encoding', 'utf-8')
    const right = await runJson(`${formats}gbk-no-cpg.zip`, '--against', zones)
    const [project] = json.projects
    expect(project?.name).toBe(right.json.projects[0]?.name)
    expect(project?.name).not.toContain('\ufffd')
    expect(project?.source.encoding).toBe('gb18030')
    expect(project?.warnings.map(({ code }) => code)).toContain('encoding-contradicts-choice')
  })

  it('works for text files as well', async () => {
    const gbk = readFileSync(`${formats}wkt.csv`)
    const { json } = await runJson(file('utf8.csv', gbk), '--against', zones, '--encoding', 'UTF8')
    expect(json.projects[0]?.warnings.map(({ code }) => code)).not.toContain('encoding-contradicts-choice')
  })
})

describe('--split', () => {
  it('does not stumble over lines beside the polygons that lack the field', async () => {
    const { status, lines, json } = await runJson(
      `${formats}parcels.gpkg`,
      '--against',
      zones,
      '--split',
      '地块编号',
    )
    expect([status, lines]).toEqual([0, []])
    expect(json.projects.length).toBeGreaterThan(1)
  })
})

describe('--width', () => {
  it('is not mentioned where there is no line or point', async () => {
    const { json } = await runJson(zones, '--against', zones, '--width', '10')
    expect(json.projects[0]?.warnings.map(({ code }) => code)).not.toContain('width-applied')
  })
})

describe('fields of a red line layer', () => {
  it('STGN is the ecological function, not a class of zones', async () => {
    const redLine = fileURLToPath(new URL('../../tests/fixtures/gdal/redline.zip', import.meta.url))
    const { out } = await run(zones, '--against', redLine, '--format', 'csv')
    expect(out).toContain('柴达木防风固沙红线')
    expect(out).not.toContain(',防风固沙,')
  })
})
