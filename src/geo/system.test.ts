import { describe, expect, it } from 'vitest'
import { converterOf } from './convert'
import {
  gaussKruegerCode,
  gaussKruegerZone,
  systemByCode,
  systemLabel,
  type CoordinateSystem,
} from './system'

const known = (code: number): CoordinateSystem => {
  const system = systemByCode(code)
  if (!system) throw new Error(`no system ${code}`)
  return system
}

describe('systemByCode', () => {
  // Computed with PROJ (pyproj 3.7.2, EPSG database): longitude, latitude, code, easting, northing, 6-degree easting.
  const positions: [
    lon: number,
    lat: number,
    code: number,
    easting: number,
    northing: number,
    six: number,
  ][] = [
    [94.9, 36.4, 4520, 32401321.407, 4030489.91, 16670451.039],
    [93.2, 36.85, 4519, 31517837.254, 4079883.21, 16517837.254],
    [92.44, 34.22, 4519, 31448397.97, 3788206.623, 16448397.97],
    [101.76, 36.62, 4522, 34478531.343, 4054367.643, 17746917.12],
    [90.9, 38.2, 4518, 30578834.818, 4230080.609, 16316044.105],
  ]
  it.each(positions)('places %f E, %f N in EPSG:%i', (lon, lat, code, easting, northing, six) => {
    const [x, y] = converterOf(known(code)).forward([lon, lat])
    expect(x).toBeCloseTo(easting, 3)
    expect(y).toBeCloseTo(northing, 3)
    const zone = Math.floor(six / 1e6)
    const [x6] = converterOf(known(4491 + zone - 13)).forward([lon, lat])
    expect(x6).toBeCloseTo(six, 3)
    const [x0] = converterOf(known(code + 21)).forward([lon, lat])
    expect(x0).toBeCloseTo(easting % 1e6, 3)
    const back = converterOf(known(code)).inverse([x, y])
    expect(back[0]).toBeCloseTo(lon, 12)
    expect(back[1]).toBeCloseTo(lat, 12)
  })

  // `projinfo EPSG:n -o PROJ` of PROJ 9.1: first and last code of each run.
  const runs: [code: number, meridian: number, prefix: boolean, width: 3 | 6, datum: string][] = [
    [4491, 75, true, 6, 'CGCS2000'],
    [4501, 135, true, 6, 'CGCS2000'],
    [4502, 75, false, 6, 'CGCS2000'],
    [4512, 135, false, 6, 'CGCS2000'],
    [4513, 75, true, 3, 'CGCS2000'],
    [4533, 135, true, 3, 'CGCS2000'],
    [4534, 75, false, 3, 'CGCS2000'],
    [4554, 135, false, 3, 'CGCS2000'],
    [2327, 75, true, 6, 'Xian80'],
    [2338, 75, false, 6, 'Xian80'],
    [2349, 75, true, 3, 'Xian80'],
    [2390, 135, false, 3, 'Xian80'],
    [21413, 75, true, 6, 'Beijing54'],
    [21423, 135, true, 6, 'Beijing54'],
    [21453, 75, false, 6, 'Beijing54'],
    [2401, 75, true, 3, 'Beijing54'],
    [2421, 135, true, 3, 'Beijing54'],
    [2422, 75, false, 3, 'Beijing54'],
    [2442, 135, false, 3, 'Beijing54'],
  ]
  it.each(runs)('knows EPSG:%i', (code, meridian, prefix, width, datum) => {
    const system = known(code)
    expect(system).toMatchObject({
      code,
      centralMeridian: meridian,
      hasZonePrefix: prefix,
      zoneWidth: width,
      datum,
    })
    expect(system.approximate).toBe(datum !== 'CGCS2000')
    expect(gaussKruegerCode(system.datum, width, system.zone ?? 0, prefix)).toBe(code)
  })

  it('knows degrees, UTM and Web Mercator, and nothing else', () => {
    for (const code of [4490, 4326, 4610, 4214]) expect(known(code).kind).toBe('geographic')
    expect(systemByCode(4480)?.code).toBe(4490)
    expect(known(32646).centralMeridian).toBe(93)
    // cs2cs EPSG:4326 EPSG:3857 of PROJ 9.1.
    const [x, y] = converterOf(known(3857)).forward([94.9, 36.4])
    expect(x).toBeCloseTo(10564219.6763, 3)
    expect(y).toBeCloseTo(4355801.265, 3)
    for (const code of [0, NaN, 4555, 2391, 2443, 32600, 32661, 32746, 27700])
      expect(systemByCode(code)).toBeNull()
  })

  it('has a label and a name in both languages', () => {
    expect(systemLabel(known(4520))).toBe('EPSG:4520')
    expect(known(4520).name).toEqual({
      zh: '2000国家大地坐标系 3度带 第32带',
      en: 'CGCS2000 / 3-degree Gauss-Krueger zone 32',
    })
    expect(known(4541).name.zh).toContain('96°E')
  })
})

describe('gaussKruegerZone', () => {
  it('is the 3-degree zone with prefix that a longitude lies in', () => {
    expect([90.9, 93.2, 94.9, 98.9, 101.76].map((lon) => gaussKruegerZone(lon).code)).toEqual([
      4518, 4519, 4520, 4521, 4522,
    ])
    expect(gaussKruegerZone(0).zone).toBe(25)
    expect(gaussKruegerZone(180).zone).toBe(45)
  })
})
