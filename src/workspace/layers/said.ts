import type { LayerStatus } from '../../check/types'
import type { Localized } from '../../geo/types'
import type { WorkspaceState } from '../state'

/** What a number of a layer is traced to: whose data it is, of which day, how exact, under which hash. */
export interface LayerSaid {
  title: Localized
  status: LayerStatus | 'reference'
  /** Version or approval number; of a layer of the pack its date. */
  version: string | null
  source: Localized | null
  /** Metres; null where not stated. */
  accuracyMetres: number | null
  dataSha256?: string
}

/** What is known of the layer behind an id; null where there is none. */
export function layerSaid(
  { pack, userLayers }: Pick<WorkspaceState, 'pack' | 'userLayers'>,
  id: string,
): LayerSaid | null {
  const own = userLayers.find(({ control }) => control.id === id)
  if (own) return own.control
  const layer = pack.kind === 'ready' ? pack.pack.catalogue.layers.find((one) => one.id === id) : undefined
  if (!layer) return null
  const { title, status, date, source, accuracy } = layer
  return { title, status, version: date, source, accuracyMetres: accuracy.metres }
}
