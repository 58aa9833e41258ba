import { describe, expect, it } from 'vitest'
import { SYMBOLS } from '../../../layers/symbols'
import { boundsOf, inside } from './bounds.fixture'
import { swatchCommands } from './swatch'
import { roughMeasure } from './text'

describe('swatchCommands', () => {
  const rect = { x: 10, y: 20, width: 8, height: 5 }

  it.each(SYMBOLS.map((symbol) => [symbol.key, symbol] as const))('draws %s inside its box', (_, symbol) => {
    const commands = swatchCommands(symbol, rect)
    expect(commands.length).toBeGreaterThan(0)
    for (const command of commands) expect(inside(boundsOf(command, roughMeasure), rect, 0.01)).toBe(true)
  })

  it('has no line that is too thin to print', () => {
    const lines = SYMBOLS.flatMap((symbol) => swatchCommands(symbol, rect)).filter((c) => c.kind === 'line')
    for (const { stroke } of lines) expect(stroke.width).toBeGreaterThanOrEqual(0.15)
  })
})
