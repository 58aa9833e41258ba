import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDemo } from './demoFile'

test('the example that ships can be read, and covers every kind of outcome', () => {
  const text = readFileSync(new URL('../../../public/geodata/demo/demo.json', import.meta.url), 'utf8')
  const demo = parseDemo(text)
  expect(demo.project.features).toHaveLength(1)
  expect(demo.layers.map((layer) => layer.role)).toContain('ecological-red-line')
  expect(demo.layers.every((layer) => layer.coverage !== null || layer.data.features.length > 0)).toBe(true)
})

test('a wrong example names the place', () => {
  expect(() =>
    parseDemo('{"project":{"type":"FeatureCollection","features":[]},"layers":[{"id":1}]}'),
  ).toThrow(/layers\.0\.id/)
})
