import type { Note } from '../../geo/note'

/** A result that crosses the worker's border: errors lose their class there, so they travel as values. */
export type Reply<T> = { ok: true; value: T } | { ok: false; note: Note; file: string | null }
