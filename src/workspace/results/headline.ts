import type { LayerFinding, LayerStatus, Outcome } from '../../check/types'

/** How many layers of each kind share the worst outcome; only the statutory ones make a verdict. */
export interface Headline {
  /** The worst that was found; `none` where nothing could be computed. */
  kind: 'occupied' | 'touching' | 'clear' | 'none'
  statutory: number
  /** Layers that a person brought without declaring them statutory. */
  own: number
  demo: number
  /** Statutory layers that are clear, where only own layers are hit: the hit must not hide that, nor the reverse. */
  statutoryClear: number
}

/** What the heading of a result says, out of its rows without the schematic ones. */
export function headlineOf(counted: LayerFinding[]): Headline {
  const kind = HIT_KINDS.find((outcome) => counted.some((finding) => finding.outcome === outcome)) ?? 'none'
  const count = (status: LayerStatus, outcome: Outcome | 'none') =>
    counted.filter(
      (finding) => finding.status === status && (outcome === 'none' || finding.outcome === outcome),
    ).length
  const statutory = count('statutory', kind)
  const isHit = kind === 'occupied' || kind === 'touching'
  return {
    kind,
    statutory,
    own: count('user', kind),
    demo: count('demo', kind),
    statutoryClear: isHit && statutory === 0 ? count('statutory', 'clear') : 0,
  }
}

const HIT_KINDS = ['occupied', 'touching', 'clear'] as const
