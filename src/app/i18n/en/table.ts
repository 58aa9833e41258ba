import type { SameKeys } from '../types'
import type { table as zhTable } from '../zh/table'

export const table: SameKeys<typeof zhTable> = {
  gridOf: 'Attributes of {{name}}',
  rowNumber: 'No.',
  sortBy: 'Sort by {{field}}',
  count: '{{shown}} / {{all}} rows',
  chosen: ', {{count}} chosen',
  search: 'Find in the table',
  zoom: 'Zoom to chosen',
  clear: 'Clear choice',
  saveChosen: 'Export chosen',
  saveAll: 'Export all',
  csv: 'CSV table (opens in Excel)',
  geojson: 'GeoJSON with shapes (longitude and latitude)',
  close: 'Close the attribute table',
  height: 'Height of the attribute table',
  empty: 'No row matches. Remove a filter or try another word.',
}
