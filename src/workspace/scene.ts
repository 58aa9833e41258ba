import { claimsAreas } from '../check/approximate'
import type { MultiPolygon } from 'geojson'
import type { CatalogueLayer } from '../../layers/catalogue'
import type { Slot } from '../../layers/order'
import { symbolOfLayer } from '../../layers/symbols'
import type { CheckResult, ControlLayer, LayerFinding, ZoneFinding } from '../check/types'
import { systemLabel } from '../geo/system'
import type { LonLatPolygons } from '../geo/types'
import type { Scene, SceneCandidate, SceneFinding, SceneUserLayer } from '../map/types'
import { basemapScene } from './basemaps/shown'
import { rectangle } from './intake/coverage'
import { ownInOrder, ownSymbol } from './layers/moves'
import { isReordered, slotsInOrder } from './layers/order'
import { patternGroups, visibleLayers } from './layers/layers'
import { comparisonLayers } from './library/comparing'
import { linkedOutline, withLinked } from './indicators/linked'
import { MOST_NUMBERED, numberedZones, zoneKey } from './results/numbering'
import { distanceText, hectareText, percentText } from './numbers'
import { numberedPoints } from './results/points'
import { withoutFilters, withWords } from './layers/shownPart'
import { filtered } from './table/filter'
import { chosenFeatures } from './table/moves'
import { attributesOf } from './table/source'
import { targetOf } from './identify/target'
import {
  activeProject,
  type OpenProject,
  type PendingItem,
  type UserLayer,
  type WorkspaceState,
} from './state'

const WORDS = {
  zh: {
    occupied: '占用',
    touching: '相接(误差内)',
    hectares: '公顷',
    approximate: '位置近似,不列面积',
    pieces: (count: number) => `分 ${count} 块`,
    gap: '缝',
    demo: '演示数据',
    schematic: '示意',
    degrees: '经纬度',
    version: '版本',
    noVersion: '版本未注明',
    status: { statutory: '法定', user: '自定', schematic: '示意', demo: '演示' },
  },
  en: {
    occupied: 'Occupied',
    touching: 'Touching (within error)',
    hectares: 'ha',
    approximate: 'approximate, no area',
    pieces: (count: number) => `in ${count} pieces`,
    gap: 'gap',
    demo: 'DEMO DATA',
    schematic: 'SCHEMATIC',
    degrees: 'lon/lat',
    version: 'version',
    noVersion: 'version not stated',
    status: { statutory: 'statutory', user: 'own', schematic: 'schematic', demo: 'demo' },
  },
} as const

/** The part of the state that the map shows; a change elsewhere leaves the map alone. */
export type Drawn = Pick<
  WorkspaceState,
  | 'pack'
  | 'layers'
  | 'data'
  | 'userLayers'
  | 'projects'
  | 'activeProjectId'
  | 'checks'
  | 'pending'
  | 'identify'
  | 'highlight'
  | 'linked'
  | 'table'
  | 'comparison'
  | 'place'
  | 'look'
  | 'language'
> &
  Partial<Pick<WorkspaceState, 'basemaps'>>

/** What the map draws, derived from what is open. */
export function sceneOf(drawn: Drawn): Scene {
  const state = withoutFilters(drawn)
  const active = activeProject(state)
  const isDemo = active?.project.demo ?? false
  const layers = withLinked(packLayers(state), state)
  const hasSchematicControl = layers.some(({ layer }) => isSchematicControl(state, layer))
  const words = WORDS[state.language]
  const pending = state.place === 'check' ? state.pending[0] : undefined
  return {
    layers,
    userLayers: [...userLayers(state, isDemo), ...comparisonLayers(state)],
    // While a place is asked for, earlier projects and results would lie over the candidates.
    projects: named((pending ? [] : state.projects).filter((open) => open.project.demo === isDemo)).map(
      ({ project, name }) => ({
        id: project.id,
        name,
        isOther: active !== null && project.id !== active.project.id,
        polygons: project.polygons,
        areaText: claimsAreas(project)
          ? `${hectareText(project.areaSquareMetres)} ${words.hectares}`
          : words.approximate,
        points: numberedPoints(project),
      }),
    ),
    findings: active && !pending ? findingsOf(state, active.project.id) : [],
    selected: selectedOf(state, layers),
    highlight: state.highlight ?? linkedOutline(state),
    marked: chosenFeatures(state) ?? targetOf(state),
    candidates: pending ? candidatesOf(pending, state.language) : [],
    watermark: isDemo ? words.demo : hasSchematicControl ? words.schematic : null,
    language: state.language,
    basemap: state.basemaps ? basemapScene(state.basemaps) : null,
  }
}

/** Projects of the same name are told apart by a number in the order in which they were opened. */
function named(open: readonly OpenProject[]): { project: OpenProject['project']; name: string }[] {
  const names = open.map(({ project }) => project.name)
  return open.map(({ project }, index) => {
    const isShared = names.filter((name) => name === project.name).length > 1
    const place = names.slice(0, index + 1).filter((name) => name === project.name).length
    return { project, name: isShared ? `${project.name} (${place})` : project.name }
  })
}

/** Patterns carry chip and footnote; schematic red lines and protected areas are marked over the whole map. */
function isSchematicControl(state: Drawn, layer: CatalogueLayer): boolean {
  if (layer.role !== 'control' || layer.status !== 'schematic' || state.pack.kind !== 'ready') return false
  const group = state.pack.pack.catalogue.groups.find((entry) => entry.id === layer.group)
  return group?.kind !== 'pattern'
}

/** The example's layers are seen with the example only, the person's own never with it. */
export function shownUserLayers(layers: UserLayer[], isDemo: boolean): UserLayer[] {
  return layers.filter((layer) => layer.visible && (layer.control.status === 'demo') === isDemo)
}

/**
 * Layers of the pack that the map shows. Around a project the patterns step back: their hatches would lie over the
 * zones that matter, and the result says in words which of them the project lies in.
 */
export function layersOnMap(
  state: Pick<WorkspaceState, 'pack' | 'layers' | 'look' | 'projects' | 'activeProjectId' | 'pending'>,
): CatalogueLayer[] {
  if (state.pack.kind !== 'ready') return []
  const { catalogue } = state.pack.pack
  const layers = visibleLayers(catalogue, state.layers)
  if (state.look !== 'check' || !(activeProject(state) || state.pending.length > 0)) return layers
  const patterns = new Set(patternGroups(catalogue).map((group) => group.id))
  return layers.filter((layer) => !patterns.has(layer.group))
}

function packLayers(state: Drawn): Scene['layers'] {
  if (state.pack.kind !== 'ready') return []
  // Among the data only the ground: sketches would lie over what an office brought.
  const shown = layersOnMap(state).filter(({ role }) => state.place !== 'data' || role === 'base')
  const slots = packSlots(state, shown)
  return shown.flatMap((layer) => {
    const entry = state.data[layer.id]
    if (entry?.kind !== 'ready') return []
    const filter = state.layers.filters[layer.id]
    const slot = slots.get(layer.id)
    return [
      {
        layer: withWords(layer, entry.data, filter),
        data: filtered(entry.data, filter),
        opacity: state.layers.views[layer.id]?.opacity ?? 1,
        ...(slot ? { slot } : {}),
      },
    ]
  })
}

/** Passes of the layers in groups that a person has put in another order. */
function packSlots(state: Drawn, shown: CatalogueLayer[]): Map<string, Slot> {
  if (state.pack.kind !== 'ready') return new Map()
  const { groups, layers } = state.pack.pack.catalogue
  const movable = groups.filter(({ kind }) => kind !== 'base')
  return new Map(
    movable.flatMap(({ id }) => {
      const usual = layers.filter(({ group }) => group === id)
      const ids = usual.map((layer) => layer.id)
      if (!isReordered(state.layers.order, ids)) return []
      const mates = shown.filter(({ group }) => group === id)
      return [...slotsInOrder(mates.map((layer) => ({ id: layer.id, symbol: symbolOfLayer(layer) })))]
    }),
  )
}

/** What a person brought, in the order of the list; moved by hand, the first lies on top whatever it controls. */
function userLayers(state: Drawn, isDemo: boolean): SceneUserLayer[] {
  const { order } = state.layers
  const shown = shownUserLayers(ownInOrder(state), isDemo)
  const isMoved = shown.some(({ control }) => order.includes(control.id))
  const slots = isMoved
    ? slotsInOrder(shown.map((layer) => ({ id: layer.control.id, symbol: symbolOfLayer(ownSymbol(layer)) })))
    : new Map<string, Slot>()
  return shown.map((layer) => {
    const { control, data, opacity } = layer
    const filter = state.layers.filters[control.id]
    const slot = slots.get(control.id)
    const titled = withWords(control, data, filter, layer)
    return {
      id: control.id,
      title: titled.title[state.language],
      symbol: ownSymbol(layer).symbol,
      status: control.status,
      source: citation(titled, state.language),
      data: filter ? filtered(data, filter, attributesOf(layer)) : data,
      opacity,
      ...(slot ? { slot } : {}),
    }
  })
}

/** `title(法定,版本 2024-06,source)`: what a sheet prints of a layer that a person brought. */
function citation({ title, status, version, source }: ControlLayer, language: 'zh' | 'en'): string {
  const words = WORDS[language]
  const parts = [
    words.status[status],
    version ? `${words.version} ${version}` : words.noVersion,
    ...(source ? [source[language]] : []),
  ]
  return language === 'zh' ? `${title.zh}(${parts.join(',')})` : `${title.en} (${parts.join(', ')})`
}

/** The open hit of the card; from a layer that is not on the map the feature itself comes along. */
function selectedOf(state: Drawn, shown: Scene['layers']): Scene['selected'] {
  const hit = state.identify?.hits[state.identify.open]
  if (!hit?.featureId) return null
  const { layerId, featureId } = hit
  const entry = state.data[layerId]
  const layer =
    state.pack.kind === 'ready'
      ? state.pack.pack.catalogue.layers.find(({ id }) => id === layerId)
      : undefined
  if (!layer || entry?.kind !== 'ready' || shown.some((one) => one.layer.id === layerId))
    return { layerId, featureId }
  const feature = entry.data.features.find(({ properties }) => String(properties?.['id']) === featureId)
  return { layerId, featureId, ...(feature ? { unseen: { feature, status: layer.status } } : {}) }
}

function findingsOf(state: Drawn, projectId: string): SceneFinding[] {
  const check = state.checks[projectId]
  const project = state.projects.find((open) => open.project.id === projectId)?.project
  if (!check || !project) return []
  const layers: CheckResult['layers'] =
    check.kind === 'done' ? check.result.layers : check.kind === 'failed' ? [] : check.findings
  return numberedZones(layers).map(({ number, layer, zone }): SceneFinding => ({
    id: zoneKey(layer, zone),
    outcome: zone.outcome === 'touching' ? 'touching' : 'occupied',
    geometry: shapeOf(zone),
    callout:
      number <= MOST_NUMBERED ? callout(layer, zone, claimsAreas(project, layer), state.language) : null,
    number,
  }))
}

/** The overlap; of a zone that is touched the line, so that a sliver is not drawn as occupied ground. */
function shapeOf({ outcome, overlap, contactLines = [] }: ZoneFinding): SceneFinding['geometry'] {
  if (outcome !== 'touching') return asMultiPolygon(overlap)
  const lines = contactLines.length > 0 ? contactLines : overlap.flat()
  return { type: 'MultiLineString', coordinates: lines }
}

function callout(
  layer: LayerFinding,
  zone: ZoneFinding,
  claims: boolean,
  language: 'zh' | 'en',
): NonNullable<SceneFinding['callout']> {
  const words = WORDS[language]
  const line = placeName(layer.title[language], zone.name)
  const pieces = zone.pieces > 1 ? ` · ${words.pieces(zone.pieces)}` : ''
  if (zone.outcome === 'touching') {
    const gap = layer.contact ? ` · ${words.gap} ${distanceText(layer.contact.gapMetres)}` : ''
    return { title: words.touching, line, tail: `${gap}${pieces}` }
  }
  if (!claims) return { title: words.occupied, line, tail: ` · ${words.approximate}${pieces}` }
  return {
    title: `${words.occupied} ${hectareText(zone.overlapSquareMetres)} ${words.hectares}`,
    line,
    tail: ` · ${percentText(zone.percentOfProject)} %${pieces}`,
  }
}

/** Layer and zone; a mark such as (演示) stands once, and a zone that bears the layer's name is not repeated. */
function placeName(layer: string, zone: string): string {
  const mark = /\s*[((][^()()]*[))]$/
  const [plainLayer, plainZone] = [layer.replace(mark, ''), zone.replace(mark, '')]
  if (plainZone === '' || plainZone === plainLayer) return layer
  return `${plainLayer} · ${zone}`
}

function candidatesOf(pending: PendingItem, language: 'zh' | 'en'): SceneCandidate[] {
  // The offset of a web map is a stone's throw: outlines of both would hide each other.
  const chosen = pending.candidates.find(({ system }) => system.code === pending.chosen)
  const shown = chosen?.system.webMap
    ? [chosen]
    : pending.candidates.filter(({ system }) => system.webMap === undefined)
  return shown.map((candidate) => ({
    key: String(candidate.system.code),
    label:
      candidate.system.webMap !== undefined
        ? systemLabel(candidate.system)
        : candidate.system.kind === 'geographic'
          ? WORDS[language].degrees
          : String(candidate.system.zone ?? candidate.system.code),
    polygons: rectangle(candidate.box),
    chosen: candidate.system.code === pending.chosen,
    excluded: !candidate.inQinghai,
  }))
}

function asMultiPolygon(polygons: LonLatPolygons): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons }
}
