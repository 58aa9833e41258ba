import type { Localized } from '../../geo/types'
import type { LayerRole, VerdictLevel } from '../types'

/** What follows where a project occupies a zone: our reading of the rule records (ids as in public/geodata/rules.json). */
export interface Reading {
  level: VerdictLevel
  ruleIds: readonly string[]
  /** One sentence: what is forbidden and which path exists. */
  text: Localized
}

export const ROLE_NAMES: Record<LayerRole, Localized> = {
  'ecological-red-line': { zh: '生态保护红线', en: 'ecological red line' },
  'protected-area': { zh: '自然保护地', en: 'protected areas' },
  'permanent-basic-farmland': { zh: '永久基本农田', en: 'permanent basic farmland' },
  'urban-growth-boundary': { zh: '城镇开发边界', en: 'urban growth boundary' },
  'water-source': { zh: '饮用水水源保护区', en: 'drinking water source protection zones' },
  'desert-closure': { zh: '沙化土地封禁保护区', en: 'desert closure zones' },
  wetland: { zh: '重要湿地', en: 'important wetlands' },
  forest: { zh: '公益林', en: 'public-welfare forest' },
  grassland: { zh: '基本草原', en: 'basic grassland' },
  'aquatic-germplasm': { zh: '水产种质资源保护区', en: 'aquatic germplasm reserves' },
  'river-management': { zh: '河湖管理范围', en: 'river and lake management areas' },
  mining: { zh: '矿业权', en: 'mining rights' },
  'security-pattern': { zh: '生态安全格局', en: 'ecological security pattern' },
  other: { zh: '其他管控边界', en: 'other control boundaries' },
}

/** RES-04: without these there is no complete conclusion. */
export const REQUIRED_ROLES: readonly LayerRole[] = [
  'ecological-red-line',
  'protected-area',
  'permanent-basic-farmland',
  'urban-growth-boundary',
  'river-management',
  'water-source',
  'forest',
  'grassland',
]

function reading(level: VerdictLevel, ruleIds: readonly string[], zh: string, en: string): Reading {
  return { level, ruleIds, text: { zh, en } }
}

const isCore = (zoneClass: string) => /核心/u.test(zoneClass)
/** Old reserves still drawn in three zones: core and buffer count as core (NR-04, the stricter). */
const isCoreOrBuffer = (zoneClass: string) => /核心|缓冲/u.test(zoneClass)

/** The reading for a zone of a role with a class (功能分区, 级别, …; empty where there is none). */
export function readingFor(role: LayerRole, zoneClass: string, names: string): Reading {
  switch (role) {
    case 'ecological-red-line':
      return isCore(zoneClass)
        ? reading(
            'prohibited',
            ['ERL-01'],
            '红线内、自然保护地核心保护区:原则上禁止人为活动,仅法定例外可以开展',
            'inside the red line and a core protection zone: human activity is forbidden in principle, with statutory exceptions only',
          )
        : reading(
            'provincial-approval',
            ['ERL-02', 'ERL-03'],
            '禁止开发性、生产性建设;只有属十类有限人为活动(附省级人民政府认定意见)或国家重大项目(报国务院批准)的,才可走认定程序',
            'development and production are forbidden; only the ten kinds of limited activity (with a finding of the provincial government) or national major projects (approved by the State Council) may apply',
          )
    case 'protected-area':
      return protectedArea(zoneClass, names)
    case 'permanent-basic-farmland':
      return reading(
        'national-approval',
        ['PBF-01'],
        '不得擅自占用或改变用途;国家重大建设项目等确实难以避让的,须论证补划并报国务院批准',
        'it may not be occupied or put to other use; national major projects that cannot avoid it must show replacement and be approved by the State Council',
      )
    case 'urban-growth-boundary':
      return reading('none', ['UGB-01'], '位于城镇开发边界内', 'inside the urban growth boundary')
    case 'water-source':
      return waterSource(zoneClass)
    case 'desert-closure':
      return reading(
        'prohibited',
        ['DS-01'],
        '禁止一切破坏植被的活动;铁路、公路等建设须经国务院或其指定部门同意',
        'all activity that destroys vegetation is forbidden; railways, roads and the like need the consent of the State Council or its department',
      )
    case 'wetland':
      return /省级|一般/u.test(zoneClass)
        ? reading(
            'restricted',
            ['WL-02'],
            '尽量不占;确需占用须征求县级以上林草部门意见并恢复重建',
            'avoid it; where that is impossible ask the forestry and grassland department (county or above) and restore as much',
          )
        : reading(
            'prohibited',
            ['WL-01'],
            '国家重要湿地禁止占用,国家重大项目等除外,须征求国务院林草主管部门意见',
            'wetlands of national importance may not be occupied, national major projects and the like excepted, with the opinion of the national forestry and grassland authority',
          )
    case 'forest':
      return reading(
        'restricted',
        ['FR-01'],
        '严格控制转为非林地;涉及国家级公益林按权限报国家或省林草部门审核',
        'turning it into other land is strictly limited; national public-welfare forest goes to the national or provincial forestry department',
      )
    case 'grassland':
      return reading(
        'restricted',
        ['GL-01'],
        '除国家重点项目等法定情形外不得占用,由省级以上林草部门审核',
        'it may not be occupied but in statutory cases such as national key projects, reviewed by the provincial forestry and grassland department or above',
      )
    case 'aquatic-germplasm':
      return reading(
        'restricted',
        [isCore(zoneClass) ? 'AQ-01' : 'AQ-02'],
        '涉水工程须编制专题论证报告并征求渔业主管部门意见',
        'works in water need a special report and the opinion of the fishery authority',
      )
    case 'river-management':
      return reading(
        'restricted',
        ['RV-01'],
        '禁止妨碍行洪;工程建设方案须经水行政主管部门审查',
        'the passage of floods may not be hindered; the works must be reviewed by the water authority',
      )
    case 'mining':
      return reading(
        'notice',
        ['MIN-02'],
        '可能压覆矿产,未经批准不得压覆,须做压覆评估',
        'mineral deposits may be covered, which needs approval and an assessment',
      )
    case 'security-pattern':
    case 'other':
      return reading('notice', [], '请按该图层的管理规定办理', 'follow the rules that govern this layer')
  }
}

function protectedArea(zoneClass: string, names: string): Reading {
  if (/国家公园/u.test(names))
    return isCoreOrBuffer(zoneClass)
      ? reading(
          'prohibited',
          ['NP-01'],
          '国家公园核心保护区:原则上禁止人为活动',
          'core zone of a national park: human activity is forbidden in principle',
        )
      : reading(
          'prohibited',
          ['NP-02'],
          '国家公园内禁止开发性、生产性建设,法定例外须国家公园管理机构同意',
          'development and production are forbidden in a national park; statutory exceptions need the consent of its administration',
        )
  if (/风景名胜/u.test(names))
    return isCore(zoneClass)
      ? reading(
          'prohibited',
          ['SC-01'],
          '风景名胜区核心景区禁止建设与保护无关的建筑物',
          'buildings unrelated to protection are forbidden in the core of a scenic area',
        )
      : reading(
          'restricted',
          ['SC-02'],
          '须按风景名胜区总体规划建设,由管理机构审核',
          'it must follow the master plan of the scenic area and be reviewed by its administration',
        )
  if (/地质公园|湿地公园|沙漠公园|草原公园|森林公园|自然公园/u.test(names))
    return reading(
      'restricted',
      ['GP-01'],
      '自然公园内禁止与保护目标不符的开发性、生产性建设',
      'development that contradicts the aim of protection is forbidden in a nature park',
    )
  if (isCoreOrBuffer(zoneClass))
    return reading(
      'prohibited',
      ['NR-01'],
      '自然保护地核心保护区:除条例所列活动外禁止人为活动',
      'core protection zone: human activity is forbidden but for what the regulation lists',
    )
  return reading(
    'restricted',
    ['NR-02'],
    '自然保护地内只可开展条例所列活动,须按级别征求林草主管部门意见',
    'only the activities that the regulation lists are allowed in a protected area; ask the forestry and grassland authority of its level',
  )
}

function waterSource(zoneClass: string): Reading {
  if (/准/u.test(zoneClass))
    return reading(
      'restricted',
      ['WS-03'],
      '准保护区内禁止新扩建对水体污染严重的项目',
      'no new or larger heavily polluting projects in the outer zone',
    )
  if (/二级|^2$|^Ⅱ$|^II$/u.test(zoneClass))
    return reading(
      'prohibited',
      ['WS-02'],
      '二级保护区内禁止新改扩建排放污染物的项目',
      'no projects that discharge pollutants in the second-grade zone',
    )
  return reading(
    'prohibited',
    ['WS-01'],
    '一级保护区内禁止与供水设施和保护水源无关的项目',
    'no projects unrelated to water supply and protection in the first-grade zone',
  )
}

/** A site outside the urban growth boundary. */
export const OUTSIDE_GROWTH_BOUNDARY: Reading = reading(
  'restricted',
  ['UGB-02'],
  '位于城镇开发边界外:不得进行城镇集中建设,独立选址等项目须列入规划并取得规划许可',
  'outside the urban growth boundary: no concentrated urban building; projects on sites of their own must be listed in the plan and permitted',
)
