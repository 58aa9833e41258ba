import type { LayerRole } from '../types'

interface RoleSign {
  role: LayerRole
  /** Found in a file, layer or title name. */
  name: RegExp
  /** Lower-case field names that only this kind of layer has. */
  fields?: readonly string[]
}

/**
 * By what a layer is recognised: the layer codes of the plan databases (STBHHX 生态保护红线, YJJBNT… 永久基本农田, CZKFBJ 城镇
 * 开发边界, ZRBHD 自然保护地, GJGY 国家公园, …) and plain words. The results of the ecological importance assessment
 * (STBHZYXPJJG) look like the red line and are not.
 */
const SIGNS: readonly RoleSign[] = [
  {
    role: 'ecological-red-line',
    name: /STBHHX|生态保护红线|生态红线|ecological[-_ ]?red[-_ ]?line/iu,
    fields: ['hxmc', 'hxlx', 'hxbm', 'hxdm'],
  },
  {
    role: 'permanent-basic-farmland',
    name: /YJJBNT|YNBHTB|永久基本农田|永农|basic[-_ ]?farmland/iu,
    fields: ['jbntlx', 'jbntmj', 'jbnttbbh'],
  },
  { role: 'urban-growth-boundary', name: /CZKFBJ|城镇开发边界|开发边界|urban[-_ ]?growth/iu },
  { role: 'aquatic-germplasm', name: /SCZZZY|水产种质|germplasm/iu },
  { role: 'water-source', name: /YYSSYD|SYDBHQ|YYSYD|饮用水|水源保护区|水源地|water[-_ ]?source/iu },
  { role: 'desert-closure', name: /SHTDFJ|封禁保护|封禁区|desert[-_ ]?closure/iu },
  { role: 'wetland', name: /ZYSD|GJZYSD|重要湿地|湿地保护范围|wetland/iu },
  { role: 'forest', name: /GYL|公益林|天然林|forest/iu },
  { role: 'grassland', name: /JBCY|基本草原|grassland/iu },
  { role: 'river-management', name: /HHGL|河湖管理|河道管理|river[-_ ]?management/iu },
  { role: 'mining', name: /KYQ|CKQ|TKQ|矿业权|采矿权|探矿权|mining/iu },
  {
    role: 'protected-area',
    name: /ZRBHD|GJGY|ZRBHQ|ZRGY|自然保护地|自然保护区|国家公园|自然公园|地质公园|风景名胜|protected[-_ ]?area|national[-_ ]?park/iu,
    fields: ['bhdmc', 'bhdlx', 'bhdjb', 'gnfq', 'bhqmc'],
  },
]

const NOT_A_CONTROL = /STBHZYX|重要性评价|评价结果/iu

/** Guesses what a layer controls from its names and fields; `other` where nothing speaks for a role. */
export function guessRole(names: readonly (string | null)[], fields: readonly string[]): LayerRole {
  const text = names.filter((name) => name !== null).join(' ')
  if (NOT_A_CONTROL.test(text)) return 'other'
  const byName = SIGNS.find((sign) => sign.name.test(text))
  if (byName) return byName.role
  const present = new Set(fields.map((field) => field.toLowerCase()))
  return SIGNS.find((sign) => sign.fields?.some((field) => present.has(field)))?.role ?? 'other'
}
