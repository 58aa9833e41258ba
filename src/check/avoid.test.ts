import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from '../geo/area'
import { avoidLayers } from './avoid'
import { buildLayer } from './layer'
import { checkProject, prepareLayer } from './run'
import { projectOf, rectangle, sourceOf, ZONE_32, type TestFeature } from './testShapes'

const project = projectOf([rectangle(0, 0, 100, 100)])

function avoided(...rings: TestFeature['rings']) {
  const layer = prepareLayer(buildLayer(sourceOf([{ rings }]), ZONE_32, { id: 'zones' }))
  return { layer, result: avoidLayers(project, checkProject(project, [layer]), ['zones']) }
}

describe('avoidance', () => {
  it('leaves what is not occupied, which then is clear or touching', () => {
    const { layer, result } = avoided([rectangle(60, -10, 200, 110)])
    expect((result.remaining?.areaSquareMetres ?? 0) + result.cutSquareMetres).toBeCloseTo(
      project.areaSquareMetres,
      3,
    )
    expect(result.cutSquareMetres / project.areaSquareMetres).toBeCloseTo(0.4, 6)
    expect(areaSquareMetres(result.cut)).toBe(result.cutSquareMetres)
    if (!result.remaining) throw new Error('nothing left')
    expect(checkProject(result.remaining, [layer]).layers[0]?.outcome).toBe('touching')
    expect(result.slivers).toEqual([])
  })

  it('names the slivers that it leaves', () => {
    const { result } = avoided([rectangle(1, -10, 70, 110)])
    expect(result.remaining?.parts).toBe(2)
    expect(result.slivers).toHaveLength(1)
    expect(result.slivers[0]?.areaSquareMetres).toBeCloseTo(100, 0)
  })

  it('leaves nothing of a project inside a zone', () => {
    expect(avoided([rectangle(-10, -10, 110, 110)]).result.remaining).toBeNull()
  })
})
