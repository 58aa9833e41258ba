import { describe, expect, it } from 'vitest'
import { EMPTY_SCENE, type Scene } from '../types'
import { circle, dashes, needsOverlay, overlayShapes, shownVertices, siteGlyph, type Path } from './shapes'

const metres = (path: Path) =>
  path.reduce((sum, [x, y], index) => {
    const [ax, ay] = path[index - 1] ?? [x, y]
    return sum + Math.hypot((x - ax) * Math.cos((36 * Math.PI) / 180), y - ay) * 111_320
  }, 0)

describe('dashes', () => {
  it('are as long as asked and leave the gaps free', () => {
    const line: Path = [
      [93, 36],
      [93.001, 36],
      [93.002, 36],
    ]
    const cut = dashes(line, 7, 3, 1)
    expect(cut.length).toBe(Math.ceil(metres(line) / 10))
    for (const dash of cut.slice(0, -1)) expect(metres(dash)).toBeCloseTo(7, 1)
  })

  it('follow the corners of the line', () => {
    const cut = dashes(
      [
        [93, 36],
        [93.0001, 36],
        [93.0001, 36.0001],
      ],
      1000,
      1,
      1,
    )
    expect(cut).toEqual([
      [
        [93, 36],
        [93.0001, 36],
        [93.0001, 36.0001],
      ],
    ])
  })
})

describe('vertices', () => {
  it('are all shown up to forty and only corners beyond', () => {
    const square: Path = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]
    expect(shownVertices(square)).toHaveLength(4)
    const dense: Path = square.slice(0, -1).flatMap(([x, y], index) => {
      const [bx, by] = square[index + 1] ?? [x, y]
      return Array.from({ length: 20 }, (_, step): [number, number] => [
        x + ((bx - x) * step) / 20,
        y + ((by - y) * step) / 20,
      ])
    })
    dense.push([0, 0])
    expect(shownVertices(dense)).toHaveLength(4)
  })
})

describe('shapes of a scene', () => {
  const ring: Path = [
    [93.18, 36.84],
    [93.21, 36.84],
    [93.21, 36.86],
    [93.18, 36.84],
  ]
  const scene: Scene = {
    ...EMPTY_SCENE,
    projects: [{ id: 'p', name: '拟建场区', polygons: [[ring]], areaText: '1 公顷' }],
    findings: [
      { id: 'erl/1', outcome: 'occupied', geometry: { type: 'Polygon', coordinates: [ring] }, callout: null },
      {
        id: 'pbf/1',
        outcome: 'touching',
        geometry: { type: 'LineString', coordinates: ring.slice(0, 2) },
        callout: null,
      },
    ],
  }

  it('keeps every coordinate as it is', () => {
    const shapes = overlayShapes(scene, 13, 36.85)
    expect(shapes.projects).toEqual([[ring]])
    expect(shapes.overlaps).toEqual([[ring]])
    expect(shapes.touches).toEqual([ring.slice(0, 2)])
    expect(shapes.vertices).toHaveLength(3)
  })

  it('marks a contact at a single point, which as a line could not be seen', () => {
    const corner: Path = [
      [94.9, 36.4],
      [94.9000001, 36.4],
    ]
    const geometry = { type: 'MultiLineString' as const, coordinates: [corner] }
    const touching: Scene = {
      ...EMPTY_SCENE,
      findings: [{ id: 'a/b', outcome: 'touching', geometry, callout: null }],
    }
    const [point] = overlayShapes(touching, 16, 36.4).touchPoints
    expect(point?.[0]).toBeCloseTo(94.9, 6)
    const long = { ...geometry, coordinates: [[...corner, [94.92, 36.4]]] }
    const along = {
      ...touching,
      findings: [{ id: 'a/b', outcome: 'touching' as const, geometry: long, callout: null }],
    }
    expect(overlayShapes(along, 12, 36.4).touchPoints).toEqual([])
  })

  it('leaves boundary points out where the project is small on the screen', () => {
    expect(overlayShapes(scene, 6, 36.85).vertices).toEqual([])
  })

  it('asks for the overlay only when it has something to draw', () => {
    expect(needsOverlay(EMPTY_SCENE)).toBe(false)
    expect(needsOverlay(scene)).toBe(true)
  })

  it('tells the kind of a project with one character', () => {
    expect(siteGlyph('能源-风电')).toBe('风')
    expect(siteGlyph('防沙治沙')).toBe('生')
    expect(siteGlyph('其他')).toBe('')
  })

  it('draws error circles true to the ground', () => {
    const ringMetres = circle([94.9, 36], 12_000)
    expect(ringMetres[0]).toEqual(ringMetres.at(-1))
    expect(metres([[94.9, 36], ringMetres[16] ?? [0, 0]])).toBeCloseTo(12_000, 0)
  })
})
