/** KML (OGC 12-007): placemarks with polygons, lines and points, from folders at any depth. */
import type { Geometry, Position } from 'geojson'
import type { AttributeValue, InputFile, SourceFeature, SourceFeatures } from '../geo/features'
import { InputError, note, type Note } from '../geo/note'
import { decodeText } from './encoding/encoding'
import { closedRing } from './pointRings'
import type { ReadOptions } from './shapefile/shapefile'
import { childNamed, elements, parseXml, type XmlNode } from './xml'

/** @throws InputError where it is no KML or holds no geometry */
export function readKml(file: InputFile, options: ReadOptions = {}): SourceFeatures {
  // XML names its own encoding; without that it is UTF-8.
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(
    decodeText(file.bytes.subarray(0, 200)).text,
  )?.[1]
  const chosen = options.encoding ?? (declared && !/^utf-?8$/i.test(declared) ? declared : undefined)
  const decoded = decodeText(file.bytes, chosen)
  const root = parseXml(decoded.text)
  const placemarks = root ? placemarksOf(root, null) : []
  const layers = [...new Set(placemarks.map(({ layer }) => layer).filter((layer) => layer !== null))]
  const wanted = options.layer
  if (wanted !== undefined && !layers.includes(wanted)) throw layerUnknown(file.name, wanted, layers)
  const features: SourceFeature[] = []
  const notes: Note[] = [...decoded.notes]
  const empty: number[] = []
  placemarks.forEach(({ node, layer }, index) => {
    if (wanted !== undefined && layer !== wanted) return
    const geometry = geometryOf(node)
    const attributes = attributesOf(node)
    // As in the other formats with layers, so that a person can choose among them.
    const properties = layer !== null && layers.length > 1 ? { ...attributes, layer } : attributes
    if (geometry) features.push({ geometry, properties, index: index + 1 })
    else empty.push(index + 1)
  })
  const links = root ? elements(root, 'NetworkLink').length : 0
  if (links > 0 && features.length === 0) throw new InputError(linked(links), file.name)
  if (links > 0) notes.push(linked(links))
  if (features.length === 0) {
    throw new InputError(
      note(
        'no-features',
        '文件里没有可用的地标图形:请确认 KML 完整,且含有面(Polygon)、线或点。',
        'There are no usable placemarks: make sure that the KML is complete and holds polygons, lines or points.',
      ),
      file.name,
    )
  }
  if (empty.length > 0) {
    notes.push(
      note(
        'feature-left-out',
        `第 ${empty.slice(0, 5).join('、')} 个地标没有可用的图形(共 ${empty.length} 个),已略过。`,
        `Placemarks without a usable geometry were left out: ${empty.slice(0, 5).join(', ')} (${empty.length} in all).`,
      ),
    )
  }
  return {
    file: file.name,
    format: 'kml',
    layer: wanted ?? null,
    // The standard fixes WGS 84, longitude first.
    crs: { kind: 'epsg', code: 4326, text: 'KML (WGS 84)' },
    encoding: decoded.encoding,
    encodingHow: decoded.how,
    features,
    notes,
  }
}

/** What a link points to is on another machine and is never fetched. */
function linked(count: number): Note {
  return note(
    'network-link-not-followed',
    `文件里有 ${count} 个网络链接(NetworkLink),链接的内容不在文件里,没有读:请在 Google Earth 里打开后另存为 KML/KMZ。`,
    `The file holds ${count} network links; what they point to is not in the file and was not read: open it in Google Earth and save it as KML or KMZ.`,
  )
}

export function layerUnknown(file: string, wanted: string, layers: readonly string[]): InputError {
  return new InputError(
    note(
      'layer-unknown',
      `文件里没有名为“${wanted}”的图层,有:${layers.join('、') || '(无)'}。`,
      `The file has no layer "${wanted}"; it holds: ${layers.join(', ') || '(none)'}.`,
    ),
    file,
  )
}

/** Placemarks with the name of the nearest folder around them. */
function placemarksOf(node: XmlNode, layer: string | null): { node: XmlNode; layer: string | null }[] {
  return node.children.flatMap((child) => {
    if (child.name === 'Placemark') return [{ node: child, layer }]
    const name = child.name === 'Folder' ? childNamed(child, 'name')?.text.trim() : undefined
    return placemarksOf(child, name || layer)
  })
}

function attributesOf(placemark: XmlNode): Record<string, AttributeValue> {
  const result: Record<string, AttributeValue> = {}
  const name = childNamed(placemark, 'name')?.text.trim()
  if (name) result['name'] = name
  for (const data of elements(placemark, 'Data')) {
    const key = data.attributes['name']
    const value = childNamed(data, 'value')?.text.trim()
    if (key && value) result[key] = value
  }
  for (const data of elements(placemark, 'SimpleData')) {
    const key = data.attributes['name']
    if (key && data.text.trim() !== '') result[key] = data.text.trim()
  }
  return { ...describedIn(childNamed(placemark, 'description')?.text ?? ''), ...result }
}

/** ArcGIS writes the attributes as a table of two columns into the description; scripts and other marks are no part of them. */
function describedIn(html: string): Record<string, AttributeValue> {
  const result: Record<string, AttributeValue> = {}
  if (html.length > MOST_DESCRIPTION) return result
  for (const [, row = ''] of html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/gi)) {
    const cells = [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/gi)].map(([, cell = '']) => wordsOf(cell))
    const [key, value] = cells
    if (cells.length === 2 && key && value && key.length <= 60) result[key] = value
  }
  return result
}

const MOST_DESCRIPTION = 100_000

function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?(<\/\1>|$)/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}

function geometryOf(placemark: XmlNode): Geometry | null {
  const geometries = placemark.children.flatMap(geometriesOf)
  const polygons = geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  )
  const [first] = geometries
  if (!first) return null
  if (geometries.length === 1) return first
  // Parts of one kind make one geometry of many parts; a mixture stays a collection.
  return polygons.length === geometries.length
    ? { type: 'MultiPolygon', coordinates: polygons }
    : { type: 'GeometryCollection', geometries }
}

function geometriesOf(node: XmlNode): Geometry[] {
  switch (node.name) {
    case 'MultiGeometry':
      return node.children.flatMap(geometriesOf)
    case 'Polygon': {
      const rings = [
        childNamed(node, 'outerBoundaryIs'),
        ...node.children.filter(({ name }) => name === 'innerBoundaryIs'),
      ]
      // A boundary of several rings is against the standard, but written.
      const coordinates = rings.flatMap((boundary) =>
        (boundary ? elements(boundary, 'coordinates') : []).map((list) => positionsOf(list.text)),
      )
      const closed = coordinates.filter((ring) => ring.length >= 3).map((ring) => closedRing(ring))
      return closed.length > 0 ? [{ type: 'Polygon', coordinates: closed }] : []
    }
    case 'LinearRing':
    case 'LineString': {
      const coordinates = positionsOf(childNamed(node, 'coordinates')?.text ?? '')
      return coordinates.length >= 2 ? [{ type: 'LineString', coordinates }] : []
    }
    case 'MultiTrack':
      return node.children.flatMap(geometriesOf)
    case 'Track': {
      const coordinates = node.children
        .filter(({ name }) => name === 'coord')
        .flatMap(({ text }) => positionsOf(text.trim().replace(/\s+/g, ',')))
      return coordinates.length >= 2 ? [{ type: 'LineString', coordinates }] : []
    }
    case 'Point': {
      const [coordinates] = positionsOf(childNamed(node, 'coordinates')?.text ?? '')
      return coordinates ? [{ type: 'Point', coordinates }] : []
    }
    default:
      return []
  }
}

/** `94.9,36.4,0 94.91,36.4,0`: heights are dropped, blanks after commas forgiven. */
function positionsOf(text: string): [number, number][] {
  const tuples = text
    .replace(/\s*,\s*/g, ',')
    .trim()
    .split(/\s+/)
  return tuples
    .filter((tuple) => tuple !== '')
    .map((tuple): Position => tuple.split(',').map((part) => (part === '' ? NaN : Number(part))))
    .map(([lon = NaN, lat = NaN]) => [lon, lat])
}
