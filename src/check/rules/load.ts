import * as v from 'valibot'
import { InputError, note } from '../../geo/note'
import { gapsOf } from './gaps'
import { rulesFile, type RulesFile } from './schema'
import type { Law, Reading, Rule, RuleBook } from './types'

/**
 * Narrows a parsed rules file and joins facts and readings. A file without readings of its own takes `readings` by the
 * rules' ids.
 * @param file name to say in an error
 * @throws InputError that names the place and what was read there: a file is taken whole or not at all
 */
export function readRules(json: unknown, readings: readonly Reading[], file: string): RuleBook {
  const parsed = v.safeParse(rulesFile, json)
  if (!parsed.success) throw wrongPlace(parsed.issues[0], file)
  const { edition, about, laws, rules } = parsed.output
  const own = parsed.output.readings ?? readings
  refuseRepeated(rules, 'rules', file)
  refuseRepeated(laws, 'laws', file)
  refuseRepeated(
    own.map((reading) => ({ id: reading.rule })),
    'readings',
    file,
  )
  const lawById = new Map<string, Law>(laws.map((law) => [law.id, law]))
  const readingById = new Map(own.map((reading) => [reading.rule, reading]))
  if (parsed.output.readings) {
    const stray = own.find((reading) => !rules.some(({ id }) => id === reading.rule))
    if (stray) throw stranger(file, 'readings', stray.rule)
  }
  const book: RuleBook = {
    edition,
    about,
    rules: rules.map((rule) => joined(rule, lawById, readingById.get(rule.id), file)),
  }
  const gaps = gapsOf(book.rules)
  if (gaps.length > 0) throw incomplete(file, gaps)
  return book
}

function joined(
  rule: RulesFile['rules'][number],
  laws: ReadonlyMap<string, Law>,
  reading: Reading | undefined,
  file: string,
): Rule {
  if (!reading) throw stranger(file, 'rules', rule.id)
  if (reading.effect === 'hint' && !reading.reason) throw stranger(file, 'readings', rule.id)
  const basis = rule.basis.map(({ law: id, place, to }) => {
    const law = laws.get(id)
    if (!law) throw stranger(file, `rules ${rule.id} basis`, id)
    return { law, place, to: to ?? law.to }
  })
  return { ...rule, basis, reading }
}

function refuseRepeated(entries: readonly { id: string }[], part: string, file: string): void {
  const seen = new Set<string>()
  for (const { id } of entries) {
    if (seen.has(id))
      throw new InputError(
        note(
          'rules-repeated',
          `规则文件的 ${part} 里“${id}”出现两次:请删去一条`,
          `"${id}" stands twice in ${part} of the rules file: remove one`,
        ),
        file,
      )
    seen.add(id)
  }
}

function wrongPlace(issue: v.BaseIssue<unknown>, file: string): InputError {
  const place = v.getDotPath(issue) ?? 'schema'
  if (issue.received === 'undefined')
    return new InputError(
      note(
        'rules-unreadable',
        `规则文件缺少 ${place}:请按数据包 rules.json 的格式补上`,
        `The rules file has no ${place}: add it as in rules.json of the data pack`,
      ),
      file,
    )
  const seen =
    issue.received === 'null' ? { zh: '空值', en: 'nothing' } : { zh: issue.received, en: issue.received }
  const wish = issue.expected
    ? [`,应为 ${issue.expected}`, `, where ${issue.expected} is expected`]
    : ['', '']
  return new InputError(
    note(
      'rules-unreadable',
      `规则文件的 ${place} 处是 ${seen.zh}${wish[0]}:请改正后再用`,
      `The rules file has ${seen.en} at ${place}${wish[1]}: correct it`,
    ),
    file,
  )
}

function stranger(file: string, part: string, id: string): InputError {
  return new InputError(
    note(
      'rules-unmatched',
      `规则文件的 ${part} 里“${id}”没有对应的条目(规则、依据或解读):请补上`,
      `"${id}" in ${part} of the rules file has no matching entry (rule, law or reading): add it`,
    ),
    file,
  )
}

function incomplete(file: string, gaps: readonly string[]): InputError {
  return new InputError(
    note(
      'rules-incomplete',
      `规则文件没有说明这些管控类型和分区怎么判:${gaps.join('、')}。请补上规则和解读`,
      `The rules file does not say what follows for these kinds and classes: ${gaps.join(', ')}. Add rules and readings`,
    ),
    file,
  )
}
