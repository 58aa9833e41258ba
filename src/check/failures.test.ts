import { describe, expect, it } from 'vitest'
import { areaSquareMetres } from '../geo/area'
import { repairPolygons } from '../geo/repair'
import type { PolygonRings, Position, Ring } from '../geo/types'
import { sharedAreaOfSets } from './overlap/area'
import { intersection, subtraction } from './overlap/shapes'
import { oracleArea } from './overlap/testOracle'
import { buildTileSet } from './tiles/tileSet'
import { checkAgainst, FAR_ZONES, projectOf, rectangle, ring } from './testShapes'

/**
 * Inputs on which polygon libraries threw, never ended or were wrong, with the numbers of the public reports. Reports
 * whose numbers are not printed whole (Turfjs/turf 2048, 2409, 2549, 2890; mfogel/polygon-clipping 140) cannot be
 * rebuilt.
 */
const REPORTED: { report: string; a: Position[][]; b: Position[][]; from?: Position; scale?: number }[] = [
  {
    report: 'Turfjs/turf 2833 (intersection of strips of 10 m fills the memory)',
    from: [-2.2326, 53.35],
    scale: 1,
    a: [
      [
        [-2.232359, 53.349714],
        [-2.23244, 53.349848],
        [-2.232526, 53.349986],
        [-2.23262, 53.350125],
        [-2.232699, 53.350257],
        [-2.232757, 53.350349],
        [-2.232762, 53.350357],
        [-2.232771, 53.350365],
        [-2.232777, 53.350369],
        [-2.232784, 53.350372],
        [-2.23279, 53.350374],
        [-2.232837, 53.350365],
        [-2.232833, 53.35036],
        [-2.232802, 53.350318],
      ],
    ],
    b: [
      [
        [-2.232359, 53.349714],
        [-2.23244, 53.349848],
        [-2.232526, 53.349986],
        [-2.23262, 53.350125],
        [-2.232699, 53.350257],
        [-2.232757, 53.350349],
        [-2.232762, 53.350357],
        [-2.232771, 53.350365],
        [-2.232777, 53.350369],
        [-2.232784, 53.350372],
        [-2.23279, 53.350374],
        [-2.232834, 53.350366],
        [-2.23283, 53.350359],
        [-2.232808, 53.350326],
        [-2.23281, 53.350329],
        [-2.232802, 53.350318],
      ],
    ],
  },
  {
    report: 'Turfjs/turf 2887 (difference makes a hole of a notch)',
    from: [-97.2194, 47.1925],
    scale: 1,
    a: [
      [
        [-97.21939, 47.192546],
        [-97.219274, 47.192509],
        [-97.219274, 47.192416],
        [-97.219311, 47.192354],
        [-97.219428, 47.192352],
        [-97.219512, 47.192469],
      ],
    ],
    b: [
      [
        [-97.21946286472821, 47.192500011605965],
        [-97.21936021525944, 47.192446501553235],
        [-97.2193683023461, 47.1925390791966],
        [-97.21939, 47.192546],
      ],
    ],
  },
  {
    report: 'Turfjs/turf 1481 (intersection never ends)',
    a: [
      [
        [14.673293555299963, -447.5487838881006],
        [-56.03738456335748, -518.2594620067526],
        [-88.21074310734416, -486.0861034627635],
        [-17.50006498868672, -415.3754253441115],
      ],
    ],
    b: [
      [
        [178.42278626882, -415.3754253441115],
        [184.42278626882, -409.37541920011],
        [184.42278626882, -403.3754130561085],
        [-66.943427925018, -403.3754130561085],
        [-66.943427925018, -409.37541920011],
        [-66.943427925018, -415.3754253441115],
      ],
    ],
  },
  {
    report: 'mfogel/polygon-clipping 98 (intersection throws)',
    from: [19468643, -4992713],
    scale: 1e-5,
    a: [
      [
        [19468643.35117507, -4992560.939474564],
        [19468643.35117508, -4992866.687587708],
        [19468816.852347407, -4992866.687587708],
        [19468816.852347407, -4992560.939474564],
      ],
    ],
    b: [
      [
        [19468511.104234356, -4992713.813531134],
        [19468511.104234356, -4992560.939474564],
        [19468663.978290927, -4992560.939474564],
        [19468663.978290927, -4992713.813531134],
      ],
    ],
  },
  {
    report: 'mfogel/polygon-clipping 139 (difference throws)',
    a: [
      [
        [0, 56],
        [4, 56],
        [4, 60],
        [0, 60],
      ],
      [
        [0.5, 56.4],
        [0.5, 56.6],
        [1.5, 56.6],
        [1.5, 56.4],
      ],
    ],
    b: [
      [
        [2.3000000000000003, 55.6],
        [0.7000000000000001, 55.6],
        [0.6999999999999998, 56.4],
        [2.3, 56.4],
      ],
    ],
  },
  {
    report: 'mfogel/polygon-clipping 40 (intersection throws)',
    a: [
      [
        [-16.639026895674363, 105.1939588084514],
        [-46.30338186260189, 22.843560819765436],
        [-0.017629025072857116, -3.0497115408081457],
      ],
    ],
    b: [
      [
        [16.541025708252015, -14.156174343204842],
        [-15.416889550792858, 71.79703627304265],
        [-0.017629025072857116, -3.0497115408081457],
      ],
    ],
  },
  {
    report: 'mfogel/polygon-clipping 78 (intersection throws)',
    a: [
      [
        [-82.52799529864927, -143.1018307843396],
        [-39.904413323673744, -30.14375420418703],
        [82.49764582921772, -8.0378271183787],
        [162.37488872512296, -98.84946673065969],
        [16.44517814188868, 28.188158503711254],
      ],
    ],
    b: [
      [
        [63.87786163053483, 190.5605341685717],
        [1.4623685205855912, 213.02991755385662],
        [-111.98034681250456, 192.499005710275],
        [-162.9109514965066, 149.5091687360925],
        [-15.098334958220487, -25.754406771652196],
      ],
    ],
  },
]

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
