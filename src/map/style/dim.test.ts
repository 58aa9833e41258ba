import { expect, test } from 'vitest'
import { dimmed } from './dim'

test('a constant, an expression of the zoom and one of the data are dimmed alike', () => {
  const line = { id: 'a', type: 'line', source: 's', paint: { 'line-opacity': 0.8 } } as const
  expect(dimmed(line, 0.5).paint).toEqual({ 'line-opacity': 0.4 })
  const fading = ['interpolate', ['linear'], ['zoom'], 5, 1, 8, ['get', 'share']]
  const faded = dimmed({ ...line, paint: { 'line-opacity': fading as never } }, 0.5)
  expect(faded.paint).toEqual({
    'line-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0.5, 8, ['*', 0.5, ['get', 'share']]],
  })
  const fill = dimmed({ id: 'b', type: 'fill', source: 's', paint: { 'fill-opacity': ['get', 'o'] } }, 0.5)
  expect(fill.paint).toEqual({ 'fill-opacity': ['*', 0.5, ['get', 'o']] })
})

test('names go with their marks, full strength changes nothing', () => {
  const names = { id: 'n', type: 'symbol', source: 's', paint: { 'text-color': '#000' } } as const
  expect(dimmed(names, 0.4).paint).toEqual({ 'text-color': '#000', 'text-opacity': 0.4, 'icon-opacity': 0.4 })
  expect(dimmed(names, 1)).toBe(names)
})
