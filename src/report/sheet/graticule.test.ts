import { describe, expect, it } from 'vitest'
import { EAST_WEST, degreeText, graticuleStep, graticuleSteps, graticuleValues } from './graticule'

describe('graticule', () => {
  it('shows four to ten lines over any span', () => {
    for (let span = 0.002; span < 40; span *= 1.07) {
      const count = graticuleValues(90, 90 + span, graticuleStep(span)).length
      expect(count).toBeGreaterThanOrEqual(4)
      expect(count).toBeLessThanOrEqual(11)
    }
  })

  it('takes one step for both directions where at least two parallels remain', () => {
    expect(graticuleSteps([93.12, 36.8, 93.28, 36.92])).toEqual({ longitude: 120, latitude: 120 })
    expect(graticuleSteps([93, 36.81, 94, 36.82]).latitude).toBeLessThan(120)
  })

  it('writes degrees as fine as the step', () => {
    expect(degreeText(93, 3600, EAST_WEST)).toBe('93°E')
    expect(degreeText(93 + 1 / 6, 600, EAST_WEST)).toBe('93°10′E')
    expect(degreeText(93 + 8 / 60, 120, EAST_WEST)).toBe('93°08′E')
    expect(degreeText(93 + 8 / 60 + 30 / 3600, 30, EAST_WEST)).toBe('93°08′30″E')
    expect(degreeText(-0.5, 1800, EAST_WEST)).toBe('0°30′W')
  })

  it('does not lose a line to rounding', () => {
    expect(graticuleValues(93.1, 93.3, 120)).toHaveLength(7)
  })
})
