import type { LayerFinding, ZoneFinding } from '../../../check/types'
import { hectares, roundHalfEven } from '../../../geo/units'
import type { ReportInput, ReportRule } from '../input'
import {
  NOTHING,
  OUTCOMES,
  PLACES,
  areaCells,
  capital,
  countedLayers,
  hectareText,
  localized,
  numberCell,
  paragraph,
  sayIn,
  sentence,
  textCell,
} from '../say'
import { fullWidth } from '../../typeset'
import type { Block, Section, Table } from '../types'
import { subordinal } from '../ordinal'
import { sheetReference } from './annex'

/** One part for each layer that is occupied, touched or failed: map, zones, reconciliation, rules. */
export function hitsSection(input: ReportInput): Section {
  const say = sayIn(input.language)
  const hit = countedLayers(input.result.layers).filter(
    (layer) => ['occupied', 'touching', 'failed'].includes(layer.outcome) || isHeldOutside(input, layer),
  )
  const blocks = hit.flatMap((layer, index) => layerBlocks(input, layer, index))
  return {
    id: 'hits',
    title: say('逐层结果', 'Layer by layer'),
    blocks:
      blocks.length > 0
        ? blocks
        : [paragraph(say('没有占用、相接或失败的图层。', 'No layer is occupied, touched or failed.'))],
  }
}

/** Outside a growth boundary nothing is occupied, and yet a rule holds. */
function isHeldOutside({ rules }: ReportInput, layer: LayerFinding): boolean {
  return layer.outcome === 'clear' && rules.some((rule) => rule.layerIds.includes(layer.id))
}

function layerBlocks(input: ReportInput, layer: LayerFinding, index: number): Block[] {
  const { language } = input
  const say = sayIn(language)
  const name = localized(layer.title, language)
  const outcome = isHeldOutside(input, layer)
    ? say('不占用,项目在界外', 'clear, the project lies outside')
    : localized(OUTCOMES[layer.outcome], language)
  const sheet = input.sheets.find((entry) => entry.layerId === layer.id)
  const rules = input.rules.filter((rule) => rule.layerIds.includes(layer.id))
  return [
    {
      kind: 'subheading',
      text: `${subordinal(index, language)}${say(`${name}:${outcome}`, `${name}: ${outcome}`)}`,
    },
    ...contactBlocks(input, layer),
    ...(layer.zones.length > 0 ? [zoneTable(input, layer)] : []),
    ...(layer.outcome === 'occupied' ? [paragraph(reconciliation(input, layer), 'note')] : []),
    ...rules.filter(isInFull).flatMap((rule) => ruleBlocks(input, rule)),
    ...shortRules(
      input,
      layer,
      rules.filter((rule) => !isInFull(rule)),
    ),
    ...(sheet ? [paragraph(sheetReference(input, sheet), 'note')] : []),
  ]
}

function contactBlocks(input: ReportInput, layer: LayerFinding): Block[] {
  const say = sayIn(input.language)
  if (!layer.contact) return []
  const shared = roundHalfEven(layer.contact.sharedMetres, PLACES.metres)
  const gap = roundHalfEven(layer.contact.gapMetres, 3)
  return [
    paragraph(
      say(
        `共用边界长 ${shared} 米,最大间隙 ${gap} 米。`,
        `Shared boundary ${shared} m, largest gap ${gap} m.`,
      ),
    ),
  ]
}

/** The zones of a layer, with the piece below 100 m2 marked as a possible error of the lines. */
export function zoneTable(input: ReportInput, layer: LayerFinding): Table {
  const { language } = input
  const say = sayIn(language)
  const name = localized(layer.title, language)
  const hasClass = layer.zones.some((zone) => zone.class !== null)
  return {
    kind: 'table',
    id: `zones-${layer.id}`,
    title: say(`${name}涉及图斑`, `Zones of ${name}`),
    columns: [
      { key: 'id', title: say('图斑编号', 'Zone'), align: 'start', share: 0.13 },
      { key: 'name', title: say('名称', 'Name'), align: 'start', share: hasClass ? 0.16 : 0.26 },
      ...(hasClass
        ? [{ key: 'class', title: say('分区', 'Class'), align: 'start' as const, share: 0.1 }]
        : []),
      { key: 'outcome', title: say('结果', 'Outcome'), align: 'middle', share: 0.12 },
      { key: 'hectares', title: say('公顷', 'ha'), align: 'end', share: 0.12 },
      { key: 'mu', title: say('亩', 'mu'), align: 'end', share: 0.12 },
      { key: 'squareMetres', title: say('平方米', 'm²'), align: 'end', share: 0.15 },
      { key: 'percent', title: say('占比 %', '%'), align: 'end', share: 0.1 },
    ],
    rows: layer.zones.map((zone) => [
      textCell(zone.id),
      textCell(zone.name),
      ...(hasClass ? [zone.class === null ? NOTHING : textCell(zone.class)] : []),
      textCell(localized(OUTCOMES[zone.outcome], language)),
      ...(zone.outcome === 'failed'
        ? [NOTHING, NOTHING, NOTHING, NOTHING]
        : [...areaCells(zone.overlapSquareMetres), numberCell(zone.percentOfProject, PLACES.percent)]),
    ]),
    note: zoneNotes(input, layer.zones),
  }
}

const SMALL_SQUARE_METRES = 100

function zoneNotes(input: ReportInput, zones: ZoneFinding[]): string | null {
  const { language } = input
  const say = sayIn(language)
  const small = zones.filter(
    (zone) => zone.outcome === 'occupied' && zone.overlapSquareMetres < SMALL_SQUARE_METRES,
  )
  const sentences = [
    ...zones.flatMap((zone) =>
      zone.reason
        ? [
            say(
              `${zone.name}:${sentence(zone.reason.zh, 'zh')}`,
              `${zone.name}: ${sentence(zone.reason.en, 'en')}`,
            ),
          ]
        : [],
    ),
    ...(small.length > 0
      ? [
          say(
            `疑似边界误差(占用不足 100 平方米,结果不因此改变):${small.map((zone) => zone.name).join('、')}。`,
            `Possibly errors of the lines (below 100 m²; the outcome stays): ${small.map((zone) => zone.name).join(', ')}.`,
          ),
        ]
      : []),
  ]
  return sentences.length > 0 ? sentences.join('\n') : null
}

/** 占用 + 未占用 = 项目, and why rounded rows may not add up to the rounded total. */
export function reconciliation(input: ReportInput, layer: LayerFinding): string {
  const say = sayIn(input.language)
  const total = layer.overlapSquareMetres
  const free = input.project.areaSquareMetres - total
  const sum = layer.zones.reduce((value, zone) => value + zone.overlapSquareMetres, 0)
  const shared = sum - total
  const rows = layer.zones.reduce((value, zone) => value + Number(hectareText(zone.overlapSquareMetres)), 0)
  const remainder = roundHalfEven(rows - Number(hectareText(sum)), PLACES.hectares)
  const balance = say(
    `占用 ${hectareText(total)} 公顷 + 未占用 ${hectareText(free)} 公顷 = 项目 ${hectareText(input.project.areaSquareMetres)} 公顷(按平方米原值计算后修约)。`,
    `Occupied ${hectareText(total)} ha + not occupied ${hectareText(free)} ha = project ${hectareText(input.project.areaSquareMetres)} ha (computed in m² and then rounded).`,
  )
  const overlapping =
    hectares(shared) >= 0.00005
      ? say(
          `各图斑合计 ${hectareText(sum)} 公顷,比本层占用多 ${hectareText(shared)} 公顷:图斑相互重叠的部分在本层只计一次。`,
          `The zones add up to ${hectareText(sum)} ha, ${hectareText(shared)} ha more than the layer: ground under several zones counts once.`,
        )
      : ''
  const rounding =
    Number(remainder) !== 0
      ? say(
          `各行修约后相加与合计相差 ${remainder} 公顷,为修约尾差。`,
          `The rounded rows differ from the total by ${remainder} ha: a remainder of rounding.`,
        )
      : ''
  const second =
    layer.secondAreaSquareMetres === null
      ? ''
      : say(
          `另一种独立算法得 ${roundHalfEven(layer.secondAreaSquareMetres, 2)} 平方米,相差 ${roundHalfEven(Math.abs(layer.secondAreaSquareMetres - total), 4)} 平方米。`,
          `A second, independent computation gives ${roundHalfEven(layer.secondAreaSquareMetres, 2)} m², a difference of ${roundHalfEven(Math.abs(layer.secondAreaSquareMetres - total), 4)} m².`,
        )
  return [balance, overlapping, rounding, second].filter((sentence) => sentence !== '').join(say('', ' '))
}

/** Rules that decide, and the path named with them; exceptions and reminders stand in a list. */
function isInFull({ effect }: ReportRule): boolean {
  return effect === 'decides' || effect === 'path'
}

function ruleBlocks(input: ReportInput, rule: ReportRule): Block[] {
  const say = sayIn(input.language)
  // Paraphrases of ours, not a person's data: they may be typeset.
  const own = (text: string): string => say(text, capital(text))
  const rows = [
    {
      label: say('规则', 'Rule'),
      value: [rule.id, rule.subject].filter((text) => text !== '').join(say('  ', ', ')),
    },
    { label: say('解读', 'Our reading'), value: own(rule.reading) },
    { label: say('倾向', 'Tendency'), value: own(rule.tendency) },
    { label: say('禁止', 'Prohibited'), value: own(rule.prohibited) },
    { label: say('有条件允许', 'Allowed on conditions'), value: own(rule.allowed) },
    { label: say('审批与要件', 'Approval and documents'), value: own(rule.approval) },
    { label: say('条文转述', 'Paraphrase (Chinese)'), value: fullWidth(rule.paraphrase ?? '') },
    { label: say('依据', 'Basis'), value: own(rule.basis.join('\n')) },
    { label: say('核实情况', 'Evidence'), value: evidenceText(input, rule) },
  ]
  return [{ kind: 'facts', headed: true, rows: rows.filter((row) => row.value !== '' && row.value !== '—') }]
}

function evidenceText(input: ReportInput, rule: ReportRule): string {
  const say = sayIn(input.language)
  const superseded = rule.superseded
    ? say('依据已更替,新条号未核。', 'The basis has been replaced; the new article is not verified.')
    : ''
  const doubt = rule.doubt ? sentence(rule.doubt, input.language) : ''
  return [sentence(rule.evidence, input.language), superseded, doubt]
    .filter((text) => text !== '')
    .join(say('', ' '))
}

/** Exceptions that a person may claim: listed so that they can be looked up, never confirmed by the program. */
function shortRules(input: ReportInput, layer: LayerFinding, rules: ReportRule[]): Block[] {
  if (rules.length === 0) return []
  const { language } = input
  const say = sayIn(language)
  const name = localized(layer.title, language)
  return [
    {
      kind: 'table',
      id: `exceptions-${layer.id}`,
      title: say(`${name}:例外与提醒`, `${name}: exceptions and reminders`),
      columns: [
        { key: 'id', title: say('规则', 'Rule'), align: 'start', share: 0.14 },
        { key: 'text', title: say('内容', 'What it says'), align: 'start', share: 0.56 },
        { key: 'evidence', title: say('核实情况', 'Evidence'), align: 'start', share: 0.3 },
      ],
      rows: rules.map((rule) => [
        textCell(rule.id),
        textCell(say(rule.reading, capital(rule.reading))),
        textCell(evidenceText(input, rule)),
      ]),
      note: say(
        '例外由项目方主张并举证,经有权机关认定;本报告不作认定。',
        'Exceptions are claimed and proved by the developer and found by the authority; this report confirms none.',
      ),
    },
  ]
}
