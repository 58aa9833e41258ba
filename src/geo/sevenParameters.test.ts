import { describe, expect, it } from 'vitest'
import { converterOf } from './convert'
import { decideCrs } from './decide'
import type { SourceFeatures } from './features'
import { parseSevenParameters } from './sevenParameters'
import { systemByCode, WEB_MAP_CODES, withParameters } from './system'
import { fromWebMap, toWebMap } from './webMapOffset'
import { geodesicMetres } from './distance'

const TEXT = '-12.5,-103.2,-41.7,0.31,-0.22,1.15,-2.4'

function sourceAt(...ring: [number, number][]): SourceFeatures {
  return {
    file: 'a',
    format: 'wkt',
    layer: null,
    crs: { kind: 'epsg', code: 2356, text: 'EPSG:2356' },
    encoding: null,
    encodingHow: null,
    features: [{ geometry: { type: 'Polygon', coordinates: [ring] }, properties: {}, index: 1 }],
    notes: [],
  }
}
const source = sourceAt(
  [32401321.407, 4030489.91],
  [32401421.407, 4030489.91],
  [32401421.407, 4030589.91],
  [32401321.407, 4030489.91],
)

describe('seven parameters', () => {
  const parameters = parseSevenParameters(TEXT)

  it("lead from Xi'an 80 to where PROJ comes to, and back", () => {
    const plain = systemByCode(2356)
    if (!plain || !parameters) throw new Error('no system')
    const { inverse, forward } = converterOf(withParameters(plain, parameters))
    // PROJ 9: helmert, convention=coordinate_frame, at height 0.
    const place = inverse([32401321.407, 4030489.91])
    expect(geodesicMetres(place, [94.8998684319531, 36.400144246055646])).toBeLessThan(1e-4)
    const [x, y] = forward(place)
    expect(x).toBeCloseTo(32401321.407, 5)
    expect(y).toBeCloseTo(4030489.91, 5)
    // Without them nothing is shifted.
    expect(geodesicMetres(place, converterOf(plain).inverse([32401321.407, 4030489.91]))).toBeGreaterThan(10)
  })

  it('make the system usable, and are named in how it was determined', () => {
    expect(decideCrs(source).kind).toBe('refused')
    const decision = decideCrs(source, { parameters: parameters ?? undefined })
    if (decision.kind !== 'known') throw new Error(decision.kind)
    expect(decision.system.approximate).toBe(false)
    expect(decision.how.zh).toContain('dx=-12.5m, dy=-103.2m')
    expect(decision.notes.map(({ code }) => code)).toEqual(['crs-parameters-used'])
  })

  it.each(['', '1,2,3', '1,2,3,4,5,6,x', '1,2,3,4,5,6,7,8', '9999,0,0,0,0,0,0', '0,0,0,NaN,0,0,0'])(
    'refuses %j',
    (text) => expect(parseSevenParameters(text)).toBeNull(),
  )
})

describe('offset coordinates of web maps', () => {
  it.each(['GCJ02', 'BD09'] as const)('%s comes back to a millimetre', (datum) => {
    for (const place of [
      [94.9, 36.4],
      [101.76, 36.62],
      [92.44, 34.22],
    ] as [number, number][]) {
      const offset = toWebMap(datum, place)
      const metres = geodesicMetres(place, offset)
      expect(metres).toBeGreaterThan(50)
      expect(metres).toBeLessThan(2000)
      expect(geodesicMetres(fromWebMap(datum, offset), place)).toBeLessThan(1e-3)
    }
  })

  it('agree with the published code (npm coordtransform: 116.404, 39.915)', () => {
    const [x, y] = toWebMap('GCJ02', [116.404, 39.915])
    expect(x).toBeCloseTo(116.41024449916938, 8)
    expect(y).toBeCloseTo(39.91640428150164, 8)
  })

  it('are taken on choice only, and make no area claim', () => {
    const degrees = {
      ...sourceAt([94.9, 36.4], [94.91, 36.4], [94.9, 36.41], [94.9, 36.4]),
      crs: { kind: 'none' } as const,
    }
    expect(decideCrs(degrees)).toMatchObject({ kind: 'known', system: { code: 4490 } })
    const decision = decideCrs(degrees, { code: WEB_MAP_CODES.GCJ02 })
    expect(decision).toMatchObject({ kind: 'known', system: { webMap: 'GCJ02', approximate: true } })
    expect(decision.kind === 'known' && decision.notes.map(({ code }) => code)).toEqual(['crs-approximate'])
  })
})
