import type { FeatureCollection, Position } from 'geojson'
import { expect, test } from 'vitest'
import { linePoints, straightLines, stretchesOf } from './lineLabels'

/** South-west, then round a bend to the south: the Qinghai–Tibet line near the Kunlun pass. */
const bent: Position[] = [
  [95, 36.4],
  [94.5, 36],
  [94, 35.6],
  [93, 35.2],
  [92.7, 34.5],
  [92.4, 33.5],
]

const lines = (coordinates: Position[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { name_zh: '青藏铁路' }, geometry: { type: 'LineString', coordinates } },
  ],
})

test('a bend cuts a line, a gentle curve does not', () => {
  expect(stretchesOf(bent).length).toBeGreaterThan(1)
  const gentle: Position[] = [
    [94, 36],
    [94.5, 36.03],
    [95, 36],
  ]
  expect(stretchesOf(gentle)).toHaveLength(1)
  const all = stretchesOf(bent).flatMap(({ positions }, index) => positions.slice(index === 0 ? 0 : 1))
  expect(all).toEqual(bent)
})

test('no name stands on its head, whichever way the line was drawn', () => {
  for (const line of [bent, [...bent].reverse()])
    for (const { angle } of stretchesOf(line)) expect(Math.abs(angle)).toBeLessThanOrEqual(90)
  const [there] = linePoints(lines(bent)).features
  const [back] = linePoints(lines([...bent].reverse())).features
  expect(there?.properties?.['label_angle']).toBeCloseTo(Number(back?.properties?.['label_angle']), 0)
})

test('a name stands on the line, in the middle of its longest stretch, with what is known of the line', () => {
  const west: Position[] = [
    [96, 36],
    [95, 36],
    [94, 36],
  ]
  const [point] = linePoints(lines(west)).features
  expect(point?.geometry).toEqual({ type: 'Point', coordinates: [95, 36] })
  expect(point?.properties).toMatchObject({ name_zh: '青藏铁路' })
  expect(straightLines(lines(bent)).features[0]?.properties).toEqual({ name_zh: '青藏铁路' })
})
