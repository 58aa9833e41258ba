import { expect, test } from 'vitest'
import type { Box } from '../../geo/types'
import { veils } from './waterEdge'

const province: Box = [90, 32, 103, 39]
const water: Box = [86, 29, 106, 40]

test('the frames lie one round the other and grow denser to the outside', () => {
  const { features } = veils(province, water)
  const opacities = features.map(({ properties }) => Number(properties?.['opacity']))
  expect(opacities).toEqual([...opacities].sort((a, b) => a - b))
  expect(opacities.at(-1)).toBe(1)
  features.forEach(({ geometry }, index) => {
    const next = features[index + 1]?.geometry
    if (geometry.type !== 'Polygon' || next?.type !== 'Polygon') return
    // The outside of a frame is the inside of the next: no pixel is painted twice.
    expect(geometry.coordinates[0]).toEqual([...(next.coordinates[1] ?? [])].reverse())
  })
})
