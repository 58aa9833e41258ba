import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { converterOf } from './convert'
import { systemByName, systemFromWkt, wktName } from './wkt'

const CHINA =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
const XIAN =
  'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
const BEIJING =
  'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
const WGS =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'

/** ESRI's spelling, as ArcGIS and GDAL (`projinfo -o WKT1_ESRI`) write it. */
const zone = (name: string, base: string, easting: number, meridian: number, scale = 1, northing = 0) =>
  `PROJCS["${name}",${base},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}.0],PARAMETER["False_Northing",${northing}.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`

/** projinfo EPSG:4520 of PROJ 9.1. */
const OGC =
  'PROJCS["CGCS2000 / 3-degree Gauss-Kruger zone 32",GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",96],PARAMETER["scale_factor",1],PARAMETER["false_easting",32500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","4520"]]'
const WKT2 =
  'PROJCRS["CGCS2000 / 3-degree Gauss-Kruger CM 96E",BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],CONVERSION["3-degree Gauss-Kruger CM 96E",METHOD["Transverse Mercator"],PARAMETER["Latitude of natural origin",0],PARAMETER["Longitude of natural origin",96],PARAMETER["Scale factor at natural origin",1],PARAMETER["False easting",500000],PARAMETER["False northing",0]],CS[Cartesian,2],AXIS["northing (X)",north,LENGTHUNIT["metre",1]],AXIS["easting (Y)",east,LENGTHUNIT["metre",1]]]'

describe('systemFromWkt finds the code', () => {
  it.each([
    [4520, zone('CGCS2000_3_Degree_GK_Zone_32', CHINA, 32500000, 96)],
    [4541, zone('CGCS2000_3_Degree_GK_CM_96E', CHINA, 500000, 96)],
    [4506, zone('CGCS2000_GK_CM_99E', CHINA, 500000, 99)],
    [4542, zone('CGCS2000_3_Degree_GK_CM_99E', CHINA, 500000, 99)],
    [4494, zone('CGCS2000_GK_Zone_16', CHINA, 16500000, 93)],
    [2356, zone('Xian_1980_3_Degree_GK_Zone_32', XIAN, 32500000, 96)],
    [2429, zone('Beijing_1954_3_Degree_GK_CM_96E', BEIJING, 500000, 96)],
    [21416, zone('Beijing_1954_GK_Zone_16', BEIJING, 16500000, 93)],
    [4520, OGC],
    [4520, OGC.replace(/,AUTHORITY\["EPSG","\d+"\]/g, '')],
    [4541, WKT2],
    [4490, CHINA],
    [4326, WGS],
    [4610, XIAN],
    [4214, BEIJING],
    // The numbers win over a name that lies.
    [4541, zone('CGCS2000_3_Degree_GK_Zone_32', CHINA, 500000, 96)],
    [4520, zone('unnamed', CHINA, 32500000, 96)],
    // A datum without a name is told by its ellipsoid.
    [
      4520,
      zone(
        'unnamed',
        CHINA.replace('D_China_2000', 'D_Unknown').replace(
          'GCS_China_Geodetic_Coordinate_System_2000',
          'GCS_Unknown',
        ),
        32500000,
        96,
      ),
    ],
    // Only a name is left, or the last brackets are lost.
    [4520, 'PROJCS["CGCS2000_3_Degree_GK_Zone_32"]'],
    [4520, zone('CGCS2000_3_Degree_GK_Zone_32', CHINA, 32500000, 96).slice(0, -2)],
    [4520, `\uFEFF${zone('CGCS2000_3_Degree_GK_Zone_32', CHINA, 32500000, 96)}\r\n`],
    [4520, `COMPD_CS["with heights",${zone('x', CHINA, 32500000, 96)},VERT_CS["Yellow Sea 1985"]]`],
    [
      3857,
      'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",' +
        WGS +
        ',PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["Central_Meridian",0.0],UNIT["Meter",1.0]]',
    ],
  ])('EPSG:%i', (code, text) => expect(systemFromWkt(text)?.code).toBe(code))
})

describe('systemFromWkt reads other projections', () => {
  it('Albers, a local meridian and UTM, by their own numbers', () => {
    const albers = `PROJCS["Qinghai_Albers",${CHINA},PROJECTION["Albers"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Standard_Parallel_1",25.0],PARAMETER["Standard_Parallel_2",47.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
    const utm = zone('WGS_1984_UTM_Zone_46N', WGS, 500000, 93, 0.9996).replace(
      'Gauss_Kruger',
      'Transverse_Mercator',
    )
    const local = zone('Golmud_local', CHINA, 500000, 95.25, 1, -3000000)
    // cs2cs of PROJ 9.1 for 94.9 E, 36.4 N.
    for (const [text, easting, northing] of [
      [albers, -887943.961, 3938213.7166],
      [utm, 670382.8587, 4029992.5815],
      [local, 468602.7834, 1029984.6636],
    ] as const) {
      const system = systemFromWkt(text)
      expect(system).toMatchObject({ code: null, kind: 'projected', zone: null, approximate: false })
      const [x, y] = system ? converterOf(system).forward([94.9, 36.4]) : [NaN, NaN]
      expect(x).toBeCloseTo(easting, 3)
      expect(y).toBeCloseTo(northing, 3)
    }
    expect(systemFromWkt(local)).toMatchObject({ centralMeridian: 95.25, name: { zh: 'Golmud_local' } })
  })

  it('gives null for what it does not know, rather than a guess', () => {
    const foreign = CHINA.replace('D_China_2000', 'D_North_American_1983').replace(
      /GCS_China\w+/,
      'GCS_NAD83',
    )
    const pulkovo = BEIJING.replace('D_Beijing_1954', 'D_Pulkovo_1942').replace(
      'GCS_Beijing_1954',
      'GCS_Pulkovo',
    )
    const contradiction = CHINA.replace('6378137.0,298.257222101', '6378245.0,298.3')
    for (const text of [
      '',
      'not a WKT',
      'LOCAL_CS["Arbitrary",UNIT["metre",1]]',
      zone('x', foreign, 500000, 96),
      zone('x', pulkovo, 500000, 96),
      contradiction,
      `PROJCS["x",${CHINA},PROJECTION["No_Such_Projection"],PARAMETER["Central_Meridian",96.0],UNIT["Meter",1.0]]`,
      '['.repeat(1000),
      'A['.repeat(1000),
      'x'.repeat(200_000),
    ]) {
      expect(systemFromWkt(text)).toBeNull()
    }
  })

  it('never throws on mutilated text', () => {
    const pieces = fc.constantFrom(...OGC.split(/(?<=[,[\]"])/), ...WKT2.split(/(?<=[,[\]"])/))
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        systemFromWkt(parts.join(''))
        wktName(parts.join(''))
      }),
      { numRuns: 500, seed: 20_260 },
    )
  })
})

it('systemByName reads the names that people know', () => {
  expect(systemByName('CGCS2000_3_Degree_GK_Zone_32')?.code).toBe(4520)
  expect(systemByName('CGCS2000 / 3-degree Gauss-Kruger CM 96E')?.code).toBe(4541)
  expect(systemByName('Xian_1980_GK_Zone_16')?.code).toBe(2330)
  expect(systemByName('Beijing 1954 / 3-degree Gauss-Kruger CM 90E')?.code).toBe(2427)
  expect(systemByName('CGCS2000_GK_CM_96E')).toBeNull()
  expect(systemByName('something else')).toBeNull()
})
