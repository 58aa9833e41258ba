import type { LayerRole } from '../types'

/**
 * The part of a control area that a zone is. `former-core` (核心区), `buffer` and `experimental` are the three zones of
 * the former regulation; `unstated` stands for a class that is empty or says something else.
 */
export const ZONE_CLASSES = [
  'core',
  'former-core',
  'buffer',
  'experimental',
  'general',
  'first',
  'second',
  'quasi',
  'national',
  'provincial',
  'local',
  'unstated',
] as const
export type ZoneClass = (typeof ZONE_CLASSES)[number]

export const AREA_KINDS = [
  'national-park',
  'nature-reserve',
  'nature-park',
  'scenic-area',
  'global-geopark',
] as const
export type AreaKind = (typeof AREA_KINDS)[number]

type Signs = readonly (readonly [ZoneClass, RegExp])[]

const ZONED: Signs = [
  ['core', /核心(?:保护区|景区)/u],
  ['former-core', /核心区/u],
  ['core', /核心/u],
  ['buffer', /缓冲/u],
  ['experimental', /实验|试验/u],
  ['general', /一般|控制区/u],
]
const SCENIC: Signs = [
  ['core', /核心|特级|一级|Ⅰ/u],
  ['general', /一般|二级|三级|外围|Ⅱ|Ⅲ/u],
]
const SOURCE: Signs = [
  ['quasi', /准/u],
  ['second', /二级|^(?:2|Ⅱ|II)$/u],
  ['first', /一级|^(?:1|Ⅰ|I)$/u],
]
const WETLAND: Signs = [
  ['provincial', /省/u],
  ['local', /一般|市|县/u],
  ['national', /国家|国际/u],
]
const FOREST: Signs = [
  ['first', /一级|重点|^(?:1|Ⅰ|I)$/u],
  ['second', /二级|^(?:2|Ⅱ|II)$/u],
  ['national', /国家/u],
  ['provincial', /省|地方/u],
]
const GERMPLASM: Signs = [
  ['core', /核心/u],
  ['experimental', /实验|试验/u],
]

/** Which signs tell the classes of a role apart; roles without any have one class only. */
const SIGNS: Partial<Record<LayerRole, Signs>> = {
  'ecological-red-line': ZONED,
  'protected-area': ZONED,
  'water-source': SOURCE,
  wetland: WETLAND,
  forest: FOREST,
  'aquatic-germplasm': GERMPLASM,
}

/** Roles whose rules differ by class so much that a missing class has to be said (and is read in the stricter way). */
const NEEDS_CLASS: ReadonlySet<LayerRole> = new Set(['protected-area', 'water-source', 'wetland'])

/** The class that a zone's own words name. */
export function zoneClassOf(role: LayerRole, text: string | null, area: AreaKind | null = null): ZoneClass {
  const words = text?.trim() ?? ''
  const signs = role === 'protected-area' && area === 'scenic-area' ? SCENIC : SIGNS[role]
  return signs?.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unstated'
}

/** The classes that a rule book has to answer for. */
export function classesOf(role: LayerRole, area: AreaKind | null = null): ZoneClass[] {
  const signs = role === 'protected-area' && area === 'scenic-area' ? SCENIC : (SIGNS[role] ?? [])
  return [...new Set([...signs.map(([zoneClass]) => zoneClass), 'unstated' as const])]
}

/** True where the class is missing and matters. Nature parks have one regime whatever the class. */
export function isClassMissing(role: LayerRole, zoneClass: ZoneClass, area: AreaKind | null): boolean {
  if (zoneClass !== 'unstated' || !NEEDS_CLASS.has(role)) return false
  return area !== 'nature-park' && area !== 'global-geopark'
}

const AREA_SIGNS: readonly (readonly [AreaKind, RegExp])[] = [
  ['global-geopark', /世界(?:级)?地质公园/u],
  ['national-park', /国家公园/u],
  ['scenic-area', /风景名胜/u],
  ['nature-park', /(?<!世界|世界级)(?:地质|湿地|沙漠|荒漠|草原|森林|冰川|自然)公园/u],
  ['nature-reserve', /保护区/u],
]

/**
 * The kind of a protected area, by the zone's name, else by the layer's title where that names one kind only. A layer
 * of all protected areas says nothing, and a nature reserve is then assumed: its rules are the stricter ones.
 */
export function areaKindOf(zoneName: string, layerTitle: string): AreaKind {
  // A zone without a name of its own is called after its layer.
  const ownName = layerTitle === '' ? zoneName : zoneName.replaceAll(layerTitle, '')
  const byName = AREA_SIGNS.find(([, pattern]) => pattern.test(ownName))
  if (byName) return byName[0]
  const byTitle = AREA_SIGNS.filter(([, pattern]) => pattern.test(layerTitle)).map(([kind]) => kind)
  const [only] = byTitle
  return only && byTitle.length === 1 ? only : 'nature-reserve'
}
