import * as v from 'valibot'
import { EMPTY_LIST, listSchema, type LibraryList } from '../types'
import { answer, LIST, transact, UNDER_WAY } from './database'

/** A change of the list; null leaves it as it is. */
export type ListChange = (list: LibraryList) => LibraryList | null

/** The list of kept layers. `change` is one transaction: two tabs never lose each other's changes. */
export interface ListStore {
  read(): Promise<LibraryList>
  change(change: ListChange): Promise<LibraryList>
  /** Says that an import is alive, with the names of its blobs; nobody sweeps them meanwhile. */
  beat(importId: string, blobs: string[]): Promise<void>
  ended(importId: string): Promise<void>
  /** Names of blobs of imports that are alive; the dead ones are forgotten. */
  alive(): Promise<string[]>
}

const KEY = 'library'

/** An import that has not been heard of for so long has died with its tab. */
const DEAD_AFTER_MILLISECONDS = 60_000

interface UnderWay {
  blobs: string[]
  at: number
}

export function databaseList(database: IDBDatabase): ListStore {
  const stored = async (store: IDBObjectStore) => narrowed(await answer<unknown>(store.get(KEY)))
  return {
    read: () => transact(database, LIST, 'readonly', (transaction) => stored(transaction.objectStore(LIST))),
    change: (change) =>
      transact(database, LIST, 'readwrite', async (transaction) => {
        const store = transaction.objectStore(LIST)
        const before = await stored(store)
        const after = change(before)
        if (!after) return before
        const next = { ...after, revision: before.revision + 1 }
        store.put(next, KEY)
        return next
      }),
    beat: (importId, blobs) =>
      transact(database, UNDER_WAY, 'readwrite', (transaction) => {
        transaction.objectStore(UNDER_WAY).put({ blobs, at: Date.now() } satisfies UnderWay, importId)
      }),
    ended: (importId) =>
      transact(database, UNDER_WAY, 'readwrite', (transaction) => {
        transaction.objectStore(UNDER_WAY).delete(importId)
      }),
    alive: () =>
      transact(database, UNDER_WAY, 'readwrite', async (transaction) => {
        const store = transaction.objectStore(UNDER_WAY)
        const keys = await answer(store.getAllKeys())
        const entries = (await answer(store.getAll())) as UnderWay[]
        return entries.flatMap(({ blobs, at }, place) => {
          if (Date.now() - at < DEAD_AFTER_MILLISECONDS) return blobs
          const key = keys[place]
          if (key !== undefined) store.delete(key)
          return []
        })
      }),
  }
}

/** For a browser that keeps nothing, and for tests. */
export function memoryList(): ListStore {
  let list = EMPTY_LIST
  const alive = new Map<string, string[]>()
  return {
    read: () => Promise.resolve(list),
    change: (change) => {
      const after = change(list)
      if (after) list = { ...after, revision: list.revision + 1 }
      return Promise.resolve(list)
    },
    beat: (importId, blobs) => Promise.resolve(void alive.set(importId, blobs)),
    ended: (importId) => Promise.resolve(void alive.delete(importId)),
    alive: () => Promise.resolve([...alive.values()].flat()),
  }
}

/** A list that cannot be understood must not be written over: it throws. */
function narrowed(value: unknown): LibraryList {
  return value === undefined ? EMPTY_LIST : v.parse(listSchema, value)
}
