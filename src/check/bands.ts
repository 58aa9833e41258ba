import { note, type Note } from '../geo/note'
import type { LayerRole } from './types'

/** Within how many metres a zone that is not touched is still worth a line; 0 for never. */
export type DistanceBands = Partial<Record<LayerRole, number>>

/** RES-05. Defaults of the product, not of any law; a deployer or a person may change them. */
export const DEFAULT_BANDS: DistanceBands = {
  'ecological-red-line': 500,
  'protected-area': 1000,
  'water-source': 1000,
}

/** The remark 邻近 for a clear layer whose nearest zone lies within the band of its role. */
export function nearbyNote(role: LayerRole, metres: number, zoneName: string, bands: DistanceBands): Note[] {
  const band = bands[role] ?? 0
  if (metres > band) return []
  return [
    note(
      'nearby',
      `邻近:距“${zoneName}”${metres.toFixed(2)} 米,在 ${band} 米提示范围内(本软件的默认值,非法定)`,
      `Nearby: "${zoneName}" is ${metres.toFixed(2)} m away, within the ${band} m band (a default of this program, not a legal one)`,
    ),
  ]
}
