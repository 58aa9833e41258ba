import type { Localized } from '../../geo/types'
import type { LayerRole, VerdictLevel } from '../types'
import type { ProjectType } from './projectTypes'
import type { AreaKind, ZoneClass } from './zoneClasses'

/** How far the text of a rule has been verified. */
export const EVIDENCE_MARKS = ['verified', 'corroborated', 'partly', 'memory'] as const
export type EvidenceMark = (typeof EVIDENCE_MARKS)[number]

export const EVIDENCE_NAMES: Record<EvidenceMark, Localized> = {
  verified: { zh: '检到公开文本或报道', en: 'found in a published text or report' },
  corroborated: { zh: '省级转发件旁证', en: 'supported by documents of provinces that pass it on' },
  partly: { zh: '只核到部分', en: 'verified in part' },
  memory: { zh: '编者转述,请核原文', en: 'our paraphrase; compare with the original' },
}

/** A law, regulation or notice. Dates are ISO days, or a year where no more is known; null: not verified. */
export interface Law {
  id: string
  name: Localized
  number: string | null
  issued: string | null
  from: string | null
  /** Last day on which it holds; null while nothing has replaced it. */
  to: string | null
  /** The last day follows from a term of years and may be off by some weeks. */
  toApproximate: boolean
  replacedBy: string | null
  note: string | null
}

/** Where in which law a rule stands. A place may end before its law does. */
export interface Basis {
  law: Law
  /** Article or chapter, as the Chinese text numbers it. */
  place: string | null
  to: string | null
}

/**
 * What a rule does to a hit. `decides` makes the verdict's level; `path` is the way that is named with it; `exception`
 * is a case that the person may claim and the program never confirms; `reminder` is said and decides nothing; `hint`
 * is never applied by the program, for the reason that the reading gives.
 */
export const EFFECTS = ['decides', 'path', 'exception', 'reminder', 'hint'] as const
export type Effect = (typeof EFFECTS)[number]

/** Where a rule applies. What is absent holds for any. */
export interface Scope {
  roles: LayerRole[] | 'every-project'
  areas?: AreaKind[]
  classes?: ZoneClass[]
  position?: 'inside' | 'outside'
  /** One of the project's types is among these. */
  types?: ProjectType[]
  /** All of the project's types are among these. */
  onlyTypes?: ProjectType[]
  /** Instead of the reading's own level. */
  level?: VerdictLevel
}

/** 编者解读: what a rule means for the check. Our judgement of its sense, not an authority's. */
export interface Reading {
  rule: string
  effect: Effect
  level: VerdictLevel
  /** One sentence of our own. */
  sentence: Localized
  scopes: Scope[]
  /** Why a hint is not applied. */
  reason?: Localized
}

/** A rule record with its reading. The texts are Chinese paraphrases; empty where there is nothing to say. */
export interface Rule {
  id: string
  zone: string
  part: string
  tendency: string
  prohibits: string
  allows: string
  approval: string
  basis: Basis[]
  evidence: { mark: EvidenceMark; note: string }
  doubt: string
  reading: Reading
}

export interface RuleBook {
  edition: string
  about: Localized
  rules: Rule[]
}
