import { describe, expect, it } from 'vitest'
import { geodesicMetres } from '../geo/distance'
import { checkAgainst, FAR_ZONES, projectOf, rectangle, ring, type TestFeature } from './testShapes'

const zone = (...rings: TestFeature['rings']): TestFeature => ({ rings })
const parcel = projectOf([rectangle(0, 0, 100, 100)])

describe('outcome of a layer', () => {
  it('is occupied for a trench 0.4 m wide wholly inside a zone', () => {
    const trench = projectOf([rectangle(0, 0, 200, 0.4)])
    const finding = checkAgainst(trench, [zone([rectangle(-100, -100, 300, 100)])])
    expect(finding.outcome).toBe('occupied')
    expect(finding.percentOfProject).toBeCloseTo(100, 6)
  })

  it('is occupied for a trench 0.4 m wide that crosses a zone', () => {
    const trench = projectOf([rectangle(0, 0, 200, 0.4)])
    const finding = checkAgainst(trench, [zone([rectangle(50, -100, 90, 100)])])
    expect(finding.outcome).toBe('occupied')
    expect(finding.overlapSquareMetres).toBeCloseTo(16, 1)
  })

  it('is occupied for a short length of trench below 1 m2', () => {
    const trench = projectOf([rectangle(0, 0, 200, 0.4)])
    const finding = checkAgainst(trench, [zone([rectangle(50, -100, 51.5, 100)])])
    expect(finding.overlapSquareMetres).toBeLessThan(1)
    expect(finding.outcome).toBe('occupied')
  })

  it('is occupied for a project of less than 1 m2 wholly inside', () => {
    const mast = projectOf([rectangle(0, 0, 0.5, 0.5)])
    expect(checkAgainst(mast, [zone([rectangle(-10, -10, 10, 10)])]).outcome).toBe('occupied')
  })

  it('is touching for neighbours that share an edge, with its length', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(100, -20, 200, 80)])])
    expect(finding.outcome).toBe('touching')
    expect(finding.overlapSquareMetres).toBeLessThan(0.01)
    expect(finding.contact?.sharedMetres).toBeCloseTo(80, 1)
    expect(finding.contact?.gapMetres).toBeCloseTo(0, 4)
    expect(finding.zones.map((row) => row.outcome)).toEqual(['touching'])
    const lines = finding.zones[0]?.contactLines ?? []
    const [line = []] = lines
    expect(lines).toHaveLength(1)
    const drawn = line.slice(1).reduce((sum, to, index) => sum + geodesicMetres(line[index] ?? to, to), 0)
    expect(drawn).toBeCloseTo(finding.contact?.sharedMetres ?? 0, 2)
  })

  it('shows the place where only corners meet', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(100, 100, 200, 200)])])
    expect(finding.outcome).toBe('touching')
    expect(finding.zones[0]?.contactLines?.flat()).toHaveLength(2)
  })

  it('is touching across a gap of 0.03 m and reports the gap', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(100.03, -20, 200, 80)])])
    expect(finding.outcome).toBe('touching')
    expect(finding.overlapSquareMetres).toBe(0)
    expect(finding.contact?.gapMetres).toBeCloseTo(0.03, 4)
    expect(finding.contact?.sharedMetres).toBeCloseTo(80, 1)
  })

  it('is clear across a gap of 1 m, with the distance between the edges', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(101, 20, 200, 80)]), ...FAR_ZONES])
    expect(finding.outcome).toBe('clear')
    // The plane of zone 32 is 1.9e-4 too long here (1.1 degrees from the meridian).
    expect(finding.nearest?.metres).toBeCloseTo(1, 3)
    expect(finding.nearest?.zoneId).toBe('1')
  })

  it('is touching for a sliver below 1 m2 and keeps its area', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(99.995, 0, 200, 100)])])
    expect(finding.outcome).toBe('touching')
    expect(finding.overlapSquareMetres).toBeCloseTo(0.5, 2)
    expect(finding.zones).toHaveLength(1)
  })

  it('is touching for a sliver narrower than 0.5 m, however long', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(99.7, 0, 200, 100)])])
    expect(finding.outcome).toBe('touching')
    expect(finding.overlapSquareMetres).toBeCloseTo(30, 0)
  })

  it('is occupied for a corner of 2 m2, marked as a possible boundary error', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(98.5, 98.5, 200, 200)])])
    expect(finding.outcome).toBe('occupied')
    expect(finding.warnings.map((one) => one.code)).toContain('suspected-boundary-error')
  })

  it('is occupied for a strip of 0.3 m that cuts the parcel in two', () => {
    expect(checkAgainst(parcel, [zone([rectangle(50, -10, 50.3, 110)])]).outcome).toBe('occupied')
  })

  it('is clear in the hole of a zone', () => {
    const finding = checkAgainst(parcel, [
      zone([rectangle(-200, -200, 300, 300), rectangle(-50, -50, 150, 150)]),
    ])
    expect(finding.outcome).toBe('clear')
    expect(finding.nearest?.metres).toBeCloseTo(50, 1)
  })

  it('adds the pieces of a zone with several parts', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(-10, 0, 10, 100)], [rectangle(90, 0, 110, 100)])])
    expect(finding.overlapSquareMetres).toBeCloseTo(2000, 0)
    expect(finding.zones[0]?.pieces).toBe(2)
  })

  it('leaves the hole of a project out', () => {
    const ringed = projectOf([rectangle(0, 0, 100, 100), rectangle(40, 40, 60, 60)])
    const finding = checkAgainst(ringed, [zone([rectangle(30, 30, 70, 70)])])
    expect(finding.overlapSquareMetres).toBeCloseTo(1200, 0)
  })

  it('finds a zone that lies wholly inside the project', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(30, 30, 40, 40)])])
    expect(finding.outcome).toBe('occupied')
    expect(finding.zones[0]?.percentOfZone).toBeCloseTo(100, 6)
  })

  it('counts ground covered by two zones once', () => {
    const finding = checkAgainst(parcel, [
      zone([rectangle(0, 0, 60, 100)]),
      zone([rectangle(40, 0, 100, 100)]),
    ])
    // Chords of a long and of a short edge along one straight line in the plane lie up to 0.01 mm apart.
    expect(finding.percentOfProject).toBeCloseTo(100, 4)
    expect(finding.zones.reduce((sum, row) => sum + row.percentOfProject, 0)).toBeCloseTo(120, 4)
  })

  it('counts slivers of adjoining zones together', () => {
    const finding = checkAgainst(parcel, [
      zone([rectangle(99.2, 0, 200, 1)]),
      zone([rectangle(99.2, 1, 200, 2)]),
    ])
    expect(finding.overlapSquareMetres).toBeCloseTo(1.6, 2)
    expect(finding.outcome).toBe('occupied')
    expect(finding.zones.map((row) => row.outcome)).toEqual(['occupied', 'occupied'])
  })

  it('touches in a single corner', () => {
    const finding = checkAgainst(parcel, [
      zone([
        ring([
          [100, 100],
          [150, 120],
          [120, 150],
        ]),
      ]),
    ])
    expect(finding.outcome).toBe('touching')
    expect(finding.contact?.sharedMetres).toBeLessThan(0.1)
  })
})

describe('coverage', () => {
  it('is no-coverage outside the box of the zones, not clear', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(1000, 1000, 1100, 1100)])])
    expect(finding.outcome).toBe('no-coverage')
    expect(finding.coveredPercent).toBe(0)
    expect(finding.nearest).toBeNull()
    expect(finding.warnings.map((one) => one.code)).toContain('coverage-assumed')
  })

  it('says how much of the project a stated coverage covers', () => {
    const half = projectOf([rectangle(0, 0, 50, 100)]).polygons
    const finding = checkAgainst(parcel, [zone([rectangle(20, 20, 30, 30)])], { coverage: half })
    expect(finding.outcome).toBe('occupied')
    expect(finding.coveredPercent).toBeCloseTo(50, 4)
    expect(finding.warnings.map((one) => one.code)).toContain('partly-covered')
    expect(finding.warnings.map((one) => one.code)).not.toContain('coverage-assumed')
  })

  it('is clear in a covered place without any zone', () => {
    const finding = checkAgainst(parcel, [zone([rectangle(9000, 9000, 9100, 9100)])], {
      coverage: projectOf([rectangle(-500, -500, 500, 500)]).polygons,
    })
    expect(finding.outcome).toBe('clear')
    expect(finding.nearest?.metres).toBeGreaterThan(12_000)
  })

  it.each(['statutory', 'schematic', 'user'] as const)(
    'is never clear for a %s layer without zones',
    (status) => {
      const finding = checkAgainst(parcel, [], {
        status,
        coverage: projectOf([rectangle(-500, -500, 500, 500)]).polygons,
      })
      expect(finding.outcome).toBe('no-coverage')
      expect(finding.coveredPercent).toBe(0)
      expect(finding.warnings.map((one) => one.code)).toContain('layer-empty')
    },
  )

  it('is no-coverage for a layer without zones and coverage', () => {
    expect(checkAgainst(parcel, []).outcome).toBe('no-coverage')
  })
})

describe('damaged zones', () => {
  const damaged: TestFeature = { rings: [[rectangle(0, 0, NaN, 10)]] }

  it('make a layer failed where nothing is hit', () => {
    const finding = checkAgainst(parcel, [damaged, ...FAR_ZONES])
    expect(finding.outcome).toBe('failed')
    const row = finding.zones.find((one) => one.outcome === 'failed')
    expect(row?.reason?.zh).toContain('第 1 个图斑')
  })

  it('leave a hit standing, with a warning', () => {
    const finding = checkAgainst(parcel, [damaged, zone([rectangle(50, 50, 150, 150)])])
    expect(finding.outcome).toBe('occupied')
    expect(finding.zones.map((row) => row.outcome)).toEqual(['occupied', 'failed'])
    expect(finding.warnings.map((one) => one.code)).toContain('zones-failed')
  })

  it('are failed for want of an area too', () => {
    const line: TestFeature = {
      rings: [
        [
          ring([
            [0, 0],
            [50, 50],
            [100, 100],
          ]),
        ],
      ],
    }
    expect(checkAgainst(parcel, [line, ...FAR_ZONES]).outcome).toBe('failed')
  })
})
