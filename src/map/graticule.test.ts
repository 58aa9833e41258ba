import { describe, expect, it } from 'vitest'
import { STEP_MINUTES, degreeText, graticule, graticuleStep, graticuleValues } from './graticule'

describe('graticule', () => {
  it('shows enough lines and not too many at every span', () => {
    for (let span = 0.01; span < 20; span *= 1.07) {
      const count = span / graticuleStep(span)
      expect(count).toBeGreaterThanOrEqual(4.5)
      expect(count).toBeLessThan(13.6)
    }
  })

  it('uses the steps of the table', () => {
    expect(graticuleStep(13)).toBe(2)
    expect(graticuleStep(5.8)).toBe(1)
    expect(graticuleStep(0.12)).toBeCloseTo(1 / 60, 12)
    expect([...STEP_MINUTES]).toEqual([...STEP_MINUTES].sort((a, b) => b - a))
  })

  it('gives round values without dust', () => {
    expect(graticuleValues(93.1, 93.9, 0.1)).toEqual([93.1, 93.2, 93.3, 93.4, 93.5, 93.6, 93.7, 93.8, 93.9])
    expect(graticuleValues(89.4, 103.1, 2)).toEqual([90, 92, 94, 96, 98, 100, 102])
  })

  it('reaches one view beyond the box', () => {
    const lines = graticule([90, 34, 96, 38], 1)
    const xs = lines.features.flatMap((line) =>
      line.geometry.type === 'LineString' ? line.geometry.coordinates.map(([x]) => x) : [],
    )
    expect(Math.min(...xs.map(Number))).toBe(84)
    expect(Math.max(...xs.map(Number))).toBe(102)
  })

  it('writes degrees with as many parts as the value has', () => {
    expect(degreeText(93, 'lon')).toBe('93°E')
    expect(degreeText(93 + 10 / 60, 'lon')).toBe('93°10′E')
    expect(degreeText(36 + 5 / 60 + 30 / 3600, 'lat')).toBe('36°05′30″N')
    expect(degreeText(-12.5, 'lat')).toBe('12°30′S')
    // A value that rounds up to a full minute does not read 60 seconds.
    expect(degreeText(93.999999999, 'lon')).toBe('94°E')
  })
})
