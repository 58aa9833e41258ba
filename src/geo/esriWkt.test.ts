import { expect, it } from 'vitest'
import { esriWkt } from './esriWkt'
import { systemByCode } from './system'
import { systemFromWkt } from './wkt'

it('writes a .prj that reads back as the same system', () => {
  for (const code of [4490, 4326, 4610, 4214, 4520, 4541, 4494, 4506, 2356, 2429, 21416, 21457]) {
    const system = systemByCode(code)
    const text = system && esriWkt(system)
    expect(text && systemFromWkt(text)?.code).toBe(code)
  }
  const mercator = systemByCode(3857)
  expect(mercator && esriWkt(mercator)).toBeNull()
})

it('is what ArcGIS and GDAL write', () => {
  const system = systemByCode(4520)
  // projinfo EPSG:4520 -o WKT1_ESRI of PROJ 9.1.
  expect(system && esriWkt(system)).toBe(
    'PROJCS["CGCS2000_3_Degree_GK_Zone_32",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",32500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",96.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]',
  )
})
