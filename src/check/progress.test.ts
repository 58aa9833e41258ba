import { describe, expect, it } from 'vitest'
import { buildLayer } from './layer'
import { CheckCancelled, checkInSteps, checkProject, prepareLayer, type CheckProgress } from './run'
import { projectOf, rectangle, sourceOf, ZONE_32 } from './testShapes'

const project = projectOf([rectangle(0, 0, 2000, 2000)])

/** 400 zones, each of which overlaps the project. */
const layer = prepareLayer(
  buildLayer(
    sourceOf(
      Array.from({ length: 400 }, (_, i) => {
        const [east, north] = [100 * (i % 20), 100 * Math.floor(i / 20)]
        return { rings: [[rectangle(east, north, east + 90, north + 90)]] }
      }),
    ),
    ZONE_32,
  ),
)

describe('progress within a layer', () => {
  it('is told for about every hundredth of its zones', () => {
    const seen: CheckProgress[] = []
    checkProject(project, [layer], { onProgress: (progress) => seen.push(progress) })
    const within = seen.flatMap(({ zones }) => zones ?? [])
    expect(within.map(({ zones }) => zones)).toEqual(within.map(() => 400))
    expect(within.length).toBeGreaterThan(50)
    expect(within.length).toBeLessThanOrEqual(100)
    const done = within.map(({ zonesDone }) => zonesDone)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(seen.at(-1)).toMatchObject({ layersDone: 1, zones: null })
  })

  it('stops in the middle of a layer when told to', () => {
    const signal = { aborted: false }
    const steps = checkInSteps(project, [layer], {
      signal,
      onProgress: ({ zones }) => {
        if (zones && zones.zonesDone >= 200) signal.aborted = true
      },
    })
    const runToEnd = () => {
      for (let step = steps.next(); !step.done; step = steps.next());
    }
    expect(runToEnd).toThrow(CheckCancelled)
  })
})
