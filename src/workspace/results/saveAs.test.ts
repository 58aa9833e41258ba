import { describe, expect, it } from 'vitest'
import { readFiles } from '../../formats/read'
import { WRITE_FORMATS } from '../../formats/write/write'
import { buildProject } from '../../check/project'
import { systemByCode } from '../../geo/system'
import { hasOverlaps, savedFile, saveFormats, saveSystems } from './saveAs'

async function projectIn(code: number, ring: [number, number][]) {
  const text = JSON.stringify({
    type: 'Feature',
    properties: { 项目名称: '察尔汗盐湖一期' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  })
  const [source] = await readFiles([{ name: 'a.geojson', bytes: new TextEncoder().encode(text) }])
  const system = systemByCode(code)
  if (!source || !system) throw new Error('fixture')
  return buildProject(source, system, { zh: '', en: '' })
}

const ring: [number, number][] = [
  [32400000.125, 4060000.5],
  [32403000.125, 4060000.5],
  [32403000.125, 4062000.25],
  [32400000.125, 4060000.5],
]

describe('save as', () => {
  it('offers the own system first and then those of the place', async () => {
    const systems = saveSystems(await projectIn(4520, ring))
    expect(systems.map(({ code }) => code)).toEqual([4520, 4490, 4541, 4494, 4326])
  })

  it('offers no other system, and no areas, for approximate positions', async () => {
    const project = await projectIn(2356, ring)
    expect(saveSystems(project).map(({ code }) => code)).toEqual([2356])
    expect(saveFormats(project, WRITE_FORMATS)).not.toContain('boundary-points')
  })

  it.each(WRITE_FORMATS)('writes %s with the vertices of the file', async (format) => {
    const project = await projectIn(4520, ring)
    const [system] = saveSystems(project)
    if (!system) throw new Error('no system')
    const wish = { subject: 'project', format, system, encoding: 'gbk' } as const
    const file = await savedFile({ project, systemCode: null, itemId: null }, undefined, wish, 'zh')
    expect(file.name).toContain('察尔汗盐湖一期')
    const [read] = await readFiles([{ name: file.name, bytes: file.bytes }])
    const geometry = read?.features[0]?.geometry
    expect(JSON.stringify(geometry)).toBeTruthy()
    expect(geometry && 'coordinates' in geometry ? geometry.coordinates.flat(2).length : 0).toBeGreaterThan(0)
    if (format !== 'geojson') return
    expect(geometry).toMatchObject({ type: 'Polygon' })
    const [outer] = geometry?.type === 'Polygon' ? geometry.coordinates : []
    expect(outer).toHaveLength(4)
    expect(outer?.some(([x = 0, y = 0]) => Math.hypot(x - 32400000.125, y - 4060000.5) < 1e-4)).toBe(true)
  })

  it('has no overlaps before there is a result', () => {
    expect(hasOverlaps(undefined)).toBe(false)
  })
})
