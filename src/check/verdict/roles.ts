import type { Localized } from '../../geo/types'
import type { LayerRole } from '../types'

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
