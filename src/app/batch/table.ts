import { LEVEL_NAMES } from '../../check/verdict/levels'
import type { LayerFinding } from '../../check/types'
import type { Language, Localized } from '../../geo/types'
import { NOTHING, OUTCOMES, PLACES, STATUSES, numberCell, textCell } from '../../report/document/say'
import type { Cell, Column, Table } from '../../report/document/types'
import { hectares } from '../../geo/units'
import { outcomeOfRow, type BatchRow, type DoneRow } from '../../workspace/batch/state'
import { splitFindings } from '../../workspace/results/rows'

const WORDS = {
  projects: { zh: '批量核查总表', en: 'All projects' },
  layers: { zh: '逐层明细', en: 'Layer by layer' },
  number: { zh: '序号', en: 'No.' },
  name: { zh: '项目', en: 'Project' },
  file: { zh: '文件', en: 'File' },
  outcome: { zh: '结果', en: 'Outcome' },
  area: { zh: '用地(公顷)', en: 'Area (ha)' },
  occupied: { zh: '占用最多一层(公顷)', en: 'Most occupied layer (ha)' },
  percent: { zh: '占项目 %', en: 'Of project %' },
  which: { zh: '命中或最近', en: 'Hit or nearest' },
  level: { zh: '结论', en: 'Verdict' },
  layer: { zh: '图层', en: 'Layer' },
  status: { zh: '性质', en: 'Status' },
  hectares: { zh: '占用(公顷)', en: 'Occupied (ha)' },
  squareMetres: { zh: '占用(平方米)', en: 'Occupied (m²)' },
  nearest: { zh: '最近(米)', en: 'Nearest (m)' },
  incomplete: { zh: '数据不全', en: 'Data incomplete' },
  waiting: { zh: '等待', en: 'Waiting' },
  place: { zh: '等待认位置', en: 'Place unknown' },
  width: { zh: '等待宽度', en: 'Width unknown' },
  noLayer: { zh: '没有图层', en: 'No layer' },
  noLayers: { zh: '还没有可核查的图层', en: 'No layer to check against' },
  note: {
    zh: '面积为 CGCS2000 椭球面积,按平方米原值计算后修约(GB/T 8170)。两个项目重叠的地面各算一次。机器预检结果,不替代行政认定。',
    en: 'Areas on the CGCS2000 ellipsoid, computed in unrounded m² (GB/T 8170). Ground under two projects counts for each. Results of an automatic pre-check; no administrative decision.',
  },
} as const satisfies Record<string, Localized>

/** How much the most occupied layer takes; null where nothing was measured: no coverage is not zero. */
export function occupation(row: BatchRow): LayerFinding | null {
  if (row.kind !== 'done') return null
  const measured = splitFindings(row.result.layers).counted.filter(
    ({ outcome }) => outcome !== 'no-coverage' && outcome !== 'failed',
  )
  return measured.sort((a, b) => b.overlapSquareMetres - a.overlapSquareMetres)[0] ?? null
}

/** The layer whose zone is nearest to a project that hits none; null where it hits one, or none is near. */
export function nearestFinding(row: BatchRow): LayerFinding | null {
  if (row.kind !== 'done') return null
  const { counted } = splitFindings(row.result.layers)
  if (counted.some(({ outcome }) => outcome === 'occupied' || outcome === 'touching')) return null
  const far = ({ nearest }: LayerFinding) => nearest?.metres ?? Infinity
  return counted.filter(({ nearest }) => nearest !== null).sort((a, b) => far(a) - far(b))[0] ?? null
}

/** What a project hits, else what is nearest to it, else why there is nothing to say. */
export function whichText(row: BatchRow, language: Language): string {
  switch (row.kind) {
    case 'failed':
    case 'place':
    case 'width':
      return row.note.message[language]
    case 'waiting':
    case 'working':
      return ''
    case 'done': {
      const { counted } = splitFindings(row.result.layers)
      const hit = counted.filter(({ outcome }) => outcome === 'occupied' || outcome === 'touching')
      if (hit.length > 0) return hit.map(({ title }) => title[language]).join(language === 'zh' ? '、' : ', ')
      const near = nearestFinding(row)
      if (!near?.nearest) return counted.length === 0 ? WORDS.noLayers[language] : ''
      const metres = Math.round(near.nearest.metres)
      return language === 'zh' ? `最近 ${metres} 米 ${near.title.zh}` : `${metres} m to ${near.title.en}`
    }
  }
}

export function levelText(row: BatchRow, language: Language): string {
  if (row.kind !== 'done') return ''
  const { level, incomplete } = row.result.verdict
  return [incomplete ? WORDS.incomplete[language] : '', level === 'none' ? '' : LEVEL_NAMES[level][language]]
    .filter(Boolean)
    .join(language === 'zh' ? ';' : '; ')
}

function outcomeText(row: BatchRow, language: Language): string {
  const outcome = outcomeOfRow(row)
  if (outcome === null) return WORDS.waiting[language]
  if (outcome === 'place' || outcome === 'width') return WORDS[outcome][language]
  return outcome === 'no-layers' ? WORDS.noLayer[language] : OUTCOMES[outcome][language]
}

const areaCell = (squareMetres: number): Cell => numberCell(hectares(squareMetres), PLACES.hectares)

/** One row a project: the same on the screen, in CSV and in XLSX. */
export function projectsTable(rows: readonly BatchRow[], language: Language): Table {
  const column = (key: keyof typeof WORDS, share: number, align: Column['align'] = 'start'): Column => ({
    key,
    title: WORDS[key][language],
    share,
    align,
  })
  return {
    kind: 'table',
    id: 'projects',
    title: WORDS.projects[language],
    columns: [
      column('number', 0.06, 'middle'),
      column('name', 0.18),
      column('file', 0.14),
      column('outcome', 0.1, 'middle'),
      column('area', 0.1, 'end'),
      column('occupied', 0.1, 'end'),
      column('percent', 0.07, 'end'),
      column('which', 0.13),
      column('level', 0.12),
    ],
    rows: rows.map((row, index) => {
      const most = occupation(row)
      return [
        numberCell(index + 1, 0),
        textCell(row.name),
        textCell(row.file),
        textCell(outcomeText(row, language)),
        row.kind === 'done' ? areaCell(row.project.areaSquareMetres) : NOTHING,
        most ? areaCell(most.overlapSquareMetres) : NOTHING,
        most ? numberCell(most.percentOfProject, PLACES.percent) : NOTHING,
        textCell(whichText(row, language)),
        textCell(levelText(row, language)),
      ]
    }),
    note: WORDS.note[language],
  }
}

/** One row for each layer of each project that was checked; schematic layers stay out. */
export function layersTable(rows: readonly DoneRow[], language: Language): Table {
  const column = (key: keyof typeof WORDS, share: number, align: Column['align'] = 'start'): Column => ({
    key,
    title: WORDS[key][language],
    share,
    align,
  })
  return {
    kind: 'table',
    id: 'layers',
    title: WORDS.layers[language],
    columns: [
      column('name', 0.22),
      column('layer', 0.2),
      column('status', 0.08, 'middle'),
      column('outcome', 0.1, 'middle'),
      column('hectares', 0.11, 'end'),
      column('squareMetres', 0.12, 'end'),
      column('percent', 0.07, 'end'),
      column('nearest', 0.1, 'end'),
    ],
    rows: rows.flatMap((row) =>
      splitFindings(row.result.layers).counted.map((layer) => {
        const measured = layer.outcome !== 'failed' && layer.outcome !== 'no-coverage'
        return [
          textCell(row.name),
          textCell(layer.title[language]),
          textCell(STATUSES[layer.status][language]),
          textCell(OUTCOMES[layer.outcome][language]),
          measured ? areaCell(layer.overlapSquareMetres) : NOTHING,
          measured ? numberCell(layer.overlapSquareMetres, PLACES.squareMetres) : NOTHING,
          measured ? numberCell(layer.percentOfProject, PLACES.percent) : NOTHING,
          layer.outcome === 'clear' && layer.nearest
            ? numberCell(layer.nearest.metres, PLACES.metres)
            : NOTHING,
        ]
      }),
    ),
    note: null,
  }
}

const PRINTED: Readonly<Record<string, number>> = {
  number: 0.07,
  name: 0.22,
  outcome: 0.15,
  area: 0.13,
  occupied: 0.13,
  percent: 0.1,
  which: 0.2,
}

/** The table of all projects for a page: without the columns that each project's own part repeats. */
export function printedTable(table: Table): Table {
  const kept = table.columns.flatMap(({ key }, index) => (key in PRINTED ? [index] : []))
  return {
    ...table,
    columns: kept.flatMap((index) => {
      const column = table.columns[index]
      return column ? [{ ...column, share: PRINTED[column.key] ?? 0 }] : []
    }),
    rows: table.rows.map((row) => kept.flatMap((index) => row[index] ?? [])),
  }
}
