import type { ReportInput } from '../input'
import { capital, localized, sayIn, textCell } from '../say'
import type { Block, Table } from '../types'

/** How the verdict came about, step by step, and what holds for every project wherever it lies. */
export function reasonBlocks(input: ReportInput): Block[] {
  const { language, result } = input
  const { reasons = [], reminders = [] } = result.verdict
  const say = sayIn(language)
  const steps = reasons.map(({ code, text }) => [
    textCell(code),
    textCell(capital(localized(text, language))),
  ])
  const rules = reminders.map(({ ruleId, text }) => [
    textCell(ruleId),
    textCell(capital(localized(text, language))),
  ])
  return [
    ...(steps.length > 0
      ? [list('reasons', say('结论的由来', 'How the verdict came about'), input, steps)]
      : []),
    ...(rules.length > 0
      ? [list('reminders', say('各项目都应注意的规定', 'What holds for every project'), input, rules)]
      : []),
  ]
}

function list(id: string, title: string, { language }: ReportInput, rows: Table['rows']): Table {
  const say = sayIn(language)
  return {
    kind: 'table',
    id,
    title,
    columns: [
      { key: 'code', title: say('编号', 'Code'), align: 'middle', share: 0.16 },
      { key: 'text', title: say('内容', 'What it says'), align: 'start', share: 0.84 },
    ],
    rows,
    note: null,
  }
}
