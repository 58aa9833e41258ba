import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_RULES, loadRules } from '../check/rules/default'
import type { RuleBook } from '../check/rules/types'
import { InputError, note } from '../geo/note'

/**
 * The rules to check by: the file that was named, else those of the pack, else the built-in ones. Never throws: a file
 * that cannot be used is an error of the run, and the built-in rules stand in.
 */
export function rulesOf(file: string | null, packFolder: string, errors: InputError[]): RuleBook {
  const path = file ?? join(packFolder, 'rules.json')
  if (file === null && !existsSync(path)) return DEFAULT_RULES
  try {
    return loadRules(parsed(path), path)
  } catch (error) {
    const { code, message } = error instanceof InputError ? error.note : unreadable()
    errors.push(
      new InputError(
        note(code, `${message.zh}。本次用的是随软件的规则`, `${message.en}. The built-in rules were used`),
        path,
      ),
    )
    return DEFAULT_RULES
  }
}

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8')) as unknown
}

function unreadable() {
  return note(
    'rules-unreadable',
    '规则文件读不出来:请检查该文件是否存在、是否为 JSON',
    'The rules file cannot be read: check that it exists and is JSON',
  )
}
