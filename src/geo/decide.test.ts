import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { decideCrs, decideCrsWithOption, type CrsDecision } from './decide'
import type { SourceFeatures, StatedCrs } from './features'

const NONE: StatedCrs = { kind: 'none' }
const epsg = (code: number): StatedCrs => ({ kind: 'epsg', code, text: `EPSG:${code}` })
const wkt = (name: string): StatedCrs => ({ kind: 'wkt', text: `PROJCS["${name}"]` })

/** A file with one square of 100 m (or 0.001 degrees). */
function file(x: number, y: number, crs: StatedCrs = NONE): SourceFeatures {
  const size = Math.abs(x) < 400 && Math.abs(y) < 400 ? 0.001 : 100
  const ring = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ]
  return fileOf([{ type: 'Polygon', coordinates: [ring] }], crs)
}

function fileOf(geometries: Geometry[], crs: StatedCrs = NONE): SourceFeatures {
  return {
    file: '用地.zip',
    format: 'shapefile',
    layer: null,
    crs,
    encoding: null,
    encodingHow: null,
    features: geometries.map((geometry, index) => ({ geometry, properties: {}, index: index + 1 })),
    notes: [],
  }
}

const code = (decision: CrsDecision) => (decision.kind === 'known' ? decision.system.code : decision.kind)
const noteCodes = (decision: CrsDecision) =>
  decision.kind === 'known' ? decision.notes.map((n) => n.code) : []
const refusal = (decision: CrsDecision) => (decision.kind === 'refused' ? decision.note : null)

describe('decideCrs, nothing stated', () => {
  it('takes degrees as EPSG:4490 and says so', () => {
    const decision = decideCrs(file(94.9, 36.4))
    expect(code(decision)).toBe(4490)
    expect(noteCodes(decision)).toEqual(['crs-assumed'])
    expect(noteCodes(decideCrs(file(116.4, 39.9)))).toEqual(['crs-assumed', 'outside-qinghai'])
  })

  it('tells the zone by the first two digits of eastings', () => {
    expect(code(decideCrs(file(32401321.407, 4030489.91)))).toBe(4520)
    expect(code(decideCrs(file(16670451.039, 4030489.91)))).toBe(4494)
    expect(noteCodes(decideCrs(file(32401321.407, 4030489.91)))).toEqual(['crs-assumed'])
    // Zone 39 lies in Shandong.
    expect(noteCodes(decideCrs(file(39401321.407, 4030489.91)))).toEqual(['crs-assumed', 'outside-qinghai'])
    // 300 km off the meridian of a zone of +-135 km.
    expect(noteCodes(decideCrs(file(32200000, 4030489.91)))).toEqual(['crs-assumed', 'outside-zone'])
  })

  it('leaves 6-digit eastings to the person, with the zones of Qinghai worked out', () => {
    const decision = decideCrs(file(401321.407, 4030489.91))
    if (decision.kind !== 'doubt') throw new Error(decision.kind)
    expect(decision.candidates.map(({ system }) => system.code)).toEqual([
      4539, 4540, 4541, 4542, 4543, 4504, 4507,
    ])
    expect(decision.candidates.map(({ inQinghai }) => inQinghai)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
      false,
    ])
    const zone32 = decision.candidates[2]
    expect(zone32?.centre[0]).toBeCloseTo(94.9006, 3)
    expect(zone32?.centre[1]).toBeCloseTo(36.4005, 3)
    expect(zone32?.box[0]).toBeLessThan(zone32?.centre[0] ?? 0)
    expect(decision.reason.zh).toContain('x=401321.407')
  })

  it('offers Web Mercator, never takes it in silence', () => {
    const decision = decideCrs(file(10564219.68, 4355801.27))
    if (decision.kind !== 'doubt') throw new Error(decision.kind)
    expect(decision.candidates.map(({ system, inQinghai }) => [system.code, inQinghai])).toEqual([
      [3857, true],
    ])
  })

  it('refuses coordinates in the wrong order', () => {
    for (const [x, y] of [
      [4030489.91, 32401321.407],
      [4030489.91, 401321.407],
      [36.4, 94.9],
      [36.4, 89.9],
    ] as const) {
      const refused = refusal(decideCrs(file(x, y)))
      expect(refused?.code).toBe('axes-swapped')
      expect(refused?.message.zh).toContain(String(x))
    }
  })

  it('refuses several zones in one file, unknown numbers and no numbers', () => {
    const two = fileOf([
      { type: 'Point', coordinates: [31401321, 4030489] },
      { type: 'Point', coordinates: [32401321, 4030489] },
    ])
    expect(refusal(decideCrs(two))?.code).toBe('several-zones')
    expect(refusal(decideCrs(two))?.message.zh).toContain('31, 32')
    expect(refusal(decideCrs(file(12345, 678)))?.code).toBe('crs-unknown')
    expect(refusal(decideCrs(file(24401321, 4030489)))?.code).toBe('crs-unknown')
    expect(refusal(decideCrs(fileOf([])))?.code).toBe('no-coordinates')
    expect(refusal(decideCrs(file(NaN, NaN)))?.code).toBe('no-coordinates')
  })
})

describe('decideCrs, stated by the file', () => {
  it('takes what is stated where the numbers agree', () => {
    expect(code(decideCrs(file(32401321, 4030489, wkt('CGCS2000_3_Degree_GK_Zone_32'))))).toBe(4520)
    expect(code(decideCrs(file(401321, 4030489, epsg(4541))))).toBe(4541)
    const wgs = decideCrs(file(94.9, 36.4, epsg(4326)))
    expect(code(wgs)).toBe(4326)
    expect(noteCodes(wgs)).toEqual([])
    expect(wgs.kind === 'known' && wgs.how.zh).toContain('视同')
  })

  it('refuses a contradiction with the file, the system, the value and what to do', () => {
    const prefixed = refusal(decideCrs(file(32401321.4, 4030489, wkt('CGCS2000_3_Degree_GK_CM_96E'))))
    expect(prefixed?.code).toBe('crs-disagrees')
    for (const part of ['EPSG:4541', '32401321.4', 'EPSG:4520']) expect(prefixed?.message.zh).toContain(part)
    const bare = refusal(decideCrs(file(401321.4, 4030489, epsg(4520))))
    for (const part of ['EPSG:4520', '401321.4', 'EPSG:4541']) expect(bare?.message.zh).toContain(part)
    for (const [x, y, stated] of [
      [31401321, 4030489, epsg(4520)],
      [94.9, 36.4, epsg(4520)],
      [32401321, 4030489, epsg(4490)],
      [16670451, 4030489, epsg(4520)],
      [10564219, 4355801, epsg(4541)],
    ] as const) {
      expect(refusal(decideCrs(file(x, y, stated)))?.code).toBe('crs-disagrees')
    }
    expect(refusal(decideCrs(file(4030489, 32401321, epsg(4520))))?.code).toBe('axes-swapped')
  })

  it('refuses a system it does not know, by its name', () => {
    const refused = refusal(decideCrs(file(94.9, 36.4, wkt('Some_Local_Grid'))))
    expect(refused?.code).toBe('crs-unknown')
    expect(refused?.message.zh).toContain('Some_Local_Grid')
    expect(refusal(decideCrs(file(94.9, 36.4, epsg(27700))))?.message.en).toContain('EPSG:27700')
  })

  it("refuses Xi'an 80 and Beijing 54 unless an approximation will do", () => {
    for (const [x, stated] of [
      [32401321, epsg(2356)],
      [401321, epsg(2429)],
      [94.9, epsg(4610)],
    ] as const) {
      const source = file(x, x > 400 ? 4030489 : 36.4, stated)
      expect(refusal(decideCrs(source))?.code).toBe('crs-approximate-only')
      const shown = decideCrs(source, { approximate: true })
      expect(shown.kind === 'known' && shown.system.approximate).toBe(true)
      expect(noteCodes(shown)).toEqual(['crs-approximate'])
    }
  })

  it('takes a layer of a whole province in one zone, whose eastings run into the next numbers', () => {
    const box = (west: number, east: number): Geometry => ({
      type: 'Polygon',
      coordinates: [
        [
          [west, 4000000],
          [east, 4000000],
          [east, 4010000],
          [west, 4010000],
          [west, 4000000],
        ],
      ],
    })
    const wide = fileOf([box(31960000, 33040000)], epsg(4520))
    expect(code(decideCrs(wide))).toBe(4520)
    expect(noteCodes(decideCrs(wide))).toContain('outside-zone')
    // Parcels of zones 31 and 32, each near the middle of its own zone, in one file.
    const two = fileOf([box(31500000, 31500100), box(32400000, 32400100)], epsg(4520))
    expect(refusal(decideCrs(two))?.code).toBe('crs-disagrees')
  })
})

describe('decideCrs, stated by the person', () => {
  it('outranks the file, with a note where they differ', () => {
    expect(noteCodes(decideCrs(file(401321, 4030489), { code: 4541 }))).toEqual([])
    const other = decideCrs(file(401321, 4030489, epsg(4540)), { code: 4541 })
    expect(code(other)).toBe(4541)
    expect(noteCodes(other)).toEqual(['crs-overridden'])
    expect(noteCodes(decideCrs(file(401321, 4030489), { code: 4550 }))).toEqual(['outside-qinghai'])
  })

  it('is still checked against the numbers', () => {
    expect(refusal(decideCrs(file(401321, 4030489), { code: 4520 }))?.code).toBe('crs-disagrees')
    expect(refusal(decideCrs(file(401321, 4030489), { code: 4490 }))?.code).toBe('crs-disagrees')
    expect(refusal(decideCrs(file(401321, 4030489), { code: 12 }))?.code).toBe('crs-unknown')
    expect(refusal(decideCrs(file(401321, 4030489), { code: 2377 }))?.code).toBe('crs-approximate-only')
  })
})

describe('decideCrsWithOption', () => {
  it('keeps what the file states, with a note where the option differs', () => {
    const differs = decideCrsWithOption(file(401321, 4030489, epsg(4541)), 4540)
    expect([code(differs), noteCodes(differs)]).toEqual([4541, ['crs-option-not-used']])
    const same = decideCrsWithOption(file(401321, 4030489, epsg(4541)), 4541)
    expect([code(same), noteCodes(same)]).toEqual([4541, []])
  })

  it('takes the option where the file states nothing, nothing known, or a contradiction', () => {
    expect(code(decideCrsWithOption(file(401321, 4030489), 4541))).toBe(4541)
    expect(code(decideCrsWithOption(file(401321, 4030489, wkt('Some_Local_Grid')), 4541))).toBe(4541)
    expect(code(decideCrsWithOption(file(32401321, 4030489, epsg(4541)), 4520))).toBe(4520)
  })

  it("does not make CGCS2000 of Xi'an 80 by calling it so", () => {
    const stated = file(32401321, 4030489, epsg(2356))
    expect(refusal(decideCrsWithOption(stated, 4520))?.code).toBe('crs-approximate-only')
    expect(code(decideCrsWithOption(stated, 4520, { approximate: true }))).toBe(2356)
  })

  it('hears the numbers of a control layer that the option does not fit', () => {
    expect(refusal(decideCrsWithOption(file(94.9, 36.4), 4541))?.code).toBe('crs-disagrees')
    const layer = decideCrsWithOption(file(94.9, 36.4), 4541, { forOthers: true })
    expect([code(layer), noteCodes(layer)]).toEqual([4490, ['crs-assumed', 'crs-option-not-used']])
    expect(code(decideCrsWithOption(file(401321, 4030489), 4541, { forOthers: true }))).toBe(4541)
  })

  it('says that the option does not fit, and names the code that does', () => {
    const note = refusal(decideCrsWithOption(file(401321, 4030489), 4520))
    expect(note?.message.zh).toMatch(/^所选的坐标系.*EPSG:4520.*不适合文件的数值.*EPSG:4541/)
    expect(note?.message.zh).not.toContain('改正文件')
  })
})
