/**
 * Which encoding a piece of Chinese text is in. Order (STANDARDS.md section 6): what the person chose, what a .cpg
 * says, the dbf's language byte, strict UTF-8, GB18030. GB18030 contains GBK and GB2312.
 */
import { note, type Note } from '../../geo/note'

export interface EncodingChoice {
  /** Label that TextDecoder takes, lower case. */
  encoding: string
  how:
    | 'chosen'
    | '.cpg'
    | 'dbf language byte'
    | 'byte order mark'
    | 'two bytes a sign'
    | 'ASCII only'
    | 'valid UTF-8'
    | 'fallback'
  notes: Note[]
}

const ALIASES: Record<string, string> = {
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
  cp936: 'gb18030',
  '936': 'gb18030',
  ansi936: 'gb18030',
  windows936: 'gb18030',
  oem936: 'gb18030',
  ms936: 'gb18030',
  xgbk: 'gb18030',
  euccn: 'gb18030',
  utf8: 'utf-8',
  '65001': 'utf-8',
  cp65001: 'utf-8',
  big5: 'big5',
  '950': 'big5',
  cp950: 'big5',
  '1252': 'windows-1252',
  cp1252: 'windows-1252',
  windows1252: 'windows-1252',
  ansi1252: 'windows-1252',
  iso88591: 'windows-1252',
  '88591': 'windows-1252',
  latin1: 'windows-1252',
  ascii: 'windows-1252',
}

/** The encoding that a label names, or null where no decoder is known for it. */
export function encodingByLabel(label: string): string | null {
  const key = label
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '')
  const known = ALIASES[key]
  if (known) return known
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** Language driver byte 29 of a dbf; only those that leave no doubt. */
export function encodingByLanguageByte(byte: number): string | null {
  if (byte === 0x4d || byte === 0x7a) return 'gb18030'
  if (byte === 0x4f || byte === 0x78) return 'big5'
  return null
}

/** A text field is cut at a number of bytes, so its last character may be incomplete: that is no sign of another encoding. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  let back = 0
  while (back < 3 && back < bytes.length && ((bytes[bytes.length - 1 - back] ?? 0) & 0xc0) === 0x80) back += 1
  const lead = bytes[bytes.length - 1 - back] ?? 0
  const needed = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0
  return needed > back ? bytes.subarray(0, bytes.length - 1 - back) : bytes
}

export function isValidUtf8(bytes: Uint8Array, mayBeCut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(mayBeCut ? withoutCutCharacter(bytes) : bytes)
    return true
  } catch {
    return false
  }
}

export function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

/** Decides for pieces of text that share one encoding (the fields of a dbf, a whole text file). */
export function chooseEncoding(
  pieces: Uint8Array[],
  stated: { chosen?: string | undefined; cpg?: string | null; languageByte?: number | null },
): EncodingChoice {
  const notes: Note[] = []
  if (stated.chosen !== undefined) {
    const chosen = encodingByLabel(stated.chosen)
    if (chosen) return withChosen(chosen, pieces)
    notes.push(
      note(
        'encoding-unknown',
        `不认识编码“${stated.chosen}”,已改为自动判断;可用 GBK、GB18030、UTF-8。`,
        `The encoding "${stated.chosen}" is not known and was worked out instead; use GBK, GB18030 or UTF-8.`,
      ),
    )
  }
  const texts = pieces.filter((piece) => !isAscii(piece))
  const utf8 = texts.every((piece) => isValidUtf8(piece, true))
  const cpg = stated.cpg ? encodingByLabel(stated.cpg) : null
  // A .cpg that says UTF-8 over bytes that are not, or Latin over Chinese, is a known fault of converters.
  if (cpg === 'utf-8' && !utf8) {
    notes.push(
      note(
        'encoding-contradicts-cpg',
        '.cpg 写 UTF-8,但文字不是 UTF-8,已按 GB18030 读;请看属性里的汉字对不对。',
        'The .cpg says UTF-8 but the text is not; it was read as GB18030. Please look whether the Chinese is right.',
      ),
    )
  } else if (cpg && cpg !== 'windows-1252') return { encoding: cpg, how: '.cpg', notes }
  const byLanguage = stated.languageByte == null ? null : encodingByLanguageByte(stated.languageByte)
  if (byLanguage && !(utf8 && texts.length > 0 && cpg === null && !decodes(texts, byLanguage)))
    return { encoding: byLanguage, how: 'dbf language byte', notes }
  if (texts.length === 0) return { encoding: 'utf-8', how: 'ASCII only', notes }
  if (utf8) return { encoding: 'utf-8', how: 'valid UTF-8', notes }
  if (!decodes(texts, 'gb18030')) {
    notes.push(
      note(
        'encoding-doubtful',
        '属性文字不是有效的 UTF-8,也不全是有效的 GB18030,已按 GB18030 读,个别字可能不对。',
        'The attribute text is neither valid UTF-8 nor wholly valid GB18030; it was read as GB18030 and single characters may be wrong.',
      ),
    )
  }
  return { encoding: 'gb18030', how: 'fallback', notes }
}

/** What the person chose, unless the bytes are not in it: then what they are in, and that is said. */
function withChosen(chosen: string, pieces: Uint8Array[]): EncodingChoice {
  const texts = pieces.filter((piece) => !isAscii(piece))
  const fits = (encoding: string) =>
    encoding === 'utf-8' ? texts.every((piece) => isValidUtf8(piece, true)) : decodes(texts, encoding)
  if (fits(chosen)) return { encoding: chosen, how: 'chosen', notes: [] }
  const [zh, en] = [nameOf(chosen), `not valid ${nameOf(chosen)}`]
  const other = ['utf-8', 'gb18030'].find((encoding) => encoding !== chosen && fits(encoding))
  if (other)
    return {
      encoding: other,
      how: other === 'utf-8' ? 'valid UTF-8' : 'fallback',
      notes: [
        note(
          'encoding-contradicts-choice',
          `指定的编码是 ${zh},但文字不是 ${zh},已按 ${nameOf(other)} 读;请看属性里的汉字对不对。`,
          `The chosen encoding is ${zh}, but the text is ${en}; it was read as ${nameOf(other)}. Please look whether the Chinese is right.`,
        ),
      ],
    }
  return {
    encoding: chosen,
    how: 'chosen',
    notes: [
      note(
        'encoding-doubtful',
        `按指定的 ${zh} 读,有的文字不是有效的 ${zh},个别字可能不对。`,
        `It was read as ${zh}, as chosen; some of the text is ${en} and single characters may be wrong.`,
      ),
    ],
  }
}

function nameOf(encoding: string): string {
  return encoding.toUpperCase()
}

function decodes(pieces: Uint8Array[], encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return pieces.every((piece) => {
    try {
      decoder.decode(piece)
      return true
    } catch {
      // A double-byte character cut in half at the end of the field.
      try {
        decoder.decode(piece.subarray(0, -1))
        return true
      } catch {
        return false
      }
    }
  })
}

/** Text of a whole file: byte order mark, else strict UTF-8, else GB18030. A mark that the bytes behind it belie is told. */
export function decodeText(bytes: Uint8Array, chosen?: string): { text: string } & EncodingChoice {
  const mark = markOf(bytes)
  if (mark === 'utf-8' && chosen === undefined && !isValidUtf8(bytes, true)) {
    const body = bytes.subarray(3)
    const choice = chooseEncoding([body], {})
    return {
      text: new TextDecoder(choice.encoding).decode(body),
      ...choice,
      notes: [...choice.notes, markBelied(choice.encoding)],
    }
  }
  const encoding = mark ?? (chosen === undefined ? wideWithoutMark(bytes) : null)
  const choice: EncodingChoice =
    encoding && chosen === undefined
      ? { encoding, how: mark ? 'byte order mark' : 'two bytes a sign', notes: [] }
      : chooseEncoding([bytes], { chosen })
  return { text: new TextDecoder(choice.encoding).decode(bytes), ...choice }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function markBelied(encoding: string): Note {
  const name = nameOf(encoding)
  return note(
    'encoding-contradicts-mark',
    `文件开头有 UTF-8 的标记,但文字不是 UTF-8,已按 ${name} 读;请看汉字对不对。`,
    `The file begins with the mark of UTF-8 but its text is not; it was read as ${name}. Please look whether the Chinese is right.`,
  )
}

/** UTF-16 without its mark: plain digits and line ends leave every other byte zero, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, 2048)
  if (length < 16) return null
  const zeros = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Some signs (一 is 4E00) have a zero on the other side.
  if (odd > length / 6 && odd > 8 * even) return 'utf-16le'
  return even > length / 6 && even > 8 * odd ? 'utf-16be' : null
}
