import { answer, transact } from '../library/store/database'
import type { KeptSession, KeptSource } from './types'

const NAME = 'qingping-session'
const SESSIONS = 'sessions'
const SOURCES = 'sources'
const BOTH = [SESSIONS, SOURCES]

/** Where sessions are kept: each page writes its own record and never that of another. */
export interface SessionStore {
  all(): Promise<KeptSession[]>
  keep(session: KeptSession): Promise<void>
  /** The files behind a session; written apart, since they change less often than the rest. */
  keepSources(id: string, sources: KeptSource[]): Promise<void>
  sourcesOf(id: string): Promise<KeptSource[]>
  remove(ids: readonly string[]): Promise<void>
  clear(): Promise<void>
}

/** Opens the store; rejects where this browser keeps nothing (private windows of some). */
export async function openSessionStore(): Promise<SessionStore> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(SESSIONS)
      request.result.createObjectStore(SOURCES)
    }
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
    request.onblocked = () => reject(new Error('IndexedDB is blocked by another page'))
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
  })
  const write = (stores: string[], work: (transaction: IDBTransaction) => void) =>
    transact(database, stores, 'readwrite', (transaction) => work(transaction))
  return {
    all: () =>
      transact(database, SESSIONS, 'readonly', (transaction) =>
        answer(transaction.objectStore(SESSIONS).getAll() as IDBRequest<KeptSession[]>),
      ),
    keep: (session) =>
      write([SESSIONS], (transaction) => {
        transaction.objectStore(SESSIONS).put(session, session.id)
      }),
    keepSources: (id, sources) =>
      write([SOURCES], (transaction) => {
        transaction.objectStore(SOURCES).put(sources, id)
      }),
    sourcesOf: (id) =>
      transact(database, SOURCES, 'readonly', async (transaction) => {
        const found = await answer(
          transaction.objectStore(SOURCES).get(id) as IDBRequest<KeptSource[] | undefined>,
        )
        return found ?? []
      }),
    remove: (ids) =>
      write(BOTH, (transaction) => {
        for (const id of ids) for (const name of BOTH) transaction.objectStore(name).delete(id)
      }),
    clear: () =>
      write(BOTH, (transaction) => {
        for (const name of BOTH) transaction.objectStore(name).clear()
      }),
  }
}
