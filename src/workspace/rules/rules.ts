import { checkDateOf } from '../../check/rules/basis'
import type { RuleFacts } from '../../check/rules/rulesFor'
import type { RuleBook } from '../../check/rules/types'
import type { CheckResult, Project } from '../../check/types'
import { InputError, note, type Note } from '../../geo/note'

/** Beside the catalogue of the shipped pack: an office puts its own rules there. */
export const RULES_ADDRESS = 'geodata/rules.json'

/** The rules that results are judged by; `note` says why the office's file is not among them. */
export interface RulesInUse {
  book: RuleBook
  /** Name of the office's file that the rules came from; null for the ones that ship. */
  file: string | null
  note: Note | null
}

let opened: Promise<RulesInUse> | null = null
let chosen: RulesInUse | null = null

/** Rules that the person took from a file of their own; null goes back to those of the pack. */
export function chooseRules(rules: RulesInUse | null): void {
  chosen = rules
}

/** The rules of this visit, loaded once, when the first result needs them. */
export function rulesInUse(): Promise<RulesInUse> {
  if (chosen) return Promise.resolve(chosen)
  opened ??= openRules(typeof location === 'undefined' ? null : location.href).catch((error: unknown) => {
    // A part of the program did not arrive: the next call tries again.
    opened = null
    throw error
  })
  return opened
}

/**
 * Rules from beside the page, else the built-in ones. A wrong file is a note and the built-in rules stand in, because
 * a check must not die of it.
 * @param page address of the page; null where there is none
 */
export async function openRules(page: string | null): Promise<RulesInUse> {
  const { DEFAULT_RULES, loadRules } = await import('../../check/rules/default')
  const builtIn = { book: DEFAULT_RULES, file: null, note: null }
  if (page === null) return builtIn
  try {
    const response = await fetch(new URL(RULES_ADDRESS, page))
    if (!response.ok) return builtIn
    return { ...builtIn, book: loadRules(await response.json(), RULES_ADDRESS) }
  } catch (error) {
    return { ...builtIn, note: error instanceof InputError ? error.note : unreadable() }
  }
}

/**
 * The result with its verdict by the rules in use and by what the person states; the findings stay as they are. Where
 * the rules cannot be had, the verdict stays as the check made it. Never rejects.
 * @param lawDate ISO day of the state of the law; null or absent: the day of the check
 */
export async function judged(
  project: Project,
  result: CheckResult,
  { facts, lawDate }: { facts?: RuleFacts; lawDate?: string | null } = {},
): Promise<{ result: CheckResult; note: Note | null }> {
  try {
    const { book, note: problem } = await rulesInUse()
    const { makeVerdict } = await import('../../check/verdict/verdict')
    const checkDate = lawDate ?? checkDateOf(new Date(result.checkedAt))
    const verdict = makeVerdict(project, result.layers, { rules: book, checkDate, facts })
    return { result: { ...result, verdict }, note: problem }
  } catch {
    return { result, note: unreadable() }
  }
}

function unreadable(): Note {
  return note(
    'rules-unreadable',
    `${RULES_ADDRESS} 读不出来,已改用随软件的规则:请检查该文件后刷新`,
    `${RULES_ADDRESS} cannot be read and the built-in rules are used: check the file and reload`,
  )
}
