import type { SameKeys } from '../types'
import type { batch as zhBatch } from '../zh/batch'

export const batch: SameKeys<typeof zhBatch> = {
  title: 'Batch',
  emptyTitle: 'No projects yet',
  emptyMore:
    'Each project is a row as soon as it is done, to be filtered by outcome. Those whose place is in doubt wait apart and hold up nobody. Then save the table, one report of all, or a report each.',
  empty:
    'Check many projects at once: drop several files, a folder, or a file with a column of project names.',
  pickFiles: 'Choose files',
  pickFolder: 'Choose a folder',
  more: 'Add files',
  moreFolder: 'Add a folder',
  clear: 'Clear',
  progress: '{{done}} of {{total}} done in {{seconds}} s',
  stop: 'Cancel',
  goOn: 'Continue',
  again: 'Try the failed again',
  all: 'All projects',
  place: 'Place unknown',
  noLayer: 'No layer',
  noLayers:
    'There is no layer to check against yet, so the rows below say nothing about occupation. Import your statutory layers, then check again.',
  stale_one: 'The layers have changed: {{count}} project still has its earlier result.',
  stale_other: 'The layers have changed: {{count}} projects still have their earlier results.',
  counters: 'Filter by outcome',
  table: 'Results of the batch',
  sum: 'Ground under two projects counts for each. Areas on the CGCS2000 ellipsoid.',
  columns: {
    name: 'Project',
    outcome: 'Outcome',
    area: 'Area, ha',
    occupied: 'Most occupied layer, ha',
    percent: 'Of project %',
    which: 'Hit or nearest',
    level: 'Verdict',
  },
  waiting: 'Waiting',
  working: 'Computing',
  open: 'Open {{name}}',
  showPlace: 'Say where it is',
  width: 'Width unknown',
  widthAll_one:
    '{{count}} file holds lines or points alone, which take ground only with a width: lines count as corridors, points as circles.',
  widthAll_other:
    '{{count}} files hold lines or points alone, which take ground only with a width: lines count as corridors, points as circles, all with the same width. To give each its own, open them one by one under Check.',
  placeAll_one:
    'The coordinate system of {{count}} file has to be told by a person. These would put it into Qinghai; the one you choose is used and named as your choice:',
  placeAll_other:
    'The coordinate system of {{count}} files has to be told by a person. These would put them into Qinghai; the one you choose is used for all of them and named as your choice:',
  placeChoices: 'Coordinate system',
  placeFits: '{{count}} in Qinghai',
  placeWhere: '{{county}}: {{count}}',
  placeElsewhere: '{{count}} close by',
  placeOthers: 'does not suit {{count}}, which go on waiting',
  placeGoAny: 'Check as chosen',
  placeGo_one: 'Check {{count}} file so',
  placeGo_other: 'Check {{count}} files so',
  leftOut: 'Files not read as projects ({{count}}): {{names}}',
  noneShown: 'No project has this outcome.',
  saveCsv: 'Table, CSV',
  saveXlsx: 'Table, XLSX',
  saveDocx: 'One report, DOCX',
  savePdf: 'One report, PDF',
  saveZip: 'A report each, ZIP ({{format}})',
  shownOnly: 'Only the {{count}} rows of the filter.',
  maps: 'Maps in the single reports take some seconds each; switch them off or change the format under Report.',
}
