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
import { prefectureEntries } from './prefectures'

export interface PackNames {
  entries: Entry[]
  counties: FeatureCollection | null
}

const read = new WeakMap<Pack, Promise<PackNames>>()

/**
 * Everything of the pack that has a name, read once a visit. What cannot be read is left out: the layer itself says
 * so when it is switched on, and the search of the rest goes on. `onSome` gets what is there so far, layer by layer.
 */
export function packNames(
  pack: Pack,
  data: WorkspaceState['data'],
  onSome: (names: PackNames) => void = () => undefined,
): Promise<PackNames> {
  const known = read.get(pack) ?? gather(pack, data, onSome)
  read.set(pack, known)
  return known
}

async function gather(
  pack: Pack,
  data: WorkspaceState['data'],
  onSome: (names: PackNames) => void,
): Promise<PackNames> {
  const { catalogue } = pack
  const layers = catalogue.layers.filter(hasNames)
  // In the order of the catalogue, whichever comes first.
  const byLayer = new Map<string, Entry[]>(layers.map(({ id }) => [id, []]))
  const ofPack = layerEntries(catalogue)
  let [ofPlans, ofTables]: [Entry[], Entry[]] = [[], []]
  let counties: FeatureCollection | null = null
  const all = (): PackNames => ({
    entries: [...[...byLayer.values()].flat(), ...ofPack, ...ofPlans, ...ofTables],
    counties,
  })
  onSome(all())
  await Promise.all([
    ...layers.map(async (layer) => {
      const collection = await collectionOf(pack, layer, data)
      if (!collection) return
      const isCounties = layer.symbol === 'county' && layer.geometry === 'polygon'
      const prefectures = isCounties ? prefectureEntries(layer, collection) : []
      byLayer.set(layer.id, [...featureEntries(catalogue, layer, collection), ...prefectures])
      if (isCounties) counties = collection
      onSome(all())
    }),
    readPlanProjects(pack)
      .catch(() => [])
      .then((projects) => {
        ofPlans = projectEntries(projects)
      }),
    readIndicators(pack)
      .catch(() => null)
      .then((table) => {
        ofTables = indicatorEntries(table?.indicators ?? [])
      }),
  ])
  return all()
}

/** Outlines and hachures are large and nameless. */
function hasNames({ symbol, featureCount }: CatalogueLayer): boolean {
  return featureCount > 0 && !/^(ridge|border|province)$/.test(symbol)
}

async function collectionOf(
  pack: Pack,
  layer: CatalogueLayer,
  data: WorkspaceState['data'],
): Promise<FeatureCollection | null> {
  const entry = data[layer.id]
  return entry?.kind === 'ready' ? entry.data : readLayerData(pack, layer).catch(() => null)
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
