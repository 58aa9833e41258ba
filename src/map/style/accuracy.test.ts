import type { LayerSpecification } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { metresPerPixel } from '../mercator'
import { fading, hatchToTint, lastZoom } from './accuracy'

const line: LayerSpecification = { id: 'a', type: 'line', source: 's', paint: { 'line-opacity': 0.8 } }

describe('lines end where their accuracy does', () => {
  it('is where the stated error is 250 px wide', () => {
    expect(8000 / metresPerPixel(lastZoom(8000), 36)).toBeCloseTo(250, 6)
    expect(lastZoom(8000)).toBeLessThan(11)
    expect(lastZoom(null)).toBe(24)
  })

  it('fades before it ends, or to a floor', () => {
    const ended = fading(line, 11)
    expect(ended.maxzoom).toBe(11)
    expect(ended.paint).toEqual({
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 10.4, 0.8, 11, 0],
    })
    const floored = fading(line, 11, 0.5)
    expect(floored.maxzoom).toBeUndefined()
    expect(floored.paint).toEqual({
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 10.4, 0.8, 11, 0.4],
    })
  })

  it('keeps the stops that a line has, in rising order', () => {
    const growing: LayerSpecification = {
      ...line,
      paint: { 'line-opacity': ['interpolate', ['linear'], ['zoom'], 4.6, 0.5, 6, 1] },
    }
    expect(fading(growing, 14).paint).toEqual({
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 4.6, 0.5, 6, 1, 13.4, 1, 14, 0],
    })
  })

  it('lets sketched areas step back and ends names along lines', () => {
    const tint: LayerSpecification = { id: 'c', type: 'fill', source: 's', paint: { 'fill-opacity': 0.2 } }
    expect(fading(tint, 10, 0.4).paint).toEqual({
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 8.5, 0.2, 10, ['*', 0.55, 0.2]],
    })
    expect(hatchToTint(10, 8)).toBe(1)
    expect(hatchToTint(10, 12)).toBeCloseTo(0.35 / 0.55, 12)
    const name: LayerSpecification = {
      id: 'd',
      type: 'symbol',
      source: 's',
      layout: { 'symbol-placement': 'line' },
    }
    expect(fading(name, 12).maxzoom).toBe(12)
  })

  it('leaves other layers alone', () => {
    const fill: LayerSpecification = { id: 'b', type: 'fill', source: 's' }
    expect(fading(fill, 11)).toBe(fill)
  })
})
