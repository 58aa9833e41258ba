/** The one IndexedDB of the library: its list of layers, the blobs where OPFS is not to be had, imports under way. */

const NAME = 'qingping-library'
const VERSION = 1
export const LIST = 'list'
export const CHUNKS = 'chunks'
export const UNDER_WAY = 'underWay'

export function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(LIST)
      request.result.createObjectStore(CHUNKS)
      request.result.createObjectStore(UNDER_WAY)
    }
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
    request.onblocked = () => reject(new Error('IndexedDB is blocked by another page'))
    request.onsuccess = () => {
      // A later version of the app in another tab must not wait for this one.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
  })
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

/** Runs `work` in one transaction; all of it holds or none of it. `work` may await requests of its own only. */
export async function transact<T>(
  database: IDBDatabase,
  stores: string | string[],
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction) => Promise<T> | T,
): Promise<T> {
  const transaction = database.transaction(stores, mode)
  const over = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was given up'))
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'))
  })
  // Awaited below; a rejection before that is no stray one.
  over.catch(() => undefined)
  try {
    const value = await work(transaction)
    await over
    return value
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It is over already.
    }
    throw error
  }
}
