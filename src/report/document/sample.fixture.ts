import { DEFAULT_BANDS } from '../../check/bands'
import type { CheckResult, LayerFinding, Project, ZoneFinding } from '../../check/types'
import { systemByCode } from '../../geo/system'
import type { Language } from '../../geo/types'
import type { ReportInput, ReportRule } from './input'

/** A made-up project with every outcome; the numbers fit each other but measure nothing. */
const PROJECT: Project = {
  id: 'p1',
  name: '乌图美仁光热示例项目',
  source: {
    file: '乌图美仁光热.zip',
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    format: 'shapefile',
    crs: 'EPSG:4519',
    crsHow: { zh: '文件的 .prj 写明', en: 'stated in the .prj of the file' },
    encoding: 'gb18030',
  },
  polygons: [],
  areaSquareMetres: 5832166.4481,
  planeAreaSquareMetres: 5832205.0117,
  declaredAreaHectares: 583.22,
  bbox: [93.14, 36.82, 93.24, 36.88],
  parts: 1,
  vertices: 9,
  demo: true,
  warnings: [],
}

function zone(id: string, name: string, area: number, changes: Partial<ZoneFinding> = {}): ZoneFinding {
  return {
    id,
    name,
    class: null,
    outcome: 'occupied',
    reason: null,
    overlapSquareMetres: area,
    percentOfProject: (area / PROJECT.areaSquareMetres) * 100,
    percentOfZone: 1.2,
    pieces: 1,
    meanWidthMetres: 120,
    overlap: [],
    ...changes,
  }
}

function layer(id: string, zh: string, en: string, changes: Partial<LayerFinding>): LayerFinding {
  const overlap = changes.overlapSquareMetres ?? 0
  return {
    id,
    title: { zh, en },
    status: 'demo',
    role: 'other',
    version: '演示 2026-11',
    source: { zh: '演示数据', en: 'Demonstration data' },
    accuracyMetres: 5,
    outcome: 'clear',
    overlapSquareMetres: overlap,
    percentOfProject: (overlap / PROJECT.areaSquareMetres) * 100,
    coveredPercent: 100,
    nearest: null,
    contact: null,
    secondAreaSquareMetres: null,
    warnings: [],
    zones: [],
    ...changes,
  }
}

const LAYERS: LayerFinding[] = [
  layer('erl', '生态保护红线', 'Ecological red line', {
    status: 'statutory',
    role: 'ecological-red-line',
    version: '青自然资函〔2022〕示例号',
    outcome: 'occupied',
    overlapSquareMetres: 248130.125,
    secondAreaSquareMetres: 248130.1252,
    zones: [
      zone('HX0001', '柴达木荒漠生态保护红线', 200000.12505, { class: '核心保护区外' }),
      zone('HX0002', '乌图美仁河谷红线', 48200.05, { class: '核心保护区内' }),
      zone('HX0003', '细碎图斑', 12.4, { meanWidthMetres: 1.1 }),
    ],
  }),
  layer('closure', '沙化土地封禁保护区', 'Desertified land closure area', {
    status: 'statutory',
    role: 'desert-closure',
    outcome: 'occupied',
    overlapSquareMetres: 68782.5,
    zones: [zone('FJ01', '格尔木市乌图美仁封禁保护区', 68782.5)],
  }),
  layer('pbf', '永久基本农田', 'Permanent basic farmland', {
    role: 'permanent-basic-farmland',
    outcome: 'touching',
    contact: { sharedMetres: 612.348, gapMetres: 0.012 },
    nearest: { zoneId: 'YN7', zoneName: '永农 7 号', metres: 0 },
    zones: [zone('YN7', '永农 7 号', 0.31, { outcome: 'touching', meanWidthMetres: 0.02 })],
  }),
  layer('water', '饮用水水源保护区', 'Drinking water sources', {
    role: 'water-source',
    nearest: { zoneId: 'SY1', zoneName: '格尔木河西水源地一级保护区', metres: 815.355 },
    coveredPercent: 92.5,
  }),
  layer('ugb', '城镇开发边界', 'Urban growth boundary', {
    role: 'urban-growth-boundary',
    outcome: 'clear',
    nearest: { zoneId: 'CZ1', zoneName: '格尔木市城镇开发边界', metres: 104233.5 },
  }),
  layer('forest', '国家级公益林', 'Public-benefit forest', {
    role: 'forest',
    outcome: 'no-coverage',
    coveredPercent: 0,
  }),
  layer('wetland', '湿地', 'Wetlands', {
    role: 'wetland',
    outcome: 'failed',
    warnings: [
      {
        code: 'zones-failed',
        message: { zh: '3 个图斑的几何无法使用。', en: '3 zones have unusable geometry.' },
      },
    ],
    zones: [
      zone('SD3', '那棱格勒河尾闾湿地', 0, {
        outcome: 'failed',
        reason: {
          zh: '边界自相交且无法修复,请更换数据。',
          en: 'The boundary crosses itself and could not be repaired; replace the data.',
        },
      }),
    ],
  }),
  layer('pattern', '一核两带三廊四屏', 'Ecological security pattern of Golmud', {
    status: 'schematic',
    role: 'security-pattern',
    version: null,
    accuracyMetres: null,
    source: { zh: '格尔木市国土空间总体规划文本', en: 'Text of the spatial plan of Golmud' },
    outcome: 'occupied',
    overlapSquareMetres: 5832166,
    zones: [zone('D1', '柴达木盆地防风固沙带', 5832166)],
  }),
]

export const RESULT: CheckResult = {
  engineVersion: '0.1.0',
  projectId: 'p1',
  checkedAt: '2026-11-21T09:30:00.000Z',
  layers: LAYERS,
  verdict: {
    level: 'prohibited',
    incomplete: true,
    ruleIds: ['ERL-02', 'DS-01'],
    missing: ['protected-area', 'forest', 'wetland', 'grassland', 'river-management'],
    text: { zh: '', en: '' },
  },
}

function rules(zh: boolean): ReportRule[] {
  return [
    {
      id: 'ERL-02',
      layerIds: ['erl'],
      effect: 'decides',
      reading: zh ? '须按规定办理' : 'To be handled as prescribed',
      paraphrase: null,
      subject: zh ? '生态保护红线·核心保护区外' : 'Ecological red line, outside core zones',
      tendency: zh
        ? '禁止开发性、生产性建设;有限人为活动除外'
        : 'No development or production; limited human activities excepted',
      prohibited: zh ? '开发性、生产性建设活动' : 'Development and production',
      allowed: zh
        ? '十类有限人为活动(见规则 A01 至 A10)'
        : 'Ten kinds of limited human activities (rules A01 to A10)',
      approval: zh
        ? '用地预审与规划选址阶段审查是否属允许情形,并作不可避让论证;报批时附省级人民政府认定意见。'
        : 'At the pre-review of land use: whether it is an allowed case, with proof that it cannot be avoided; a determination of the provincial government goes with the application.',
      basis: zh
        ? [
            '自然资源部、生态环境部、国家林草局《关于加强生态保护红线管理的通知(试行)》自然资发〔2022〕142号(2022-08-16)',
          ]
        : [
            'Notice on strengthening the management of ecological red lines (trial), 自然资发〔2022〕142号, 2022-08-16',
          ],
      evidence: zh ? '检到公开文本或报道' : 'found in a published text or report',
      doubt: zh
        ? '环节取自其他省份做法,以青海省现行文件为准。'
        : 'Steps follow other provinces; the documents in force in Qinghai prevail.',
      superseded: false,
    },
    {
      id: 'DS-01',
      layerIds: ['closure'],
      effect: 'decides',
      reading: zh ? '须按规定办理' : 'To be handled as prescribed',
      paraphrase: null,
      subject: zh ? '沙化土地封禁保护区' : 'Desertified land closure area',
      tendency: zh ? '禁止' : 'Prohibited',
      prohibited: zh ? '一切破坏植被的活动;安置移民' : 'All activities that destroy vegetation; resettlement',
      allowed: zh
        ? '铁路、公路等建设须经国务院或其指定部门同意'
        : 'Railways and roads with the consent of the State Council or the department it names',
      approval: zh ? '国务院或其指定部门同意' : 'Consent of the State Council or the department it names',
      basis: zh
        ? ['《防沙治沙法》第22条']
        : ['Law on Preventing and Controlling Desertification, article 22'],
      evidence: zh ? '编者转述,请核原文' : 'our paraphrase; compare with the original',
      doubt: null,
      superseded: true,
    },
  ]
}

/** A report input in either language, without pictures. */
export function sampleReport(language: Language, changes: Partial<ReportInput> = {}): ReportInput {
  const zh = language === 'zh'
  const system = systemByCode(4519)
  if (!system) throw new Error('EPSG:4519 is missing')
  const corners: [number, number][] = [
    [31513010.124, 4078100.557],
    [31512890.87, 4080220.031],
    [31513850.2, 4081010.4],
    [31515720.015, 4081120.9],
    [31515760.4, 4080700.125],
    [31516800.333, 4080610.6],
    [31516930.75, 4079050.2],
    [31515980.5, 4078260.25],
    [31514530.9, 4078030.66],
  ]
  const [first] = corners
  return {
    language,
    project: PROJECT,
    result: RESULT,
    facts: {
      unit: zh ? '示例新能源有限公司' : 'Sample New Energy Co., Ltd.',
      place: zh ? '海西州格尔木市乌图美仁乡' : 'Utumoren, Golmud, Haixi',
      type: zh ? '光伏' : 'Solar power',
      approvalDocument: null,
    },
    rules: rules(zh),
    points: { system, polygons: [[[...corners, ...(first ? [first] : [])]]], convertedFrom: null },
    conclusion: null,
    disputes: [],
    bands: DEFAULT_BANDS,
    law: { date: '2026-11-21', edition: '2026-11', file: null },
    sheets: [],
    leaveOut: [],
    secrecy: zh ? '内部使用' : 'Internal',
    maker: zh ? '格尔木市自然资源局' : 'Golmud Natural Resources Bureau',
    madeOn: '2026-11-21',
    ...changes,
  }
}
