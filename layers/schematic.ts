/**
 * Parts drawn from plan text 示意: one grey dashed edge and one sparse grey hatch for all, a pale tint for the
 * kind of part, and the 示意 chip on the label. Never a coloured edge: that is kept for statutory lines.
 */
import type { Localized } from '../src/geo/types'
import type { AreaSymbol, Hatch, Stroke } from './types'

export const SCHEMATIC_EDGE: Stroke = { colour: '#5F6B70', px: 1.2, mm: 0.3, dash: [5, 4] }
export const SCHEMATIC_HATCH: Hatch = {
  kind: 'line',
  angle: -45,
  colour: '#5F6B70',
  opacity: 0.34,
  px: 1,
  gap: 10,
}
export const SCHEMATIC_LABEL = '#35434A'

/** The chip that stays with every schematic label. */
export const CHIP = {
  text: { zh: '示意', en: 'schematic' },
  px: 10,
  ink: '#46535A',
  border: '#5F6B70',
  dash: [3, 2] as const,
}

const TINTS = {
  barrier: ['#7E9A73', 0.2, '屏障', 'Barrier'],
  belt: ['#7E9A73', 0.2, '生态带', 'Ecological belt'],
  sandBelt: ['#C2A468', 0.22, '防风固沙带', 'Sand-fixing belt'],
  corridor: ['#6F9FB5', 0.24, '廊道', 'Corridor'],
  core: ['#B98563', 0.2, '核', 'Core'],
  zone: ['#B9A97A', 0.2, '区', 'Zone'],
  urban: ['#A98AA0', 0.2, '城镇组团', 'Urban cluster'],
  protectedSchematic: ['#8FBF9F', 0.28, '保护地(示意)', 'Protected area (schematic)'],
  closureSchematic: ['#D9A25B', 0.18, '沙化封禁(示意)', 'Closure area (schematic)'],
  waterSchematic: ['#3E7CB1', 0.2, '水源地(示意)', 'Water source (schematic)'],
} as const satisfies Record<string, readonly [string, number, string, string]>

export type TintKey = keyof typeof TINTS

export function isTintKey(value: unknown): value is TintKey {
  return typeof value === 'string' && Object.hasOwn(TINTS, value)
}

/** Colour and opacity of a tint. */
export function tint(key: TintKey): { fill: string; opacity: number } {
  const [fill, opacity] = TINTS[key]
  return { fill, opacity }
}

export const TINT_KEYS = Object.keys(TINTS).filter(isTintKey)

// Paler dots than the statutory closure area; everything else shares the grey hatch.
const CLOSURE_DOTS: Hatch = { kind: 'dot', colour: '#8C5A1A', opacity: 0.7, px: 1, radius: 0.9, tile: [8, 8] }

/** An area symbol of the schematic family with its own tint. */
export function schematicSymbol(
  key: string,
  title: Localized,
  fill: string,
  fillOpacity: number,
): AreaSymbol {
  return {
    form: 'area',
    key,
    title,
    code: null,
    slot: 'schematicFill',
    schematic: true,
    fill,
    fillOpacity,
    edge: SCHEMATIC_EDGE,
    casing: null,
    hatch: key === 'closureSchematic' ? CLOSURE_DOTS : SCHEMATIC_HATCH,
    label: SCHEMATIC_LABEL,
  }
}

/** What a statutory symbol looks like where the shape itself is only drawn from text. */
export function schematicOf(symbol: AreaSymbol): AreaSymbol {
  if (symbol.schematic) return symbol
  return schematicSymbol(
    symbol.key,
    symbol.title,
    symbol.fill,
    Math.min(0.24, Math.max(0.14, symbol.fillOpacity)),
  )
}

export const SCHEMATIC_SYMBOLS: readonly AreaSymbol[] = [
  schematicSymbol('schematic', { zh: '示意范围', en: 'Schematic area' }, TINTS.zone[0], TINTS.zone[1]),
  ...TINT_KEYS.map((key) => {
    const [fill, opacity, zh, en] = TINTS[key]
    return schematicSymbol(key, { zh, en }, fill, opacity)
  }),
]
