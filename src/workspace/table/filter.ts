import type { FeatureCollection } from 'geojson'
import * as v from 'valibot'
import type { Language } from '../../geo/types'
import { fieldsOf, type Field, type Properties } from './fields'

const condition = v.variant('kind', [
  v.object({ kind: v.literal('is'), field: v.string(), values: v.array(v.string()) }),
  v.object({ kind: v.literal('contains'), field: v.string(), text: v.string() }),
  v.object({
    kind: v.literal('between'),
    field: v.string(),
    least: v.nullable(v.number()),
    most: v.nullable(v.number()),
  }),
])

export const filterSchema = v.array(condition)

/** One condition on one field. */
export type Condition = v.InferOutput<typeof condition>

/** Conditions that all hold. A filter changes what is seen of a layer, never what is checked. */
export type LayerFilter = Condition[]

/** Stands in `is` for features without a value. */
export const NOTHING = ''

/** True where the properties meet every condition. A field that the data does not have meets none. */
export function matches(filter: LayerFilter, fields: readonly Field[], properties: Properties): boolean {
  return filter.every((one) => {
    const field = fields.find(({ key }) => key === one.field)
    return field ? holds(one, field, properties) : false
  })
}

function holds(one: Condition, field: Field, properties: Properties): boolean {
  const raw = field.raw(properties)
  switch (one.kind) {
    case 'is':
      return one.values.includes(raw === null ? NOTHING : String(raw))
    case 'contains': {
      const wanted = one.text.trim().toLowerCase()
      const texts = [raw, field.shown(properties, 'zh'), field.shown(properties, 'en')]
      return texts.some((text) => text !== null && String(text).toLowerCase().includes(wanted))
    }
    case 'between':
      return (
        typeof raw === 'number' &&
        (one.least === null || raw >= one.least) &&
        (one.most === null || raw <= one.most)
      )
  }
}

// The same object for the same filter, so that the map does not read a layer again for every change of the scene.
const filteredData = new WeakMap<FeatureCollection, Map<string, FeatureCollection>>()

/**
 * The features that meet a filter; the same collection where there is none. `attributes`: a collection of the same
 * features in the same order that has more of their properties.
 */
export function filtered(
  data: FeatureCollection,
  filter: LayerFilter | undefined,
  attributes: FeatureCollection = data,
): FeatureCollection {
  if (!filter || filter.length === 0) return data
  const key = JSON.stringify(filter)
  const parts = filteredData.get(data) ?? new Map<string, FeatureCollection>()
  filteredData.set(data, parts)
  const fields = fieldsOf(attributes)
  const result = parts.get(key) ?? {
    ...data,
    features: data.features.filter((_, index) =>
      matches(filter, fields, attributes.features[index]?.properties ?? {}),
    ),
  }
  parts.set(key, result)
  return result
}

const WORDS = {
  zh: { or: '、', and: ';', is: ' = ', nothing: '(空)', contains: (text: string) => `含“${text}”`, to: '—' },
  en: {
    or: ', ',
    and: '; ',
    is: ' = ',
    nothing: '(empty)',
    contains: (text: string) => ` contains “${text}”`,
    to: ' to ',
  },
} as const

const MOST_VALUES = 3

/** `级别 = 国家级`, `名称含“昆仑”`, `图上面积 ≥ 100 km²`: one condition in words. */
export function conditionWords(one: Condition, fields: readonly Field[], language: Language): string {
  const words = WORDS[language]
  const field = fields.find(({ key }) => key === one.field)
  const title = field?.title[language] ?? one.field
  const unit = field?.unit ? ` ${field.unit[language]}` : ''
  switch (one.kind) {
    case 'is': {
      const shown = one.values
        .slice(0, MOST_VALUES)
        .map((value) => (value === NOTHING ? words.nothing : (field?.wordFor(value, language) ?? value)))
      const more = one.values.length > MOST_VALUES ? ` +${one.values.length - MOST_VALUES}` : ''
      return `${title}${words.is}${shown.join(words.or)}${more}`
    }
    case 'contains':
      return `${title}${words.contains(one.text.trim())}`
    case 'between':
      if (one.least !== null && one.most !== null) return `${title} ${one.least}${words.to}${one.most}${unit}`
      return one.least !== null ? `${title} ≥ ${one.least}${unit}` : `${title} ≤ ${one.most ?? ''}${unit}`
  }
}

/** All conditions in words. */
export function filterWords(filter: LayerFilter, fields: readonly Field[], language: Language): string {
  return filter.map((one) => conditionWords(one, fields, language)).join(WORDS[language].and)
}
