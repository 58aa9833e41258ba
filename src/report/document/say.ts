import type { LayerFinding, LayerRole, LayerStatus, Outcome } from '../../check/types'
import { ROLE_NAMES } from '../../check/verdict/roles'
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

/** Begins with a capital where the language has them, and ends with a full stop. */
export function sentence(text: string, language: Language): string {
  const plain = text.trim().replace(/[;,\uFF1B\uFF0C]$/u, '')
  if (plain === '') return ''
  const ended = /[.!?\u3002\uFF01\uFF1F]$/u.test(plain)
  if (language === 'zh') return fullWidth(ended ? plain : `${plain}\u3002`)
  return capital(ended ? plain : `${plain}.`)
}

/** Our own words as a cell or a line of a list: a capital first, no stop added. */
export function capital(text: string): string {
  return /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** As many characters as about `ems` ideographs are wide, with an ellipsis where some are left out. */
export function shortened(text: string, ems: number): string {
  let width = 0
  let kept = ''
  for (const character of text) {
    width += /[\u0020-\u024F]/u.test(character) ? 0.55 : 1
    if (width > ems) return `${kept.trimEnd()}\u2026`
    kept += character
  }
  return text
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

/** Name of a role, or of a layer where `missing` of a verdict holds a layer's id. */
export function roleName(id: string, layers: LayerFinding[], language: Language): string {
  if (Object.hasOwn(ROLE_NAMES, id)) return ROLE_NAMES[id as LayerRole][language]
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
