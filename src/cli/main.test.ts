import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { collection, file, folder, run, square } from './testRun'

const gdal = fileURLToPath(new URL('../../tests/fixtures/gdal/', import.meta.url))

const site = file('site.geojson', collection(square(94.9, 36.4, 0.01, { XMMC: '光伏示例' })))
const zones = file('STBHHX.geojson', collection(square(94.905, 36.4, 0.1, { BSM: '7', HXMC: '某红线' })))

describe('check on the command line', () => {
  it('writes one JSON object of schema qingping-check/1', async () => {
    const { status, out, lines } = await run(
      join(gdal, 'project.zip'),
      '--against',
      join(gdal, 'redline.zip'),
      '--statutory',
      '--format',
      'json',
    )
    expect(lines).toEqual([])
    expect(status).toBe(0)
    const result = JSON.parse(out) as {
      schema: string
      projects: { layers: { status: string; outcome: string }[] }[]
    }
    expect(result.schema).toBe('qingping-check/1')
    expect(result.projects[0]?.layers).toMatchObject([{ status: 'statutory', outcome: 'occupied' }])
  })

  it('knows the role by the name of the file, and the project by its field', async () => {
    const { out } = await run(site, '--against', zones, '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({
      projects: [
        {
          name: '光伏示例',
          layers: [{ role: 'ecological-red-line', status: 'user', zones: [{ id: '7', name: '某红线' }] }],
          verdict: { level: 'none', incomplete: true },
        },
      ],
    })
  })

  it('reports the readable files beside an unreadable one, on one line of standard error', async () => {
    const broken = file('broken.geojson', '{"type": "FeatureCollection", "features": [')
    const { status, out, lines } = await run(broken, site, '--against', zones, '--format', 'json')
    expect(status).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^.*broken\.geojson: .+: .+$/)
    expect((JSON.parse(out) as { projects: unknown[] }).projects).toHaveLength(1)
  })

  it('keeps a control layer that cannot be read as failed', async () => {
    const { status, out } = await run(
      site,
      '--against',
      join(folder, 'missing.zip'),
      '--role',
      'wetland',
      '--statutory',
      '--format',
      'json',
    )
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      projects: [{ layers: [{ outcome: 'failed', role: 'wetland' }], verdict: { incomplete: true } }],
    })
  })

  it('names a damaged zone as failed and computes the rest', async () => {
    const damaged = square(94.95, 36.4, 0.01, { HXMC: '坏图斑' })
    const layer = file(
      'damaged.geojson',
      collection(square(94.905, 36.4, 0.1), damaged).replace('94.95,36.4]', '94.95,null]'),
    )
    const { out } = await run(site, '--against', layer, '--role', 'wetland', '--format', 'json')
    const [project] = (
      JSON.parse(out) as { projects: { layers: { outcome: string; zones: { outcome: string }[] }[] }[] }
    ).projects
    expect(project?.layers[0]?.outcome).toBe('occupied')
    expect(project?.layers[0]?.zones.map(({ outcome }) => outcome)).toEqual(['occupied', 'failed'])
  })

  it('asks for a width where there are only lines', async () => {
    const line = file(
      'line.geojson',
      collection({
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'LineString',
          coordinates: [
            [94.9, 36.4],
            [94.95, 36.4],
          ],
        },
      }),
    )
    const refused = await run(line, '--against', zones)
    expect(refused.status).toBe(1)
    expect(refused.lines[0]).toContain('--width METRES')
    const { status, out } = await run(line, '--against', zones, '--width', '40', '--format', 'json')
    expect(status).toBe(0)
    const [project] = (JSON.parse(out) as { projects: { areaSquareMetres: number }[] }).projects
    // 0.05 degrees of longitude at 36.4 N are 4485.308 m (GeographicLib); 40 m wide, with a round end of 20 m on each side.
    expect(project?.areaSquareMetres).toBeCloseTo(4485.308 * 40 + Math.PI * 400, -0.5)
  })

  it('splits by a field', async () => {
    const two = file(
      'two.geojson',
      collection(square(94.9, 36.4, 0.01, { lot: 'a' }), square(94.95, 36.4, 0.01, { lot: 'b' })),
    )
    const { out } = await run(two, '--against', zones, '--split', 'lot', '--format', 'json')
    expect((JSON.parse(out) as { projects: { name: string }[] }).projects.map(({ name }) => name)).toEqual([
      'a',
      'b',
    ])
  })

  it('writes CSV with a byte order mark, text and shapes', async () => {
    const csv = await run(site, '--against', zones, '--format', 'csv', '--lang', 'zh')
    expect(csv.out.charCodeAt(0)).toBe(0xfeff)
    expect(csv.out).toContain('占用')
    const text = await run(site, '--against', zones, '--lang', 'zh')
    expect(text.out).toContain('光伏示例')
    expect(text.out).not.toContain('合规')
    const shapes = await run(site, '--against', zones, '--format', 'geojson')
    expect(JSON.parse(shapes.out)).toMatchObject({ features: [{ geometry: { type: 'MultiPolygon' } }] })
  })

  it('writes to a file', async () => {
    const out = join(folder, 'result.json')
    const { status } = await run(site, '--against', zones, '--format', 'json', '--out', out)
    expect(status).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('qingping-check/1')
  })

  it.each([
    [['--bogus']],
    [[]],
    [[site, '--role', 'wetland']],
    [[site, '--against', zones, '--role', 'nothing']],
    [[site, '--crs', 'zone 32']],
    [[site, '--width', '-3']],
    [[site, '--format', 'pdf']],
    [[site, '--against']],
  ])('ends with 2 for %j', async (argv) => {
    const { status, lines, out } = await run(...argv)
    expect(status).toBe(2)
    expect(lines).toHaveLength(1)
    expect(out).toBe('')
  })
})
