/**
 * What a file is, by its content. Stands apart from the readers, so that they load with the first file of their kind.
 */
import { readPoint } from './boundaryPoints/lines'
import { cassPoints } from './boundaryPoints/cassPoints'
import { parseDelimited } from './table/delimited'
import { decodeText } from './encoding/encoding'
import { looksLikeTable } from './table/header'
import { looksLikeWellKnownText } from './wellKnownTextStart'

/** `fgb`, the major version, `fgb` again. */
export function isFlatGeobuf(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 3), ...bytes.subarray(4, 7))
  return bytes.length >= 12 && start === 'fgbfgb'
}

/** By content: one of the block titles, or a head line that ends in @ with points below. */
export function looksLikeBoundaryPoints(bytes: Uint8Array): boolean {
  const text = decodeText(bytes.subarray(0, 4096)).text
  if (/[[【]\s*(属性描述|地块坐标)\s*[\]】]/.test(text)) return true
  const lines = text.split(/\r\n|\r|\n/).map((line) => readPoint(line))
  const points = lines.filter((line) => line !== null).length
  if (cassPoints(text.replace(/[\r\n][^\r\n]*$/, ''))) return true
  if (/[,，]\s*@\s*$/m.test(text) && points >= 1) return true
  // Rows below headers are a table, which knows its columns.
  return points >= 3 && points >= lines.length - 2 && !looksLikeCsv(bytes)
}

/** By content: the first pair of a drawing in text is `0, SECTION`, after comments (999). */
export function looksLikeDxf(bytes: Uint8Array): boolean {
  const start = decodeText(bytes.subarray(0, 1024)).text.replace(/^\ufeff/, '')
  return /^(\s*999\r?\n[^\n]*\n)*\s*0\r?\n\s*SECTION\s*\r?\n/.test(start) || isBinaryDrawing(bytes)
}

/** DWG, or DXF in its binary form. */
export function isBinaryDrawing(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 22))
  return start.startsWith('AutoCAD Binary DXF') || /^AC10\d\d/.test(start)
}

/** By content: the root element, after whatever stands before it. */
export function looksLikeKml(bytes: Uint8Array): boolean {
  return /<(\w+:)?kml[\s>]/.test(decodeText(bytes.subarray(0, 2048)).text)
}

/** By content: it begins as a JSON object or array does, and not as `[属性描述]` of boundary points. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const start = decodeText(bytes.subarray(0, 64)).text.replace(/^[\ufeff\s\u001e]+/, '')
  return /^(\{|\[\s*([[{"\]\d-]|$))/.test(start)
}

/** By content: one of the first lines names columns of coordinates. */
export function looksLikeCsv(bytes: Uint8Array): boolean {
  const start = decodeText(bytes.subarray(0, 16_384)).text
  return !start.includes('\0') && looksLikeTable(parseDelimited(start))
}

/** By content: an archive whose directory names the parts of a workbook. */
export function looksLikeXlsx(bytes: Uint8Array): boolean {
  const names = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 65_536)))
  return names.includes('xl/workbook.xml')
}

export function isSqlite(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 100 && new TextDecoder('latin1').decode(bytes.subarray(0, 16)) === 'SQLite format 3\0'
  )
}

/** By content: the text of a geometry. */
export function looksLikeWktFile(bytes: Uint8Array): boolean {
  return looksLikeWellKnownText(decodeText(bytes.subarray(0, 400)).text)
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)
}

/** Archives that cannot be opened here, by their first bytes: what the person calls them; null for all else. */
export function otherArchive(bytes: Uint8Array): string | null {
  const start = Array.from(bytes.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (start === '377abcaf271c') return '7z'
  if (start.startsWith('526172211a07')) return 'RAR'
  return start.startsWith('1f8b') ? 'gz' : null
}

/** Workbooks and documents of Office before 2007 (.xls, .doc), which are containers of their own. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte)
}
