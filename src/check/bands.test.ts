import { describe, expect, it } from 'vitest'
import { checkAgainst, FAR_ZONES, projectOf, rectangle } from './testShapes'
import { nearbyNote } from './bands'

describe('distance bands', () => {
  it('call a clear red line within 500 m nearby', () => {
    const parcel = projectOf([rectangle(0, 0, 100, 100)])
    const near = { rings: [[rectangle(300, 0, 400, 100)]] }
    const finding = checkAgainst(parcel, [near, ...FAR_ZONES], { role: 'ecological-red-line' })
    expect(finding.outcome).toBe('clear')
    expect(finding.warnings.map(({ code }) => code)).toContain('nearby')
    const other = checkAgainst(parcel, [near, ...FAR_ZONES], { role: 'grassland' })
    expect(other.warnings.map(({ code }) => code)).not.toContain('nearby')
  })

  it('can be set', () => {
    expect(nearbyNote('grassland', 90, 'zone', { grassland: 100 })).toHaveLength(1)
    expect(nearbyNote('grassland', 110, 'zone', { grassland: 100 })).toHaveLength(0)
  })
})
