import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from '../geo/area'
import { avoidLayers } from './avoid'
import { buildLayer } from './layer'
import { checkProject, prepareLayer } from './run'
import { buildProject } from './project'
import { projectOf, rectangle, ring, sourceOf, ZONE_32, type TestFeature } from './testShapes'

const project = projectOf([rectangle(0, 0, 100, 100)])

/** Metres from the tests' origin as the file has them. */
function at(east: number, north: number): [number, number] {
  return ring([[east, north]])[0]!
}

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

  it('names the stretches of a line that must move, also where only the corridor is hit', () => {
    const line = buildProject(
      {
        ...sourceOf([]),
        features: [
          {
            geometry: { type: 'LineString', coordinates: [at(0, 0), at(2500, 0), at(2500, 1000)] },
            properties: {},
            index: 1,
          },
        ],
      },
      ZONE_32,
      { zh: '测试', en: 'test' },
      { widthMetres: 40 },
    )
    // The second zone lies beside the line, inside the corridor only.
    const zones = [
      { rings: [[rectangle(300, -100, 900, 100)]] },
      { rings: [[rectangle(1500, 10, 1600, 100)]] },
      { rings: [[rectangle(2400, 500, 2600, 600)]] },
    ]
    const layer = prepareLayer(buildLayer(sourceOf(zones), ZONE_32, { id: 'zones' }))
    const { moving, remaining } = avoidLayers(line, checkProject(line, [layer]), ['zones'])
    expect(moving?.stretches.map(({ metres }) => Math.round(metres))).toEqual([600, 100, 100])
    expect(remaining?.parts).toBe(3)
  })
})
