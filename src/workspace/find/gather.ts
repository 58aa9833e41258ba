import type { FeatureCollection } from 'geojson'
import type { CatalogueLayer } from '../../../layers/catalogue'
import { readIndicators } from '../indicators/indicators'
import { readLayerData, type Pack } from '../pack'
import { readPlanProjects } from '../plans/projects'
import type { WorkspaceState } from '../state'
import {
  featureEntries,
  indicatorEntries,
  layerEntries,
  ownEntry,
  projectEntries,
  type Entry,
} from './entries'

export interface PackNames {
  entries: Entry[]
  counties: FeatureCollection | null
}

const read = new WeakMap<Pack, Promise<PackNames>>()

/**
 * Everything of the pack that has a name, read once a visit. What cannot be read is left out: the layer itself says
 * so when it is switched on, and the search of the rest goes on.
 */
export function packNames(pack: Pack, data: WorkspaceState['data']): Promise<PackNames> {
  const known = read.get(pack) ?? gather(pack, data)
  read.set(pack, known)
  return known
}

async function gather(pack: Pack, data: WorkspaceState['data']): Promise<PackNames> {
  const { catalogue } = pack
  const [collections, projects, indicators] = await Promise.all([
    Promise.all(catalogue.layers.filter(hasNames).map((layer) => collectionOf(pack, layer, data))),
    readPlanProjects(pack).catch(() => []),
    readIndicators(pack).catch(() => null),
  ])
  const features = collections.flatMap(({ layer, collection }) =>
    collection ? featureEntries(catalogue, layer, collection) : [],
  )
  return {
    entries: [
      ...features,
      ...layerEntries(catalogue),
      ...projectEntries(projects),
      ...indicatorEntries(indicators?.indicators ?? []),
    ],
    counties: collections.find(({ layer }) => layer.symbol === 'county')?.collection ?? null,
  }
}

/** Outlines and hachures are large and nameless. */
function hasNames({ symbol, featureCount }: CatalogueLayer): boolean {
  return featureCount > 0 && !/^(ridge|border|province)$/.test(symbol)
}

async function collectionOf(pack: Pack, layer: CatalogueLayer, data: WorkspaceState['data']) {
  const entry = data[layer.id]
  const collection = entry?.kind === 'ready' ? entry.data : await readLayerData(pack, layer).catch(() => null)
  return { layer, collection }
}

/** What the person has open now. */
export function ownNames({ projects, userLayers }: Pick<WorkspaceState, 'projects' | 'userLayers'>): Entry[] {
  return [
    ...projects.map(({ project }) =>
      ownEntry('ownProject', project.id, { zh: project.name, en: project.name }, ''),
    ),
    ...userLayers.map(({ control, file }) => ownEntry('ownLayer', control.id, control.title, file)),
  ]
}
