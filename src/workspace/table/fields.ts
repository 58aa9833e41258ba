import type { FeatureCollection } from 'geojson'
import type { Language, Localized } from '../../geo/types'
import { HIDDEN_FIELDS, KNOWN_FIELDS } from './titles'

export type Properties = Readonly<Record<string, unknown>>
export type Value = string | number | null

/** One field of a layer: what it is called, and how it is read. */
export interface Field {
  key: string
  title: Localized
  /** Of numbers; null for none. */
  unit: Localized | null
  isNumber: boolean
  /** What filters compare: the same in both languages. */
  raw(properties: Properties): Value
  /** What a person reads. */
  shown(properties: Properties, language: Language): Value
  /** What a person reads for a raw value. */
  wordFor(raw: string, language: Language): string
}

const PAIR = /_(zh|en)$/

const known = new WeakMap<FeatureCollection, Field[]>()

/** The fields that hold anything in a layer: known ones first and in their order, then the file's own. */
export function fieldsOf(data: FeatureCollection): Field[] {
  const found = known.get(data) ?? makeFields(data)
  known.set(data, found)
  return found
}

function makeFields(data: FeatureCollection): Field[] {
  const keys = new Set<string>()
  for (const { properties } of data.features)
    for (const [key, value] of Object.entries(properties ?? {}))
      if (!isEmpty(value) && typeof value !== 'object') keys.add(key)
  const bases = new Set([...keys].map((key) => key.replace(PAIR, '')))
  const rank = new Map(Object.keys(KNOWN_FIELDS).map((key, index) => [key, index]))
  return [...bases]
    .filter((base) => !HIDDEN_FIELDS.has(base) && !isFlagOnly(data, base, keys))
    .map((base, index) => ({ field: makeField(data, base, keys), at: rank.get(base) ?? 1000 + index }))
    .sort((a, b) => a.at - b.at)
    .map(({ field }) => field)
}

/** A yes or no under a known name serves the drawing. */
function isFlagOnly(data: FeatureCollection, base: string, keys: ReadonlySet<string>): boolean {
  if (keys.has(`${base}_zh`) || !(base in KNOWN_FIELDS)) return false
  return data.features.every(({ properties }) => {
    const value: unknown = properties?.[base]
    return isEmpty(value) || typeof value === 'boolean'
  })
}

function makeField(data: FeatureCollection, base: string, keys: ReadonlySet<string>): Field {
  const info = KNOWN_FIELDS[base]
  const isPair = keys.has(`${base}_zh`)
  const zhKey = isPair ? `${base}_zh` : base
  const enKey = keys.has(`${base}_en`) ? `${base}_en` : zhKey
  const read = (properties: Properties, key: string) => valueOf(properties[key])
  // Offices' files keep their numbers as text now and then: still numbers for whoever sorts them.
  const isNumber = data.features.every(({ properties }) => {
    const value = read(properties ?? {}, zhKey)
    return value === null || typeof value === 'number'
  })
  const shown = (properties: Properties, language: Language): Value => {
    const zh = read(properties, zhKey)
    const value = language === 'en' ? (read(properties, enKey) ?? zh) : zh
    return typeof value === 'string' ? (info?.words?.[value]?.[language] ?? value) : value
  }
  const featureWith = (raw: string) =>
    data.features.find(({ properties }) => String(read(properties ?? {}, zhKey)) === raw)
  return {
    key: base,
    title: info?.title ?? { zh: base, en: base },
    unit: (isNumber && info?.unit) || null,
    isNumber,
    raw: (properties) => read(properties, zhKey),
    shown,
    wordFor: (raw, language) => {
      const properties = featureWith(raw)?.properties
      return properties ? String(shown(properties, language)) : raw
    },
  }
}

function valueOf(value: unknown): Value {
  if (isEmpty(value)) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  return typeof value === 'boolean' ? String(value) : null
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'number' && !Number.isFinite(value))
  )
}
