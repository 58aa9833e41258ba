import type { FeatureCollection } from 'geojson'
import type { Language } from '../../geo/types'
import { groupThousands } from '../numbers'
import type { Field, Properties } from './fields'
import { matches, type LayerFilter } from './filter'
import { sorted, type Sorting } from './sort'
import type { TableSource } from './source'

/** What narrows and orders the rows of a table. */
export interface RowWish {
  filter: LayerFilter | undefined
  /** Words that a row must have, in any field. */
  search: string
  sorting: Sorting | null
}

/** Rows as places of their features in the layer's data, narrowed and in order. */
export function rowsOf(
  { data }: TableSource,
  fields: readonly Field[],
  { filter, search, sorting }: RowWish,
  language: Language,
): number[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean)
  const propertiesOf = (place: number): Properties => data.features[place]?.properties ?? {}
  const kept = data.features
    .map((_, place) => place)
    .filter((place) => {
      const properties = propertiesOf(place)
      const text = words.length > 0 ? (textsOf(data, fields)[place] ?? '') : ''
      return (!filter || matches(filter, fields, properties)) && words.every((word) => text.includes(word))
    })
  const field = sorting ? fields.find(({ key }) => key === sorting.field) : undefined
  if (!sorting || !field) return kept
  return sorted(kept, (place) => field.shown(propertiesOf(place), language), sorting, language)
}

const texts = new WeakMap<FeatureCollection, string[]>()

/** All that can be read of each feature, in both languages; made once for a layer, when words are first looked for. */
function textsOf(data: FeatureCollection, fields: readonly Field[]): string[] {
  const known = texts.get(data)
  if (known) return known
  const made = data.features.map(({ properties }) => {
    const read = properties ?? {}
    const values = fields.flatMap((field) => [field.shown(read, 'zh'), field.shown(read, 'en')])
    return [...new Set(values)].join(' ').toLowerCase()
  })
  texts.set(data, made)
  return made
}

/** A value as it stands in a cell: long measures in groups of three digits, codes as they are. */
export function cellText(field: Field, properties: Properties, language: Language): string {
  const value = field.shown(properties, language)
  if (value === null) return ''
  return typeof value === 'number' && field.unit ? groupThousands(String(value)) : String(value)
}

const CHINESE_PX = 13
const OTHER_PX = 7.4
const PADDING_PX = 22
const WIDEST_PX = 300
/** Rows that a width is taken from. */
const SAMPLE = 150

/** CSS px that a column needs. */
export function columnWidth(source: TableSource, field: Field, title: string, language: Language): number {
  const texts = source.data.features
    .slice(0, SAMPLE)
    .map(({ properties }) => cellText(field, properties ?? {}, language))
  const widest = Math.max(textWidth(title) + 16, ...texts.map(textWidth))
  return Math.round(Math.min(WIDEST_PX, Math.max(64, widest + PADDING_PX)))
}

function textWidth(text: string): number {
  let width = 0
  for (const sign of text) width += sign.charCodeAt(0) > 0x2e7f ? CHINESE_PX : OTHER_PX
  return width
}
