import type { LayerFinding, LayerRole, LayerStatus, Outcome, VerdictLevel } from '../../check/types'
import { hectares, mu, roundHalfEven } from '../../geo/units'
import type { Language, Localized } from '../../geo/types'
import { fullWidth } from '../typeset'
import type { Block, Cell, ParagraphLook } from './types'

/** Picks the language; Chinese marks are set full-width. */
export type Say = (zh: string, en: string) => string

export function sayIn(language: Language): Say {
  return (zh, en) => (language === 'zh' ? fullWidth(zh) : en)
}

export function localized(text: Localized, language: Language): string {
  return language === 'zh' ? fullWidth(text.zh) : text.en
}

export const OUTCOMES: Record<Outcome, Localized> = {
  occupied: { zh: '占用', en: 'Occupied' },
  touching: { zh: '相接', en: 'Touching' },
  clear: { zh: '不占用', en: 'Clear' },
  'no-coverage': { zh: '无数据覆盖', en: 'No coverage' },
  failed: { zh: '失败', en: 'Failed' },
}

export const STATUSES: Record<LayerStatus, Localized> = {
  statutory: { zh: '法定', en: 'Statutory' },
  schematic: { zh: '示意', en: 'Schematic' },
  user: { zh: '自定', en: 'Own' },
  demo: { zh: '演示', en: 'Demo' },
}

export const LEVELS: Record<VerdictLevel, Localized> = {
  prohibited: { zh: '禁止', en: 'Prohibited' },
  'national-approval': { zh: '需国家级审批', en: 'National approval needed' },
  'provincial-approval': { zh: '需省级认定', en: 'Provincial determination needed' },
  restricted: { zh: '受限,须征求意见', en: 'Restricted, opinions to be sought' },
  notice: { zh: '提示', en: 'Notice' },
  none: { zh: '未涉及', en: 'Nothing hit' },
}

const ROLES: Record<LayerRole, Localized> = {
  'ecological-red-line': { zh: '生态保护红线', en: 'ecological red line' },
  'protected-area': { zh: '自然保护地', en: 'protected areas' },
  'permanent-basic-farmland': { zh: '永久基本农田', en: 'permanent basic farmland' },
  'urban-growth-boundary': { zh: '城镇开发边界', en: 'urban growth boundary' },
  'water-source': { zh: '饮用水水源保护区', en: 'drinking water sources' },
  'desert-closure': { zh: '沙化土地封禁保护区', en: 'desertified land closure areas' },
  wetland: { zh: '湿地', en: 'wetlands' },
  forest: { zh: '公益林', en: 'public-benefit forest' },
  grassland: { zh: '基本草原', en: 'basic grassland' },
  'aquatic-germplasm': { zh: '水产种质资源保护区', en: 'aquatic germplasm reserves' },
  'river-management': { zh: '河湖管理范围', en: 'river and lake management areas' },
  mining: { zh: '矿业权', en: 'mining rights' },
  'security-pattern': { zh: '生态安全格局', en: 'ecological security pattern' },
  other: { zh: '其他', en: 'other' },
}

/** Name of a role, or of a layer where `missing` of a verdict holds a layer's id. */
export function roleName(id: string, layers: LayerFinding[], language: Language): string {
  if (Object.hasOwn(ROLES, id)) return ROLES[id as LayerRole][language]
  return layers.find((layer) => layer.id === id)?.title[language] ?? id
}

export const PLACES = { squareMetres: 2, hectares: 4, mu: 2, percent: 2, metres: 2, coordinate: 3 } as const

export function textCell(text: string): Cell {
  return { text, value: text }
}

/** A number rounded by GB/T 8170 for print, unrounded for spreadsheets. */
export function numberCell(value: number, places: number): Cell {
  return { text: roundHalfEven(value, places), value }
}

export const NOTHING: Cell = { text: '—', value: '' }

/** Hectares, mu and square metres of one area: the three columns that always stand together. */
export function areaCells(squareMetres: number): Cell[] {
  return [
    numberCell(hectares(squareMetres), PLACES.hectares),
    numberCell(mu(squareMetres), PLACES.mu),
    numberCell(squareMetres, PLACES.squareMetres),
  ]
}

export const hectareText = (squareMetres: number): string =>
  roundHalfEven(hectares(squareMetres), PLACES.hectares)
export const percentText = (percent: number): string => roundHalfEven(percent, PLACES.percent)

export function paragraph(text: string, look: ParagraphLook = 'body'): Block {
  return { kind: 'paragraph', text, look }
}

/** Layers that make counters and conclusions; schematic ones stand in a block of their own. */
export function countedLayers(layers: LayerFinding[]): LayerFinding[] {
  return layers.filter((layer) => layer.status !== 'schematic')
}
