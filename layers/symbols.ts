/**
 * The symbol table: one record a symbol, found by key. The map, the layer list, the legend and paper all read
 * it, so they cannot fall out of step. A new symbol is one record in `control.ts`, `schematic.ts` or `base.ts`.
 */
import type { LayerRole, LayerStatus } from '../src/check/types'
import { BASE_AREAS, BASE_LINES, BASE_POINTS, HACHURE } from './base'
import { CONTROL_SYMBOLS } from './control'
import { OUTCOME_AREAS, TOUCH } from './outcome'
import { SCHEMATIC_SYMBOLS, isTintKey, schematicOf, schematicSymbol, tint } from './schematic'
import type { AreaSymbol, MapSymbol } from './types'

export const SYMBOLS: readonly MapSymbol[] = [
  ...CONTROL_SYMBOLS,
  ...SCHEMATIC_SYMBOLS,
  ...BASE_AREAS,
  ...BASE_LINES,
  ...BASE_POINTS,
  HACHURE,
  ...OUTCOME_AREAS,
  TOUCH,
]

// A deployer may write `salt-lake`, `salt_lake` or `saltLake`.
function plain(key: string): string {
  return key.replace(/[^a-z0-9]/gi, '').toLowerCase()
}

/** Other words for the same symbol that packs use. */
const ALIASES: Readonly<Record<string, string>> = {
  counties: 'county',
  countyboundary: 'border',
  countyborder: 'border',
  boundary: 'border',
  boundaries: 'border',
  borders: 'border',
  borderline: 'border',
  borderlines: 'border',
  canal: 'riverMinor',
  focuscounty: 'county',
  lakes: 'lake',
  rivers: 'river',
  rivermain: 'riverMain',
  riverother: 'river',
  riverintermittent: 'riverSeasonal',
  ridges: 'ridge',
  range: 'ridge',
  hachure: 'ridge',
  sand: 'desert',
  stipple: 'desert',
  roads: 'road',
  railway: 'rail',
  rails: 'rail',
  town: 'place',
  towns: 'place',
  places: 'place',
  settlement: 'place',
  peaks: 'peak',
  point: 'site',
  projects: 'projectSite',
  project: 'project',
  projectpoint: 'projectSite',
  projectpoints: 'projectSite',
  watersource: 'waterSource2',
  redline: 'erl',
  protectedarea: 'protectedGeneral',
  schematiczone: 'zone',
}

const BY_KEY: ReadonlyMap<string, MapSymbol> = new Map(SYMBOLS.map((symbol) => [plain(symbol.key), symbol]))

/** The symbol of a key; null where the table has none. Case, dashes and a leading `schematic` do not matter. */
export function findSymbol(key: string): MapSymbol | null {
  const name = plain(key)
  const direct = BY_KEY.get(name) ?? BY_KEY.get(plain(ALIASES[name] ?? ''))
  if (direct) return direct
  return name.startsWith('schematic') ? (BY_KEY.get(name.slice('schematic'.length)) ?? null) : null
}

/** The symbol of a key that must exist. Throws a RangeError where the table has none. */
export function symbolByKey(key: string): MapSymbol {
  const symbol = findSymbol(key)
  if (!symbol) throw new RangeError(`symbol table: no symbol "${key}"`)
  return symbol
}

export interface SymbolQuestion {
  symbol: string
  status: LayerStatus | 'reference'
  geometry: 'polygon' | 'line' | 'point'
}

/**
 * The symbol a layer is drawn with. A schematic layer never gets a statutory edge, whatever key its entry
 * names; a key that the table does not know falls back on the geometry, so that nothing goes undrawn.
 */
export function symbolOfLayer(layer: SymbolQuestion): MapSymbol {
  const symbol = findSymbol(layer.symbol) ?? symbolByKey(fallbackKey(layer))
  if (symbol.form !== 'area') return symbol
  if (layer.status === 'user') return ownOf(symbol)
  if (layer.status !== 'schematic') return symbol
  // Base shapes (lakes, counties) are quiet already and make no claim about control.
  return BASE_AREAS.includes(symbol) ? symbol : schematicOf(symbol)
}

/** Dash of the edge of a layer that nobody declared statutory, CSS px: short strokes, unlike 示意 and unlike 法定. */
const OWN_DASH = [4, 2] as const

/**
 * The symbol of a layer that a person brought without declaring it statutory (自定): hue and hatch tell the kind as
 * before, but the edge is broken and the ink paler, so that it is never taken for the legal line.
 */
function ownOf(symbol: AreaSymbol): AreaSymbol {
  if (!CONTROL_SYMBOLS.includes(symbol)) return symbol
  const { hatch, edge } = symbol
  return {
    ...symbol,
    key: `${symbol.key}Own`,
    fillOpacity: symbol.fillOpacity * 0.6,
    edge: edge && { ...edge, dash: OWN_DASH },
    hatch: hatch && { ...hatch, opacity: hatch.opacity * 0.45 },
  }
}

function fallbackKey(layer: SymbolQuestion): string {
  if (layer.geometry === 'point') return 'site'
  if (layer.geometry === 'line') return 'roadMinor'
  return layer.status === 'schematic' ? 'schematic' : 'userLayer'
}

/** A schematic symbol with the tint that a feature names (`tint` property); the symbol itself where it names none. */
export function withTint(symbol: AreaSymbol, name: unknown): AreaSymbol {
  if (!symbol.schematic || !isTintKey(name)) return symbol
  const { fill, opacity } = tint(name)
  return schematicSymbol(symbol.key, symbol.title, fill, opacity)
}

const ROLE_SYMBOLS: Readonly<Record<LayerRole, string>> = {
  'ecological-red-line': 'erl',
  'protected-area': 'protectedGeneral',
  'permanent-basic-farmland': 'pbf',
  'urban-growth-boundary': 'ugb',
  'water-source': 'waterSource2',
  'desert-closure': 'desertClosure',
  wetland: 'wetland',
  forest: 'forest',
  grassland: 'grassland',
  'aquatic-germplasm': 'aquatic',
  'river-management': 'riverManagement',
  mining: 'mining',
  'security-pattern': 'zone',
  other: 'userLayer',
}

/** Symbol key for a layer that a person brought, by what it controls and, where known, the class of its zones. */
export function symbolKeyForRole(role: LayerRole, zoneClass: string | null = null): string {
  if (role === 'protected-area' && zoneClass?.includes('核心')) return 'protectedCore'
  if (role === 'water-source' && zoneClass) {
    if (zoneClass.includes('一级')) return 'waterSource1'
    if (zoneClass.includes('准')) return 'waterSourceQuasi'
  }
  return ROLE_SYMBOLS[role]
}
