import type { DistanceBands } from '../../check/bands'
import type { Effect } from '../../check/rules/types'
import type { CheckResult, Outcome, Project } from '../../check/types'
import type { CoordinateSystem } from '../../geo/system'
import type { Language, PolygonRings } from '../../geo/types'

/** What the person states of a project; null prints 未填. */
export interface ProjectFacts {
  unit: string | null
  place: string | null
  type: string | null
  approvalDocument: string | null
}

/** A rule that applies to a hit, in the language of the report. */
export interface ReportRule {
  id: string
  /** Ids of the layers whose hit made it apply. */
  layerIds: string[]
  /** What the rule does to the hit: exceptions are listed, never confirmed. */
  effect: Effect
  /** Zone and part: 生态保护红线 · 核心保护区外. */
  subject: string
  tendency: string
  /** Our reading in one sentence. */
  reading: string
  prohibited: string
  allowed: string
  approval: string
  /** The Chinese wording, where the report is in another language. */
  paraphrase: string | null
  /** Each by name, number, article and date; never an address of the web. */
  basis: string[]
  /** How far the text has been verified, in words. */
  evidence: string
  doubt: string | null
  /** The basis ended before the check: its replacement has to be looked up. */
  superseded: boolean
}

/** Boundary points as the file has them. */
export interface BoundaryPoints {
  system: CoordinateSystem
  /** Closed rings in the system's own coordinates, east before north. */
  polygons: PolygonRings[]
  /** The system of the file where the table is in another one; null otherwise. */
  convertedFrom: CoordinateSystem | null
}

/** A conclusion by a person; the machine's result stays as it is. */
export interface HumanConclusion {
  text: string
  name: string
  date: string
}

/** A person's dispute of one hit; printed beside the machine's row, which stays as it is. */
export interface ReportDispute {
  layer: string
  /** Null where the whole layer is disputed. */
  zone: string | null
  outcome: Outcome
  overlapSquareMetres: number
  reason: string
  name: string
  date: string
}

/** By which rules, and by the law of which day, the verdict was made. */
export interface RulesUsed {
  /** ISO day. */
  date: string
  edition: string
  /** Name of the office's own file; null for the rules that ship. */
  file: string | null
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
  disputes: ReportDispute[]
  law: RulesUsed
  /** Within how many metres a clear layer is called near, by role. */
  bands: DistanceBands
  sheets: ReportSheet[]
  /** Ids of sections that the person does not want, e.g. `points`. */
  leaveOut: readonly string[]
  /** 内部使用 and the like; null prints none. */
  secrecy: string | null
  maker: string | null
  /** `2026-11-21` */
  madeOn: string
}
