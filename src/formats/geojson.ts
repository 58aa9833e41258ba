/** GeoJSON: collections, single features, bare geometries, one feature a line; with or without the old `crs` member. */
import type { Geometry } from 'geojson'
import type {
  AttributeValue,
  InputFile,
  NotNumber,
  SourceFeature,
  SourceFeatures,
  StatedCrs,
} from '../geo/features'
import { InputError, note, type Note } from '../geo/note'
import { decodeText } from './encoding/encoding'
import { brokenJson, brokenLine } from './jsonFault'
import type { ReadOptions } from './shapefile/shapefile'

type JsonObject = Record<string, unknown>

const GEOMETRY_DEPTH: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

/** @throws InputError where it is no GeoJSON or holds no geometry */
export function readGeoJson(file: InputFile, options: ReadOptions = {}): SourceFeatures {
  const decoded = decodeText(file.bytes, options.encoding)
  const roots = parse(decoded.text.replace(/^\ufeff/, ''), file.name)
  const notes: Note[] = [...decoded.notes]
  const features: SourceFeature[] = []
  let crs: StatedCrs = { kind: 'none' }
  const left: number[] = []
  let index = 0
  const take = (value: unknown): void => {
    index += 1
    const feature = featureOf(value, index)
    if (feature) features.push(feature)
    else left.push(index)
  }
  for (const root of roots) {
    if (!isObject(root)) continue
    const stated = statedCrs(root['crs'])
    if (stated.kind !== 'none') crs = stated
    if (root['type'] === 'FeatureCollection' && Array.isArray(root['features']))
      root['features'].forEach(take)
    else take(root)
  }
  if (
    roots.some((root) => isObject(root) && ('rings' in root || 'spatialReference' in root)) &&
    features.length === 0
  )
    throw new InputError(
      note(
        'esri-json',
        '这是 ArcGIS 的 JSON,不是 GeoJSON:请在 ArcGIS 里导出为 shapefile 或 GeoJSON。',
        'This is ArcGIS JSON, not GeoJSON: export a shapefile or GeoJSON from ArcGIS.',
      ),
      file.name,
    )
  if (roots.some((root) => isObject(root) && root['type'] === 'Topology') && features.length === 0)
    throw new InputError(
      note(
        'topojson-unsupported',
        '这是 TopoJSON(共用边界的拓扑格式),不能直接读:请用 mapshaper 或 QGIS 转为 GeoJSON 或 shapefile。',
        'This is TopoJSON, which cannot be read: turn it into GeoJSON or a shapefile with mapshaper or QGIS.',
      ),
      file.name,
    )
  if (left.length > 0)
    notes.push(
      note(
        'feature-left-out',
        `第 ${left.slice(0, 5).join('、')} 个图形没有可用的坐标${left.length > 5 ? `(共 ${left.length} 个)` : ''},已略过。`,
        `Shapes without usable coordinates were left out: ${left.slice(0, 5).join(', ')}${left.length > 5 ? ` (${left.length} in all)` : ''}.`,
      ),
    )
  if (features.length === 0)
    throw new InputError(
      note(
        'no-features',
        '文件里没有图形:请确认是 GeoJSON,并含有面、线或点。',
        'The file holds no shapes: make sure it is GeoJSON with polygons, lines or points.',
      ),
      file.name,
    )
  return {
    file: file.name,
    format: 'geojson',
    layer: null,
    crs,
    encoding: decoded.encoding,
    encodingHow: decoded.how,
    features,
    notes,
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string, file: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch {
    const lines = text.split(/\r?\n/).map((line) => line.replace(/^\u001e/, '').trim())
    const filled = lines.filter((line) => line !== '')
    if (filled.length > 1 && filled.every((line) => line.startsWith('{') && line.endsWith('}'))) {
      const values: unknown[] = []
      for (const line of filled) {
        try {
          values.push(JSON.parse(line))
        } catch {
          throw brokenLine(file, line, lines.indexOf(line) + 1)
        }
      }
      return values
    }
    throw brokenJson(file, text)
  }
}

function featureOf(value: unknown, index: number): SourceFeature | null {
  if (!isObject(value)) return null
  const isFeature = value['type'] === 'Feature'
  const written = isFeature ? value['geometry'] : value
  const geometry = geometryOf(written, 0)
  if (!geometry) return null
  const notNumber = firstNotNumber(written)
  return {
    geometry,
    properties: isFeature ? attributesOf(value) : {},
    index,
    ...(notNumber ? { notNumber } : {}),
  }
}

function attributesOf(feature: JsonObject): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {}
  const id = feature['id']
  if (typeof id === 'string' || typeof id === 'number') attributes['id'] = id
  if (!isObject(feature['properties'])) return attributes
  for (const [key, value] of Object.entries(feature['properties']))
    attributes[key] =
      value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : JSON.stringify(value)
  return attributes
}

const MAX_NESTING = 8

function geometryOf(value: unknown, nesting: number): Geometry | null {
  if (!isObject(value) || typeof value['type'] !== 'string' || nesting > MAX_NESTING) return null
  if (value['type'] === 'GeometryCollection' && Array.isArray(value['geometries'])) {
    const geometries = value['geometries']
      .map((one) => geometryOf(one, nesting + 1))
      .filter((one) => one !== null)
    return geometries.length > 0 ? { type: 'GeometryCollection', geometries } : null
  }
  const depth = GEOMETRY_DEPTH[value['type']]
  if (depth === undefined) return null
  const coordinates = coordinatesOf(value['coordinates'], depth)
  if (coordinates === null || (Array.isArray(coordinates) && coordinates.length === 0)) return null
  // The depth has been checked, so the coordinates fit the type that names it.
  return { type: value['type'], coordinates } as Geometry
}

type Nested = number | Nested[]

/** Arrays of the given depth with positions at their ends; a coordinate that is no number becomes NaN. */
function coordinatesOf(value: unknown, depth: number): Nested[] | null {
  if (!Array.isArray(value)) return null
  if (depth === 0) return value.length < 2 ? [NaN, NaN] : [numberOf(value[0]), numberOf(value[1])]
  // What is no position or no ring stays as one of no numbers: left out, it would be ground that nobody misses.
  return value.map((one) => coordinatesOf(one, depth - 1) ?? noNumbers(depth - 1))
}

function noNumbers(depth: number): Nested[] {
  return depth === 0 ? [NaN, NaN] : [noNumbers(depth - 1)]
}

/** The first position of a geometry that `coordinatesOf` cannot read, with what stands there. */
function firstNotNumber(geometry: unknown): NotNumber | null {
  let point = 0
  const visit = (value: unknown, depth: number): string | null => {
    if (!Array.isArray(value)) {
      point += 1
      return shown(value)
    }
    if (depth > 0) return firstOf(value, (one) => visit(one, depth - 1))
    point += 1
    if (value.length < 2) return shown(value)
    return firstOf(value.slice(0, 2), (one) => (Number.isFinite(numberOf(one)) ? null : shown(one)))
  }
  const walk = (one: unknown): string | null => {
    if (!isObject(one)) return null
    if (Array.isArray(one['geometries'])) return firstOf(one['geometries'], walk)
    const depth = GEOMETRY_DEPTH[String(one['type'])]
    return depth === undefined ? null : visit(one['coordinates'], depth)
  }
  const seen = walk(geometry)
  return seen === null ? null : { point, seen }
}

function firstOf(values: readonly unknown[], look: (value: unknown) => string | null): string | null {
  for (const value of values) {
    const seen = look(value)
    if (seen !== null) return seen
  }
  return null
}

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(value)
    ? Number(value)
    : NaN
}

/** The `crs` member of 2008: `urn:ogc:def:crs:EPSG::4520`, `EPSG:4520`, `…:CRS84`. */
function statedCrs(value: unknown): StatedCrs {
  if (!isObject(value) || !isObject(value['properties'])) return { kind: 'none' }
  const name = value['properties']['name'] ?? value['properties']['code']
  const text = typeof name === 'number' ? `EPSG:${name}` : name
  if (typeof text !== 'string') return { kind: 'none' }
  if (/CRS:?84/i.test(text)) return { kind: 'epsg', code: 4326, text }
  const code = /EPSG:+(?:[\d.]*:)?(\d+)/i.exec(text)?.[1]
  return code === undefined ? { kind: 'wkt', text } : { kind: 'epsg', code: Number(code), text }
}
