import type { BlobStore } from './blobStore'
import { answer, CHUNKS, transact } from './database'

/** A blob is written in pieces of this size, each in a transaction of its own: no piece asks for much memory. */
const CHUNK_BYTES = 8 * 1024 * 1024

/** Blobs in IndexedDB: works in every browser, over plain http too. */
export function indexedDbBlobs(database: IDBDatabase): BlobStore {
  const range = (name: string) => IDBKeyRange.bound([name, 0], [name, Number.MAX_SAFE_INTEGER])
  const pieces = (byteCount: number) => Math.max(1, Math.ceil(byteCount / CHUNK_BYTES))

  return {
    place: 'indexeddb',
    async write(name, bytes) {
      for (let piece = 0; piece < pieces(bytes.length); piece += 1) {
        const part = bytes.slice(piece * CHUNK_BYTES, (piece + 1) * CHUNK_BYTES)
        await transact(database, CHUNKS, 'readwrite', (transaction) => {
          transaction.objectStore(CHUNKS).put(part, [name, piece])
        })
      }
    },
    async read(name, byteCount) {
      const bytes = new Uint8Array(byteCount)
      let used = 0
      for (let piece = 0; piece < pieces(byteCount); piece += 1) {
        const part = await transact(database, CHUNKS, 'readonly', (transaction) =>
          answer<unknown>(transaction.objectStore(CHUNKS).get([name, piece])),
        )
        if (!(part instanceof Uint8Array) || used + part.length > byteCount) return null
        bytes.set(part, used)
        used += part.length
      }
      return used === byteCount ? bytes : null
    },
    has: (name, byteCount) =>
      transact(
        database,
        CHUNKS,
        'readonly',
        async (transaction) =>
          (await answer(transaction.objectStore(CHUNKS).count(range(name)))) === pieces(byteCount),
      ),
    remove: (name) =>
      transact(database, CHUNKS, 'readwrite', (transaction) => {
        transaction.objectStore(CHUNKS).delete(range(name))
      }),
    names: () =>
      transact(database, CHUNKS, 'readonly', async (transaction) => {
        const keys = await answer(transaction.objectStore(CHUNKS).getAllKeys())
        return [
          ...new Set(
            keys.flatMap((key) => (Array.isArray(key) && typeof key[0] === 'string' ? [key[0]] : [])),
          ),
        ]
      }),
  }
}
