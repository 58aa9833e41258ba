/**
 * Which parts two sides share. A part is the same where its name is (apart from remarks in brackets), or where both
 * sketches cover mostly the same ground. Nothing is measured: sketches only say roughly where.
 */
import type { Feature, FeatureCollection } from 'geojson'
import type { Localized } from '../../geo/types'
import { boxOfCollection } from '../intake/boxes'
import { maskOf, sharedPart, type Mask } from './mask'
import { dataOf, type Side } from './sides'
import type { WorkspaceState } from '../state'

/** Two sketches are of one part where they share at least this much of the ground that either covers. */
export const SAME_GROUND = 0.5

/** Above so many parts on a side the list says nothing any more. */
export const MOST_PARTS = 400

export interface Part {
  layerId: string
  feature: Feature
  name: Localized
  status: 'stated' | 'inferred' | null
  tint: string | null
}

export interface Pair {
  left: Part
  right: Part
  /** Ground of both as a share of the ground of either; null where one is no area. */
  shared: number | null
  isNamedAlike: boolean
}

export interface Differences {
  both: Pair[]
  onlyLeft: Part[]
  onlyRight: Part[]
  /** Parts that were left out because there are too many. */
  leftOut: number
}

/** The parts of a side whose data is there, in the order of its layers. */
export function partsOf(side: Side, state: Pick<WorkspaceState, 'data'>): Part[] {
  return dataOf(side, state).flatMap(([layerId, data]) =>
    data.features.map((feature) => partOf(layerId, feature, side)),
  )
}

function partOf(layerId: string, feature: Feature, side: Side): Part {
  const text = (key: string): string | null => {
    const value: unknown = feature.properties?.[key]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const zh = text('name_zh') ?? text('name') ?? side.title.zh
  const status = text('componentStatus')
  return {
    layerId,
    feature,
    name: { zh, en: text('name_en') ?? zh },
    status: status === 'stated' || status === 'inferred' ? status : null,
    tint: text('tint'),
  }
}

export function differencesOf(left: Part[], right: Part[]): Differences {
  const leftOut = Math.max(0, left.length - MOST_PARTS) + Math.max(0, right.length - MOST_PARTS)
  const [ours, theirs] = [left.slice(0, MOST_PARTS), right.slice(0, MOST_PARTS)]
  const shares = sharesOf(ours, theirs)
  const candidates = ours.flatMap((one, row) =>
    theirs.map((other, column) => ({
      left: one,
      right: other,
      shared: shares?.[row]?.[column] ?? null,
      isNamedAlike: plainName(one) === plainName(other),
    })),
  )
  // Names go first, then the ground that is most alike; every part is in one pair at most.
  candidates.sort(
    (a, b) => Number(b.isNamedAlike) - Number(a.isNamedAlike) || (b.shared ?? 0) - (a.shared ?? 0),
  )
  const both: Pair[] = []
  const taken = new Set<Part>()
  for (const pair of candidates) {
    if (taken.has(pair.left) || taken.has(pair.right)) continue
    if (!pair.isNamedAlike && (pair.shared ?? 0) < SAME_GROUND) continue
    both.push(pair)
    taken.add(pair.left).add(pair.right)
  }
  return {
    both: both.sort((a, b) => ours.indexOf(a.left) - ours.indexOf(b.left)),
    onlyLeft: ours.filter((part) => !taken.has(part)),
    onlyRight: theirs.filter((part) => !taken.has(part)),
    leftOut,
  }
}

/** Without remarks in brackets: 三江源屏障(旧版) is 三江源屏障. */
function plainName({ name }: Part): string {
  return name.zh.replace(/[((][^))]*[))]/gu, '').trim()
}

/** shares[left][right]; null where nothing on one of the sides is an area. */
function sharesOf(left: Part[], right: Part[]): (number | null)[][] | null {
  const areas = [...left, ...right].filter(isArea)
  const all: FeatureCollection = { type: 'FeatureCollection', features: areas.map(({ feature }) => feature) }
  const box = areas.length > 0 ? boxOfCollection(all) : null
  if (!box) return null
  const masks = new Map<Part, Mask>(areas.map((part) => [part, maskOf(part.feature.geometry, box)]))
  return left.map((one) =>
    right.map((other) => {
      const [a, b] = [masks.get(one), masks.get(other)]
      return a && b ? sharedPart(a, b) : null
    }),
  )
}

function isArea({ feature }: Part): boolean {
  return feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'
}
