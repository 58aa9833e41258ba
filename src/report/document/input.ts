import type { CheckResult, Project } from '../../check/types'
import type { CoordinateSystem } from '../../geo/system'
import type { Language, PolygonRings } from '../../geo/types'

/** What the person states of a project; null prints 未填. */
export interface ProjectFacts {
  unit: string | null
  place: string | null
  type: string | null
  approvalDocument: string | null
}

export type Evidence = 'verified' | 'partly' | 'unverified'

/** A rule that applies to a hit, in the language of the report. */
export interface ReportRule {
  id: string
  /** Ids of the layers whose hit made it apply. */
  layerIds: string[]
  /** Zone and part: 生态保护红线 · 核心保护区外. */
  subject: string
  tendency: string
  prohibited: string
  allowed: string
  approval: string
  /** Each by name, number, article and date; never an address of the web. */
  basis: string[]
  evidence: Evidence
  doubt: string | null
  /** The basis ended before the check: its replacement has to be looked up. */
  superseded: boolean
}

/** Boundary points as the file has them. */
export interface BoundaryPoints {
  system: CoordinateSystem
  /** Closed rings in the system's own coordinates, east before north. */
  polygons: PolygonRings[]
}

/** A conclusion by a person; the machine's result stays as it is. */
export interface HumanConclusion {
  text: string
  name: string
  date: string
}

/** A map sheet in the report. `layerId` null: the location map. */
export interface ReportSheet {
  name: string
  layerId: string | null
  caption: string
}

export interface ReportInput {
  language: Language
  project: Project
  result: CheckResult
  facts: ProjectFacts
  rules: ReportRule[]
  points: BoundaryPoints | null
  conclusion: HumanConclusion | null
  sheets: ReportSheet[]
  /** 内部使用 and the like; null prints none. */
  secrecy: string | null
  maker: string | null
  /** `2026-11-21` */
  madeOn: string
}
