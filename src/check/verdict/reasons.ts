import { PROJECT_TYPE_NAMES, projectTypesOf } from '../rules/projectTypes'
import type { RuleFacts } from '../rules/rulesFor'
import type { LayerFinding, VerdictReason } from '../types'
import { LEVEL_NAMES } from './levels'
import type { VerdictParts } from './parts'
import { ROLE_NAMES } from './roles'

/** Why the verdict is what it is, in the order of the steps; a step that did not matter is left out. */
export function reasonsOf(
  parts: VerdictParts,
  findings: readonly LayerFinding[],
  facts: RuleFacts,
): VerdictReason[] {
  return [
    strictestLayer(parts),
    redLineSteps(parts, facts),
    schematicLayers(findings),
    missingLayers(parts),
    nearbyLayers(parts),
  ].filter((reason) => reason !== null)
}

function reason(code: VerdictReason['code'], zh: string, en: string): VerdictReason {
  return { code, text: { zh, en } }
}

function strictestLayer({ counted, hits, level }: VerdictParts): VerdictReason | null {
  const [first] = hits
  if (!first) return null
  const ids = first.consequence.ruleIds
  return reason(
    'RES-01',
    `计入结论的图层 ${counted.length} 层,取最严:“${first.finding.title.zh}”${LEVEL_NAMES[level].zh}(${ids.join('、')})`,
    `${counted.length} layer(s) count and the strictest decides: "${first.finding.title.en}", ${LEVEL_NAMES[level].en} (${ids.join(', ')})`,
  )
}

/** Red line first, then core zone, then the declared type; what cannot be avoided is never for the program to say. */
function redLineSteps({ hits }: VerdictParts, facts: RuleFacts): VerdictReason | null {
  const hit = hits.find(({ finding, kind }) => finding.role === 'ecological-red-line' && kind === 'occupied')
  if (!hit) return null
  const types = projectTypesOf(facts.type)
  const isCore = hit.consequence.ruleIds.includes('ERL-01')
  const zone = isCore
    ? { zh: '在核心保护区', en: 'inside a core zone' }
    : { zh: '未标为核心保护区', en: 'not marked as a core zone' }
  const stated = {
    zh: types.length > 0 ? types.map((type) => PROJECT_TYPE_NAMES[type].zh).join('、') : '未填',
    en: types.length > 0 ? types.map((type) => PROJECT_TYPE_NAMES[type].en).join(', ') : 'not stated',
  }
  return reason(
    'RES-02',
    `落在生态保护红线,${zone.zh};项目类型:${stated.zh}。是否属十类活动、是否必须且无法避让,由主管部门认定,程序只列要件`,
    `Inside the ecological red line, ${zone.en}; type of project: ${stated.en}. Whether it is one of the ten kinds of activity, necessary and unavoidable, is for the authority; the program only lists what is asked for`,
  )
}

function schematicLayers(findings: readonly LayerFinding[]): VerdictReason | null {
  const count = findings.filter(
    ({ status, outcome }) => status === 'schematic' && (outcome === 'occupied' || outcome === 'touching'),
  ).length
  if (count === 0) return null
  return reason(
    'RES-03',
    `示意图层 ${count} 层有重叠或相接,仅供参考,不计入结论`,
    `${count} schematic layer(s) overlap or touch: for reference, outside the conclusion`,
  )
}

function missingLayers({ missing, failedOthers }: VerdictParts): VerdictReason | null {
  const zh = [...missing.map((role) => ROLE_NAMES[role].zh), ...failedOthers.map(({ title }) => title.zh)]
  const en = [...missing.map((role) => ROLE_NAMES[role].en), ...failedOthers.map(({ title }) => title.en)]
  if (zh.length === 0) return null
  return reason(
    'RES-04',
    `数据不全:${zh.join('、')}缺少、未全部覆盖或核查失败`,
    `Data incomplete: missing, not fully covered or failed: ${en.join(', ')}`,
  )
}

function nearbyLayers({ counted }: VerdictParts): VerdictReason | null {
  const near = counted.filter(({ warnings }) => warnings.some(({ code }) => code === 'nearby'))
  if (near.length === 0) return null
  return reason(
    'RES-05',
    `邻近而未占用:${near.map(({ title }) => title.zh).join('、')}(距离阈值为产品默认,非法定)`,
    `Nearby, not occupied: ${near.map(({ title }) => title.en).join(', ')} (the distance is a default of the product, not of a law)`,
  )
}
