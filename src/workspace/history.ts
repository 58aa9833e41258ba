import type { Localized } from '../geo/types'

/** Undo and redo over values that are never changed in place, so that a step costs a reference. */
export interface History<T> {
  past: Step<T>[]
  future: Step<T>[]
}

/** What was done, and the value before it (past) or after it (future). */
export interface Step<T> {
  name: Localized
  value: T
  /** Steps with the same key in a row become one (dragging an opacity slider). */
  key: string | null
}

export const HISTORY_LIMIT = 30

export function emptyHistory<T>(): History<T> {
  return { past: [], future: [] }
}

/** Remembers the value before a step; the oldest of more than 30 is forgotten, and redo ends here. */
export function remember<T>(
  history: History<T>,
  before: T,
  name: Localized,
  key: string | null = null,
): History<T> {
  const last = history.past.at(-1)
  if (key !== null && last?.key === key) return { past: history.past, future: [] }
  return { past: [...history.past, { name, value: before, key }].slice(-HISTORY_LIMIT), future: [] }
}

/** Takes the last step back; null where there is none. */
export function stepBack<T>(
  history: History<T>,
  now: T,
): { history: History<T>; value: T; name: Localized } | null {
  const last = history.past.at(-1)
  if (!last) return null
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, { ...last, value: now }] },
    value: last.value,
    name: last.name,
  }
}

/** Does the last undone step again; null where there is none. */
export function stepForward<T>(
  history: History<T>,
  now: T,
): { history: History<T>; value: T; name: Localized } | null {
  const next = history.future.at(-1)
  if (!next) return null
  return {
    history: { past: [...history.past, { ...next, value: now }], future: history.future.slice(0, -1) },
    value: next.value,
    name: next.name,
  }
}
