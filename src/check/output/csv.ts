import { hectares, mu, roundHalfEven, roundVisibly } from '../../geo/units'
import { claimsAreas, NO_AREA_CLAIM, withoutAreas } from '../approximate'
import type { Language } from '../../geo/types'
import type { LayerFinding, Project, ZoneFinding } from '../types'
import type { CheckedProject } from './json'
import { outcomeWord, STATUS_WORDS } from './words'

const HEADERS = {
  zh: [
    '项目',
    '文件',
    '图层',
    '状态',
    '图斑编号',
    '图斑名称',
    '分区',
    '结果',
    '占用面积(平方米)',
    '占用面积(公顷)',
    '占用面积(亩)',
    '占项目(%)',
    '占图斑(%)',
    '最近距离(米)',
    '数据覆盖(%)',
    '提示',
  ],
  en: [
    'Project',
    'File',
    'Layer',
    'Status',
    'Zone id',
    'Zone',
    'Class',
    'Outcome',
    'Overlap (m2)',
    'Overlap (ha)',
    'Overlap (mu)',
    'Of project (%)',
    'Of zone (%)',
    'Nearest (m)',
    'Covered (%)',
    'Notes',
  ],
} as const

const BYTE_ORDER_MARK = '\uFEFF'

/** `--format csv`: one row a layer and one a zone, UTF-8 with the mark that spreadsheets need. */
export function checkCsv(checked: readonly CheckedProject[], language: Language): string {
  const rows = checked.flatMap(({ project, result }) =>
    result.layers.flatMap((layer) => [
      layerRow(project, layer, language),
      ...layer.zones.map((zone) => zoneRow(project, layer, zone, language)),
    ]),
  )
  return csvText([[...HEADERS[language]], ...rows])
}

/** Rows as a file that spreadsheets open: UTF-8 with its mark, cells quoted where needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(',') + '\r\n').join('')
}

/** Areas and the share of the project; empty cells where none is claimed. */
function areas(squareMetres: number, percentOfProject: number, claimed: boolean): string[] {
  if (!claimed) return ['', '', '', '']
  return [
    roundVisibly(squareMetres, 2),
    roundVisibly(hectares(squareMetres), 4),
    roundVisibly(mu(squareMetres), 2),
    roundVisibly(percentOfProject, 2),
  ]
}

function layerRow(project: Project, layer: LayerFinding, language: Language): string[] {
  const claimed = claimsAreas(project, layer)
  return [
    project.name,
    project.source.file,
    layer.title[language],
    STATUS_WORDS[layer.status][language],
    '',
    '',
    '',
    outcomeWord(layer.outcome, layer.status)[language],
    ...areas(layer.overlapSquareMetres, layer.percentOfProject, claimed),
    '',
    layer.outcome === 'clear' && layer.nearest ? roundHalfEven(layer.nearest.metres, 2) : '',
    roundVisibly(layer.coveredPercent, 2),
    [
      ...(claimed ? [] : [NO_AREA_CLAIM[language]]),
      ...(claimed ? layer.warnings : withoutAreas(layer.warnings)).map(({ message }) => message[language]),
    ].join(' / '),
  ]
}

function zoneRow(project: Project, layer: LayerFinding, zone: ZoneFinding, language: Language): string[] {
  const claimed = claimsAreas(project, layer)
  return [
    project.name,
    project.source.file,
    layer.title[language],
    STATUS_WORDS[layer.status][language],
    zone.id,
    zone.name,
    zone.class ?? '',
    outcomeWord(zone.outcome, layer.status)[language],
    ...areas(zone.overlapSquareMetres, zone.percentOfProject, claimed),
    zone.percentOfZone === null || !claimed ? '' : roundVisibly(zone.percentOfZone, 2),
    '',
    '',
    zone.reason?.[language] ?? '',
  ]
}

/** Quotes where needed. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/u.test(text) && !/^-?\d+(\.\d+)?$/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
