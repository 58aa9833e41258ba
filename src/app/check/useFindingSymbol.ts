import { symbolKeyForRole, symbolOfLayer } from '../../../layers/symbols'
import type { MapSymbol } from '../../../layers/types'
import type { LayerFinding } from '../../check/types'
import { useWorkspace } from '../store'

/** The symbol that the map draws the layer of a row with: of its catalogue entry, else of its role. */
export function useFindingSymbol(finding: LayerFinding): { symbol: MapSymbol; tint: string | undefined } {
  const layer = useWorkspace((state) =>
    state.pack.kind === 'ready'
      ? state.pack.pack.catalogue.layers.find((entry) => entry.id === finding.id)
      : undefined,
  )
  const tint = useWorkspace((state) => {
    const entry = state.data[finding.id]
    const value: unknown = entry?.kind === 'ready' ? entry.data.features[0]?.properties?.['tint'] : undefined
    return typeof value === 'string' ? value : undefined
  })
  if (layer) return { symbol: symbolOfLayer(layer), tint }
  const key = symbolKeyForRole(finding.role, finding.zones[0]?.class ?? null)
  return {
    symbol: symbolOfLayer({ symbol: key, status: finding.status, geometry: 'polygon' }),
    tint: undefined,
  }
}
