/**
 * Unpacks an archive with its limits, and gives entry names as a person reads them: archives made by Chinese Windows
 * programs write names in GBK without saying so.
 */
import { unzipSync, type UnzipFileInfo } from 'fflate'
import type { InputFile } from '../geo/features'
import { InputError, note } from '../geo/note'
import { isValidUtf8 } from './encoding/encoding'
import { LIMITS } from './limits'

/** fflate reads an unmarked name as Latin-1, which keeps its bytes. */
function nameAsRead(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0))
  return new TextDecoder(isValidUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)
}

/** True for entries that are no data: folders, resource forks of macOS, hidden files. */
function isClutter(name: string): boolean {
  return (
    name.endsWith('/') ||
    name.endsWith('\\') ||
    /(^|[/\\])(__MACOSX|\.(?!\.?[/\\])[^/\\]*)([/\\]|$)/.test(name)
  )
}

/**
 * Entries of the archive for which `wanted` is true. Names keep their folders, with `/`; they are only labels,
 * nothing is ever written to a path they name.
 * @throws InputError where the archive is damaged, protected or beyond the limits
 */
export function unpack(
  file: InputFile,
  wanted: (name: string) => boolean,
  mostBytes: number = LIMITS.unpackedBytes,
): InputFile[] {
  let unpacked = 0
  let entries = 0
  let protectedEntry = false
  const excess: { at: string | null } = { at: null }
  const filter = (info: UnzipFileInfo): boolean => {
    entries += 1
    const name = nameAsRead(info.name)
    if (excess.at !== null || isClutter(name) || !wanted(name)) return false
    if (entries > LIMITS.archiveEntries) excess.at = `${entries}`
    unpacked += info.originalSize
    const ratio = info.originalSize / Math.max(info.size, 1)
    if (unpacked > mostBytes || (ratio > LIMITS.packingRatio && info.originalSize > 64 * 1024 * 1024))
      excess.at = name
    return excess.at === null
  }
  let contents: Record<string, Uint8Array>
  try {
    protectedEntry = isProtected(file.bytes)
    contents = protectedEntry ? {} : unzipSync(file.bytes, { filter })
  } catch {
    throw new InputError(
      note(
        'archive-damaged',
        '压缩包不完整或已损坏,读不出来:请重新压缩或重新拷贝后再试。',
        'The archive is incomplete or damaged: please pack or copy it again.',
      ),
      file.name,
    )
  }
  if (protectedEntry)
    throw new InputError(
      note(
        'archive-protected',
        '压缩包有密码:请解压后把文件直接拖入。',
        'The archive is protected by a password: unpack it and drop the files themselves.',
      ),
      file.name,
    )
  if (excess.at !== null)
    throw new InputError(
      note(
        'archive-too-large',
        `压缩包解开后过大(到“${excess.at}”为止已超过上限 ${mostBytes / 2 ** 20} MB 或 5000 个文件):请只打包需要的文件。`,
        `The archive unpacks to too much (beyond ${mostBytes / 2 ** 20} MB or 5000 files at "${excess.at}"): pack only the files that are needed.`,
      ),
      file.name,
    )
  return Object.entries(contents).map(([name, bytes]) => ({
    name: nameAsRead(name).replaceAll('\\', '/'),
    bytes,
  }))
}

/** Bit 0 of the general purpose flag of the first local header. */
function isProtected(bytes: Uint8Array): boolean {
  const versionNeeded = (bytes[4] ?? 0) + 256 * (bytes[5] ?? 0)
  return bytes[2] === 0x03 && versionNeeded <= 63 && ((bytes[6] ?? 0) & 1) === 1
}
