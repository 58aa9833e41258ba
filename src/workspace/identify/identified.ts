import { claimsAreas, NO_AREA_CLAIM } from '../../check/approximate'
import type { CatalogueGroup, CatalogueLayer } from '../../../layers/catalogue'
import type { Language } from '../../geo/types'
import type { Identified } from '../../map/types'
import { hectareText } from '../numbers'
import type { UserLayer, WorkspaceState } from '../state'
import { classIn } from '../layers/classWords'

/** What a hit is, found again in what is open now. */
export type HitOwner =
  | { kind: 'layer'; layer: CatalogueLayer; group: CatalogueGroup | null }
  | { kind: 'user'; layer: UserLayer }
  | { kind: 'project'; projectId: string }

export interface Described {
  owner: HitOwner
  hit: Identified
  title: string
  /** Pattern and component, or the layer and the class. */
  line: string
  status: CatalogueLayer['status'] | null
  /** Our own one sentence on it; null where the data has none. */
  summary: string | null
  /** Document, chapter, locator. */
  citation: string | null
  /** Does the plan name it so? Null where no plan is behind it. */
  name: 'stated' | 'inferred' | null
  /** Plan and locator, for the plan's own sentence; null where none is named. */
  cited: { documentId: string; locator: string } | null
  confidence: 'high' | 'medium' | 'low' | null
  /** Of a project: listed in the plan, or under study. */
  standing: 'listed' | 'study' | null
  note: string | null
  /** Ids of the plan projects that one mark stands for; empty where it stands for itself. */
  projectIds: string[]
  extent: 'statutory' | 'schematic' | 'reference' | null
  drawn: string | null
  /** Kilometres; null where not stated. */
  errorKilometres: number | null
  accuracy: string | null
  officialAreaKm2: number | null
  drawnAreaKm2: number | null
  areaNote: string | null
  class: string | null
  /** Fields of the file that a person brought; empty for the layers of the pack. */
  attributes: { label: string; value: string }[]
  source: string | null
  licence: string | null
  tint: string | undefined
}

type Open = Pick<WorkspaceState, 'language' | 'pack' | 'userLayers' | 'projects'>

/** Reads the flat properties of a hit; null where its layer is no longer open. */
export function describeHit(hit: Identified, state: Open): Described | null {
  const owner = ownerOf(hit, state)
  if (!owner) return null
  const { language } = state
  const read = reader(hit.properties, language)
  const name = read.both('name')
  const common = {
    owner,
    hit,
    summary: read.both('summary'),
    citation:
      [documentName(read.text, language), read.text('chapter'), read.text('locator')]
        .filter(Boolean)
        .join(' · ') || null,
    cited: citedIn(read.text('documentId'), read.text('locator')),
    confidence: read.oneOf('confidence', ['high', 'medium', 'low'] as const),
    standing: read.oneOf('state', ['listed', 'study'] as const),
    note: language === 'zh' ? read.text('note_zh') : read.text('note_en'),
    projectIds: read.text('projects')?.split(' ') ?? [],
    name: read.oneOf('componentStatus', ['stated', 'inferred'] as const),
    extent: read.oneOf('boundaryStatus', ['statutory', 'schematic', 'reference'] as const),
    drawn: read.both('drawn'),
    errorKilometres: read.number('errorKm'),
    officialAreaKm2: read.number('officialAreaKm2'),
    drawnAreaKm2: read.number('drawnAreaKm2'),
    areaNote: read.both('areaNote'),
    class: ((text) => text && classIn(text, language))(read.text('class')),
    attributes: [],
    tint: read.text('tint') ?? undefined,
    accuracy: null,
    source: null,
    licence: null,
  }
  switch (owner.kind) {
    case 'project':
      return { ...common, title: read.text('name') ?? '', line: areaOf(owner.projectId, state), status: null }
    case 'user': {
      const { control } = owner.layer
      return {
        ...common,
        title: name ?? read.text('name') ?? control.title[language],
        line: [control.title[language], common.class].filter(Boolean).join(' · '),
        status: control.status,
        extent: common.extent ?? (control.status === 'statutory' ? 'statutory' : null),
        attributes: attributesOf(owner.layer, hit.featureId),
        source: control.source?.[language] ?? owner.layer.file,
      }
    }
    case 'layer': {
      const { layer, group } = owner
      const pattern = read.both('pattern') ?? (group?.kind === 'pattern' ? group.title[language] : null)
      const part = read.both('component') ?? layer.title[language]
      return {
        ...common,
        title: name ?? layer.title[language],
        line: [pattern, part].filter((text, index, all) => text && all.indexOf(text) === index).join(' · '),
        status: layer.status,
        extent: common.extent ?? (layer.status === 'schematic' ? 'schematic' : 'reference'),
        drawn: common.drawn ?? layer.drawn[language],
        accuracy: layer.accuracy.text[language],
        source: layer.source[language],
        licence: layer.licence,
      }
    }
  }
}

/** So many fields of a file stand on a card. */
const MOST_FIELDS = 30

/** The fields of the zone as its file has them. */
function attributesOf({ control }: UserLayer, featureId: string | null): Described['attributes'] {
  const zone = control.zones.find(({ id }) => id === featureId)
  return Object.entries(zone?.properties ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .slice(0, MOST_FIELDS)
    .map(([label, value]) => ({ label, value: String(value) }))
}

function documentName(text: (key: string) => string | null, language: Language): string | null {
  return (language === 'en' ? text('document_en') : null) ?? text('document')
}

function citedIn(documentId: string | null, locator: string | null): Described['cited'] {
  return documentId && locator ? { documentId, locator } : null
}

function areaOf(projectId: string, { projects, language }: Open): string {
  const project = projects.find((open) => open.project.id === projectId)?.project
  if (!project) return ''
  if (!claimsAreas(project)) return NO_AREA_CLAIM[language]
  return `${hectareText(project.areaSquareMetres)} ${language === 'zh' ? '公顷' : 'ha'}`
}

function ownerOf(hit: Identified, state: Open): HitOwner | null {
  if (hit.layerId === 'project') return { kind: 'project', projectId: hit.featureId ?? '' }
  const own = state.userLayers.find((entry) => entry.control.id === hit.layerId)
  if (own) return { kind: 'user', layer: own }
  if (state.pack.kind !== 'ready') return null
  const { layers, groups } = state.pack.pack.catalogue
  const layer = layers.find((entry) => entry.id === hit.layerId)
  return layer
    ? { kind: 'layer', layer, group: groups.find((entry) => entry.id === layer.group) ?? null }
    : null
}

function reader(properties: Record<string, unknown>, language: Language) {
  const text = (key: string): string | null => {
    const value = properties[key]
    if (typeof value === 'number') return String(value)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  return {
    text,
    both: (key: string) => text(`${key}_${language}`) ?? text(`${key}_zh`) ?? text(`${key}_en`),
    number: (key: string): number | null => {
      const value = properties[key]
      return typeof value === 'number' && Number.isFinite(value) ? value : null
    },
    oneOf: <T extends string>(key: string, values: readonly T[]): T | null =>
      values.find((value) => value === properties[key]) ?? null,
  }
}

/** The card as plain text with its source, for a document: what it is, what the plan says, then every fact of the card. */
export function describedText(
  described: Described,
  place: string,
  facts: readonly { label: string; value: string }[],
): string {
  const status = described.status ? `〔${STATUS_WORDS[described.status]}〕` : ''
  const lines = [
    `${described.title}${status}`,
    described.line,
    described.summary,
    described.citation,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    place,
  ]
  return lines.filter((line, index, all) => line && all.indexOf(line) === index).join('\n')
}

/** Said in both languages: a copied text leaves the page without its chip. */
const STATUS_WORDS: Record<CatalogueLayer['status'], string> = {
  statutory: '法定 statutory',
  schematic: '示意 schematic',
  reference: '参考 reference',
  user: '自定 own',
  demo: '演示 demo',
}

/**
 * Base map hits from the particular to the general: points, lines, then areas from small to large, so that a county
 * comes before its province. The others keep the order of the map.
 */
export function orderHits(hits: Identified[], state: Open): Identified[] {
  const weight = (hit: Identified): number => {
    const owner = ownerOf(hit, state)
    if (owner?.kind !== 'layer' || owner.layer.role !== 'base') return -1
    if (owner.layer.geometry !== 'polygon') return 0
    const area = hit.properties['drawnAreaKm2']
    return typeof area === 'number' ? area : 1
  }
  return hits
    .map((hit, index) => ({ hit, index, weight: weight(hit) }))
    .sort((a, b) => a.weight - b.weight || a.index - b.index)
    .map(({ hit }) => hit)
}
