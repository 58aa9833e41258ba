import { describe, expect, it } from 'vitest'
import type { Ring } from '../geo/types'
import { buildLayer } from './layer'
import { CheckCancelled, checkInSteps, prepareLayer } from './run'
import { projectOf, ring, sourceOf, ZONE_32 } from './testShapes'

/** A comb-like outline: `teeth` teeth between two heights, from the origin eastward; metres. */
function comb(teeth: number, south: number, low: number, high: number): Ring {
  const top = Array.from({ length: 2 * teeth }, (_, i): [number, number] => [
    20000 - (i * 20000) / (2 * teeth),
    i % 2 ? low : high,
  ])
  return ring([[0, south], [20000, south], ...top])
}

/** Seconds where the machine is free. */
const LONG = { timeout: 600_000 }

describe('a project of 12,000 vertices whose overlaps have 70,000', () => {
  const project = projectOf([comb(6000, 0, 5000, 5400)])
  const layer = prepareLayer(
    buildLayer(
      sourceOf([{ rings: [[comb(40, -3000, 4900, 5300)]] }, { rings: [[comb(3, 5100, 5200, 9000)]] }]),
      ZONE_32,
    ),
  )

  it('is checked in many small steps, and occupied plus free is verified to be the whole', LONG, () => {
    const steps = checkInSteps(project, [layer])
    let yields = 0
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) {
        yields += 1
        continue
      }
      const [finding] = step.value.layers
      expect(finding?.outcome).toBe('occupied')
      const codes = finding?.warnings.map(({ code }) => code)
      expect(codes).not.toContain('closing-not-verified')
      expect(codes).not.toContain('parts-do-not-close')
      expect(codes).not.toContain('areas-disagree')
      expect(finding?.zones).toHaveLength(2)
      break
    }
    expect(yields).toBeGreaterThan(200)
  })

  it('stops while the zones are added up', LONG, () => {
    const signal = { aborted: false }
    let inSum = 0
    const steps = checkInSteps(project, [layer], {
      signal,
      onProgress: ({ zones }) => {
        if (zones?.zonesDone === 2) inSum = 1
      },
    })
    const runToEnd = () => {
      for (let step = steps.next(); !step.done; step = steps.next()) {
        if (inSum > 0) inSum += 1
        // The zones are done for some steps: this one is within the adding up.
        if (inSum > 5) signal.aborted = true
      }
    }
    expect(runToEnd).toThrow(CheckCancelled)
  })
})
