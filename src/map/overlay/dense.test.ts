import { describe, expect, it } from 'vitest'
import { EMPTY_SCENE, type Scene } from '../types'
import { deckPart, tiledPart } from './dense'
import { circle, overlayShapes, type Path } from './shapes'

function sceneOf(zone: Path[]): Scene {
  return {
    ...EMPTY_SCENE,
    projects: [{ id: 'p', name: '拟建场区', polygons: polygons.get(zone) ?? [], areaText: '1 公顷' }],
    findings: [
      { id: 'erl/1', outcome: 'occupied', geometry: { type: 'Polygon', coordinates: zone }, callout: null },
    ],
  }
}

const plain = [circle([94.9, 36.4], 500)]
const dense: Path[] = [
  Array.from({ length: 60 }, (_, turn) => circle([94.9 + turn / 1000, 36.4], 500)).flat(),
]
const polygons = new Map([plain, dense].map((zone) => [zone, [zone]]))

describe('long outlines', () => {
  it('go to the tiles with every coordinate, short ones stay with deck.gl', () => {
    const short = overlayShapes(sceneOf(plain), 12, 36.4)
    expect(tiledPart(short)).toBeNull()
    expect(deckPart(short)).toBe(short)
    // Where the canvas has no smooth edges of its own, all outlines go there.
    expect(tiledPart(short, true)).toMatchObject({ projects: [plain] })
    expect(deckPart(short, true)).toMatchObject({ projects: [], overlaps: [] })
    const long = overlayShapes(sceneOf(dense), 12, 36.4)
    expect(tiledPart(long)).toMatchObject({ projects: [dense], overlaps: [dense], sites: [] })
    expect(deckPart(long)).toMatchObject({ projects: [], overlaps: [] })
  })

  it('are the same objects in another scene of the same coordinates, at any zoom', () => {
    const first = overlayShapes(sceneOf(dense), 12, 36.4)
    const next = overlayShapes(sceneOf(dense), 14, 36.4)
    expect(next.projects).toBe(first.projects)
    expect(next.overlaps).toBe(first.overlaps)
  })
})
