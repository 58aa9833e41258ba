import type { LayerFinding, LayerRole, VerdictLevel } from '../types'
import type { Reading } from './readings'

/** A layer that weighs in the verdict, with the reading that applies. */
export interface Hit {
  finding: LayerFinding
  reading: Reading
  kind: 'occupied' | 'touching' | 'outside'
}

/** What the text is written from. */
export interface VerdictParts {
  level: VerdictLevel
  /** Layers that count: statutory ones, or the demo ones of the demo project. */
  counted: LayerFinding[]
  /** Strictest first. */
  hits: Hit[]
  missing: LayerRole[]
  /** Brought but not declared statutory: listed, never counted. */
  undeclared: LayerFinding[]
  demo: boolean
}
