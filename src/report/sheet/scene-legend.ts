import type { Feature } from 'geojson'
import { findSymbol, symbolByKey, symbolOfLayer } from '../../../layers/symbols'
import type { MapSymbol } from '../../../layers/types'
import type { Box, Language, Localized, PolygonRings } from '../../geo/types'
import type { Scene } from '../../map/types'
import { touchesBox } from './frame'
import type { Chip, LegendGroup, LegendRow } from './model'

/** What a sheet must say of the layers that are seen in its frame. */
export interface SceneContent {
  legend: LegendGroup[]
  /** One line a source, in the order of the layers. */
  sources: string[]
  /** The newest date among the layers; null where none has one. */
  dataUntil: string | null
  schematic: boolean
  demo: boolean
}

const GROUPS = {
  result: { zh: '项目与核查', en: 'Project and result' },
  control: { zh: '管控边界', en: 'Control lines' },
  pattern: { zh: '示意范围', en: 'Schematic parts' },
  points: { zh: '项目点位', en: 'Project sites' },
  base: { zh: '底图', en: 'Base map' },
} as const satisfies Record<string, Localized>
type GroupKey = keyof typeof GROUPS

/** Control symbols in legend order: statutory lines, protected areas, then water, forest and the rest. */
const CONTROL_ORDER = [
  'erl',
  'ugb',
  'pbf',
  'desertClosure',
  'protectedCore',
  'protectedGeneral',
  'water',
  'wetland',
]

interface Entry {
  group: GroupKey
  row: LegendRow
}

/**
 * Legend, sources and warnings from the scene that the camera takes: only what is visible and has a part inside
 * `box` (degrees). Layers with several tints of schematic parts get one row a tint.
 */
export function contentOfScene(scene: Scene, box: Box, language: Language): SceneContent {
  const seen = scene.layers
    .map((entry) => ({
      ...entry,
      features: entry.data.features.filter(
        BORDERED.has(entry.layer.symbol) ? (f) => isBorderSeen(f, box) : (f) => isSeen(f, box),
      ),
    }))
    .filter((entry) => entry.features.length > 0 && entry.opacity > 0)
  const own = scene.userLayers.filter(
    (entry) => entry.opacity > 0 && entry.data.features.some((f) => isSeen(f, box)),
  )
  const entries: Entry[] = [
    ...resultEntries(scene, box, language),
    ...own.map((entry) => {
      const symbol = symbolOfLayer({ symbol: entry.symbol, status: entry.status, geometry: 'polygon' })
      // On paper 法定 goes without saying: the version stands among the sources.
      const chip = entry.status === 'statutory' ? null : entry.status
      const row: LegendRow = { name: entry.title, symbol, chip }
      return { group: entry.status === 'schematic' ? 'pattern' : 'control', row } as const
    }),
    ...seen.flatMap(({ layer, features }): Entry[] => {
      const symbol = symbolOfLayer(layer)
      const group = groupOf(layer.role, layer.status, symbol)
      const chip = layer.role === 'base' ? null : chipOf(layer.status)
      const name = layer.title[language]
      const tints = symbol.form === 'area' && symbol.schematic ? tintsOf(features) : []
      if (tints.length === 0) return [{ group, row: { name, symbol, chip } }]
      return tints.map((tint) => {
        const part = tints.length > 1 ? findSymbol(tint)?.title[language] : undefined
        return { group, row: { name: part ? `${name} · ${part}` : name, symbol, chip, tint } }
      })
    }),
  ]
  const dates = seen.map(({ layer }) => layer.date).filter((date) => /^\d{4}/.test(date))
  return {
    legend: grouped(entries, language),
    // What a person brought stands first: the result rests on it.
    sources: [
      ...new Set([
        ...(scene.basemap ? [scene.basemap.attribution[language]] : []),
        ...own.flatMap((entry) => (entry.source ? [entry.source] : [])),
        ...seen.flatMap(({ layer }) => sourcesOf(layer.source[language])),
      ]),
    ],
    dataUntil: dates.sort().at(-1) ?? null,
    schematic: entries.some(({ row }) => row.chip === 'schematic'),
    demo: entries.some(({ row }) => row.chip === 'demo') || scene.watermark !== null,
  }
}

/** A layer may name several sources, set apart by semicolons; each is printed once on the sheet. */
function sourcesOf(text: string): string[] {
  return text
    .split(/[;\uFF1B]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function isSeen(feature: Feature, box: Box): boolean {
  // A file may hold features without geometry; they are not drawn.
  const geometry: Feature['geometry'] | null = feature.geometry
  return geometry !== null && touchesBox(geometry, box)
}

/** Symbols of which only the border says anything: inside it the ground is plain. */
const BORDERED: ReadonlySet<string> = new Set(['province', 'county'])

function isBorderSeen(feature: Feature, box: Box): boolean {
  const geometry: Feature['geometry'] | null = feature.geometry
  if (geometry === null) return false
  const lines =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : null
  return touchesBox(lines ? { type: 'MultiLineString', coordinates: lines } : geometry, box)
}

function resultEntries(scene: Scene, box: Box, language: Language): Entry[] {
  const polygonsSeen = (polygons: PolygonRings[]): boolean =>
    touchesBox({ type: 'MultiPolygon', coordinates: polygons }, box)
  const outcomes = new Set(scene.findings.filter((f) => touchesBox(f.geometry, box)).map((f) => f.outcome))
  const keys = [
    ...(scene.projects.some((project) => polygonsSeen(project.polygons)) ? ['project'] : []),
    ...(outcomes.has('occupied') ? ['overlap'] : []),
    ...(outcomes.has('touching') ? ['touch'] : []),
  ]
  return keys.map((key) => {
    const symbol = symbolByKey(key)
    return { group: 'result', row: { name: symbol.title[language], symbol, chip: null } }
  })
}

function chipOf(status: string): Chip | null {
  return status === 'schematic' || status === 'demo' ? status : null
}

function groupOf(role: string, status: string, symbol: MapSymbol): GroupKey {
  if (role === 'base') return 'base'
  if (symbol.form === 'point') return 'points'
  return status === 'schematic' ? 'pattern' : 'control'
}

function tintsOf(features: Feature[]): string[] {
  const tints = features.map((feature): unknown => feature.properties?.['tint'])
  return [...new Set(tints.filter((tint) => typeof tint === 'string'))]
}

function grouped(entries: Entry[], language: Language): LegendGroup[] {
  const keys = ['result', 'control', 'pattern', 'points', 'base'] as const
  return keys
    .map((key) => {
      const rows = entries.filter((entry) => entry.group === key).map((entry) => entry.row)
      // Several base layers share a symbol (borders as areas and as lines): one row is enough.
      const distinct = key === 'base' ? [...new Map(rows.map((row) => [row.symbol.key, row])).values()] : rows
      if (key === 'control') distinct.sort((a, b) => controlRank(a.symbol) - controlRank(b.symbol))
      return { title: GROUPS[key][language], rows: distinct }
    })
    .filter((group) => group.rows.length > 0)
}

function controlRank(symbol: MapSymbol): number {
  const rank = CONTROL_ORDER.findIndex((prefix) => symbol.key.startsWith(prefix))
  return rank < 0 ? CONTROL_ORDER.length : rank
}
