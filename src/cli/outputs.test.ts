import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collection, file, run, runJson, square } from './testRun'

const formats = fileURLToPath(new URL('../../tests/fixtures/formats/', import.meta.url))
const zones = file(
  'STBHHX-outputs.geojson',
  collection(square(94.9, 36.39, 0.1, { BSM: '7', HXMC: '某红线' })),
)
const site = file('outputs-site.geojson', collection(square(94.9, 36.4, 0.01, { XMMC: '甲' })))
const xian = `${formats}xian80.zip`

/** A number with decimals before a unit of area: a claim. */
const AREA = /\d+\.\d+ ?(公顷|亩|平方米|㎡|ha\b|mu\b|m2|m²|hectares)/u

describe("Xi'an 80 with --approximate", () => {
  const approximate = ['--against', zones, '--statutory', '--approximate']

  it('claims no area in JSON: null and why', async () => {
    const { status, json } = await runJson(xian, ...approximate)
    expect(status).toBe(0)
    const [project] = json.projects
    expect(project).toMatchObject({ approximate: true, areaSquareMetres: null, planeAreaSquareMetres: null })
    expect(project?.layers[0]).toMatchObject({
      outcome: 'occupied',
      approximate: true,
      overlapSquareMetres: null,
      overlapHectares: null,
      overlapMu: null,
      percentOfProject: null,
      secondAreaSquareMetres: null,
      zones: [{ overlapSquareMetres: null, percentOfProject: null, percentOfZone: null }],
    })
    expect(project?.warnings.map(({ code }) => code)).toContain('crs-approximate')
    expect(project?.verdict).toMatchObject({ level: 'none', incomplete: true })
  })

  it('claims none in text, CSV and GeoJSON either, and says why', async () => {
    for (const format of ['text', 'csv', 'geojson']) {
      const { out } = await run(xian, ...approximate, '--lang', 'zh', '--format', format)
      expect(out).toContain('不列面积')
      // The declared figure is the file's own.
      expect(out.replace(/申报面积.*/u, '')).not.toMatch(AREA)
      if (format === 'geojson') expect(out).toContain('"overlapSquareMetres":null')
    }
  })

  it('as a control layer makes no verdict and no area', async () => {
    const { json } = await runJson(
      site,
      '--against',
      xian,
      '--role',
      'ecological-red-line',
      '--statutory',
      '--approximate',
    )
    expect(json.projects[0]?.layers[0]).toMatchObject({ approximate: true, overlapSquareMetres: null })
    expect(json.projects[0]?.areaSquareMetres).toBeGreaterThan(0)
    expect(json.projects[0]?.verdict).toMatchObject({ level: 'none', incomplete: true })
    expect(json.projects[0]?.verdict.missing).toContain('ecological-red-line')
  })
})

describe('what was computed is printed', () => {
  it('the steps to the verdict and the reminders, in text and JSON', async () => {
    const { json } = await runJson(site, '--against', zones, '--statutory')
    const { reasons, reminders } = json.projects[0]?.verdict ?? {}
    expect(reasons?.map(({ code }) => code)).toEqual(['RES-01', 'RES-02', 'RES-04'])
    expect(reminders?.length).toBeGreaterThan(0)
    const { out } = await run(site, '--against', zones, '--statutory')
    for (const { text } of [...(reasons ?? []), ...(reminders ?? [])]) expect(out).toContain(text)
  })

  it('a share above nothing never reads 0.00', async () => {
    const tiny = file('tiny-zone.geojson', collection(square(94.9, 36.4, 0.00003), square(95.5, 36.5, 0.1)))
    for (const format of ['csv', 'text']) {
      const { out } = await run(site, '--against', tiny, '--format', format)
      expect(out).toContain('<0.01')
      expect(out).not.toMatch(/[ ,]0\.00( %|,)/)
    }
  })

  it('a note names the projects of a file that has several', async () => {
    const two = file(
      'two-names.geojson',
      collection(square(94.9, 36.4, 0.01, { XMMC: '甲' }), square(94.92, 36.4, 0.01, { XMMC: '乙' })),
    )
    const { json } = await runJson(two, '--against', zones)
    expect(json.projects).toHaveLength(1)
    expect(
      json.projects[0]?.warnings.find(({ code }) => code === 'several-project-names')?.message,
    ).toContain('甲, 乙')
    const split = await runJson(two, '--against', zones, '--split', 'XMMC')
    expect(split.json.projects.flatMap(({ warnings }) => warnings.map(({ code }) => code))).not.toContain(
      'several-project-names',
    )
  })

  it('--help names every option', async () => {
    const { status, out } = await run('--help')
    expect(status).toBe(0)
    for (const option of [
      'against',
      'role',
      'statutory',
      'layers',
      'rules',
      'crs',
      'encoding',
      'layer',
      'split',
      'width',
    ])
      expect(out).toContain(`--${option} `)
    for (const option of ['approximate', 'lang', 'format', 'out']) expect(out).toContain(`--${option}`)
  })
})
