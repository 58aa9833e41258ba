import type { Feature, FeatureCollection, Position } from 'geojson'
import type { Catalogue, CatalogueLayer } from '../../../layers/catalogue'
import type { Box, Localized } from '../../geo/types'
import type { Indicator } from '../indicators/indicators'
import { errorKilometres } from '../indicators/linked'
import type { PlanProject } from '../plans/projects'
import { labelPoint } from '../search'
import { ALIASES } from './aliases'
import { nameOf, type Name } from './match'
import { core, withoutBrackets } from './plain'

export const KINDS = ['place', 'feature', 'layer', 'project', 'indicator', 'ownProject', 'ownLayer'] as const
export type Kind = (typeof KINDS)[number]

/** A name, and what it weighs less than the present name in full. */
export interface Weighed {
  name: Name
  penalty: number
}

export interface Entry {
  key: string
  kind: Kind
  title: Localized
  detail: Localized
  names: Weighed[]
  /** Below 1: what comes first among equal matches. */
  weight: number
  layerId: string | null
  /** Id of the feature, project, indicator. */
  id: string
  at: Position | null
  errorKilometres: number | null
  /** What the map shows of it; left out where the feature says so itself. */
  box?: Box
}

/** Groups of layers whose features stand elsewhere as well: each project of the plans is an entry of its own. */
const NOT_BY_FEATURE = new Set(['projects'])

const said = (value: unknown): string => (typeof value === 'string' ? value : '')

const FORMER = 0.2
/** Half of a name: 格尔木 of 格库铁路(格尔木—花土沟). */
const PART = 2

/** An entry with its names made ready. */
export function entry(
  part: Omit<Entry, 'names'>,
  present: string[],
  { former = [], parts = [] }: { former?: string[]; parts?: string[] } = {},
): Entry {
  const weighed = (texts: string[], penalty: number) =>
    [...new Set(texts.filter(Boolean))].map((text) => ({ name: nameOf(text), penalty }))
  return { ...part, names: [...weighed(present, 0), ...weighed(former, FORMER), ...weighed(parts, PART)] }
}

export function layerEntries(catalogue: Catalogue): Entry[] {
  return catalogue.layers.map((layer) => {
    const { zh = '', en = '' } = catalogue.groups.find((group) => group.id === layer.group)?.title ?? {}
    return entry(
      {
        key: `layer/${layer.id}`,
        kind: 'layer',
        title: layer.title,
        detail: { zh, en },
        weight: layer.role === 'base' ? 0.5 : 0.25,
        layerId: layer.id,
        id: layer.id,
        at: null,
        errorKilometres: null,
      },
      // 一核 · 绿洲核心 is asked for by either half.
      [layer.title.zh, ...layer.title.zh.split(/\s*·\s*/).slice(1), layer.title.en],
    )
  })
}

/** Features by name; a name that a layer bears twice close by (a river in pieces) is one entry. */
export function featureEntries(
  catalogue: Catalogue,
  layer: CatalogueLayer,
  data: FeatureCollection,
): Entry[] {
  const group = catalogue.groups.find((one) => one.id === layer.group)
  if (NOT_BY_FEATURE.has(group?.kind ?? '')) return []
  const seen = new Set<string>()
  return data.features.flatMap((feature) => {
    const properties = feature.properties ?? {}
    const [zh, en] = [said(properties['name_zh']), said(properties['name_en'])]
    const at = labelPoint(feature)
    const title = zh || en
    if (title === '' || !at || seen.has(title)) return []
    seen.add(title)
    const isPlace = layer.role === 'base'
    const id = properties['id'] as unknown
    return [
      entry(
        {
          key: `feature/${layer.id}/${typeof id === 'string' || typeof id === 'number' ? id : title}`,
          kind: isPlace ? 'place' : 'feature',
          title: { zh: title, en: en || zh },
          detail: layer.title,
          weight: isPlace ? placeWeight(feature, layer) : zoneWeight(layer),
          layerId: layer.id,
          id: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
          at,
          errorKilometres: feature.geometry.type === 'Point' ? errorKilometres(feature) : null,
        },
        [
          zh,
          said(properties['full_zh']),
          said(properties['short_zh']),
          en,
          isPlace && /[市县区]$/u.test(zh) ? core(zh) : '',
        ],
        {
          former: isPlace ? formerNames(zh, said(properties['short_zh'])) : [],
          parts: partsOf(zh),
        },
      ),
    ]
  })
}

/** What stands in brackets or beside a slash is asked for as well: 错仁德加(叶鲁苏湖). */
function partsOf(name: string): string[] {
  return name.split(/[()()/—]/u).filter((part) => part.length >= 2 && part !== name && part !== '推断')
}

function formerNames(...names: string[]): string[] {
  const keys = names.filter(Boolean).flatMap((name) => [name, withoutBrackets(name), core(name)])
  return [...new Set(keys.flatMap((key) => ALIASES[key] ?? []))]
}

/** Parks come before zones that only share their name; sketches of control lines come last. */
function zoneWeight({ role, status, title }: CatalogueLayer): number {
  if (title.zh.startsWith('国家公园')) return 0.33
  return role === 'control' && status === 'schematic' ? 0.45 : 0.4
}

function placeWeight({ geometry, properties }: Feature, layer: CatalogueLayer): number {
  const rank: unknown = properties?.['rank']
  // Sand is a zone of a plan as well, and the zone has more to say.
  if (layer.symbol === 'desert') return 0.5
  if (geometry.type !== 'Point') return layer.geometry === 'polygon' ? 0.1 : 0.12
  return Math.min(0.3, (typeof rank === 'number' ? rank : 3) * 0.03)
}

export function projectEntries(projects: readonly PlanProject[]): Entry[] {
  return projects.map((project) =>
    entry(
      {
        key: `project/${project.id}`,
        kind: 'project',
        title: { zh: project.name_zh, en: project.name_en },
        detail: { zh: `${project.id} · ${project.class_zh}`, en: `${project.id} · ${project.class_en}` },
        weight: 0.5,
        layerId: null,
        id: project.id,
        at: null,
        errorKilometres: project.feature ? (project.errorKm ?? null) : null,
      },
      [project.name_zh, project.name_en, project.id],
    ),
  )
}

export function indicatorEntries(indicators: readonly Indicator[]): Entry[] {
  return indicators.map((row) =>
    entry(
      {
        key: `indicator/${row.id}`,
        kind: 'indicator',
        title: row.name,
        detail: row.document,
        weight: 0.5,
        layerId: null,
        id: row.id,
        at: null,
        errorKilometres: null,
      },
      [row.name.zh, row.name.en, row.id],
    ),
  )
}

/** What the person has open: nothing is nearer to their mind. */
export function ownEntry(kind: 'ownProject' | 'ownLayer', id: string, title: Localized, file: string): Entry {
  return entry(
    {
      key: `${kind}/${id}`,
      kind,
      title,
      detail: { zh: file, en: file },
      weight: 0,
      layerId: null,
      id,
      at: null,
      errorKilometres: null,
    },
    [title.zh, title.en],
  )
}
