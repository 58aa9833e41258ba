import { InputError, note } from '../geo/note'

/** Where the text of a JSON file stops being JSON; offset in characters. */
interface Fault {
  at: number
  /** What stands there; empty at the end of the text. */
  seen: string
}

/** An error for text that `JSON.parse` refuses: line, column and what stands there. */
export function brokenJson(file: string, text: string): InputError {
  const { at, seen } = faultOf(text)
  const before = text.slice(0, at).split('\n')
  return broken(file, before.length, (before.at(-1) ?? '').length + 1, seen)
}

/** The same for one line of a file that has one object a line. */
export function brokenLine(file: string, line: string, number: number): InputError {
  const { at, seen } = faultOf(line)
  return broken(file, number, at + 1, seen)
}

function broken(file: string, line: number, column: number, seen: string): InputError {
  return new InputError(
    seen === ''
      ? note(
          'json-broken',
          `文件内容在第 ${line} 行第 ${column} 列断开,不完整:请重新导出或重新拷贝。`,
          `The content breaks off at line ${line}, column ${column}: export or copy it again.`,
        )
      : note(
          'json-broken',
          `不是有效的 JSON,第 ${line} 行第 ${column} 列写错(看到“${seen}”):请在原软件里改正后重新导出。`,
          `It is not valid JSON: line ${line}, column ${column} is wrong (it says "${seen}"). Correct it where it was made and export it again.`,
        ),
    file,
  )
}

/** Tokens of JSON, by the grammar of RFC 8259. */
const STRING = /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/.source
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/.source
const TOKEN = new RegExp(`${STRING}|${NUMBER}|(?:true|false|null)(?!\\w)|[{}[\\],:]`, 'y')
const SPACE = /\s*/y

type Expectation = 'value' | 'key' | 'colon' | 'comma'

/**
 * The first token that does not belong. `JSON.parse` says no place that every browser and Node agree on, so the text
 * is gone through once more.
 */
function faultOf(text: string): Fault {
  const open: string[] = []
  let expected: Expectation = 'value'
  let mayClose = false
  let at = 0
  for (;;) {
    SPACE.lastIndex = at
    SPACE.exec(text)
    const start = SPACE.lastIndex
    const here = () => ({ at: start, seen: wordAt(text, start) })
    TOKEN.lastIndex = start
    const token = TOKEN.exec(text)?.[0]
    if (token === undefined) return here()
    if (token === '{' || token === '[') {
      if (expected !== 'value') return here()
      open.push(token)
      expected = token === '{' ? 'key' : 'value'
      mayClose = true
    } else if (token === '}' || token === ']') {
      const fits = open.pop() === (token === '}' ? '{' : '[')
      if (!fits || !(expected === 'comma' || mayClose)) return here()
      expected = 'comma'
      mayClose = false
    } else if (token === ',') {
      if (expected !== 'comma' || open.length === 0) return here()
      expected = open.at(-1) === '{' ? 'key' : 'value'
      mayClose = false
    } else if (token === ':') {
      if (expected !== 'colon') return here()
      expected = 'value'
    } else {
      if (expected === 'key' ? !token.startsWith('"') : expected !== 'value') return here()
      expected = expected === 'key' ? 'colon' : 'comma'
      mayClose = false
    }
    at = TOKEN.lastIndex
  }
}

/** The word at a place; empty where the text ends in the middle of it. */
function wordAt(text: string, at: number): string {
  const rest = text.slice(at)
  if (rest.startsWith('"') && !/^"[^\n]*[^\\]"/u.test(rest)) return ''
  const word = /^(?:[\w.+-]+|[^])/u.exec(rest.slice(0, 30))?.[0] ?? ''
  return /^[\w.+-]/u.test(word) && word.length === rest.trimEnd().length ? '' : word.trim()
}
