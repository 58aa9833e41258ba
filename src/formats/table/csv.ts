/** CSV: a table of vertices or of WKT. */
import type { InputFile, SourceFeatures } from '../../geo/features'
import { parseDelimited } from './delimited'
import { decodeText } from '../encoding/encoding'
import type { ReadOptions } from '../shapefile/shapefile'
import { readTable } from './table'

/** @throws InputError where no parcel can be read */
export function readCsv(file: InputFile, options: ReadOptions = {}): SourceFeatures {
  const decoded = decodeText(file.bytes, options.encoding)
  const { features, crs, notes } = readTable(parseDelimited(decoded.text), file.name)
  return {
    file: file.name,
    format: 'csv',
    layer: null,
    crs,
    encoding: decoded.encoding,
    encodingHow: decoded.how,
    features,
    notes: [...decoded.notes, ...notes],
  }
}
