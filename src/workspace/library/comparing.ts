import type { FeatureCollection } from 'geojson'
import type { Language, Localized } from '../../geo/types'
import { boxOfPolygons } from '../intake/boxes'
import { hectareText } from '../numbers'
import { noteOf } from '../failure'
import type { SceneUserLayer } from '../../map/types'
import type { Context } from '../desk/port'
import type { WorkspaceState } from '../state'
import { safeName, type TextFile } from '../results/takeaway'
import { versionText } from './build'
import { libraryOfPort, setLibrary, startJob, stepJob, tellTrouble } from './moves'
import type { Comparison, ComparisonRow, Elsewhere } from './port'
import { versionIn, type KeptVersion } from './types'

/** Compares two versions and shows what came and went; the box of it, null where they are the same or it was stopped. */
export async function compareTwo(context: Context, oldId: string, newId: string) {
  const { workspace, port } = context
  const kept = versionIn(workspace.getState().library.series, newId)
  if (!kept || workspace.getState().library.job) return null
  startJob(workspace, 'compare', kept.title)
  try {
    const comparison = await libraryOfPort(port).compare(oldId, newId, (step) => stepJob(workspace, step))
    setLibrary(workspace, { job: null })
    workspace.setState({ comparison, highlight: null })
    return comparison && boxOfPolygons([...comparison.added, ...comparison.removed])
  } catch (error) {
    tellTrouble(workspace, noteOf(error, kept.title))
    return null
  }
}

const collections = new WeakMap<Comparison, [FeatureCollection, FeatureCollection]>()

/** What was added and taken out, for the map; nothing while no comparison is open. */
export function comparisonLayers(
  state: Pick<WorkspaceState, 'comparison' | 'place' | 'language'>,
): SceneUserLayer[] {
  const { comparison } = state
  if (!comparison || state.place !== 'data') return []
  const known =
    collections.get(comparison) ??
    ([collectionOf('added', comparison.added), collectionOf('removed', comparison.removed)] satisfies [
      FeatureCollection,
      FeatureCollection,
    ])
  collections.set(comparison, known)
  const [added, removed] = known
  const zh = state.language === 'zh'
  const layer = (id: string, title: string, symbol: string, data: FeatureCollection): SceneUserLayer => ({
    id,
    title,
    symbol,
    status: 'statutory',
    data,
    opacity: 1,
  })
  return [
    layer('comparison-added', zh ? '新增' : 'Added', 'versionAdded', added),
    layer('comparison-removed', zh ? '调出' : 'Taken out', 'versionRemoved', removed),
  ]
}

function collectionOf(id: string, polygons: Comparison['added']): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: polygons.map((coordinates, place) => ({
      type: 'Feature',
      properties: { id: `${id}-${place + 1}`, name_zh: '', class: '' },
      geometry: { type: 'Polygon', coordinates },
    })),
  }
}

/** Where the rest of a zone's ground is: a zone that went may still lie in another one. */
export function elsewhereTexts({ kind, staysIn, wasIn }: ComparisonRow): Localized[] {
  const list = (zones: readonly string[], comma: string) => zones.slice(0, 5).join(comma)
  const more = (zones: readonly string[]) => (zones.length > 5 ? zones.length : 0)
  const zh = ({ zones }: Elsewhere) =>
    zones.length === 0 ? '其他图斑' : `${list(zones, '、')}${more(zones) ? ` 等 ${more(zones)} 个图斑` : ''}`
  const en = ({ zones }: Elsewhere) =>
    zones.length === 0
      ? 'other zones'
      : `${list(zones, ', ')}${more(zones) ? ` and others (${more(zones)})` : ''}`
  return [
    ...(staysIn
      ? [
          {
            zh: `其余 ${hectareText(staysIn.squareMetres)} 公顷仍在 ${zh(staysIn)} 内`,
            en: `the other ${hectareText(staysIn.squareMetres)} ha are still in ${en(staysIn)}`,
          },
        ]
      : []),
    ...(wasIn
      ? [
          {
            zh: `${kind === 'new' ? '其余' : '另有'} ${hectareText(wasIn.squareMetres)} 公顷原已在 ${zh(wasIn)} 内`,
            en: `${hectareText(wasIn.squareMetres)} ha were in ${en(wasIn)} before`,
          },
        ]
      : []),
  ]
}

const HEAD = {
  zh: [
    '图斑编号',
    '名称',
    '变化',
    '旧版面积(平方米)',
    '新版面积(平方米)',
    '新增(平方米)',
    '调出(平方米)',
    '说明',
  ],
  en: ['Zone', 'Name', 'Change', 'Before (m2)', 'After (m2)', 'Added (m2)', 'Taken out (m2)', 'Remark'],
}
const KINDS = {
  zh: { new: '新图斑', gone: '图斑撤销', changed: '范围变化' },
  en: { new: 'new zone', gone: 'zone gone', changed: 'changed' },
}

/** The differences zone by zone, unrounded, with what was compared; null while none are shown. */
export function comparisonCsv(state: WorkspaceState): TextFile | null {
  const { comparison } = state
  const { series } = state.library
  if (!comparison) return null
  const { language } = state
  const [older, newer] = [versionIn(series, comparison.oldId), versionIn(series, comparison.newId)]
  if (!older || !newer) return null
  const name = language === 'zh' ? '两版差异' : 'version differences'
  const rows = [
    ...[older, newer].map((kept) => [kept.title, versionText(kept.provenance), kept.zones.sha256]),
    HEAD[language],
    ...comparison.rows.map((row) => [
      row.zoneId,
      row.name,
      KINDS[language][row.kind],
      ...[row.oldSquareMetres, row.newSquareMetres, row.addedSquareMetres, row.removedSquareMetres].map(
        String,
      ),
      elsewhereTexts(row)
        .map((text) => text[language])
        .join('; '),
    ]),
    [
      language === 'zh'
        ? '合计(旧版、新版为图斑面积合计,新增、调出已去重)'
        : 'Total (before and after: sums of zones; added and taken out: ground counted once)',
      '',
      '',
      ...[
        comparison.oldSquareMetres,
        comparison.newSquareMetres,
        comparison.addedSquareMetres,
        comparison.removedSquareMetres,
      ].map(String),
      '',
    ],
  ]
  return csvFile(`${newer.title}_${name}`, rows)
}

const FOUND = {
  zh: {
    repairs: '图形已修复',
    failed: '图斑不能用',
    duplicates: '图形重复',
    overlaps: '互相重叠',
    gaps: '公共边界不重合',
    nulls: '字段为空',
  },
  en: {
    repairs: 'repaired',
    failed: 'unusable',
    duplicates: 'same shape',
    overlaps: 'overlap',
    gaps: 'boundaries do not coincide',
    nulls: 'empty field',
  },
}

/** What the import found and changed, a row each. */
export function validationCsv(kept: KeptVersion, language: Language): TextFile {
  const kinds = ['repairs', 'failed', 'duplicates', 'overlaps', 'gaps', 'nulls'] as const
  const rows = kinds.flatMap((kind) =>
    kept.validation[kind].first.map(({ zones, message }) => [
      FOUND[language][kind],
      zones.join(' '),
      message[language],
    ]),
  )
  const head = language === 'zh' ? ['检查项', '图斑', '说明'] : ['Check', 'Zones', 'Remark']
  return csvFile(`${kept.title}_${language === 'zh' ? '检查清单' : 'import checks'}`, [head, ...rows])
}

function csvFile(name: string, rows: readonly (readonly string[])[]): TextFile {
  const cell = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  return { name: `${safeName(name)}.csv`, type: 'text/csv', text: `\ufeff${lines}\r\n` }
}
