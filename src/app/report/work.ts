import type { Localized } from '../../geo/types'

/** Share of the time that the maps take. */
export const MAPS_SHARE = 0.85

export interface ReportProgress {
  fraction: number
  step: Localized
}

/** How a long making is told of its end, and tells how far it is. */
export interface ReportWork {
  say: (progress: ReportProgress) => void
  signal: AbortSignal
  /** Resolution of the maps, dots an inch. */
  dpi: number
}
