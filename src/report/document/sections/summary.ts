import type { LayerFinding, Outcome } from '../../../check/types'
import type { Language } from '../../../geo/types'
import { LEVEL_NAMES } from '../../../check/verdict/levels'
import type { ReportInput } from '../input'
import {
  NOTHING,
  OUTCOMES,
  PLACES,
  STATUSES,
  areaCells,
  countedLayers,
  hectareText,
  localized,
  numberCell,
  paragraph,
  percentText,
  roleName,
  sayIn,
  sentence,
  textCell,
} from '../say'
import type { Block, Cell, Section, Table } from '../types'
import { reasonBlocks } from './reasons'

/** One sentence a professional would begin with: what was laid over what, and what came of it. */
export function leadSentence(input: ReportInput): string {
  const { project, result, language } = input
  const say = sayIn(language)
  const layers = countedLayers(result.layers)
  const name = (layer: LayerFinding): string =>
    say(`“${localized(layer.title, 'zh')}”`, localized(layer.title, 'en'))
  const list = (outcome: Outcome): LayerFinding[] => layers.filter((layer) => layer.outcome === outcome)
  const joined = (outcome: Outcome): string => list(outcome).map(name).join(say('', ', '))
  const parts = [
    ...list('occupied').map((layer) =>
      say(
        `占用${name(layer)}${hectareText(layer.overlapSquareMetres)} 公顷(占项目 ${percentText(layer.percentOfProject)}%)`,
        `occupies ${hectareText(layer.overlapSquareMetres)} ha of ${name(layer)} (${percentText(layer.percentOfProject)}% of the project)`,
      ),
    ),
    ...(joined('touching') ? [say(`与${joined('touching')}相接`, `touches ${joined('touching')}`)] : []),
    ...(joined('clear') ? [say(`不占用${joined('clear')}`, `is clear of ${joined('clear')}`)] : []),
    ...(joined('no-coverage')
      ? [
          say(
            `${joined('no-coverage')}无数据覆盖,未能核查`,
            `could not be checked against ${joined('no-coverage')}: no data cover the site`,
          ),
        ]
      : []),
    ...(joined('failed')
      ? [
          say(
            `${joined('failed')}核查失败,原因见总表`,
            `the check failed for ${joined('failed')}, see the table`,
          ),
        ]
      : []),
  ]
  const area = hectareText(project.areaSquareMetres)
  return say(
    `经与 ${layers.length} 个图层套合,“${project.name}”用地 ${area} 公顷,${parts.join(';')}。`,
    `Laid over ${layers.length === 1 ? 'one layer' : `${layers.length} layers`}, "${project.name}" (${area} ha): ${parts.join('; ')}.`,
  )
}

export function verdictBlocks(input: ReportInput): Block[] {
  const { result, language, project } = input
  const { verdict, layers } = result
  const say = sayIn(language)
  // The example makes a verdict of its own, marked as such.
  const counted = layers.filter((layer) => layer.status === (project.demo ? 'demo' : 'statutory'))
  const demo = project.demo ? say('演示:', 'Demonstration: ') : ''
  const prefix = `${demo}${verdict.incomplete ? say('数据不全。', 'Data incomplete. ') : ''}`
  const text = `${prefix}${verdictSentence(counted, verdict, language)}`
  const missing = verdict.missing.map((id) => roleName(id, layers, language)).join(say('、', ', '))
  const words = verdict.text[language]
  return [
    paragraph(text, 'verdict'),
    ...(words ? [paragraph(say(afterHead(verdict.text.zh), afterHead(verdict.text.en)))] : []),
    // The conclusion names them; said apart only where it has no words.
    ...(missing && !words
      ? [
          paragraph(
            say(
              `缺少、未覆盖或失败的必备图层:${missing}。`,
              `Required layers missing, without coverage or failed: ${missing}.`,
            ),
            'warning',
          ),
        ]
      : []),
    ...(project.demo
      ? [
          paragraph(
            say('本报告用演示数据生成,不可用于审批。', 'Made from demonstration data; not for approval.'),
            'warning',
          ),
        ]
      : []),
  ]
}

/** Nothing is concluded from layers that say nothing of the site, and no more than was checked. */
function verdictSentence(
  counted: readonly LayerFinding[],
  { level, incomplete }: ReportInput['result']['verdict'],
  language: Language,
): string {
  const say = sayIn(language)
  if (counted.length === 0)
    return say('没有法定图层参加核查,不作结论。', 'No statutory layer took part, so there is no verdict.')
  if (counted.every(({ outcome }) => outcome === 'no-coverage' || outcome === 'failed'))
    return say(
      '法定图层在项目处没有数据或核查失败,不作结论。',
      'No statutory layer could be checked at the site, so there is no verdict.',
    )
  const name = localized(LEVEL_NAMES[level], language)
  return level === 'none' && incomplete
    ? say(`已核查到的部分:${name}。`, `As far as it was checked: ${name}.`)
    : say(`按最严规则:${name}。`, `By the strictest rule: ${name}.`)
}

/** The conclusion without the marks that the line above it carries already. */
function afterHead(text: string): string {
  return text.replace(/^(?:演示:|Demonstration: )?(?:数据不全。|Data incomplete\. )?/u, '')
}

/** Cover and summary: what was found, what it means, how far it may be relied on. */
export function summarySection(input: ReportInput): Section {
  const { result, language } = input
  const say = sayIn(language)
  const layers = countedLayers(result.layers)
  const count = (outcome: Outcome): number => layers.filter((layer) => layer.outcome === outcome).length
  const counts = (Object.keys(OUTCOMES) as Outcome[])
    .map((outcome) => `${localized(OUTCOMES[outcome], language)} ${count(outcome)}`)
    .join(say('、', ', '))
  const versions = layers
    .map(
      (layer) =>
        `${localized(layer.title, language)}${say('(', ' (')}${layer.version ?? say('版本未注明', 'version not stated')}${say(')', ')')}`,
    )
    .join(say('、', '; '))
  return {
    id: 'summary',
    title: say('结论与声明', 'Conclusion and statement'),
    blocks: [
      paragraph(leadSentence(input)),
      ...verdictBlocks(input),
      paragraph(
        say(
          `参加核查 ${layers.length} 层:${counts}。`,
          `${layers.length === 1 ? 'One layer' : `${layers.length} layers`} took part: ${counts}.`,
        ),
      ),
      ...disputed(input),
      paragraph(
        say(
          `本报告为机器预检结果,不替代行政认定。结果只对下列数据版本有效,数据更新后应重新核查:${versions}。`,
          `This is the result of an automatic pre-check; it does not replace an administrative decision. It holds for these data versions only and must be repeated when they change: ${versions}.`,
        ),
        'note',
      ),
      ...reasonBlocks(input),
    ],
  }
}

/** That people disagree stands on the first page; what they say stands in their own section. */
function disputed({ disputes, language }: ReportInput): Block[] {
  if (disputes.length === 0) return []
  const say = sayIn(language)
  return [
    paragraph(
      say(
        `有 ${disputes.length} 处人工异议,见“人工结论与签字”;机器结果未变。`,
        `${disputes.length} hit(s) are disputed by a person, see the conclusion by the reviewer; the machine's result is unchanged.`,
      ),
      'warning',
    ),
  ]
}

/** All layers with the five outcomes, the statutory ones first. */
export function outcomeTable(input: ReportInput): Table {
  const { result, language } = input
  const say = sayIn(language)
  const layers = countedLayers(result.layers)
  const rows = [
    ...layers.filter((l) => l.status === 'statutory'),
    ...layers.filter((l) => l.status !== 'statutory'),
  ]
  return {
    kind: 'table',
    id: 'layers',
    title: say('各图层占用面积与占项目比例', 'Area occupied in each layer, and share of the project'),
    columns: [
      { key: 'number', title: say('序号', 'No.'), align: 'middle', share: 0.07 },
      { key: 'layer', title: say('图层', 'Layer'), align: 'start', share: 0.17 },
      { key: 'status', title: say('性质', 'Status'), align: 'middle', share: 0.12 },
      { key: 'outcome', title: say('结果', 'Outcome'), align: 'middle', share: 0.14 },
      { key: 'hectares', title: say('公顷', 'ha'), align: 'end', share: 0.12 },
      { key: 'mu', title: say('亩', 'mu'), align: 'end', share: 0.13 },
      { key: 'squareMetres', title: say('平方米', 'm²'), align: 'end', share: 0.15 },
      { key: 'percent', title: say('占比 %', '%'), align: 'end', share: 0.1 },
    ],
    rows: rows.map((layer, index) => [
      numberCell(index + 1, 0),
      textCell(localized(layer.title, language)),
      textCell(localized(STATUSES[layer.status], language)),
      textCell(localized(OUTCOMES[layer.outcome], language)),
      ...overlapCells(layer),
    ]),
    note: coverageNote(layers, input),
  }
}

function overlapCells(layer: LayerFinding): Cell[] {
  const measured = layer.outcome === 'occupied' || layer.outcome === 'touching' || layer.outcome === 'clear'
  if (!measured) return [NOTHING, NOTHING, NOTHING, NOTHING]
  return [...areaCells(layer.overlapSquareMetres), numberCell(layer.percentOfProject, PLACES.percent)]
}

/**
 * Says which layers speak for a part of the project only, and repeats the warnings of the check: what holds for several
 * layers is said once, with the names of them all.
 */
function coverageNote(layers: LayerFinding[], { language }: ReportInput): string | null {
  const say = sayIn(language)
  const said = new Map<string, string[]>()
  for (const layer of layers) {
    const isSaid = layer.warnings.some(({ code }) => code === 'partly-covered')
    const partly = layer.coveredPercent < 100 && layer.outcome !== 'no-coverage' && !isSaid
    const covered = percentText(layer.coveredPercent)
    const texts = [
      ...(partly
        ? [
            say(
              `图层数据只覆盖项目的 ${covered} %,其余部分未核查`,
              `The layer's data covers only ${covered} % of the project; the rest is not checked`,
            ),
          ]
        : []),
      ...layer.warnings.map(({ message }) => message[language]),
    ]
    for (const text of texts) said.set(text, [...(said.get(text) ?? []), localized(layer.title, language)])
  }
  const sentences = [...said].map(([text, names]) =>
    say(`${names.join('、')}:${sentence(text, 'zh')}`, `${names.join(', ')}: ${sentence(text, 'en')}`),
  )
  return sentences.length > 0 ? sentences.join('\n') : null
}
