import { encodingByLabel } from '../formats/encoding/encoding'
import { parseSevenParameters, type SevenParameters } from '../geo/sevenParameters'
import { systemByCode, WEB_MAP_CODES } from '../geo/system'
import { LAYER_ROLES, type LayerRole } from '../check/types'
import type { Language, Localized } from '../geo/types'

export const FORMATS = ['text', 'json', 'csv', 'geojson'] as const
export type OutputFormat = (typeof FORMATS)[number]

/** A control layer file with what was said after it. */
export interface Against {
  file: string
  role: LayerRole | null
  statutory: boolean
}

export interface Arguments {
  files: string[]
  against: Against[]
  layersFolder: string | null
  /** Rules of an office, in the form of the pack's rules.json. */
  rulesFile: string | null
  code: number | null
  encoding: string | null
  layer: string | null
  splitField: string | null
  widthMetres: number | null
  approximate: boolean
  parameters: SevenParameters | null
  language: Language
  format: OutputFormat
  out: string | null
  help: boolean
}

/** The arguments are wrong: exit status 2. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError'
  constructor(readonly text: Localized) {
    super(text.en)
  }
}

function wrong(zh: string, en: string): ArgumentError {
  return new ArgumentError({ zh, en })
}

export function languageOf(environment: Record<string, string | undefined>): Language {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']
  return (named ?? Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase().startsWith('zh')
    ? 'zh'
    : 'en'
}

type Setter = (result: Arguments, value: string) => void

/** Options that take a value. */
const VALUED: Record<string, Setter> = {
  '--against': (result, value) => result.against.push({ file: value, role: null, statutory: false }),
  '--role': (result, value) => {
    lastAgainst(result, '--role').role = roleOf(value)
  },
  '--layers': (result, value) => {
    result.layersFolder = value
  },
  '--rules': (result, value) => {
    result.rulesFile = value
  },
  '--crs': (result, value) => {
    result.code = codeOf(value)
  },
  '--params': (result, value) => {
    result.parameters = parametersOf(value)
  },
  '--encoding': (result, value) => {
    result.encoding = encodingOf(value)
  },
  '--layer': (result, value) => {
    result.layer = value
  },
  '--split': (result, value) => {
    result.splitField = value
  },
  '--width': (result, value) => {
    result.widthMetres = widthOf(value)
  },
  '--lang': (result, value) => {
    result.language = languageNamed(value)
  },
  '--format': (result, value) => {
    result.format = formatOf(value)
  },
  '--out': (result, value) => {
    result.out = value
  },
}

const FLAGS: Record<string, (result: Arguments) => void> = {
  '--statutory': (result) => {
    lastAgainst(result, '--statutory').statutory = true
  },
  '--approximate': (result) => {
    result.approximate = true
  },
  '--help': (result) => {
    result.help = true
  },
  '-h': (result) => {
    result.help = true
  },
}

/**
 * Reads the arguments of `check`. `--role` and `--statutory` belong to the `--against` before them.
 * @throws ArgumentError
 */
export function parseArguments(
  argv: readonly string[],
  environment: Record<string, string | undefined>,
): Arguments {
  const result: Arguments = {
    files: [],
    against: [],
    layersFolder: null,
    rulesFile: null,
    code: null,
    encoding: null,
    layer: null,
    splitField: null,
    widthMetres: null,
    approximate: false,
    parameters: null,
    language: languageOf(environment),
    format: 'text',
    out: null,
    help: false,
  }
  let onlyFiles = false
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? ''
    if (onlyFiles || !word.startsWith('-') || word === '-') result.files.push(word)
    else if (word === '--') onlyFiles = true
    else i += takeOption(result, word, argv[i + 1])
  }
  if (result.files.length === 0 && !result.help)
    throw wrong('没有给出要核查的文件', 'No file to check is given')
  return result
}

/** Applies one option; returns how many further words it used. */
function takeOption(result: Arguments, word: string, following: string | undefined): number {
  const equals = word.indexOf('=')
  const name = equals > 0 ? word.slice(0, equals) : word
  const flag = FLAGS[name]
  if (flag) {
    if (equals > 0) throw wrong(`${name} 不带值`, `${name} takes no value`)
    flag(result)
    return 0
  }
  const setter = VALUED[name]
  if (!setter) throw wrong(`不认识的参数 ${name}`, `Unknown argument ${name}`)
  const value = equals > 0 ? word.slice(equals + 1) : following
  if (value === undefined || value === '' || (equals < 0 && value.startsWith('--')))
    throw wrong(`${name} 后面缺少值`, `${name} needs a value`)
  setter(result, value)
  return equals > 0 ? 0 : 1
}

function lastAgainst(result: Arguments, name: string): Against {
  const last = result.against.at(-1)
  if (!last) throw wrong(`${name} 要写在 --against 文件 之后`, `${name} belongs after --against FILE`)
  return last
}

function roleOf(value: string): LayerRole {
  const role = LAYER_ROLES.find((one) => one === value)
  if (!role)
    throw wrong(
      `--role 不认识“${value}”,可用:${LAYER_ROLES.join('、')}`,
      `--role does not know "${value}"; use one of ${LAYER_ROLES.join(', ')}`,
    )
  return role
}

function codeOf(value: string): number {
  if (/^gcj-?02$/iu.test(value)) return WEB_MAP_CODES.GCJ02
  if (/^bd-?09$/iu.test(value)) return WEB_MAP_CODES.BD09
  const match = /^(?:epsg:)?(\d{4,6})$/iu.exec(value)
  if (!match)
    throw wrong(
      `--crs 的“${value}”不是坐标系代码,应像 EPSG:4520`,
      `--crs "${value}" is not a coordinate system code like EPSG:4520`,
    )
  const code = Number(match[1])
  if (!systemByCode(code))
    throw wrong(
      `--crs 不支持 EPSG:${code},可用 4490、4326、4491-4554 等`,
      `--crs EPSG:${code} is not supported; use one such as 4490, 4326 or 4491-4554`,
    )
  return code
}

function parametersOf(value: string): SevenParameters {
  const parameters = parseSevenParameters(value)
  if (!parameters)
    throw wrong(
      `--params 的“${value}”应是七个数 dx,dy,dz,rx,ry,rz,m(米、米、米、秒、秒、秒、ppm)`,
      `--params "${value}" must be seven numbers dx,dy,dz,rx,ry,rz,m (metres, seconds of arc, ppm)`,
    )
  return parameters
}

/** Names that files from China come with; any other that a decoder knows is taken as well. */
const ENCODINGS = ['utf-8', 'gbk', 'gb2312', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252']

function encodingOf(value: string): string {
  if (encodingByLabel(value) === null)
    throw wrong(
      `--encoding 不认识“${value}”,可用:${ENCODINGS.join('、')}`,
      `--encoding does not know "${value}"; use one of ${ENCODINGS.join(', ')}`,
    )
  return value
}

function widthOf(value: string): number {
  const metres = Number(value)
  if (!(metres > 0 && metres <= 100000))
    throw wrong(
      `--width 的“${value}”应是 0 到 100000 之间的米数`,
      `--width "${value}" must be a number of metres between 0 and 100000`,
    )
  return metres
}

function languageNamed(value: string): Language {
  if (value === 'zh' || value === 'en') return value
  throw wrong(`--lang 只能是 zh 或 en,不能是“${value}”`, `--lang must be zh or en, not "${value}"`)
}

function formatOf(value: string): OutputFormat {
  const format = FORMATS.find((one) => one === value)
  if (!format)
    throw wrong(
      `--format 只能是 ${FORMATS.join('、')},不能是“${value}”`,
      `--format must be one of ${FORMATS.join(', ')}, not "${value}"`,
    )
  return format
}
