/** The formats that are plain text: GeoJSON, KML, CSV of vertices, DXF. */
import type { AttributeValue } from '../../geo/features'
import type { Ring } from '../../geo/types'
import {
  fieldNames,
  inSystem,
  safeName,
  wound,
  type Dataset,
  type WriteOptions,
  type WrittenFile,
} from './dataset'
import { encodeGbk } from './gbk'
import { charactersLost } from './shapefile'

/** RFC 7946 in degrees; a projected system is named in the `crs` member of 2008, which all GIS still read. */
export function writeGeoJson(dataset: Dataset): WrittenFile {
  const { system } = dataset
  const crs =
    system.kind === 'geographic' || system.code === null
      ? {}
      : { crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${system.code}` } } }
  const features = dataset.features.map((feature) => {
    const coordinates = inSystem(feature, system).map((polygon) => wound(polygon, 'counter-clockwise'))
    const [only] = coordinates
    const geometry =
      coordinates.length === 1 && only
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates }
    return { type: 'Feature', properties: feature.properties, geometry }
  })
  const text = JSON.stringify({ type: 'FeatureCollection', name: dataset.name, ...crs, features })
  return written(dataset, 'geojson', 'application/geo+json', new TextEncoder().encode(text))
}

const escapeXml = (text: string) =>
  text
    // Control signs are no characters of XML.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** OGC KML 2.2, always in degrees. */
export function writeKml(dataset: Dataset): WrittenFile {
  const ring = (positions: Ring) =>
    `<LinearRing><coordinates>${positions.map(([lon, lat]) => `${lon},${lat}`).join(' ')}</coordinates></LinearRing>`
  const placemarks = dataset.features.map(({ polygons, properties }) => {
    const shapes = polygons.map((polygon) => {
      const [shell = [], ...holes] = wound(polygon, 'counter-clockwise')
      const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('')
      return `<Polygon><outerBoundaryIs>${ring(shell)}</outerBoundaryIs>${inner}</Polygon>`
    })
    const data = Object.entries(properties)
      .filter(([, value]) => value !== null)
      .map(
        ([key, value]) => `<Data name="${escapeXml(key)}"><value>${escapeXml(String(value))}</value></Data>`,
      )
    const name = escapeXml(String(properties['name'] ?? properties['项目名称'] ?? dataset.name))
    return `<Placemark><name>${name}</name><ExtendedData>${data.join('')}</ExtendedData><MultiGeometry>${shapes.join('')}</MultiGeometry></Placemark>`
  })
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escapeXml(dataset.name)}</name>\n${placemarks.join('\n')}\n</Document></kml>\n`
  return written(dataset, 'kml', 'application/vnd.google-earth.kml+xml', new TextEncoder().encode(text))
}

/** One row a vertex; X is north, Y is east, or 经度 and 纬度. Excel opens both encodings rightly. */
export function writeVertexCsv(dataset: Dataset, { encoding = 'gbk' }: WriteOptions = {}): WrittenFile {
  const isDegrees = dataset.system.kind === 'geographic'
  const names = fieldNames(dataset.features).filter((field) => field !== '地块编号')
  const cell = (value: AttributeValue | undefined) => {
    const text = String(value ?? '')
    // A leading sign of calculation would be run as a formula.
    const safe = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
  }
  const rows = [['地块编号', ...names, '圈号', '点号', ...(isDegrees ? ['经度', '纬度'] : ['X', 'Y'])]]
  dataset.features.forEach((feature, index) => {
    const number = feature.properties['地块编号'] ?? index + 1
    const fields = names.map((name) => cell(feature.properties[name]))
    inSystem(feature, dataset.system)
      .flat()
      .forEach((ring, ringIndex) => {
        ring.forEach(([x, y], point) => {
          const label = `J${(point % (ring.length - 1)) + 1}`
          rows.push([
            cell(number),
            ...fields,
            String(ringIndex + 1),
            label,
            ...(isDegrees ? [String(x), String(y)] : [y.toFixed(4), x.toFixed(4)]),
          ])
        })
      })
  })
  const text = `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`
  if (encoding === 'utf-8')
    return written(dataset, 'csv', 'text/csv', new TextEncoder().encode(`\ufeff${text}`))
  const { bytes, lost } = encodeGbk(text)
  const file = written(dataset, 'csv', 'text/csv', bytes)
  return lost > 0 ? { ...file, notes: [charactersLost(lost)] } : file
}

/** Release 12, which every CAD program opens: a closed polyline for each ring, all on one layer. GBK. */
export function writeDxf(dataset: Dataset): WrittenFile {
  const layer = safeName(dataset.name)
    .replace(/[\s,;=`]+/g, '_')
    .slice(0, 60)
  const pairs: (string | number)[] = [
    0,
    'SECTION',
    2,
    'HEADER',
    9,
    '$ACADVER',
    1,
    'AC1009',
    9,
    '$DWGCODEPAGE',
    3,
    'ANSI_936',
  ]
  pairs.push(0, 'ENDSEC', 0, 'SECTION', 2, 'ENTITIES')
  for (const feature of dataset.features) {
    for (const ring of inSystem(feature, dataset.system).flat()) {
      pairs.push(0, 'POLYLINE', 8, layer, 66, 1, 70, 1, 10, 0, 20, 0, 30, 0)
      for (const [x, y] of ring.slice(0, -1)) pairs.push(0, 'VERTEX', 8, layer, 10, x, 20, y, 30, 0)
      pairs.push(0, 'SEQEND', 8, layer)
    }
  }
  pairs.push(0, 'ENDSEC', 0, 'EOF')
  const { bytes, lost } = encodeGbk(`${pairs.join('\r\n')}\r\n`)
  const file = written(dataset, 'dxf', 'image/vnd.dxf', bytes)
  return lost > 0 ? { ...file, notes: [charactersLost(lost)] } : file
}

function written(dataset: Dataset, ending: string, type: string, bytes: Uint8Array): WrittenFile {
  return { name: `${safeName(dataset.name)}.${ending}`, bytes, type, notes: [] }
}
