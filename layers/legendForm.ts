import type { AreaSymbol, LineSymbol, MapSymbol } from './types'

/** Wide lines with a pale middle are drawn this much wider in a legend: their two edges must be seen apart. */
const DOUBLE_LINE = 1.6
/** Dots of a stipple stand so much closer in a legend, where only a handful would fit. */
const STIPPLE = { closer: 0.4, larger: 1.25 }

/**
 * A symbol as its legend box shows it. Nearly always as on the map; what lives from the ground around it, sand without
 * an edge or a road of two thin lines, would be all but unseen in a small white box and is drawn a little stronger.
 */
export function legendForm(symbol: MapSymbol): MapSymbol {
  if (symbol.form === 'area') return framed(symbol)
  return symbol.form === 'line' && symbol.core ? widened(symbol) : symbol
}

function framed(symbol: AreaSymbol): AreaSymbol {
  const { edge, hatch } = symbol
  if (edge || hatch?.kind !== 'stipple') return symbol
  return {
    ...symbol,
    edge: { colour: hatch.colour, px: 0.8, mm: 0.15, dash: [1.5, 2] },
    hatch: {
      ...hatch,
      opacity: 1,
      radius: hatch.radius * STIPPLE.larger,
      perDot: hatch.perDot * STIPPLE.closer,
    },
  }
}

function widened(symbol: LineSymbol): LineSymbol {
  const { line, core } = symbol
  return {
    ...symbol,
    line: { ...line, px: line.px * DOUBLE_LINE, mm: line.mm * DOUBLE_LINE },
    core: core && { ...core, px: core.px * DOUBLE_LINE, mm: core.mm * DOUBLE_LINE },
  }
}
