import { hectares, roundHalfEven } from '../../geo/units'
import type { Localized } from '../../geo/types'
import type { LayerFinding } from '../types'
import { ROLE_NAMES } from './readings'
import type { Hit, VerdictParts } from './parts'

/** The conclusion in words, Chinese and English, from the same parts. */
export function verdictText(parts: VerdictParts, failedOthers: readonly LayerFinding[]): Localized {
  return { zh: chinese(parts, failedOthers), en: english(parts, failedOthers) }
}

const AREA_PLACES = 4

function chinese(
  { counted, hits, missing, undeclared, demo }: VerdictParts,
  failedOthers: readonly LayerFinding[],
): string {
  const sentences: string[] = []
  if (counted.length === 0) sentences.push('没有声明为法定的图层,不能作出结论')
  for (const hit of hits) sentences.push(chineseHit(hit))
  if (hits.length === 0 && counted.length > 0) {
    const checked = counted.filter((finding) => finding.outcome === 'clear')
    if (checked.length > 0) sentences.push(`已核查的 ${checked.length} 层均不占用`)
  }
  if (hits.some(({ finding }) => finding.warnings.some((one) => one.code === 'within-accuracy')))
    sentences.push('其中有结果在数据误差内,须以实地或更高精度数据复核')
  const names = [...missing.map((role) => ROLE_NAMES[role].zh), ...failedOthers.map(({ title }) => title.zh)]
  if (names.length > 0) sentences.push(`未核查、未全部覆盖或核查失败:${names.join('、')}`)
  if (undeclared.length > 0)
    sentences.push(
      `另有 ${undeclared.length} 层未声明为法定(${undeclared.map(({ title }) => title.zh).join('、')}),结果已列出,不作结论依据`,
    )
  return `${demo ? '演示:' : ''}${names.length > 0 ? '数据不全。' : ''}${sentences.join('。')}。${demo ? '边界均为演示,不可用于审批。' : ''}`
}

function chineseHit({ finding, reading, kind }: Hit): string {
  const rules = reading.ruleIds.length > 0 ? `(${reading.ruleIds.join('、')})` : ''
  const name = finding.role === 'other' ? finding.title.zh : ROLE_NAMES[finding.role].zh
  if (kind === 'outside') return `${reading.text.zh}${rules}`
  if (kind === 'touching') return `与${name}相接,未见占用,请核对边界${rules}`
  return `占用${name} ${areaText(finding)} 公顷:${reading.text.zh}${rules}`
}

function english(
  { counted, hits, missing, undeclared, demo }: VerdictParts,
  failedOthers: readonly LayerFinding[],
): string {
  const sentences: string[] = []
  if (counted.length === 0) sentences.push('No layer is declared statutory, so no conclusion can be drawn')
  for (const hit of hits) sentences.push(englishHit(hit))
  if (hits.length === 0 && counted.length > 0) {
    const checked = counted.filter((finding) => finding.outcome === 'clear')
    if (checked.length > 0) sentences.push(`None of the ${checked.length} layer(s) checked is occupied`)
  }
  if (hits.some(({ finding }) => finding.warnings.some((one) => one.code === 'within-accuracy')))
    sentences.push(
      "Some of this is within the data's accuracy and must be verified on the ground or with better data",
    )
  const names = [...missing.map((role) => ROLE_NAMES[role].en), ...failedOthers.map(({ title }) => title.en)]
  if (names.length > 0) sentences.push(`Not checked, not fully covered or failed: ${names.join(', ')}`)
  if (undeclared.length > 0)
    sentences.push(
      `${undeclared.length} further layer(s) not declared statutory (${undeclared.map(({ title }) => title.en).join(', ')}) are listed but do not count`,
    )
  return `${demo ? 'Demonstration: ' : ''}${names.length > 0 ? 'Data incomplete. ' : ''}${sentences.join('. ')}.${demo ? ' All boundaries are samples and of no use for approval.' : ''}`
}

function englishHit({ finding, reading, kind }: Hit): string {
  const rules = reading.ruleIds.length > 0 ? ` (${reading.ruleIds.join(', ')})` : ''
  const name = finding.role === 'other' ? finding.title.en : ROLE_NAMES[finding.role].en
  if (kind === 'outside') return `The site lies (partly) ${reading.text.en}${rules}`
  if (kind === 'touching') return `It touches the ${name} without occupying it; verify the boundaries${rules}`
  return `It occupies ${areaText(finding)} ha of the ${name}: ${reading.text.en}${rules}`
}

function areaText(finding: LayerFinding): string {
  return roundHalfEven(hectares(finding.overlapSquareMetres), AREA_PLACES)
}
