import { InputError, note, type Note } from '../geo/note'
import { isUnanswered, reasonOf } from './reason'

/** A sentence for the person out of whatever was thrown; never a stack. */
export function noteOf(error: unknown, file: string): Note {
  const known = noteIn(error)
  if (known) return known
  if (isUnanswered(error)) {
    const { zh, en } = reasonOf(error)
    return note(
      'unanswered',
      `没有取到 ${file}:${zh}。请检查网络后再试。`,
      `${file} did not come: ${en}. Check the network and try again.`,
    )
  }
  const reason = error instanceof Error ? error.message : String(error)
  return note(
    'unexpected',
    `没能读完(${reason})。请检查文件后再试;若仍不行,换一种格式导出后再试。`,
    `It could not be read to the end (${reason}). Check the file and try again, or export ${file} in another format.`,
  )
}

/** The same for what goes wrong while a file is made. */
export function noteOfMaking(error: unknown): Note {
  const reason = error instanceof Error ? error.message : String(error)
  return (
    noteIn(error) ??
    note(
      'unexpected',
      `生成文件时出错(${reason})。请关掉其他网页再试;若仍不行,降低附图清晰度或换一种文件。`,
      `Making the file failed (${reason}). Close other pages and try again; if it fails again, lower the resolution of the maps or choose another kind of file.`,
    )
  )
}

function noteIn(error: unknown): Note | null {
  if (error instanceof InputError) return error.note
  // Errors lose their class on the way out of a worker; the note itself survives.
  const carried = (error as { note?: unknown } | null)?.note
  return isNote(carried) ? carried : null
}

function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null) return false
  const { code, message } = value as { code?: unknown; message?: unknown }
  return typeof code === 'string' && typeof message === 'object' && message !== null && 'zh' in message
}
