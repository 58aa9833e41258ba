import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkProject, prepareLayer } from '../../check/run'
import type { InputFile } from '../../geo/features'
import { layerOf, projectsOf, takeIn, uniteItems } from './intake'

const folder = new URL('../../../tests/fixtures/gdal/', import.meta.url)

function fixture(name: string): InputFile {
  return { name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }
}

interface Areas {
  planeSquareMetres: number
  ellipsoidalSquareMetres: number
}

interface Expected {
  project: Areas
  overlap: Record<string, Areas>
}

/** By GDAL and GEOS; how is written in the file and in make.sh beside it. */
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected

function tolerance(area: number): number {
  return Math.max(area * 1e-6, 0.01)
}

async function read(name: string) {
  const { items, errors } = await takeIn([fixture(name)])
  expect(errors).toEqual([])
  const item = uniteItems(items)
  if (!item) throw new Error(name)
  return item
}

describe('a shapefile written by GDAL', () => {
  it('has the areas that GDAL and GEOS compute', async () => {
    const [project] = projectsOf(await read('project.zip'))
    if (!project) throw new Error('no project')
    const { planeSquareMetres, ellipsoidalSquareMetres } = expected.project
    expect(Math.abs(project.planeAreaSquareMetres - planeSquareMetres)).toBeLessThan(
      tolerance(planeSquareMetres),
    )
    expect(Math.abs(project.areaSquareMetres - ellipsoidalSquareMetres)).toBeLessThan(
      tolerance(ellipsoidalSquareMetres),
    )
    expect(project.source.crs).toBe('EPSG:4520')
    expect(project.name).toBe('格尔木郭勒木德光伏示例')
  })

  it('overlaps each zone by the area that GDAL and GEOS compute', async () => {
    const [project] = projectsOf(await read('project.zip'))
    const layer = layerOf(await read('redline.zip'), { status: 'statutory' })
    if (!project) throw new Error('no project')
    expect(layer.role).toBe('ecological-red-line')
    const [finding] = checkProject(project, [prepareLayer(layer)]).layers
    for (const [zoneId, { ellipsoidalSquareMetres }] of Object.entries(expected.overlap)) {
      const row = finding?.zones.find((zone) => zone.id === zoneId)
      expect(Math.abs((row?.overlapSquareMetres ?? 0) - ellipsoidalSquareMetres), zoneId).toBeLessThan(
        tolerance(ellipsoidalSquareMetres),
      )
    }
    expect(finding?.outcome).toBe('occupied')
  })
})
