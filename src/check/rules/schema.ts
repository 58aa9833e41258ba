import * as v from 'valibot'
import { LAYER_ROLES, VERDICT_LEVELS } from '../types'
import { PROJECT_TYPES } from './projectTypes'
import { EFFECTS, EVIDENCE_MARKS } from './types'
import { AREA_KINDS, ZONE_CLASSES } from './zoneClasses'

export const RULES_SCHEMA = 'qingping-rules/1'

const words = v.pipe(v.string(), v.nonEmpty())
const localized = v.object({ zh: words, en: words })
/** Laws are cited by name, number and article; an address of the web would not survive on an intranet. */
const noAddress = v.check((text: string) => !/https?:|www\.|[a-z0-9-]+\.(?:com|cn|org|net)\b/iu.test(text))
const text = v.pipe(v.string(), noAddress)
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u))
const dayOrYear = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u))

const law = v.object({
  id: words,
  name: localized,
  number: v.nullable(text),
  issued: v.nullable(dayOrYear),
  from: v.nullable(day),
  to: v.nullable(day),
  toApproximate: v.boolean(),
  replacedBy: v.nullable(words),
  note: v.nullable(text),
})

const basis = v.object({
  law: words,
  place: v.nullable(text),
  to: v.optional(day),
  replacedBy: v.optional(words),
})

const rule = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Z]+-[A-Z]?\d{2,}$/u)),
  zone: words,
  part: text,
  tendency: words,
  prohibits: text,
  allows: text,
  approval: text,
  basis: v.pipe(v.array(basis), v.minLength(1)),
  evidence: v.object({ mark: v.picklist(EVIDENCE_MARKS), note: text }),
  doubt: text,
})

const scope = v.strictObject({
  roles: v.union([v.pipe(v.array(v.picklist(LAYER_ROLES)), v.minLength(1)), v.literal('every-project')]),
  areas: v.optional(v.array(v.picklist(AREA_KINDS))),
  classes: v.optional(v.array(v.picklist(ZONE_CLASSES))),
  position: v.optional(v.picklist(['inside', 'outside'])),
  types: v.optional(v.array(v.picklist(PROJECT_TYPES))),
  onlyTypes: v.optional(v.array(v.picklist(PROJECT_TYPES))),
  level: v.optional(v.picklist(VERDICT_LEVELS)),
})

const reading = v.object({
  rule: words,
  effect: v.picklist(EFFECTS),
  level: v.picklist(VERDICT_LEVELS),
  sentence: localized,
  scopes: v.array(scope),
  reason: v.optional(localized),
})

/** A rules file: facts, and the readings where it has its own. */
export const rulesFile = v.object({
  schema: v.literal(RULES_SCHEMA),
  edition: words,
  about: localized,
  laws: v.array(law),
  rules: v.pipe(v.array(rule), v.minLength(1)),
  readings: v.optional(v.array(reading)),
})
export type RulesFile = v.InferOutput<typeof rulesFile>

export const readingsList = v.array(reading)
