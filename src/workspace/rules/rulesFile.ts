import { InputError, note } from '../../geo/note'
import { judgeAgain } from './facts'
import { chooseRules, rulesInUse } from './rules'
import type { Workspace } from '../store'

/** Of the rules that are in use, for the person. */
export interface RulesName {
  /** Null for the rules of the pack. */
  file: string | null
  edition: string
  count: number
}

/**
 * Takes the rules of a file in place of those of the pack, and judges every finished check by them.
 * @throws InputError that names the place in the file; the rules stay as they were then
 */
export async function takeRulesFile(workspace: Workspace, name: string, text: string): Promise<void> {
  const { loadRules } = await import('../../check/rules/default')
  chooseRules({ book: loadRules(parsed(text, name), name), file: name, note: null })
  await judgeAll(workspace)
  workspace.tell({ zh: `已改用 ${name} 的规则`, en: `The rules of ${name} are in use` })
}

/** Back to the rules of the pack. */
export async function dropRulesFile(workspace: Workspace): Promise<void> {
  chooseRules(null)
  await judgeAll(workspace)
  workspace.tell({ zh: '已改回随软件的规则', en: 'The rules that ship are in use again' })
}

export async function rulesName(): Promise<RulesName> {
  const { book, file } = await rulesInUse()
  return { file, edition: book.edition, count: book.rules.length }
}

async function judgeAll(workspace: Workspace): Promise<void> {
  for (const open of workspace.getState().projects) await judgeAgain(workspace, open)
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(
      note(
        'rules-unreadable',
        '规则文件不是 JSON:请从数据包的 rules.json 改起,另存为 JSON 后再选',
        'The rules file is no JSON: start from rules.json of the data pack and save it as JSON',
      ),
      name,
    )
  }
}
