import type { SourceFeature } from '../../geo/features'
import { polygonsOf } from '../../geo/polygons'
import type { Localized } from '../../geo/types'
import { linesOf, pointsOf } from './geometry'

/** No coordinate of any system is larger, in metres or degrees. */
const FARTHEST = 1e9

/** Where a feature has its first coordinate that is no number or a senseless one, with what stands there; null for none. */
export function badPointOf({ geometry, notNumber }: SourceFeature): Localized | null {
  if (notNumber) return sentence(notNumber.point, notNumber.seen, false)
  const positions = [...polygonsOf(geometry).flat(2), ...linesOf(geometry).flat(), ...pointsOf(geometry)]
  const place = positions.findIndex((position) => !position.every((one) => Math.abs(one) <= FARTHEST))
  const bad = positions[place]?.find((one) => !(Math.abs(one) <= FARTHEST))
  if (bad === undefined) return null
  return sentence(place + 1, Number.isNaN(bad) ? null : String(bad), Number.isFinite(bad))
}

/** The first of some features with such a coordinate. */
export function firstBadPoint(
  features: readonly SourceFeature[],
): { index: number; where: Localized } | null {
  for (const feature of features) {
    const where = badPointOf(feature)
    if (where) return { index: feature.index, where }
  }
  return null
}

function sentence(point: number, seen: string | null, isNumber: boolean): Localized {
  const zh = isNumber ? '大得离谱,不在地球上' : '不是数字'
  const en = isNumber ? 'is senselessly large and not on Earth' : 'is not a number'
  // What stands for nothing in the file is a word of programmers.
  const isEmpty = seen === 'null' || seen === 'undefined'
  return {
    zh: `第 ${point} 点的坐标${zh}${seen === null ? '' : isEmpty ? '(是空的)' : `(看到 ${seen})`}`,
    en: `the coordinate of point ${point} ${en}${seen === null ? '' : isEmpty ? ' (it is empty)' : ` (it says ${seen})`}`,
  }
}
