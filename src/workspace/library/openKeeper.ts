import { InputError, type Note } from '../../geo/note'
import { Keeper } from './keeper'
import { listUnreadable, nothingKept } from './notes'
import type { StorageFacts } from './port'
import { memoryBlobs } from './store/blobStore'
import { openDatabase } from './store/database'
import { indexedDbBlobs } from './store/indexedDbBlobs'
import { databaseList, memoryList } from './store/listStore'
import { opfsBlobs } from './store/opfsBlobs'

/** Over plain http there is no `navigator.storage`, whatever the types say. */
function storageManager(): StorageManager | null {
  return (globalThis as { navigator?: { storage?: StorageManager } }).navigator?.storage ?? null
}

async function room() {
  const estimate = await storageManager()
    ?.estimate()
    .catch(() => null)
  return { usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null }
}

/**
 * Opens the best storage that this browser gives: the list in IndexedDB, the bytes in its private file system, else in
 * IndexedDB too, else all of it in memory with a word about it. Throws an InputError where there is a list that
 * cannot be understood: it must not be written over.
 */
export async function openKeeper(
  changed: () => void,
): Promise<{ keeper: Keeper; facts: () => Promise<StorageFacts>; notes: Note[] }> {
  let database: IDBDatabase
  try {
    database = await openDatabase()
  } catch {
    const keeper = new Keeper({ list: memoryList(), blobs: memoryBlobs(), others: [], room, changed })
    return { keeper, facts: factsOf(keeper), notes: [nothingKept()] }
  }
  const [opfs, idb] = [await opfsBlobs(), indexedDbBlobs(database)]
  const list = databaseList(database)
  try {
    await list.read()
  } catch {
    throw new InputError(listUnreadable())
  }
  const keeper = new Keeper({ list, blobs: opfs ?? idb, others: opfs ? [idb] : [], room, changed })
  return { keeper, facts: factsOf(keeper), notes: [] }
}

function factsOf(keeper: Keeper): () => Promise<StorageFacts> {
  return async () => ({
    place: keeper.place,
    persisted:
      (await storageManager()
        ?.persisted?.()
        .catch(() => null)) ?? null,
    ...(await room()),
  })
}
