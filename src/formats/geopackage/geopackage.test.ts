import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planeAreaSquareMetres } from '../../geo/area'
import { decideCrs } from '../../geo/decide'
import { polygonsOf } from '../../geo/repair'
import { readEach } from '../read'
import { openSqlite } from './sqlite'
import { parseWellKnownBinary } from './wellKnownBinary'

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/formats/${name}`, import.meta.url)))
const read = async (name: string, options = {}) => {
  const { read: sources, errors } = await readEach([{ name, bytes: bytesOf(name) }], options)
  return { source: sources[0], error: errors[0]?.note }
}

describe('GeoPackage', () => {
  it("reads GDAL's, with its layers, attributes and system", async () => {
    const { source } = await read('parcels.gpkg', { layer: 'parcels' })
    expect(source).toMatchObject({ format: 'geopackage', layer: 'parcels', notes: [] })
    const decision = source && decideCrs(source)
    expect(decision?.kind === 'known' && decision.system.code).toBe(4520)
    // ST_Area of GEOS, see the fixtures' README.
    const areas = source?.features.map(({ geometry }) => planeAreaSquareMetres(polygonsOf(geometry)))
    expect(areas?.[0]).toBeCloseTo(1847657.437206, 5)
    expect(areas?.[1]).toBeCloseTo(22514.390625, 5)
    expect(source?.features[1]?.properties).toMatchObject({
      项目名称: '格尔木东光伏园区一期',
      地块编号: '0002',
      用地单位: '〇六示例厂',
      fid: 2,
    })
  })

  it('unites layers of one system and names them', async () => {
    const { source } = await read('parcels.gpkg')
    expect(source?.layer).toBe('parcels, 中线')
    expect(source?.features.map(({ geometry }) => geometry.type)).toEqual([
      'MultiPolygon',
      'MultiPolygon',
      'LineString',
    ])
    expect((await read('parcels.gpkg', { layer: '没有' })).error?.message.zh).toContain('parcels、中线')
  })

  it('follows overflow pages and deep trees', async () => {
    // 600 rows, every 100th of 1200 corners, written by GDAL: see make.sh.
    const { source } = await read('many.gpkg.zip')
    expect(source?.features).toHaveLength(600)
    expect(source?.features.map(({ properties }) => properties['n'])).toEqual(
      Array.from({ length: 600 }, (_, n) => n + 1),
    )
    const long = source?.features[299]?.geometry
    expect(long?.type === 'Polygon' && long.coordinates[0]?.length).toBe(1201)
  })

  it('reads columns of any spelling', () => {
    const tables = openSqlite(bytesOf('parcels.gpkg'))
    expect(tables.get('gpkg_spatial_ref_sys')?.columns.slice(0, 3)).toEqual([
      'srs_name',
      'srs_id',
      'organization',
    ])
    expect(tables.get('gpkg_contents')?.columns).toContain('last_change')
  })
})

describe('well-known binary', () => {
  const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
  it('reads both byte orders, heights and EWKB', () => {
    // ST_AsBinary / ST_AsEWKB of PostGIS for POINT(1 2), POINT Z (1 2 3), SRID=4490;POINT(1 2).
    expect(parseWellKnownBinary(hex('0101000000000000000000f03f0000000000000040'))).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    })
    expect(parseWellKnownBinary(hex('00000003e93ff000000000000040000000000000004008000000000000'))).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    })
    expect(parseWellKnownBinary(hex('01010000208a110000000000000000f03f0000000000000040'))).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    })
  })
  it('refuses counts beyond the end', () => {
    expect(parseWellKnownBinary(hex('0103000000ffffffff'))).toBeNull()
    expect(parseWellKnownBinary(hex(''))).toBeNull()
    expect(parseWellKnownBinary(hex('0163000000'))).toBeNull()
  })
})
