import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from '../geo/area'
import { repairPolygons } from '../geo/repair'
import type { PolygonRings, Position, Ring } from '../geo/types'
import { sharedAreaOfSets } from './overlap/area'
import { intersection, subtraction, unionOf } from './overlap/shapes'
import { oracleArea } from './overlap/testOracle'
import { REPORTED } from './testReported'
import { buildTileSet } from './tiles/tileSet'
import { checkAgainst, FAR_ZONES, projectOf, rectangle, ring } from './testShapes'

/** The reported shape near Golmud, a thousandth of its size unless its numbers are degrees; rings closed. */
function placed(rings: Position[][], [fromX, fromY]: Position = [0, 0], scale = 1e-3): PolygonRings[] {
  const moved = rings.map((corners): Ring => {
    const open = corners.map(([x, y]): Position => [95 + (x - fromX) * scale, 36 + (y - fromY) * scale])
    return [...open, open[0]!]
  })
  return repairPolygons([moved]).polygons
}

describe('public failures of polygon libraries', () => {
  it.each(REPORTED)('$report', ({ a, b, from, scale }) => {
    const [one, two] = [placed(a, from, scale), placed(b, from, scale)]
    const exact = oracleArea(one, two)
    const both = sharedAreaOfSets(buildTileSet([one]), buildTileSet([two]))
    const tolerance = Math.max(0.01, 1e-7 * exact)
    expect(Math.abs(both - exact)).toBeLessThan(tolerance)
    expect(Math.abs(areaSquareMetres(intersection(one, two)) - exact)).toBeLessThan(tolerance)
    const free = areaSquareMetres(subtraction(one, two))
    expect(Math.abs(free + both - areaSquareMetres(one))).toBeLessThan(tolerance)
    const together = areaSquareMetres(unionOf([one, two]))
    expect(Math.abs(together + both - areaSquareMetres(one) - areaSquareMetres(two))).toBeLessThan(tolerance)
  })
})

describe('ugly projects', () => {
  // The plane of zone 32 is 3.0e-4 larger than the ellipsoid here, so hectares agree to three digits.
  const zone = [{ rings: [[rectangle(-10, -10, 210, 210)]] }, ...FAR_ZONES]

  it.each([
    [
      'a bow-tie',
      [
        [
          ring([
            [0, 0],
            [100, 100],
            [100, 0],
            [0, 100],
          ]),
        ],
      ],
      5000,
    ],
    [
      'a spike',
      [
        [
          ring([
            [0, 0],
            [100, 0],
            [100, 50],
            [180, 50],
            [100, 50],
            [100, 100],
            [0, 100],
          ]),
        ],
      ],
      10000,
    ],
    ['a ring that runs the other way', [[[...rectangle(0, 0, 100, 100)].reverse()]], 10000],
    ['repeated points', [[rectangle(0, 0, 100, 100).flatMap((position) => [position, position])]], 10000],
    ['overlapping parts', [[rectangle(0, 0, 100, 100)], [rectangle(50, 0, 150, 100)]], 15000],
    ['a part within a part', [[rectangle(0, 0, 100, 100)], [rectangle(20, 20, 50, 50)]], 10000],
    ['a hole that touches the shell', [[rectangle(0, 0, 100, 100), rectangle(0, 40, 20, 60)]], 9600],
    ['an unclosed ring', [[rectangle(0, 0, 100, 100).slice(0, -1)]], 10000],
  ] as [string, Ring[][], number][])(
    '%s has its area, all of it in the zone',
    (_name, polygons, squareMetres) => {
      const project = projectOf(...polygons)
      expect(project.areaSquareMetres / squareMetres).toBeCloseTo(1, 3)
      const finding = checkAgainst(project, zone)
      expect(finding.outcome).toBe('occupied')
      expect(finding.percentOfProject).toBeCloseTo(100, 6)
      expect(finding.warnings.map(({ code }) => code)).not.toContain('areas-disagree')
    },
  )

  it('refuses a project without area in a sentence', () => {
    expect(() =>
      projectOf([
        ring([
          [0, 0],
          [50, 50],
          [100, 100],
        ]),
      ]),
    ).toThrow(/no area/)
  })
})
