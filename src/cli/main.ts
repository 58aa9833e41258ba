import { writeFileSync } from 'node:fs'
import { checkCsv } from '../check/output/csv'
import { checkGeoJson } from '../check/output/geojson'
import { checkJson, type CheckedProject } from '../check/output/json'
import { checkText } from '../check/output/text'
import type { InputError } from '../geo/note'
import type { Language } from '../geo/types'
import { ArgumentError, languageOf, parseArguments, type Arguments } from './args'
import { runCheck } from './check'
import { HELP } from './help'

export interface Surroundings {
  environment: Record<string, string | undefined>
  /** Folder of the shipped data pack. */
  packFolder: string
  write: (text: string) => void
  complain: (line: string) => void
}

/** The command: returns the exit status (0 checked, 1 an input failed, 2 wrong arguments). Never throws. */
export async function main(argv: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  let args: Arguments
  try {
    args = parseArguments(argv, around.environment)
  } catch (error) {
    const language = languageAsked(argv) ?? languageOf(around.environment)
    const text = error instanceof ArgumentError ? error.text[language] : 'check'
    around.complain(language === 'zh' ? `check: ${text}: 用 --help 看用法` : `check: ${text}: see --help`)
    return 2
  }
  if (args.help) {
    around.write(HELP[args.language])
    return 0
  }
  const { checked, errors } = await runCheck(args, around.packFolder)
  for (const error of errors) around.complain(errorLine(error, args.language))
  const text = rendered(checked, args)
  if (args.out === null) around.write(text)
  else if (!save(args.out, text)) {
    around.complain(
      args.language === 'zh'
        ? `${args.out}: 写不进去: 请检查文件夹是否存在、有无写权限`
        : `${args.out}: cannot be written: check that the folder exists and may be written to`,
    )
    return 1
  }
  return errors.length > 0 ? 1 : 0
}

function languageAsked(argv: readonly string[]): Language | null {
  const at = argv.indexOf('--lang')
  const value = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice(7)
  return value === 'zh' || value === 'en' ? value : null
}

function rendered(checked: readonly CheckedProject[], { format, language }: Arguments): string {
  switch (format) {
    case 'json':
      return JSON.stringify(checkJson(checked, language), null, 2) + '\n'
    case 'geojson':
      return JSON.stringify(checkGeoJson(checked, language)) + '\n'
    case 'csv':
      return checkCsv(checked, language)
    case 'text':
      return checked.length > 0 ? checkText(checked, language) : ''
  }
}

/** `FILE: what is wrong: what to do`, on one line; the colon of `EPSG:4541` is left as it is. */
function errorLine({ note, file }: InputError, language: Language): string {
  const text = note.message[language].replace(/\s+/gu, ' ').trim()
  const advice = language === 'zh' ? ': 请检查该文件' : ': check this file'
  // Advice follows a colon; else the last half of the sentence is taken for it.
  const parted = [/:\s*(?=请)/u, /:(?!\d)\s*/u, /;\s*(?=请)/u, /; (?=[^;]*$)/u].find((mark) =>
    mark.test(text),
  )
  return `${file ?? 'check'}: ${parted ? text.replace(parted, ': ') : text + advice}`
}

function save(path: string, text: string): boolean {
  try {
    writeFileSync(path, text)
    return true
  } catch {
    return false
  }
}
