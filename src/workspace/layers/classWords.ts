import type { Language, Localized } from '../../geo/types'

/** Classes of the layers that come along, in English; classes of other data stay as their files give them. */
export const CLASS_WORDS: Readonly<Record<string, Localized>> = Object.fromEntries(
  Object.entries({
    水源涵养与生物多样性: 'water retention and biodiversity',
    水源涵养: 'water retention',
    湿地与生物多样性: 'wetland and biodiversity',
    防风固沙: 'wind and sand control',
    国家公园: 'national park',
    '国家公园(拟设)': 'national park (proposed)',
    国家级自然保护区: 'national nature reserve',
    省级自然保护区: 'provincial nature reserve',
    世界地质公园: 'global geopark',
    国家级: 'national',
    省级: 'provincial',
    '水源地(级别未公开)': 'water source (class not published)',
    建设: 'to be built',
    改造: 'to be rebuilt',
    规划: 'planned',
    研究论证: 'under study',
    '抽水蓄能 240 万 kW': 'pumped storage, 2.4 GW',
    抽水蓄能: 'pumped storage',
    光热: 'solar thermal',
    煤电: 'coal power',
    光伏光热: 'photovoltaics and solar thermal',
    风电: 'wind power',
  }).map(([zh, en]) => [zh, { zh, en }]),
)

export function classIn(text: string, language: Language): string {
  return CLASS_WORDS[text]?.[language] ?? text
}
