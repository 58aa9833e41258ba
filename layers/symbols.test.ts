import { describe, expect, it } from 'vitest'
import { LAYER_ROLES } from '../src/check/types'
import { GROUND } from './base'
import { LABELS } from './labels'
import { CALLOUT } from './outcome'
import { SLOTS, slotRank } from './order'
import { CHIP } from './schematic'
import { SYMBOLS, findSymbol, symbolByKey, symbolKeyForRole, symbolOfLayer, withTint } from './symbols'

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16)
  const linear = [16, 8, 0].map((shift) => {
    const part = ((value >> shift) & 255) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** CIE lightness L*. */
function lightness(colour: string): number {
  const y = luminance(colour)
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
}

describe('symbol table', () => {
  it('has each key once', () => {
    const keys = SYMBOLS.map((symbol) => symbol.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('finds keys however a pack writes them', () => {
    expect(findSymbol('salt-lake')?.key).toBe('saltLake')
    expect(findSymbol('SALT_LAKE')?.key).toBe('saltLake')
    expect(findSymbol('schematic-corridor')?.key).toBe('corridor')
    expect(findSymbol('towns')?.key).toBe('place')
    expect(findSymbol('no such thing')).toBeNull()
    expect(() => symbolByKey('no such thing')).toThrow('no symbol "no such thing"')
  })

  it('never gives a schematic layer a statutory edge', () => {
    for (const symbol of SYMBOLS) {
      if (symbol.form !== 'area' || symbol.slot === 'ground' || symbol.slot === 'lakes') continue
      const drawn = symbolOfLayer({ symbol: symbol.key, status: 'schematic', geometry: 'polygon' })
      if (drawn.form !== 'area' || drawn.key === 'desert') continue
      expect(drawn.schematic).toBe(true)
      expect(drawn.edge).toMatchObject({ colour: '#5F6B70', dash: [5, 4] })
    }
  })

  it('draws a layer whose key nobody knows', () => {
    for (const geometry of ['polygon', 'line', 'point'] as const) {
      expect(symbolOfLayer({ symbol: '?', status: 'user', geometry }).key).toBeTruthy()
    }
  })

  it('has a symbol for every role', () => {
    for (const role of LAYER_ROLES) expect(symbolByKey(symbolKeyForRole(role)).form).toBe('area')
    expect(symbolKeyForRole('protected-area', '核心保护区')).toBe('protectedCore')
    expect(symbolKeyForRole('water-source', '一级保护区')).toBe('waterSource1')
  })

  it('keeps red for the overlap alone', () => {
    const isRed = (colour: string) => {
      const value = Number.parseInt(colour.slice(1), 16)
      const [red, green, blue] = [(value >> 16) & 255, (value >> 8) & 255, value & 255]
      return red > 150 && red > 2 * green && red > 2 * blue
    }
    const red = SYMBOLS.filter(
      (symbol) => symbol.form === 'area' && (isRed(symbol.fill) || isRed(symbol.edge?.colour ?? '#000000')),
    )
    expect(red.map((symbol) => symbol.key)).toEqual(['overlap'])
  })

  it('takes the tint of a feature for schematic symbols only', () => {
    const zone = symbolByKey('zone')
    const erl = symbolByKey('erl')
    if (zone.form !== 'area' || erl.form !== 'area') throw new Error('areas expected')
    expect(withTint(zone, 'corridor').fill).toBe('#6F9FB5')
    expect(withTint(zone, 'nonsense').fill).toBe(zone.fill)
    expect(withTint(erl, 'corridor')).toBe(erl)
  })
})

describe('contrast', () => {
  const grounds = [GROUND.ground, GROUND.focus, GROUND.nonFocus]

  it.each(Object.entries(LABELS).filter(([key]) => key !== 'basin'))(
    '%s labels read on every ground',
    (_key, style) => {
      for (const ground of grounds) expect(contrast(style.colour, ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('lets only the large basin names be paler', () => {
    expect(LABELS.basin.px[0]).toBeGreaterThanOrEqual(16)
    for (const ground of grounds) expect(contrast(LABELS.basin.colour, ground)).toBeGreaterThanOrEqual(3)
  })

  it('holds for labels of symbols, callouts and chips', () => {
    for (const symbol of SYMBOLS) {
      if (symbol.form === 'hachure' || !symbol.label) continue
      expect(contrast(symbol.label, GROUND.ground), symbol.key).toBeGreaterThanOrEqual(4.5)
    }
    for (const colour of [CALLOUT.occupied.ink, CALLOUT.touching.ink, CALLOUT.line, CHIP.ink]) {
      expect(contrast(colour, '#FFFFFF')).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keeps base lines lighter than statutory edges', () => {
    for (const symbol of SYMBOLS) {
      if (symbol.form === 'line' && ['rivers', 'roads'].includes(symbol.slot)) {
        expect(lightness(symbol.line.colour), symbol.key).toBeGreaterThan(60)
      }
      if (symbol.form === 'area' && symbol.code)
        expect(lightness(symbol.edge?.colour ?? '#FFFFFF')).toBeLessThan(50)
    }
  })
})

describe('order of drawing', () => {
  it('puts the argument above the base and names above both', () => {
    const chain = [
      'ground',
      'lakes',
      'schematicFill',
      'erl',
      'roads',
      'schematicEdge',
      'statutoryEdges',
      'ugb',
      'project',
      'overlap',
      'touch',
      'townLabels',
      'frame',
    ] as const
    const ranks = chain.map(slotRank)
    expect([...ranks].sort((a, b) => a - b)).toEqual(ranks)
  })

  it('has a slot for every symbol', () => {
    for (const symbol of SYMBOLS) expect(SLOTS).toContain(symbol.slot)
  })
})

describe('a layer that a person brought', () => {
  const drawn = (status: 'statutory' | 'user' | 'schematic', symbol = 'erl') =>
    symbolOfLayer({ symbol, status, geometry: 'polygon' })

  it('is drawn as the statutory layer only where it is declared statutory', () => {
    const [statutory, own, schematic] = [drawn('statutory'), drawn('user'), drawn('schematic')]
    if (statutory.form !== 'area' || own.form !== 'area' || schematic.form !== 'area') throw new Error('form')
    expect(statutory.edge?.dash).toBeNull()
    expect(own.edge?.dash).not.toBeNull()
    expect(own.edge?.dash).not.toEqual(schematic.edge?.dash)
    expect(own.edge?.colour).toBe(statutory.edge?.colour)
    expect(own.fillOpacity).toBeLessThan(statutory.fillOpacity)
    expect(own.key).not.toBe(statutory.key)
  })
})
