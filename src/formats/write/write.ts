/** The table of writers. */
import { areaSquareMetres } from '../../geo/area'
import type { AttributeValue } from '../../geo/features'
import { hectares } from '../../geo/units'
import { writeBoundaryPoints } from './boundaryPoints'
import { inSystem, safeName, type Dataset, type WriteOptions, type WrittenFile } from './dataset'
import { writeFlatGeobuf } from './flatgeobuf'
import { writeShapefile } from './shapefile'
import { writeDxf, writeGeoJson, writeKml, writeVertexCsv } from './text'

export type { Dataset, WriteFeature, WriteOptions, WrittenFile } from './dataset'

export const WRITE_FORMATS = [
  'shapefile',
  'geojson',
  'flatgeobuf',
  'boundary-points',
  'kml',
  'csv',
  'dxf',
] as const
export type WriteFormat = (typeof WRITE_FORMATS)[number]

/** Writes polygons of EPSG:4490 in a format; KML is in degrees whatever the dataset's system. */
export function writeDataset(format: WriteFormat, dataset: Dataset, options: WriteOptions = {}): WrittenFile {
  switch (format) {
    case 'shapefile':
      return writeShapefile(dataset, options)
    case 'geojson':
      return writeGeoJson(dataset)
    case 'flatgeobuf':
      return writeFlatGeobuf(dataset)
    case 'boundary-points':
      return boundaryPoints(dataset, options)
    case 'kml':
      return writeKml(dataset)
    case 'csv':
      return writeVertexCsv(dataset, options)
    case 'dxf':
      return writeDxf(dataset)
  }
}

function boundaryPoints(dataset: Dataset, options: WriteOptions): WrittenFile {
  const text = (value: AttributeValue | undefined) => String(value ?? '')
  const parcels = dataset.features.map((feature, index) => ({
    polygons: inSystem(feature, dataset.system),
    name: text(feature.properties['地块名称'] ?? feature.properties['name'] ?? dataset.name),
    number: text(feature.properties['地块编号'] ?? index + 1),
    areaHectares: hectares(areaSquareMetres(feature.polygons)),
    attributes: feature.properties,
  }))
  const project = dataset.features[0]?.properties['项目名称'] ?? dataset.name
  const { bytes, notes } = writeBoundaryPoints(parcels, dataset.system, {
    encoding: options.encoding,
    keys: { 项目名称: text(project) },
  })
  return { name: `${safeName(dataset.name)}.txt`, bytes, type: 'text/plain', notes }
}
