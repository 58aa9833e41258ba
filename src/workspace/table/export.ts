import type { Feature, Geometry } from 'geojson'
import { csvText } from '../../check/output/csv'
import type { Language } from '../../geo/types'
import { safeName, type TextFile } from '../results/takeaway'
import { fieldsOf, type Field, type Properties } from './fields'
import type { TableSource } from './source'

const WORDS = {
  zh: {
    table: '属性表',
    status: '数据状态',
    statuses: { statutory: '法定', schematic: '示意', demo: '演示', user: '自定', reference: '公开资料' },
  },
  en: {
    table: 'attributes',
    status: 'Status of the data',
    statuses: {
      statutory: 'statutory',
      schematic: 'schematic',
      demo: 'demo',
      user: 'own',
      reference: 'published',
    },
  },
} as const

function titleOf({ title, unit }: Field, language: Language): string {
  return unit ? `${title[language]}(${unit[language]})` : title[language]
}

/** Rows as a spreadsheet opens them: UTF-8 with its mark, titles with units, the status of the data in each row. */
export function csvOfRows(source: TableSource, rows: readonly number[], language: Language): TextFile {
  const fields = fieldsOf(source.data)
  const words = WORDS[language]
  const lines = rows.map((place) => {
    const properties: Properties = source.data.features[place]?.properties ?? {}
    const cells = fields.map((field) => String(field.shown(properties, language) ?? ''))
    return [...cells, words.statuses[source.status]]
  })
  const head = [...fields.map((field) => titleOf(field, language)), words.status]
  return { name: fileName(source, language, 'csv'), type: 'text/csv', text: csvText([head, ...lines]) }
}

/** Rows with their geometry, longitude and latitude with every digit they have; attributes under their titles. */
export function geoJsonOfRows(source: TableSource, rows: readonly number[], language: Language): TextFile {
  const fields = fieldsOf(source.data)
  const words = WORDS[language]
  const features = rows.flatMap((place): Feature<Geometry | null>[] => {
    const feature = source.data.features[place]
    if (!feature) return []
    const properties: Properties = feature.properties ?? {}
    const named = fields.map((field) => [titleOf(field, language), field.shown(properties, language)])
    return [
      {
        type: 'Feature',
        geometry: feature.geometry,
        properties: {
          ...(Object.fromEntries(named) as Record<string, unknown>),
          [words.status]: words.statuses[source.status],
        },
      },
    ]
  })
  const text = JSON.stringify({ type: 'FeatureCollection', name: source.title[language], features })
  return { name: fileName(source, language, 'geojson'), type: 'application/geo+json', text }
}

/** 国家公园_属性表_示意.csv */
function fileName({ title, status }: TableSource, language: Language, ending: string): string {
  const words = WORDS[language]
  const isMarked = status === 'schematic' || status === 'demo'
  const mark = isMarked && !title[language].includes(words.statuses[status]) ? words.statuses[status] : ''
  return `${[title[language], words.table, mark].filter(Boolean).map(safeName).join('_')}.${ending}`
}
