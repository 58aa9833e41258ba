import type { Localized } from '../../geo/types'
import type { LayerFinding, LayerRole, VerdictLevel } from '../types'

/** What follows from the rules where a project hits a zone. */
export interface Consequence {
  level: VerdictLevel
  ruleIds: readonly string[]
  /** What is forbidden and which path exists. */
  text: Localized
}

/** A layer that weighs in the verdict, with what follows. */
export interface Hit {
  finding: LayerFinding
  consequence: Consequence
  kind: 'occupied' | 'touching' | 'outside'
  /** The class in the data's words, where only a part of the layer's classes is meant. */
  part: string | null
  classMissing: boolean
  /** Rules whose basis ended before the check. */
  superseded: readonly string[]
}

/** What the text and the reasons are written from. */
export interface VerdictParts {
  level: VerdictLevel
  /** Layers that count: statutory ones, or the demo ones of the demo project. */
  counted: LayerFinding[]
  /** Strictest first. */
  hits: Hit[]
  missing: LayerRole[]
  /** Counted layers beyond the required ones that are not complete. */
  failedOthers: LayerFinding[]
  /** Brought but not declared statutory: listed, never counted. */
  undeclared: LayerFinding[]
  demo: boolean
}
