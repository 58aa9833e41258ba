import type { ReportInput } from '../input'
import { OUTCOMES, areaCells, localized, numberCell, paragraph, sayIn, textCell, NOTHING } from '../say'
import type { Block, Section, Table } from '../types'

/** What people say: a conclusion and disputes that were entered, then the blank lines to sign under. */
export function reviewSection(input: ReportInput): Section {
  const say = sayIn(input.language)
  return {
    id: 'review',
    title: say('人工结论与签字', 'Conclusion by the reviewer'),
    blocks: [
      ...conclusionBlocks(input),
      ...(input.disputes.length > 0 ? [disputeTable(input)] : []),
      {
        kind: 'signature',
        labels: [
          say('审查意见', 'Opinion'),
          say('核查人', 'Checked by'),
          say('审核人', 'Reviewed by'),
          say('单位(盖章)', 'Office (seal)'),
          say('日期', 'Date'),
        ],
      },
    ],
  }
}

function conclusionBlocks({ conclusion, language }: ReportInput): Block[] {
  if (!conclusion) return []
  const say = sayIn(language)
  const signed = [conclusion.name || say('未署名', 'not signed'), conclusion.date].join(say(',', ', '))
  return [
    paragraph(conclusion.text),
    paragraph(
      say(
        `以上为人工结论(${signed}),机器结果不因此改变。`,
        `The conclusion above is a person's (${signed}); the machine's result is unchanged.`,
      ),
      'note',
    ),
  ]
}

/** Each with what the machine found, so that both can be read side by side. */
function disputeTable({ disputes, language }: ReportInput): Table {
  const say = sayIn(language)
  return {
    kind: 'table',
    id: 'disputes',
    title: say('人工异议', 'Disputes'),
    columns: [
      { key: 'number', title: say('序号', 'No.'), align: 'middle', share: 0.07 },
      { key: 'hit', title: say('图层与图斑', 'Layer and zone'), align: 'start', share: 0.22 },
      { key: 'outcome', title: say('机器结果', 'Machine'), align: 'middle', share: 0.12 },
      { key: 'hectares', title: say('公顷', 'ha'), align: 'end', share: 0.11 },
      { key: 'reason', title: say('异议理由', 'Reason'), align: 'start', share: 0.33 },
      { key: 'name', title: say('提出人与日期', 'By, on'), align: 'start', share: 0.15 },
    ],
    rows: disputes.map((one, index) => [
      numberCell(index + 1, 0),
      textCell([one.layer, one.zone].filter((text) => text !== null).join(say(':', ': '))),
      textCell(localized(OUTCOMES[one.outcome], language)),
      one.outcome === 'failed' ? NOTHING : (areaCells(one.overlapSquareMetres)[0] ?? NOTHING),
      textCell(one.reason),
      textCell(`${one.name}\n${one.date}`),
    ]),
    note: say(
      '异议由署名人提出,不改变机器结果、面积与结论等级。',
      'Disputes are those of the people named; they change neither outcomes nor areas nor the level of the verdict.',
    ),
  }
}
