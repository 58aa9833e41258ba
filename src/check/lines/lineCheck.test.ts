import { describe, expect, it } from 'vitest'
import { geodesicMetres } from '../../geo/distance'
import type { Position } from '../../geo/types'
import { buildLayer } from '../layer'
import { prepareLayer } from '../prepare'
import { rectangle, sourceOf, ZONE_32, projectOf } from '../testShapes'
import { lineMetres } from './inside'
import { checkLineWork, lineWorkOf } from './lineCheck'

const zones = [
  { rings: [[rectangle(0, 0, 100, 100), rectangle(40, 40, 60, 60)]], properties: { BSM: 'a' } },
  { rings: [[rectangle(200, 0, 300, 100)]], properties: { BSM: 'b' } },
]
const layer = prepareLayer(buildLayer(sourceOf(zones), ZONE_32))

/** The centre of a small square, metres from the tests' origin. */
function at(east: number, north: number): Position {
  const { bbox } = projectOf([rectangle(east - 1, north - 1, east + 1, north + 1)])
  return [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2]
}

function check(lines: Position[][], points: Position[] = []) {
  const work = lineWorkOf(lines, points, 10)
  if (!work) throw new Error('nothing to check')
  return checkLineWork(work, layer)
}

describe('lines and points', () => {
  it('measures the length inside each zone, holes left out', () => {
    const line = [at(-50, 50), at(50, 50), at(350, 50)]
    const { zones: rows, lengthMetres, insideMetres, inside } = check([line])
    expect(lengthMetres).toBeCloseTo(
      geodesicMetres(line[0]!, line[1]!) + geodesicMetres(line[1]!, line[2]!),
      6,
    )
    // The plane of zone 32 is 1.5e-4 too long here.
    expect(rows.map((row) => [row.zoneId, Math.round(row.insideMetres)])).toEqual([
      ['b', 100],
      ['a', 80],
    ])
    expect(rows[1]?.stretches).toHaveLength(2)
    expect(rows[1]?.percentOfLine).toBeCloseTo(20, 2)
    expect(insideMetres).toBeCloseTo(180, 0)
    expect(inside).toHaveLength(3)
  })

  it('adds up to the whole where a line lies inside', () => {
    const line = [at(210, 10), at(290, 90), at(220, 80)]
    const [row] = check([line]).zones
    expect(row?.insideMetres).toBeCloseTo(lineMetres(line), 6)
    expect(row?.stretches).toHaveLength(1)
  })

  it('counts ground of several zones once', () => {
    const twice = prepareLayer(buildLayer(sourceOf([zones[1]!, zones[1]!]), ZONE_32))
    const work = lineWorkOf([[at(150, 50), at(350, 50)]], [], 10)
    if (!work) throw new Error('nothing to check')
    const finding = checkLineWork(work, twice)
    expect(finding.zones).toHaveLength(2)
    expect(finding.insideMetres).toBeCloseTo(finding.zones[0]?.insideMetres ?? 0, 9)
  })

  it('finds the zones of points', () => {
    const { points } = check([], [at(10, 10), at(50, 50), at(250, 50), at(150, 50)])
    expect(points.map((point) => point.zones.map(({ id }) => id))).toEqual([['a'], [], ['b'], []])
  })
})
