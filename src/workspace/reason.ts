import type { Localized } from '../geo/types'

/** Thrown where a file of our own host did not come: the status that the server gave. */
export class NotServed extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`)
  }
}

/** Why our own file could not be read, in words for a person: browsers give programmers' English for all of these. */
export function reasonOf(error: unknown): Localized {
  if (error instanceof NotServed)
    return error.status === 404
      ? { zh: '服务器上没有这个文件(404)', en: 'the server does not have it (404)' }
      : { zh: `服务器答复 ${error.status}`, en: `the server answered ${error.status}` }
  // What fetch throws where nothing answered; each browser words it differently.
  if (isUnanswered(error)) return { zh: '服务器没有应答,或网络断开', en: 'no answer from the server' }
  if (error instanceof SyntaxError)
    return { zh: '内容不完整或已损坏', en: 'its content is incomplete or damaged' }
  const text = error instanceof Error ? error.message : String(error)
  return { zh: text, en: text }
}

export function isUnanswered(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
}
