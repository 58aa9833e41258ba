import { describe, expect, it } from 'vitest'
import { geodesicMetres } from '../../geo/distance'
import type { Position } from '../../geo/types'
import { buildLayer } from '../layer'
import { prepareLayer } from '../prepare'
import { rectangle, sourceOf, ZONE_32, projectOf } from '../testShapes'
import { checkLines, checkPoints, lineMetres } from './lineCheck'

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

describe('lines and points', () => {
  it('measures the length inside each zone, holes left out', () => {
    const line = [at(-50, 50), at(50, 50), at(350, 50)]
    const { zones: rows, lengthMetres } = checkLines([line], layer)
    expect(lengthMetres).toBeCloseTo(
      geodesicMetres(line[0]!, line[1]!) + geodesicMetres(line[1]!, line[2]!),
      6,
    )
    // The plane of zone 32 is 1.5e-4 too long here.
    expect(rows.map(({ zoneId, insideMetres }) => [zoneId, Math.round(insideMetres)])).toEqual([
      ['b', 100],
      ['a', 80],
    ])
    expect(rows[1]?.stretches).toHaveLength(2)
    expect(rows[1]?.percentOfLine).toBeCloseTo(20, 2)
  })

  it('adds up to the whole where a line lies inside', () => {
    const line = [at(210, 10), at(290, 90), at(220, 80)]
    const [row] = checkLines([line], layer).zones
    expect(row?.insideMetres).toBeCloseTo(lineMetres(line), 6)
    expect(row?.stretches).toHaveLength(1)
  })

  it('finds the zones of points', () => {
    expect(checkPoints([at(10, 10), at(50, 50), at(250, 50), at(150, 50)], layer)).toEqual([
      ['a'],
      [],
      ['b'],
      [],
    ])
  })
})
