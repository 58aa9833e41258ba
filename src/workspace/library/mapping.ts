import { fieldFor, type FieldKind } from '../../check/intake/fields'
import type { LayerRole } from '../../check/types'
import { zoneClassOf } from '../../check/rules/zoneClasses'
import type { AttributeValue, SourceFeature } from '../../geo/features'
import type { Mapping } from './types'

type Properties = Record<string, AttributeValue>
export type Meaning = 'id' | 'name' | 'function' | 'class'

/** A field of the file: what a person has to see to know what it is. */
export interface FieldFacts {
  name: string
  sample: string
  /** Features where it holds something. */
  filled: number
}

/** A value of the class field, how often it stands, and what it may mean. */
export interface ClassValue {
  value: string
  count: number
  /** Null: nothing to propose, it stays as it is. */
  proposed: string | null
  /** The value is of a former division (核心/缓冲/实验): the proposal is a candidate until a person confirms it. */
  isFormer: boolean
}

/** 主导功能: fields of the red line. */
const FUNCTION_FIELDS = ['stgn', 'zdgn', '主导功能', '生态功能', 'gnlx', '功能类型']

const ALIASES: readonly [Meaning, FieldKind][] = [
  ['id', 'zoneId'],
  ['name', 'zoneName'],
  ['class', 'zoneClass'],
]

/** Which fields there are; a sample is the first value that is not empty. */
export function fieldsOf(features: readonly SourceFeature[]): FieldFacts[] {
  const facts = new Map<string, FieldFacts>()
  for (const { properties } of features)
    for (const [name, value] of Object.entries(properties)) {
      const one = facts.get(name) ?? { name, sample: '', filled: 0 }
      facts.set(name, one)
      const text = textOf(value)
      if (text === '') continue
      one.filled += 1
      if (one.sample === '') one.sample = text.slice(0, 40)
    }
  return [...facts.values()]
}

/** What the names of the fields suggest. */
export function proposedMapping(features: readonly SourceFeature[], role: LayerRole): Mapping {
  const properties: Properties = Object.fromEntries(
    fieldsOf(features)
      .filter(({ filled }) => filled > 0)
      .map(({ name, sample }) => [name, sample]),
  )
  const mapping: Mapping = { id: null, name: null, function: null, class: null, classes: {} }
  for (const [meaning, kind] of ALIASES)
    mapping[meaning as 'id' | 'name' | 'class'] = fieldFor(properties, kind)
  mapping.function =
    Object.keys(properties).find((field) => FUNCTION_FIELDS.includes(field.toLowerCase())) ?? null
  mapping.classes = certainClasses(classValues(features, mapping.class, role))
  return mapping
}

/** The classes that are clear from the words; those of a former division wait for a person. */
export function certainClasses(values: readonly ClassValue[]): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ value, proposed, isFormer }) =>
      proposed !== null && !isFormer ? [[value, proposed]] : [],
    ),
  )
}

/** More different values than this are no division into classes. */
const MOST_CLASSES = 40

export function classValues(
  features: readonly SourceFeature[],
  field: string | null,
  role: LayerRole,
): ClassValue[] {
  if (field === null) return []
  const counts = new Map<string, number>()
  for (const { properties } of features) {
    const value = textOf(properties[field] ?? null)
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  if (counts.size > MOST_CLASSES) return []
  return [...counts].map(([value, count]) => ({ value, count, ...proposal(role, value) }))
}

/** Classes that a role's rules tell apart, in the words of the present law. */
export const CLASSES_OF: Partial<Record<LayerRole, readonly string[]>> = {
  'ecological-red-line': ['核心保护区', '一般控制区'],
  'protected-area': ['核心保护区', '一般控制区'],
  'water-source': ['一级保护区', '二级保护区', '准保护区'],
  wetland: ['国家重要湿地', '省级重要湿地', '一般湿地'],
  forest: ['一级', '二级'],
  'aquatic-germplasm': ['核心区', '实验区'],
}

function proposal(role: LayerRole, value: string): Pick<ClassValue, 'proposed' | 'isFormer'> {
  const certain = (proposed: string) => ({ proposed, isFormer: false })
  const former = (proposed: string) => ({ proposed, isFormer: true })
  if (role === 'aquatic-germplasm') return { proposed: null, isFormer: false }
  switch (zoneClassOf(role, value)) {
    case 'core':
      return certain('核心保护区')
    case 'former-core':
    case 'buffer':
      return former('核心保护区')
    case 'experimental':
      return former('一般控制区')
    case 'general':
      return certain('一般控制区')
    case 'first':
      return role === 'water-source' ? certain('一级保护区') : certain('一级')
    case 'second':
      return role === 'water-source' ? certain('二级保护区') : certain('二级')
    case 'quasi':
      return certain('准保护区')
    case 'national':
    case 'provincial':
    case 'local':
    case 'unstated':
      return { proposed: null, isFormer: false }
  }
}

/** The class of a feature as the check reads it; null where the field is empty or not used. */
export function mappedClass(mapping: Mapping, properties: Properties): string | null {
  const value = fieldText(properties, mapping.class)
  return value === null ? null : (mapping.classes[value] ?? value)
}

/** Text of a field; null where it is empty or not used. */
export function fieldText(properties: Properties, field: string | null): string | null {
  const text = field === null ? '' : textOf(properties[field] ?? null)
  return text === '' ? null : text
}

function textOf(value: AttributeValue): string {
  return value === null ? '' : String(value).trim()
}
