/** Less of every kind of ink: what a person's opacity does to a layer whose builder knows of none. */
import type { LayerSpecification } from 'maplibre-gl'

const OPACITIES: Partial<Record<LayerSpecification['type'], readonly string[]>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  symbol: ['text-opacity', 'icon-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  background: ['background-opacity'],
}

/** The layer with all of its opacities times `share` (0 to 1). */
export function dimmed(layer: LayerSpecification, share: number): LayerSpecification {
  if (share >= 1) return layer
  const paint: Record<string, unknown> = { ...layer.paint }
  for (const key of OPACITIES[layer.type] ?? []) paint[key] = times(paint[key] ?? 1, share)
  return { ...layer, paint }
}

/** An expression of the zoom may stand only outermost: its outputs are multiplied, not the expression. */
function times(value: unknown, share: number): unknown {
  if (typeof value === 'number') return value * share
  if (!Array.isArray(value)) return value
  const list = value as unknown[]
  if (list[0] === 'interpolate') {
    return list.map((entry, index) => (index >= 4 && index % 2 === 0 ? times(entry, share) : entry))
  }
  if (list[0] === 'step') {
    return list.map((entry, index) => (index >= 2 && index % 2 === 0 ? times(entry, share) : entry))
  }
  return ['*', share, list]
}
