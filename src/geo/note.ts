import type { Localized } from './types'

/**
 * What the person should know about an input or a result: never an exception text, always a sentence that
 * names the place, the value seen and, where there is something to do, what to do.
 */
export interface Note {
  /** Stable kebab-case code, e.g. `self-intersection-repaired`; part of the command line's contract. */
  code: string
  message: Localized
}

export function note(code: string, zh: string, en: string): Note {
  return { code, message: { zh, en } }
}

/** An input that cannot be used. The note says what is wrong and what to do; `file` names the input. */
export class InputError extends Error {
  override readonly name = 'InputError'
  constructor(
    readonly note: Note,
    readonly file: string | null = null,
  ) {
    super(note.message.en)
  }
}
