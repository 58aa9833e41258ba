import { buildLayer } from '../../check/layer'
import { prepareInSteps, type PreparedLayer } from '../../check/prepare'
import type { ControlLayer, LayerRole, Zone } from '../../check/types'
import type { SourceFeatures } from '../../geo/features'
import { InputError, type Note } from '../../geo/note'
import type { CoordinateSystem } from '../../geo/system'
import type { LonLatPolygons } from '../../geo/types'
import { fieldText, mappedClass } from './mapping'
import type { Found, KeptVersion, Mapping } from './types'

/** How far an import is. */
export interface ImportStep {
  stage: 'zones' | 'index' | 'validate' | 'store'
  done: number
  total: number
}

export interface BuildWish {
  title: string
  role: LayerRole
  mapping: Mapping
  coverage: LonLatPolygons | null
  notes: readonly Note[]
}

export interface Built {
  zones: Zone[]
  notes: Note[]
  repairs: Found[]
}

/** Features are converted in lots of this many vertices, so that the worker can breathe in between. */
const LOT_VERTICES = 1_500

/** Zones of a dataset under the person's mapping of its fields. Throws an InputError where it has no polygon. */
export function* buildZones(
  source: SourceFeatures,
  system: CoordinateSystem,
  wish: BuildWish,
): Generator<ImportStep, Built> {
  const title = { zh: wish.title, en: wish.title }
  const zones: Zone[] = []
  const notes: Note[] = []
  const repairs: Found[] = []
  const taken = new Map<string, number>()
  let noPolygons: InputError | null = null
  let leftOut: Note | null = null

  const take = (lot: SourceFeatures) => {
    const repaired = new Map<string, readonly Note[]>()
    try {
      const layer = buildLayer(lot, system, {
        title,
        role: wish.role,
        onRepair: (zoneId, found) => repaired.set(zoneId, found),
      })
      for (const zone of layer.zones) {
        const found = repaired.get(zone.id)
        const named = renamed(zone, wish, zones.length + 1, taken)
        zones.push(named)
        if (found) repairs.push({ zones: [named.id], message: joinedMessages(found) })
      }
      leftOut ??= layer.notes.find(({ code }) => code === 'geometry-left-out') ?? null
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      noPolygons = error
    }
  }

  const { features } = source
  for (let from = 0; from < features.length;) {
    let to = from
    for (let vertices = 0; to < features.length && vertices < LOT_VERTICES; to += 1)
      vertices += weightOf(features[to]?.geometry)
    take({ ...source, features: features.slice(from, to), notes: [] })
    from = to
    yield { stage: 'zones', done: from, total: features.length }
  }
  if (source.notes.length > 0) take({ ...source, features: [] })
  if (zones.length === 0 && noPolygons) throw noPolygons as InputError
  notes.push(...source.notes, ...wish.notes)
  if (leftOut) notes.push(leftOut)
  return { zones, notes: notes.map(({ code, message }) => ({ code, message })), repairs }
}

/** Tiles zones, with progress. */
export function* indexZones(layer: ControlLayer): Generator<ImportStep, PreparedLayer> {
  const steps = prepareInSteps(layer)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield { stage: 'index', done: step.value, total: layer.zones.length }
  }
}

/** The layer of a kept version, as every check sees it. */
export function controlOf(
  kept: Pick<KeptVersion, 'id' | 'title' | 'role' | 'statutory' | 'provenance' | 'zones' | 'validation'>,
  { zones, coverage }: { zones: Zone[]; coverage: LonLatPolygons | null },
): ControlLayer {
  const { source, accuracyMetres } = kept.provenance
  return {
    id: kept.id,
    title: { zh: kept.title, en: kept.title },
    status: kept.statutory ? 'statutory' : 'user',
    role: kept.role,
    version: versionText(kept.provenance) || null,
    source: source ? { zh: source, en: source } : null,
    dataSha256: kept.zones.sha256,
    accuracyMetres,
    coverage,
    zones,
    notes: kept.validation.notes,
  }
}

/** `2022 年批复版 · 青自然资函〔2022〕1 号 · 2022-10`: whatever identifies the data. */
export function versionText({ version, approval, date }: KeptVersion['provenance']): string {
  return [...new Set([version, approval, date].map((text) => text.trim()).filter(Boolean))].join(' · ')
}

/** A zone with the number, name and class of the mapped fields; numbers stay unlike one another. */
function renamed(zone: Zone, { mapping, title }: BuildWish, place: number, taken: Map<string, number>): Zone {
  const isUnread = zone.id.startsWith('unreadable-') && zone.failure !== null
  const id = isUnread ? zone.id : (fieldText(zone.properties, mapping.id) ?? String(place))
  const seen = taken.get(id) ?? 0
  taken.set(id, seen + 1)
  return {
    ...zone,
    id: seen === 0 ? id : `${id}-${seen + 1}`,
    name: isUnread ? zone.name : (fieldText(zone.properties, mapping.name) ?? title),
    class: mappedClass(mapping, zone.properties),
  }
}

function joinedMessages(notes: readonly Note[]): Found['message'] {
  return {
    zh: notes.map(({ message }) => message.zh).join(';'),
    en: notes.map(({ message }) => message.en).join('; '),
  }
}

function weightOf(geometry: SourceFeatures['features'][number]['geometry'] | undefined): number {
  switch (geometry?.type) {
    case 'Polygon':
      return geometry.coordinates.reduce((sum, ring) => sum + ring.length, 1)
    case 'MultiPolygon':
      return geometry.coordinates.reduce(
        (sum, polygon) => sum + polygon.reduce((rings, ring) => rings + ring.length, 0),
        1,
      )
    default:
      return 1
  }
}
