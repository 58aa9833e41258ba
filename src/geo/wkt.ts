/**
 * Reads the WKT of a `.prj`, in the spelling of OGC 01-009, ISO 19162 (WKT2) or ESRI, down to the few facts that
 * decide a coordinate system. The numbers (ellipsoid, meridian, false easting) win over the name: they are what the
 * coordinates were made with.
 */
import proj4 from 'proj4'
import {
  gaussKruegerCode,
  geographicCode,
  isApproximate,
  systemByCode,
  type CoordinateSystem,
  type Datum,
} from './system'
import { child, descendant, numberAt, parseWkt, textAt, type WktNode } from './wktTree'

/** What a datum may be called, lower case with everything but letters and digits taken out. */
const DATUM_NAMES: [RegExp, Datum][] = [
  [/china2000|cgcs2000|chinageodetic/, 'CGCS2000'],
  [/wgs(19)?84|worldgeodeticsystem1984/, 'WGS84'],
  [/xi?an(19)?80/, 'Xian80'],
  [/beijing(19)?54/, 'Beijing54'],
]

/** A datum without a name of its own is told by its ellipsoid. */
const NAMELESS =
  /^(d|dunknown|unknown|undefined|userdefined|custom|notspecified|unnamed|dgrs1980|grs1980|)$|basedon|unspecified/

const ELLIPSOIDS: { a: number; inverseFlattening: number; datum: Datum }[] = [
  { a: 6378137, inverseFlattening: 298.257222101, datum: 'CGCS2000' },
  { a: 6378137, inverseFlattening: 298.257223563, datum: 'WGS84' },
  { a: 6378140, inverseFlattening: 298.257, datum: 'Xian80' },
  { a: 6378245, inverseFlattening: 298.3, datum: 'Beijing54' },
]

const PROJECTED = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS']
const GEOGRAPHIC = [
  'GEOGCS',
  'GEOGCRS',
  'GEOGRAPHICCRS',
  'GEODCRS',
  'GEODETICCRS',
  'BASEGEOGCRS',
  'BASEGEODCRS',
]

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * The coordinate system that a WKT describes: a Gauss-Krueger zone or a geographic system by its code, any other
 * projection on CGCS2000 or WGS 84 (Albers, UTM, a local meridian) with `code` null and the WKT as its definition.
 * null where the text is not WKT or the datum or projection is not known.
 */
export function systemFromWkt(text: string): CoordinateSystem | null {
  const tree = parseWkt(text)
  const root = tree && unwrapped(tree)
  if (!root) return systemByWord(text)
  const byCode = systemByCode(authorityCode(root) ?? NaN)
  if (GEOGRAPHIC.includes(root.keyword)) {
    const datum = datumOf(root)
    return byCode ?? (datum && systemByCode(geographicCode(datum)))
  }
  if (!PROJECTED.includes(root.keyword)) return null
  const parameters = readParameters(root)
  if (parameters.size === 0) return byCode ?? systemByName(textAt(root, 0) ?? '')
  const geographic = GEOGRAPHIC.map((keyword) => child(root, keyword)).find((node) => node !== null)
  const datum = geographic ? datumOf(geographic) : datumByName(textAt(root, 0) ?? '')
  if (!datum) return null
  return (
    gaussKruegerSystem(root, datum, parameters) ??
    webMercator(root) ??
    otherProjection(root, text, datum, parameters)
  )
}

/** A .prj that holds no WKT but only the name of the system or its code. */
function systemByWord(text: string): CoordinateSystem | null {
  const word = text.replace(/^\ufeff/, '').trim()
  if (word.length > 80 || /[[\]()\n]/.test(word)) return null
  const code = /^(?:EPSG\s*:{1,2}\s*)(\d{4,5})$/i.exec(word)?.[1]
  return code === undefined ? systemByName(word) : systemByCode(Number(code))
}

/** Name of the system as the WKT has it, for messages; null where there is none. */
export function wktName(text: string): string | null {
  const tree = parseWkt(text)
  return tree ? textAt(unwrapped(tree) ?? tree, 0) : null
}

/** A compound or bound system is read by its horizontal part. */
function unwrapped(node: WktNode): WktNode | null {
  if (PROJECTED.includes(node.keyword) || GEOGRAPHIC.includes(node.keyword)) return node
  return descendant(node, [...PROJECTED, ...GEOGRAPHIC])
}

function authorityCode(node: WktNode): number | null {
  const authority = child(node, 'AUTHORITY') ?? child(node, 'ID')
  if (!authority || textAt(authority, 0)?.toUpperCase() !== 'EPSG') return null
  const code = Number(textAt(authority, 1))
  return Number.isInteger(code) ? code : null
}

function datumByName(name: string): Datum | null {
  const found = DATUM_NAMES.find(([pattern]) => pattern.test(letters(name)))
  return found ? found[1] : null
}

function datumOf(geographic: WktNode): Datum | null {
  const node = ['DATUM', 'GEODETICDATUM', 'TRF', 'ENSEMBLE']
    .map((k) => child(geographic, k))
    .find((n) => n !== null)
  const ellipsoid = descendant(geographic, ['SPHEROID', 'ELLIPSOID'])
  const name = node ? (textAt(node, 0) ?? '') : ''
  const byEllipsoid = ELLIPSOIDS.find(
    ({ a, inverseFlattening }) =>
      ellipsoid &&
      Math.abs((numberAt(ellipsoid, 1) ?? 0) - a) < 1e-3 &&
      Math.abs((numberAt(ellipsoid, 2) ?? 0) - inverseFlattening) < 1e-7,
  )
  const byName = datumByName(name) ?? datumByName(textAt(geographic, 0) ?? '')
  if (byName) {
    // A datum on another's ellipsoid is a contradiction; CGCS2000 and WGS 84 may stand for each other.
    const modern = (datum: Datum) => datum === 'CGCS2000' || datum === 'WGS84'
    if (!ellipsoid || byEllipsoid?.datum === byName) return byName
    return byEllipsoid && modern(byEllipsoid.datum) && modern(byName) ? byName : null
  }
  return NAMELESS.test(letters(name)) ? (byEllipsoid?.datum ?? null) : null
}

type Parameters = Map<string, number>

/** Projection parameters by a common name. */
function readParameters(root: WktNode): Parameters {
  const conversion = child(root, 'CONVERSION') ?? root
  const result: Parameters = new Map()
  for (const node of conversion.children) {
    if (node.keyword !== 'PARAMETER') continue
    const name = letters(textAt(node, 0) ?? '')
    const value = numberAt(node, 1)
    if (value === null) continue
    if (/centralmeridian|longitudeof(natural|false)?origin|longitudeofcenter/.test(name))
      result.set('meridian', value)
    else if (/latitudeof(natural|false)?origin|latitudeofcenter|centralparallel/.test(name))
      result.set('latitude', value)
    else if (/falseeasting|eastingatfalseorigin/.test(name)) result.set('easting', value)
    else if (/falsenorthing|northingatfalseorigin/.test(name)) result.set('northing', value)
    else if (/scalefactor/.test(name)) result.set('scale', value)
    else result.set(name, value)
  }
  return result
}

function projectionName(root: WktNode): string {
  const conversion = child(root, 'CONVERSION')
  const node = conversion ? child(conversion, 'METHOD') : child(root, 'PROJECTION')
  return letters((node && textAt(node, 0)) ?? '')
}

function isMetre(root: WktNode): boolean {
  // The unit of a WKT1 system is a child of the root; WKT2 may keep it in the axes.
  const axis = child(root, 'AXIS')
  const unit = child(root, 'UNIT') ?? child(root, 'LENGTHUNIT') ?? (axis && child(axis, 'LENGTHUNIT'))
  return unit === null || numberAt(unit, 1) === 1
}

function isTransverseMercator(root: WktNode): boolean {
  return /^(gausskruger|transversemercator)/.test(projectionName(root))
}

function gaussKruegerSystem(root: WktNode, datum: Datum, parameters: Parameters): CoordinateSystem | null {
  const meridian = parameters.get('meridian') ?? NaN
  const easting = parameters.get('easting') ?? NaN
  const plain =
    (parameters.get('scale') ?? 1) === 1 &&
    (parameters.get('latitude') ?? 0) === 0 &&
    (parameters.get('northing') ?? 0) === 0
  if (!plain || !isTransverseMercator(root) || !isMetre(root)) return null
  const prefix = (easting - 500000) / 1e6
  // Meridians that end both a 3-degree and a 6-degree zone are told by the name; the numbers are the same.
  const sixFirst = (meridian + 3) % 6 === 0 && !/3degree/.test(letters(textAt(root, 0) ?? ''))
  for (const zoneWidth of sixFirst ? ([6, 3] as const) : ([3, 6] as const)) {
    const zone = zoneWidth === 3 ? meridian / 3 : (meridian + 3) / 6
    if (prefix !== 0 && prefix !== zone) continue
    const code = gaussKruegerCode(datum, zoneWidth, zone, prefix !== 0)
    if (code !== null) return systemByCode(code)
  }
  return null
}

function webMercator(root: WktNode): CoordinateSystem | null {
  const isWeb =
    /mercatorauxiliarysphere|popularvisualisationpseudomercator/.test(projectionName(root)) ||
    letters(textAt(root, 0) ?? '').includes('pseudomercator')
  return isWeb && isMetre(root) ? systemByCode(3857) : null
}

function otherProjection(
  root: WktNode,
  text: string,
  datum: Datum,
  parameters: Parameters,
): CoordinateSystem | null {
  if (isApproximate(datum) && !isTransverseMercator(root)) return null
  try {
    // The test position is the middle of Qinghai; a definition that proj4 misreads gives no number there.
    const [x, y] = proj4('+proj=longlat +a=6378137 +rf=298.257222101 +no_defs', text.trim()).forward([96, 36])
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null
  } catch {
    return null
  }
  const name = textAt(root, 0) ?? 'WKT'
  return {
    code: null,
    name: { zh: name, en: name },
    kind: 'projected',
    datum,
    zoneWidth: null,
    zone: null,
    centralMeridian: isTransverseMercator(root) ? (parameters.get('meridian') ?? null) : null,
    hasZonePrefix: false,
    approximate: isApproximate(datum),
    definition: text.trim(),
  }
}

/** For a WKT that is cut down to its name: `CGCS2000_3_Degree_GK_Zone_32`, `Beijing_1954_GK_CM_93E`. */
export function systemByName(name: string): CoordinateSystem | null {
  const datum = datumByName(name)
  if (!datum) return null
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
  const zoneText = /zone (\d+)/.exec(plain)?.[1]
  const meridianText = /cm (\d+) ?e/.exec(plain)?.[1]
  const zoneWidth = /3 degree/.test(plain) ? 3 : 6
  if (zoneText !== undefined) {
    const code = gaussKruegerCode(datum, zoneWidth, Number(zoneText), true)
    return code === null ? null : systemByCode(code)
  }
  if (meridianText !== undefined) {
    const meridian = Number(meridianText)
    const code = gaussKruegerCode(
      datum,
      zoneWidth,
      zoneWidth === 3 ? meridian / 3 : (meridian + 3) / 6,
      false,
    )
    return code === null ? null : systemByCode(code)
  }
  return null
}
