import type { Localized } from '../../geo/types'

export const PROJECT_TYPES = [
  'linear',
  'solar',
  'wind',
  'mining',
  'water',
  'tourism',
  'industry',
  'town',
  'restoration',
  'other',
] as const
export type ProjectType = (typeof PROJECT_TYPES)[number]

export const PROJECT_TYPE_NAMES: Record<ProjectType, Localized> = {
  linear: { zh: '线性基础设施', en: 'linear infrastructure' },
  solar: { zh: '光伏', en: 'solar power' },
  wind: { zh: '风电', en: 'wind power' },
  mining: { zh: '采矿', en: 'mining' },
  water: { zh: '水利', en: 'water works' },
  tourism: { zh: '旅游', en: 'tourism' },
  industry: { zh: '工业', en: 'industry' },
  town: { zh: '城镇', en: 'urban building' },
  restoration: { zh: '生态修复', en: 'ecological restoration' },
  other: { zh: '其他', en: 'other' },
}

const WORDS: readonly [ProjectType, RegExp][] = [
  [
    'linear',
    /线性|公路|铁路|道路|高速|管线|管道|输电|输变电|线路|电网|光缆|通[信讯]|桥梁|隧道|linear|road|rail/iu,
  ],
  ['solar', /光伏|光热|太阳能|solar|photovoltaic/iu],
  ['wind', /风电|风力|风能|wind/iu],
  ['restoration', /修复|治沙|防沙|造林|植被恢复|restoration/iu],
  ['mining', /采矿|采石|采砂|探矿|勘查|开采|矿山|矿产|油田|气田|盐湖提|mining|quarr/iu],
  ['water', /水利|水库|防洪|供水|灌溉|灌区|水电|堤防|河道|water/iu],
  ['tourism', /旅游|文旅|景区|游客|touris/iu],
  ['industry', /工业|化工|冶炼|加工|制造|工厂|产业园|数据中心|industr/iu],
  ['town', /城镇|住宅|房地产|居住|商业|学校|医院|市政|urban|town|housing/iu],
]

/** Restoring a mine is not mining: where a text speaks of both, it is restoration. */
const RESTORED = /(?:矿山?|河道|油田)[^,;,;、和及]*(?:修复|植被恢复)/u

/**
 * The types that a person's words name; none where nothing is stated, `other` where the words are not known. A text may
 * name several (`光伏电站及送出线路`): rules of each then apply.
 */
export function projectTypesOf(text: string | null | undefined): ProjectType[] {
  const words = text?.trim() ?? ''
  if (words === '') return []
  const exact = PROJECT_TYPES.find((type) => type === words || PROJECT_TYPE_NAMES[type].zh === words)
  if (exact) return [exact]
  const found = WORDS.filter(([, pattern]) => pattern.test(words)).map(([type]) => type)
  const types = RESTORED.test(words) ? found.filter((type) => type !== 'mining' && type !== 'water') : found
  return types.length > 0 ? types : ['other']
}
