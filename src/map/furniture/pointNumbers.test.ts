import { describe, expect, it } from 'vitest'
import type { SceneProject } from '../types'
import type { Projection } from './frame'
import { placeNumbers } from './pointNumbers'

/** One degree is one pixel, north up. */
const projection: Projection = {
  project: ([lon, lat]) => ({ x: lon, y: -lat }),
  unproject: () => {
    throw new Error('not needed')
  },
}

function project(...positions: [number, number][]): SceneProject {
  return {
    id: 'p',
    name: 'p',
    polygons: [],
    areaText: '',
    points: positions.map((position, index) => ({ label: `J${index + 1}`, position })),
  }
}

describe('placeNumbers', () => {
  it('puts each number outside its corner', () => {
    const numbers = placeNumbers(
      project([100, -100], [200, -100], [200, -200], [100, -200]),
      projection,
      300,
      300,
    )
    expect(numbers.map(({ label }) => label)).toEqual(['J1', 'J2', 'J3', 'J4'])
    expect(numbers[0]?.x).toBeLessThan(100)
    expect(numbers[0]?.y).toBeLessThan(100)
    expect(numbers[2]?.x).toBeGreaterThan(200)
    expect(numbers[2]?.y).toBeGreaterThan(200)
  })

  it('leaves out what would cover another number or lie off the map', () => {
    const close = placeNumbers(project([100, -100], [104, -100], [200, -200]), projection, 300, 300)
    expect(close.map(({ label }) => label)).toEqual(['J1', 'J3'])
    const outside = placeNumbers(project([-5, -100], [200, -100], [200, -200]), projection, 300, 300)
    expect(outside.map(({ label }) => label)).toEqual(['J2', 'J3'])
  })
})
