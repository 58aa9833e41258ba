import { expect, test } from 'vitest'
import { choicesFor, reachesQinghai } from './choices'
import type { SourceFeatures } from './features'
import { systemByCode } from './system'

/** A square of 1 km whose lower left corner is given in the file's own numbers. */
function square(x: number, y: number, size = 1000): SourceFeatures {
  const ring = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ]
  return {
    file: 'site.geojson',
    layer: null,
    format: 'geojson',
    encoding: null,
    crs: { kind: 'none' },
    notes: [],
    features: [{ geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} }],
  } as unknown as SourceFeatures
}

const codes = (source: SourceFeatures, own: number | null) =>
  choicesFor(source, own === null ? null : systemByCode(own)).map(({ system }) => system.code)

test('6-digit eastings: the system in use comes first, the other zones of Qinghai follow', () => {
  const all = codes(square(401_321, 4_030_489), 4541)
  expect(all[0]).toBe(4541)
  expect(all).toEqual(expect.arrayContaining([4539, 4540, 4542, 4543]))
  expect(new Set(all).size).toBe(all.length)
})

test('8-digit eastings and degrees have one place only', () => {
  expect(codes(square(32_401_321, 4_030_489), 4520)).toEqual([4520])
  expect(codes(square(94.9, 36.4, 0.01), 4490)).toEqual([4490])
  expect(codes(square(94.9, 36.4, 0.01), 4326)).toEqual([4326])
})

test('a place outside Qinghai is known as such', () => {
  const [choice] = choicesFor(square(87.6, 43.8, 0.01), systemByCode(4490))
  expect(choice?.inQinghai).toBe(false)
  expect(choice?.centre[0]).toBeCloseTo(87.605, 9)
  expect(reachesQinghai([87.6, 43.8, 87.7, 43.9])).toBe(false)
  expect(reachesQinghai([73, 18, 135, 54])).toBe(true)
})
