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

/** The name of a zone in the person's language, where the pack knows it; as the check has it otherwise. */
export function useZoneName(finding: LayerFinding): (zone: { id: string; name: string }) => string {
  const language = useWorkspace((state) => state.language)
  const data = useWorkspace((state) => state.data[finding.id])
  return (zone) => {
    if (language === 'zh' || data?.kind !== 'ready') return zone.name
    const feature = data.data.features.find(({ properties }) => String(properties?.['id']) === zone.id)
    const name: unknown = feature?.properties?.['name_en']
    return typeof name === 'string' && name !== '' ? name : zone.name
  }
}
