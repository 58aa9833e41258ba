import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { CatalogueError, parseCatalogue, type Catalogue } from '../../layers/catalogue'
import { layerFromCatalogue } from '../check/layer'
import type { ControlLayer } from '../check/types'
import { InputError, note } from '../geo/note'

export interface PackLayers {
  layers: ControlLayer[]
  errors: InputError[]
}

/** The control layers of a data pack; demo layers are for the example only. Never throws: what fails is an error. */
export function packLayers(folder: string): PackLayers {
  const result: PackLayers = { layers: [], errors: [] }
  const catalogue = catalogueOf(folder, result.errors)
  for (const entry of catalogue?.layers ?? []) {
    if (entry.role !== 'control' || entry.status === 'demo' || entry.geometry !== 'polygon') continue
    // Listed without a drawing: to be outside of it would say nothing.
    if (entry.featureCount === 0 && entry.status !== 'statutory') continue
    try {
      const coverageFile = entry.coverage ? catalogue?.coverages[entry.coverage] : undefined
      const coverage = coverageFile ? collection(join(folder, coverageFile)) : null
      result.layers.push(layerFromCatalogue(entry, collection(join(folder, entry.data)), coverage))
    } catch {
      result.errors.push(
        new InputError(layerUnreadable(entry.title.zh, entry.title.en), join(folder, entry.data)),
      )
    }
  }
  return result
}

function catalogueOf(folder: string, errors: InputError[]): Catalogue | null {
  const file = join(folder, 'catalogue.json')
  try {
    return parseCatalogue(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const detail = error instanceof CatalogueError ? ` (${error.message})` : ''
    errors.push(
      new InputError(
        note(
          'catalogue-unreadable',
          `数据包目录读不出来${detail}:请检查 --layers 指的文件夹`,
          `The catalogue of the data pack cannot be read${detail}: check the folder that --layers names`,
        ),
        file,
      ),
    )
    return null
  }
}

function collection(file: string): FeatureCollection {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isCollection(value)) throw new Error('not a feature collection')
  return value
}

function isCollection(value: unknown): value is FeatureCollection {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features)
}

function layerUnreadable(zh: string, en: string) {
  return note(
    'layer-unreadable',
    `图层“${zh}”的数据读不出来:请重新取得数据包`,
    `The data of layer "${en}" cannot be read: get the data pack again`,
  )
}
