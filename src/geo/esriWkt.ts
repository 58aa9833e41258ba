import type { CoordinateSystem, Datum } from './system'

const GEOGRAPHIC: Record<Datum, string> = {
  CGCS2000:
    'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  WGS84:
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  Xian80:
    'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  Beijing54:
    'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
}

const NAMES: Record<Datum, string> = {
  CGCS2000: 'CGCS2000',
  WGS84: 'WGS_1984',
  Xian80: 'Xian_1980',
  Beijing54: 'Beijing_1954',
}

/**
 * The WKT that a `.prj` carries, in the spelling of ESRI, which all programs read. A system known only by its own WKT
 * gives that back; null for those that have no plain form here (Web Mercator, UTM).
 */
export function esriWkt(system: CoordinateSystem): string | null {
  if (system.code === null) return system.definition
  if (system.kind === 'geographic') return GEOGRAPHIC[system.datum]
  const { zone, zoneWidth, centralMeridian } = system
  if (zone === null || zoneWidth === null || centralMeridian === null) return null
  const width = zoneWidth === 3 ? '3_Degree_' : ''
  const place = system.hasZonePrefix ? `Zone_${zone}` : `CM_${centralMeridian}E`
  const easting = system.hasZonePrefix ? zone * 1e6 + 500000 : 500000
  return (
    `PROJCS["${NAMES[system.datum]}_${width}GK_${place}",${GEOGRAPHIC[system.datum]},PROJECTION["Gauss_Kruger"],` +
    `PARAMETER["False_Easting",${easting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${centralMeridian}.0],` +
    `PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
  )
}
