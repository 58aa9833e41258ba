import type { LayerFinding, LayerRole, ZoneFinding } from '../types'
import { areaKindOf, isClassMissing, zoneClassOf, type AreaKind, type ZoneClass } from './zoneClasses'

/** What of one layer is under the same rules: zones of one kind and class, or what lies outside. */
export interface Ground {
  role: LayerRole
  area: AreaKind | null
  zoneClass: ZoneClass
  position: 'inside' | 'outside'
  kind: 'occupied' | 'touching' | 'outside'
  zones: ZoneFinding[]
  /** The classes in the data's own words. */
  classes: string[]
  classMissing: boolean
}

/** Shares (percent) below this are rounding, not ground outside. */
const OUTSIDE_PERCENT = 1e-4

/** The kinds of ground that a finding hits. Where it is occupied, pieces that only touch add nothing. */
export function groundOf(finding: LayerFinding): Ground[] {
  if (finding.role === 'urban-growth-boundary') return growthBoundary(finding)
  if (finding.outcome !== 'occupied' && finding.outcome !== 'touching') return []
  const kind = finding.outcome
  const hit = finding.zones.filter((zone) => zone.outcome === kind)
  // A layer may be occupied (or touched) by what its zones are only together.
  const zones = hit.length > 0 ? hit : finding.zones.filter((zone) => zone.outcome !== 'failed')
  return grouped(finding, zones, kind)
}

function grouped(finding: LayerFinding, zones: readonly ZoneFinding[], kind: Ground['kind']): Ground[] {
  const groups = new Map<string, Ground>()
  for (const zone of zones) {
    const ground = groundOfZone(finding, zone, kind)
    const key = `${ground.area}/${ground.zoneClass}`
    const known = groups.get(key)
    if (known) {
      known.zones.push(zone)
      known.classes = [...new Set([...known.classes, ...ground.classes])]
    } else groups.set(key, ground)
  }
  return groups.size > 0 ? [...groups.values()] : [emptyGround(finding, kind)]
}

function groundOfZone(finding: LayerFinding, zone: ZoneFinding, kind: Ground['kind']): Ground {
  const { role } = finding
  const area = role === 'protected-area' ? areaKindOf(zone.name, finding.title.zh) : null
  const zoneClass = zoneClassOf(role, zone.class, area)
  return {
    role,
    area,
    zoneClass,
    position: 'inside',
    kind,
    zones: [zone],
    classes: zone.class ? [zone.class] : [],
    classMissing: isClassMissing(role, zoneClass, area),
  }
}

function emptyGround({ role, title }: LayerFinding, kind: Ground['kind']): Ground {
  const area = role === 'protected-area' ? areaKindOf('', title.zh) : null
  const zoneClass = 'unstated'
  return {
    role,
    area,
    zoneClass,
    position: kind === 'outside' ? 'outside' : 'inside',
    kind,
    zones: [],
    classes: [],
    classMissing: isClassMissing(role, zoneClass, area),
  }
}

/** Here the ground inside is the free one: what counts is what lies outside, as far as the data covers it. */
function growthBoundary(finding: LayerFinding): Ground[] {
  if (finding.outcome === 'failed' || finding.outcome === 'no-coverage') return []
  const inside = finding.outcome === 'occupied' ? finding.percentOfProject : 0
  const grounds: Ground[] = []
  if (finding.coveredPercent - inside > OUTSIDE_PERCENT) grounds.push(emptyGround(finding, 'outside'))
  if (inside > 0) grounds.push({ ...emptyGround(finding, 'occupied'), zones: finding.zones })
  return grounds
}
