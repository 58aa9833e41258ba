import { hectares, roundHalfEven } from '../../geo/units'
import type { Language, Localized } from '../../geo/types'
import { SUPERSEDED } from '../rules/basis'
import type { LayerFinding } from '../types'
import { ROLE_NAMES } from './roles'
import type { Hit, VerdictParts } from './parts'

/** The conclusion in words, Chinese and English, from the same parts. */
export function verdictText(parts: VerdictParts): Localized {
  return { zh: chinese(parts), en: english(parts) }
}

const AREA_PLACES = 4

function chinese({ counted, hits, missing, failedOthers, undeclared, demo }: VerdictParts): string {
  const sentences: string[] = []
  if (counted.length === 0) sentences.push('没有声明为法定的图层,不能作出结论')
  for (const hit of hits) sentences.push(chineseHit(hit))
  if (hits.length === 0 && counted.length > 0) {
    const checked = counted.filter((finding) => finding.outcome === 'clear')
    if (checked.length > 0)
      sentences.push(`已核查的 ${checked.length} 层${checked.length > 1 ? '均' : ''}不占用`)
  }
  if (isWithinAccuracy(hits)) sentences.push('其中有结果在数据误差内,须以实地或更高精度数据复核')
  const ended = supersededOf(hits)
  if (ended.length > 0) sentences.push(`${ended.join('、')}:${SUPERSEDED.zh}`)
  const names = namesOf(missing, failedOthers, 'zh')
  if (names.length > 0) sentences.push(`未核查、未全部覆盖或核查失败:${names.join('、')}`)
  if (undeclared.length > 0)
    sentences.push(
      `另有 ${undeclared.length} 层未声明为法定(${undeclared.map(({ title }) => title.zh).join('、')}),结果已列出,不作结论依据`,
    )
  return `${demo ? '演示:' : ''}${names.length > 0 ? '数据不全。' : ''}${sentences.join('。')}。${demo ? '边界均为演示,不可用于审批。' : ''}`
}

function chineseHit({ finding, consequence, kind, part, classMissing }: Hit): string {
  const { text, ruleIds } = consequence
  const rules = ruleIds.length > 0 ? `(${ruleIds.join('、')})` : ''
  const name = finding.role === 'other' ? finding.title.zh : ROLE_NAMES[finding.role].zh
  if (kind === 'outside') return `${text.zh}${rules}`
  if (kind === 'touching') return `与${name}相接,未见占用,请核对边界${rules}`
  const area = `占用${name} ${areaText(finding)} 公顷${part === null ? '' : `,其中有${part}`}`
  return `${area}:${classMissing ? '分区未写明,按较严者:' : ''}${text.zh}${rules}`
}

function english({ counted, hits, missing, failedOthers, undeclared, demo }: VerdictParts): string {
  const sentences: string[] = []
  if (counted.length === 0) sentences.push('No layer is declared statutory, so no conclusion can be drawn')
  for (const hit of hits) sentences.push(englishHit(hit))
  if (hits.length === 0 && counted.length > 0) {
    const checked = counted.filter((finding) => finding.outcome === 'clear')
    if (checked.length > 0) sentences.push(`None of the ${checked.length} layer(s) checked is occupied`)
  }
  if (isWithinAccuracy(hits))
    sentences.push(
      "Some of this is within the data's accuracy and must be verified on the ground or with better data",
    )
  const ended = supersededOf(hits)
  if (ended.length > 0) sentences.push(`${ended.join(', ')}: ${SUPERSEDED.en}`)
  const names = namesOf(missing, failedOthers, 'en')
  if (names.length > 0) sentences.push(`Not checked, not fully covered or failed: ${names.join(', ')}`)
  if (undeclared.length > 0)
    sentences.push(
      `${undeclared.length} further layer(s) not declared statutory (${undeclared.map(({ title }) => title.en).join(', ')}) are listed but do not count`,
    )
  return `${demo ? 'Demonstration: ' : ''}${names.length > 0 ? 'Data incomplete. ' : ''}${sentences.join('. ')}.${demo ? ' All boundaries are samples and of no use for approval.' : ''}`
}

function englishHit({ finding, consequence, kind, part, classMissing }: Hit): string {
  const { text, ruleIds } = consequence
  const rules = ruleIds.length > 0 ? ` (${ruleIds.join(', ')})` : ''
  const name = finding.role === 'other' ? finding.title.en : ROLE_NAMES[finding.role].en
  if (kind === 'outside') return `The site lies (partly) ${text.en}${rules}`
  if (kind === 'touching') return `It touches the ${name} without occupying it; verify the boundaries${rules}`
  const area = `It occupies ${areaText(finding)} ha of the ${name}${part === null ? '' : `, among it ${part}`}`
  return `${area}: ${classMissing ? 'the class is not stated, so the stricter rule is taken: ' : ''}${text.en}${rules}`
}

function isWithinAccuracy(hits: readonly Hit[]): boolean {
  return hits.some(({ finding }) => finding.warnings.some((one) => one.code === 'within-accuracy'))
}

function supersededOf(hits: readonly Hit[]): string[] {
  return [...new Set(hits.flatMap((hit) => hit.superseded))]
}

function namesOf(
  missing: VerdictParts['missing'],
  failed: readonly LayerFinding[],
  language: Language,
): string[] {
  return [...missing.map((role) => ROLE_NAMES[role][language]), ...failed.map(({ title }) => title[language])]
}

function areaText(finding: LayerFinding): string {
  return roundHalfEven(hectares(finding.overlapSquareMetres), AREA_PLACES)
}
