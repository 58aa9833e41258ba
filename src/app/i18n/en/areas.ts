import type { SameKeys } from '../types'
import type { areas as zh } from '../zh/areas'

export const areas: SameKeys<typeof zh> = {
  chart: 'Areas compared (ha)',
  chartLabel:
    '{{count}} bars; the longest is {{name}}, {{hectares}} ha; the figures stand in the table below',
  rest: 'other columns',
  outside: 'elsewhere',
  leftOut: '{{count}} smaller ones stand in the table below.',
  saveXlsx: 'Save as XLSX',
}
