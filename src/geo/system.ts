import type { SevenParameters } from './sevenParameters'
import type { Localized } from './types'
import type { WebMapDatum } from './webMapOffset'

export type Datum = 'CGCS2000' | 'WGS84' | 'Xian80' | 'Beijing54'

/** A coordinate system as a plain value: it can be sent to a worker and back. */
export interface CoordinateSystem {
  /** EPSG code; null for a system known only by the WKT of a file. */
  code: number | null
  name: Localized
  kind: 'geographic' | 'projected'
  datum: Datum
  /** CGCS2000, Xi'an 80 and Beijing 54 Gauss-Krueger only: 3 or 6 degree zones; null otherwise. */
  zoneWidth: 3 | 6 | null
  /** Number of the Gauss-Krueger zone (3 degree: 25-45, 6 degree: 13-23), whether eastings carry it or not. */
  zone: number | null
  /** Central meridian in degrees of a Gauss-Krueger or other transverse Mercator system. */
  centralMeridian: number | null
  /** Eastings begin with the zone number: 8 digits, false easting zone 500 000 m. */
  hasZonePrefix: boolean
  /**
   * The datum is Xi'an 80 or Beijing 54, whose transformation to CGCS2000 is not public: positions are tens to
   * hundreds of metres off, so they may be shown but not measured.
   */
  approximate: boolean
  /** What proj4 reads: a proj string made from the code, or the WKT of the file. */
  definition: string
  /** What leads from the datum to CGCS2000, where the person has it. */
  parameters?: SevenParameters
  /** Degrees of a web map, which are off by an offset. */
  webMap?: WebMapDatum
}

/** Ellipsoids as in the EPSG register (GRS 1980-like 1024, WGS 84, IAG 1975, Krassowsky 1940). */
const DATUMS: Record<Datum, { name: Localized; ellipsoid: string; geographic: number }> = {
  CGCS2000: {
    name: { zh: '2000国家大地坐标系', en: 'CGCS2000' },
    ellipsoid: '+a=6378137 +rf=298.257222101',
    geographic: 4490,
  },
  WGS84: {
    name: { zh: 'WGS 84', en: 'WGS 84' },
    ellipsoid: '+a=6378137 +rf=298.257223563',
    geographic: 4326,
  },
  Xian80: {
    name: { zh: '1980西安坐标系', en: "Xi'an 1980" },
    ellipsoid: '+a=6378140 +rf=298.257',
    geographic: 4610,
  },
  Beijing54: {
    name: { zh: '1954北京坐标系', en: 'Beijing 1954' },
    ellipsoid: '+a=6378245 +rf=298.3',
    geographic: 4214,
  },
}

/** Runs of EPSG codes of Gauss-Krueger zones: the first code of each run belongs to the zone at 75 degrees east. */
const RUNS: { first: number; datum: Datum; zoneWidth: 3 | 6; hasZonePrefix: boolean }[] = [
  { first: 4491, datum: 'CGCS2000', zoneWidth: 6, hasZonePrefix: true },
  { first: 4502, datum: 'CGCS2000', zoneWidth: 6, hasZonePrefix: false },
  { first: 4513, datum: 'CGCS2000', zoneWidth: 3, hasZonePrefix: true },
  { first: 4534, datum: 'CGCS2000', zoneWidth: 3, hasZonePrefix: false },
  { first: 2327, datum: 'Xian80', zoneWidth: 6, hasZonePrefix: true },
  { first: 2338, datum: 'Xian80', zoneWidth: 6, hasZonePrefix: false },
  { first: 2349, datum: 'Xian80', zoneWidth: 3, hasZonePrefix: true },
  { first: 2370, datum: 'Xian80', zoneWidth: 3, hasZonePrefix: false },
  { first: 21413, datum: 'Beijing54', zoneWidth: 6, hasZonePrefix: true },
  { first: 21453, datum: 'Beijing54', zoneWidth: 6, hasZonePrefix: false },
  { first: 2401, datum: 'Beijing54', zoneWidth: 3, hasZonePrefix: true },
  { first: 2422, datum: 'Beijing54', zoneWidth: 3, hasZonePrefix: false },
]

const FIRST_ZONE = { 3: 25, 6: 13 } as const
const ZONES = { 3: 21, 6: 11 } as const

/** Central meridian in degrees of a Gauss-Krueger zone. */
export function centralMeridianOf(zoneWidth: 3 | 6, zone: number): number {
  return zoneWidth === 3 ? zone * 3 : zone * 6 - 3
}

/** True where no public transformation leads from the datum to CGCS2000. */
export function isApproximate(datum: Datum): boolean {
  return datum === 'Xian80' || datum === 'Beijing54'
}

/** EPSG code of longitude/latitude on a datum. */
export function geographicCode(datum: Datum): number {
  return DATUMS[datum].geographic
}

/** Semi-major axis in metres and inverse flattening of a datum. */
export function ellipsoidOf(datum: Datum): { a: number; inverseFlattening: number } {
  const [a = NaN, inverseFlattening = NaN] = (DATUMS[datum].ellipsoid.match(/[\d.]+/g) ?? []).map(Number)
  return { a, inverseFlattening }
}

/** Not of the EPSG register: only a person can choose them. */
export const WEB_MAP_CODES: Record<WebMapDatum, number> = { GCJ02: 990002, BD09: 990009 }

function webMapSystem(webMap: WebMapDatum): CoordinateSystem {
  const name = webMap === 'GCJ02' ? 'GCJ-02' : 'BD-09'
  const zh = webMap === 'GCJ02' ? '高德、腾讯地图坐标' : '百度地图坐标'
  return {
    ...geographicSystem(WEB_MAP_CODES[webMap], 'WGS84'),
    name: { zh: `${name}(${zh})`, en: `${name}, degrees of web maps` },
    approximate: true,
    webMap,
  }
}

/** An approximate system with the parameters that make it exact. */
export function withParameters(system: CoordinateSystem, parameters: SevenParameters): CoordinateSystem {
  return { ...system, approximate: false, parameters }
}

function geographicSystem(code: number, datum: Datum): CoordinateSystem {
  const { name, ellipsoid } = DATUMS[datum]
  return {
    code,
    name: { zh: `${name.zh} 经纬度`, en: `${name.en}, longitude/latitude` },
    kind: 'geographic',
    datum,
    zoneWidth: null,
    zone: null,
    centralMeridian: null,
    hasZonePrefix: false,
    approximate: isApproximate(datum),
    definition: `+proj=longlat ${ellipsoid} +no_defs`,
  }
}

function zoneSystem(
  code: number,
  datum: Datum,
  zoneWidth: 3 | 6,
  zone: number,
  prefix: boolean,
): CoordinateSystem {
  const { name, ellipsoid } = DATUMS[datum]
  const meridian = centralMeridianOf(zoneWidth, zone)
  const falseEasting = prefix ? zone * 1e6 + 500000 : 500000
  return {
    code,
    name: {
      zh: `${name.zh} ${zoneWidth}度带 ${prefix ? `第${zone}带` : `中央经线${meridian}°E(不含带号)`}`,
      en: `${name.en} / ${zoneWidth}-degree Gauss-Krueger ${prefix ? `zone ${zone}` : `CM ${meridian}E`}`,
    },
    kind: 'projected',
    datum,
    zoneWidth,
    zone,
    centralMeridian: meridian,
    hasZonePrefix: prefix,
    approximate: isApproximate(datum),
    definition: `+proj=etmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 ${ellipsoid} +units=m +no_defs`,
  }
}

function utmSystem(code: number): CoordinateSystem {
  const zone = code - 32600
  return {
    code,
    name: { zh: `WGS 84 UTM ${zone}N`, en: `WGS 84 / UTM zone ${zone}N` },
    kind: 'projected',
    datum: 'WGS84',
    zoneWidth: null,
    zone: null,
    centralMeridian: zone * 6 - 183,
    hasZonePrefix: false,
    approximate: false,
    definition: `+proj=utm +zone=${zone} ${DATUMS.WGS84.ellipsoid} +units=m +no_defs`,
  }
}

const WEB_MERCATOR: CoordinateSystem = {
  code: 3857,
  name: { zh: 'Web墨卡托', en: 'Web Mercator' },
  kind: 'projected',
  datum: 'WGS84',
  zoneWidth: null,
  zone: null,
  centralMeridian: null,
  hasZonePrefix: false,
  approximate: false,
  definition: '+proj=merc +a=6378137 +b=6378137 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
}

/** The EPSG code of a Gauss-Krueger zone, or null where the register has none. */
export function gaussKruegerCode(
  datum: Datum,
  zoneWidth: 3 | 6,
  zone: number,
  hasZonePrefix: boolean,
): number | null {
  const run = RUNS.find(
    (r) => r.datum === datum && r.zoneWidth === zoneWidth && r.hasZonePrefix === hasZonePrefix,
  )
  const offset = zone - FIRST_ZONE[zoneWidth]
  if (!run || !Number.isInteger(zone) || offset < 0 || offset >= ZONES[zoneWidth]) return null
  return run.first + offset
}

/**
 * The system of an EPSG code: 4490, 4326, 4491-4554 (CGCS2000), 4610, 2327-2390 (Xi'an 80), 4214, 2401-2442,
 * 21413-21423, 21453-21463 (Beijing 54), 3857, 32601-32660 (UTM); null for any other.
 */
export function systemByCode(code: number): CoordinateSystem | null {
  for (const datum of Object.keys(DATUMS) as Datum[]) {
    if (DATUMS[datum].geographic === code) return geographicSystem(code, datum)
  }
  for (const webMap of ['GCJ02', 'BD09'] as const)
    if (WEB_MAP_CODES[webMap] === code) return webMapSystem(webMap)
  // The three-dimensional form of 4490; heights are not used.
  if (code === 4480) return geographicSystem(4490, 'CGCS2000')
  if (code === 3857 || code === 900913) return WEB_MERCATOR
  if (code > 32600 && code <= 32660) return utmSystem(code)
  for (const { first, datum, zoneWidth, hasZonePrefix } of RUNS) {
    const offset = code - first
    if (offset >= 0 && offset < ZONES[zoneWidth]) {
      return zoneSystem(code, datum, zoneWidth, FIRST_ZONE[zoneWidth] + offset, hasZonePrefix)
    }
  }
  return null
}

/** CGCS2000 longitude and latitude, the space in which everything is overlaid. */
export const CGCS2000 = geographicSystem(4490, 'CGCS2000')

/** The 3-degree CGCS2000 zone (eastings with zone prefix, EPSG:4513-4533) in which a longitude lies, in degrees. */
export function gaussKruegerZone(longitude: number): CoordinateSystem {
  const zone = Math.max(25, Math.min(45, Math.round(longitude / 3)))
  return zoneSystem(4488 + zone, 'CGCS2000', 3, zone, true)
}

/** `EPSG:4520`, or the name of a system that has no code; for tables and files. */
export function systemLabel(system: CoordinateSystem): string {
  if (system.webMap) return system.webMap
  return system.code === null ? system.name.en : `EPSG:${system.code}`
}
