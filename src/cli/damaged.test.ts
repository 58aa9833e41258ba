import { describe, expect, it } from 'vitest'
import { collection, file, run, runJson, square } from './testRun'

/** A square whose third corner says something that is no number. */
function damaged(lon: number, seen: string): string {
  return collection(square(lon, 36.4, 0.01, { HXMC: '坏图斑' })).replace(
    `[${lon + 0.01},36.41]`,
    `[${seen},36.41]`,
  )
}

const site = file('damage-site.geojson', collection(square(94.9, 36.4, 0.01, { XMMC: '甲' })))
const zones = file('damage-zones.geojson', collection(square(94.905, 36.4, 0.1)))

describe('a coordinate that is no number', () => {
  it.each(['null', '"abc"', '""', '{}', 'true'])(
    '%s stops the project in a sentence, exit 1',
    async (seen) => {
      const path = file('bad-project.geojson', damaged(94.5, seen))
      const { status, lines, json } = await runJson(path, site, '--against', zones)
      expect(status).toBe(1)
      expect(lines).toHaveLength(1)
      const says = seen === 'null' ? 'it is empty' : `it says ${seen}`
      expect(lines[0]).toContain(`Shape 1: the coordinate of point 3 is not a number (${says})`)
      expect(json.projects.map(({ name }) => name)).toEqual(['甲'])
    },
  )

  it('fails the zone it stands in, and the layer where nothing else is hit', async () => {
    const path = file('bad-zone.geojson', damaged(94.5, 'null'))
    const { status, lines, json } = await runJson(site, '--against', path, '--statutory')
    expect([status, lines]).toEqual([0, []])
    const [layer] = json.projects[0]?.layers ?? []
    expect(layer).toMatchObject({ outcome: 'failed', zones: [{ name: '坏图斑', outcome: 'failed' }] })
    expect(layer?.zones[0]?.reason).toContain(
      'Zone 1: the coordinate of point 3 is not a number (it is empty)',
    )
    expect(json.projects[0]?.verdict.incomplete).toBe(true)
  })

  it('in a hole fails the zone too: the hole cannot be filled in silence', async () => {
    const [ring] = square(94.895, 36.39, 0.03).geometry.coordinates
    const holes = [
      null,
      [
        [94.9, 36.4],
        [94.91, 36.4],
        [null, 36.41],
        [94.9, 36.4],
      ],
    ]
    for (const hole of holes) {
      const polygon = { type: 'Polygon', coordinates: [ring, hole] }
      const path = file(
        'bad-hole.geojson',
        collection({ type: 'Feature', properties: {}, geometry: polygon }),
      )
      const { json } = await runJson(site, '--against', path)
      expect(json.projects[0]?.layers[0]).toMatchObject({ outcome: 'failed', overlapSquareMetres: 0 })
      const asProject = await run(path, '--against', zones)
      expect(asProject.status).toBe(1)
      expect(asProject.lines[0]).toContain('is not a number')
    }
  })

  it('keeps the hit of the sound zones, with the warning zones-failed', async () => {
    const bad = JSON.parse(damaged(94.5, 'null')) as { features: unknown[] }
    const path = file('bad-and-good.geojson', collection(square(94.905, 36.4, 0.1), ...bad.features))
    const { json } = await runJson(site, '--against', path)
    const [layer] = json.projects[0]?.layers ?? []
    expect(layer?.outcome).toBe('occupied')
    expect(layer?.warnings.map(({ code }) => code)).toContain('zones-failed')
  })

  it('says where a file stops being JSON', async () => {
    const path = file(
      'nan.geojson',
      collection(square(94.5, 36.4, 0.01)).replace('[94.51,36.41]', '\n[NaN,36.41]'),
    )
    const { status, lines, json } = await runJson(path, '--against', zones)
    expect([status, json.projects]).toEqual([1, []])
    expect(lines[0]).toContain('line 2, column 2 is wrong (it says "NaN")')
  })
})
