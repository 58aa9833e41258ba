import type { LayerRole } from '../../check/types'

/** Codes of the plan databases, as second line of a row (市级国土空间总体规划数据库规范, and offices' own usage). */
export const LAYER_CODES: Partial<Record<LayerRole, string>> = {
  'ecological-red-line': 'STBHHX',
  'permanent-basic-farmland': 'YJJBNTBHTB',
  'urban-growth-boundary': 'CZKFBJ',
  'protected-area': 'ZRBHD',
  'water-source': 'SYBHQ',
  'river-management': 'HHGLFW',
  forest: 'GYL',
  grassland: 'JBCY',
}

export const GROUPS = {
  groupControl: ['ecological-red-line', 'permanent-basic-farmland', 'urban-growth-boundary'],
  groupProtected: ['protected-area', 'water-source', 'river-management', 'forest', 'grassland'],
} as const satisfies Record<string, readonly LayerRole[]>

/** `1 286`: thin spaces between groups of three, as in all tables. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, '\u2009')
}

export const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0)
