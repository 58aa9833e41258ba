import { describe, expect, it } from 'vitest'
import { centreOf, stripsOf } from './candidates'
import { ticks } from './frame'
import { scaleBar } from './scalebar'
import type { SceneCandidate } from '../types'

function candidate(label: string, lon: number, chosen = false): SceneCandidate {
  const polygons: SceneCandidate['polygons'] = [
    [
      [
        [lon - 0.01, 36.4],
        [lon + 0.01, 36.4],
        [lon + 0.01, 36.41],
        [lon - 0.01, 36.4],
      ],
    ],
  ]
  return { key: label, label, polygons, chosen, excluded: false }
}

describe('scale bar', () => {
  it('takes the longest 1-2-5 length that fits', () => {
    for (let resolution = 0.05; resolution < 5000; resolution *= 1.3) {
      const bar = scaleBar(resolution, 120)
      expect(bar.px).toBeLessThanOrEqual(120 + 1e-9)
      expect(bar.px).toBeGreaterThan(120 / 2.6)
      expect(['1', '2', '5']).toContain(bar.metres.toExponential().charAt(0))
    }
  })

  it('names metres below a kilometre', () => {
    expect(scaleBar(5, 110).texts).toEqual(['0', '250', '500 m'])
    expect(scaleBar(10, 110).texts).toEqual(['0', '0.5', '1 km'])
  })
})

describe('zone strips', () => {
  it('lie round the central meridian of 3-degree zones', () => {
    const [strip] = stripsOf([candidate('32', 94.9, true)])
    expect(strip).toMatchObject({ west: 94.5, east: 97.5, centralMeridian: 96, chosen: true })
  })

  it('know 6-degree zones by their number', () => {
    expect(stripsOf([candidate('16', 94.9)])[0]).toMatchObject({ west: 90, east: 96, centralMeridian: 93 })
  })

  it('draw none for a candidate far outside of what its label would mean', () => {
    expect(stripsOf([candidate('32', 120), candidate('EPSG:4545', 94)])).toEqual([])
  })

  it('finds the middle of a candidate', () => {
    expect(centreOf(candidate('32', 94.9))[0]).toBeCloseTo(94.9, 9)
  })
})

describe('ticks of the frame', () => {
  it('label the whole steps and keep the corners free', () => {
    const place = (lon: number) => ((lon - 90.6) / 5.8) * 1000
    const found = ticks([90.6, 96.4], 1, 1000, 'lon', place)
    expect(found.filter((tick) => tick.text).map((tick) => tick.text)).toEqual([
      '91°E',
      '92°E',
      '93°E',
      '94°E',
      '95°E',
      '96°E',
    ])
    expect(found.length).toBe(11)
    expect(ticks([90.99, 96.4], 1, 1000, 'lon', (lon) => ((lon - 90.99) / 5.41) * 1000)[0]?.text).toBeNull()
  })

  it('thin their labels where these would run into one another', () => {
    const texts = (px: number) =>
      ticks([0, 10], 1, px, 'lon', (lon) => (lon / 10) * px).flatMap(({ text }) => text ?? [])
    expect(texts(560)).toHaveLength(9)
    expect(texts(400)).toEqual(['2°E', '4°E', '6°E', '8°E'])
    expect(texts(200)).toEqual(['5°E'])
  })
})
