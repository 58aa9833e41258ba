import { symbolByKey } from '../../../layers/symbols'
import type { Language } from '../../geo/types'
import type { Chip, LegendGroup, LegendRow, SheetModel } from './model'

/** Rows for tests: [symbol key, zh, en, chip, group]; the sum is 20 and no name is shorter than a real one. */
const ROWS: [
  key: string,
  zh: string,
  en: string,
  chip: Chip | null,
  group: 'result' | 'control' | 'plan' | 'base',
][] = [
  ['project', '拟建场区', 'Proposed site', null, 'result'],
  ['overlap', '占用部分', 'Occupied part', null, 'result'],
  ['touch', '相接(误差内)', 'Touching (within tolerance)', null, 'result'],
  ['erl', '生态保护红线', 'Ecological conservation red line', 'demo', 'control'],
  ['desertClosure', '沙化土地封禁保护区', 'Desertified land closure area', 'demo', 'control'],
  ['pbf', '永久基本农田', 'Permanent basic farmland', 'demo', 'control'],
  ['riverSeasonal', '季节性河流', 'Seasonal river', null, 'base'],
  ['road', '公路', 'Road', null, 'base'],
  ['protectedCore', '自然保护地·核心保护区', 'Protected area, core zone', null, 'control'],
  ['protectedGeneral', '自然保护地·一般控制区', 'Protected area, general control zone', null, 'control'],
  ['ugb', '城镇开发边界', 'Urban growth boundary', null, 'control'],
  ['waterSource1', '饮用水水源一级保护区', 'Drinking water source, level 1', null, 'control'],
  [
    'wetland',
    '国家重要湿地(察尔汗盐湖及其周边湖滨沼泽)',
    'Wetland of national importance, Qarhan salt lake and shores',
    null,
    'control',
  ],
  ['barrier', '昆仑山生态安全屏障', 'Kunlun Mountains ecological barrier', 'schematic', 'plan'],
  ['sandBelt', '柴达木盆地防风固沙带', 'Qaidam Basin sand-fixing belt', 'schematic', 'plan'],
  ['corridor', '格尔木河生态廊道', 'Golmud River ecological corridor', 'schematic', 'plan'],
  ['lake', '湖泊', 'Lake', null, 'base'],
  ['saltLake', '盐湖', 'Salt lake', null, 'base'],
  ['ridge', '山脉', 'Mountain range', null, 'base'],
  ['place', '乡镇', 'Town', null, 'base'],
]

const GROUPS = {
  result: { zh: '核查结果', en: 'Result' },
  control: { zh: '管控边界', en: 'Control lines' },
  plan: { zh: '生态安全格局', en: 'Ecological security pattern' },
  base: { zh: '底图', en: 'Base map' },
} as const

/** A legend with the first `count` rows (more than 20: repeated with a number). */
export function sampleLegend(count: number, language: Language): LegendGroup[] {
  const rows = Array.from({ length: count }, (_, index) => {
    const row = ROWS[index % ROWS.length] ?? ROWS[0]
    if (!row) throw new Error('no rows')
    const [key, zh, en, chip, group] = row
    const suffix = index < ROWS.length ? '' : ` ${Math.floor(index / ROWS.length) + 1}`
    const entry: LegendRow = { name: (language === 'zh' ? zh : en) + suffix, symbol: symbolByKey(key), chip }
    return { group, entry }
  })
  return (['result', 'control', 'plan', 'base'] as const)
    .map((group) => ({
      title: GROUPS[group][language],
      rows: rows.filter((row) => row.group === group).map((row) => row.entry),
    }))
    .filter((group) => group.rows.length > 0)
}

/** The sheet of the synthetic example, in either language. */
export function sampleSheet(rows: number, language: Language, changes: Partial<SheetModel> = {}): SheetModel {
  const zh = language === 'zh'
  return {
    paper: 'A4',
    orientation: 'landscape',
    language,
    aim: { box: [93.12, 36.8, 93.28, 36.9] },
    title: zh ? '乌图美仁光热示例项目套合图' : 'Utumoren solar thermal sample project: overlay map',
    subtitle: null,
    secrecy: zh ? '内部使用' : 'Internal',
    legend: sampleLegend(rows, language),
    facts: zh
      ? [
          { label: '项目面积', value: '583.2166 公顷' },
          { label: '占用合计', value: '31.6912 公顷' },
          { label: '拐点坐标', value: '3°带 31 带,见报告界址点表' },
          { label: '面积口径', value: '椭球面积' },
        ]
      : [
          { label: 'Project area', value: '583.2166 ha' },
          { label: 'Occupied', value: '31.6912 ha in total' },
          { label: 'Points', value: '3-degree zone 31, see the point table' },
          { label: 'Areas', value: 'on the ellipsoid' },
        ],
    sources: zh
      ? ['红线、封禁区、永农:演示数据', '底图:开放数据(GSHHG、Natural Earth、GeoNames)']
      : [
          'Red line, closure area, farmland: demonstration data',
          'Base: open data (GSHHG, Natural Earth, GeoNames)',
        ],
    dataUntil: '2026-11-20',
    notes: [],
    schematic: rows > 13,
    demo: true,
    reviewNumber: null,
    maker: zh ? '格尔木市自然资源局' : 'Golmud Natural Resources Bureau',
    madeOn: '2026-11-21',
    graticule: 'lines',
    northArrow: true,
    scaleBar: true,
    inset: null,
    grey: false,
    ...changes,
  }
}
