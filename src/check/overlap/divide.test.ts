import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from '../../geo/area'
import { repairPolygons } from '../../geo/repair'
import type { LonLatPolygons, PolygonRings, Position } from '../../geo/types'
import { buildTileSet, tileBox } from '../tiles/tileSet'
import { sharedAreaOfSets, tilePairArea } from './area'
import { subtractionInSteps, unionInSteps } from './divide'
import { overlapShape, type HitPair } from './pieces'
import { intersection } from './shapes'
import { randomNumbers, starPolygon } from './testOracle'

function finish<T>(steps: Generator<void, T>): { value: T; yields: number } {
  let yields = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { value: step.value, yields }
    yields += 1
  }
}

function pairOf(seed: number, corners: number): [PolygonRings, PolygonRings] {
  const random = randomNumbers(seed)
  const one = starPolygon([95, 36], 0.05, corners, random)
  const two = starPolygon([95 + 0.06 * (random() - 0.5), 36 + 0.06 * (random() - 0.5)], 0.04, corners, random)
  return [one, two]
}

/** A round outline with a ragged edge. */
function ragged([x, y]: Position, corners: number, random: () => number): PolygonRings {
  const ring = Array.from({ length: corners }, (_, corner): Position => {
    const angle = (corner / corners) * 2 * Math.PI
    const reach = 0.05 + 0.005 * Math.sin(7 * angle) + 0.0002 * random()
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
  return [[...ring, ring[0]!]]
}

/** The shape two polygons share, by way of tiles. */
function byTiles(one: PolygonRings, two: PolygonRings, maxVertices: number): LonLatPolygons {
  const [a, b] = [
    buildTileSet([[one]], { maxVertices, thinVertices: 12 }),
    buildTileSet([[two]], { maxVertices }),
  ]
  const pairs: HitPair[] = []
  for (let projectTile = 0; projectTile < a.tiles; projectTile += 1)
    for (const layerTile of b.index?.search(...tileBox(a, projectTile)) ?? []) {
      const pair = { projectTile, layerTile }
      const squareMetres = tilePairArea(a, b, pair)
      if (squareMetres > 1e-8) pairs.push({ ...pair, squareMetres })
    }
  return finish(overlapShape(a, b, pairs)).value
}

describe('shapes joined at seams', () => {
  it('are those of one piece, whatever the tiles (200 pairs)', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const [one, two] = pairOf(seed, 8 + (seed % 90))
      const whole = intersection([one], [two])
      const joined = byTiles(one, two, 16 + (seed % 40))
      const tolerance = Math.max(1e-4, 1e-10 * areaSquareMetres(whole))
      expect(Math.abs(areaSquareMetres(joined) - areaSquareMetres(whole))).toBeLessThan(tolerance)
      const real = (polygons: LonLatPolygons) =>
        polygons.filter((one) => areaSquareMetres([one]) > 1e-3).length
      expect(real(joined)).toBe(real(whole))
      expect(repairPolygons(joined).notes.map(({ code }) => code)).not.toContain('overlapping-parts-united')
    }
  })

  it('leave no corner where a straight side was cut', () => {
    const square: PolygonRings = [
      [
        [95, 36],
        [95.1, 36],
        [95.1, 36.1],
        [95, 36.1],
        [95, 36],
      ],
    ]
    const zigzag = Array.from({ length: 400 }, (_, i): [number, number] => [
      95.0123 + 0.0002 * i,
      36.05 + (i % 2) * 0.001,
    ])
    const zone: PolygonRings = [[...zigzag, [95.2, 36.2], [94.9, 36.2], zigzag[0]!]]
    const [piece] = byTiles(zone, square, 64)
    // The zigzag, the two upper corners of the square, and where the zone's sides leave it.
    expect(piece?.[0]?.length).toBeLessThanOrEqual(400 + 2 + 2 + 1)
  })
})

describe('large shapes', () => {
  const random = randomNumbers(5)
  const [one, two] = [ragged([95, 36], 6000, random), ragged([95.03, 36.01], 6000, random)]
  const both = sharedAreaOfSets(buildTileSet([[one]]), buildTileSet([[two]]))
  const [a, b] = [areaSquareMetres([one]), areaSquareMetres([two])]

  it('are united step by step, and the areas close', () => {
    const { value, yields } = finish(unionInSteps([[one], [two]]))
    expect(yields).toBeGreaterThan(5)
    expect(Math.abs(areaSquareMetres(value) + both - a - b)).toBeLessThan(0.01)
  })

  it('are subtracted step by step, and the areas close', () => {
    const { value, yields } = finish(subtractionInSteps([one], [two]))
    expect(yields).toBeGreaterThan(5)
    expect(Math.abs(areaSquareMetres(value) + both - a)).toBeLessThan(0.01)
  })
})
