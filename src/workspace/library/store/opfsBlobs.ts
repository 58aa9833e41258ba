import type { BlobStore } from './blobStore'

const FOLDER = 'qingping-library'

/** The part of the browser's private file system that TypeScript's worker library does not know. */
interface SyncHandle {
  write(bytes: Uint8Array, options: { at: number }): number
  read(bytes: Uint8Array, options: { at: number }): number
  getSize(): number
  truncate(size: number): void
  flush(): void
  close(): void
}
interface SyncFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncHandle>
}

/** Blobs as files of the browser's private file system; null where it is not to be had (plain http, older browsers). */
export async function opfsBlobs(): Promise<BlobStore | null> {
  try {
    // Over plain http there is no `navigator.storage` at all, whatever the types say.
    const storage = (navigator as { storage?: StorageManager }).storage
    if (!storage?.getDirectory) return null
    const root = await storage.getDirectory()
    const folder = await root.getDirectoryHandle(FOLDER, { create: true })
    return (await canWrite(folder)) ? blobsIn(folder) : null
  } catch {
    return null
  }
}

/** Only a worker of a recent browser can; asked with a file that is removed again. */
async function canWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const name = `try-${Math.random().toString(36).slice(2)}`
  try {
    const file = (await folder.getFileHandle(name, { create: true })) as Partial<SyncFile>
    if (!file.createSyncAccessHandle) return false
    const handle = await file.createSyncAccessHandle()
    handle.close()
    return true
  } catch {
    return false
  } finally {
    await folder.removeEntry(name).catch(() => undefined)
  }
}

function blobsIn(folder: FileSystemDirectoryHandle): BlobStore {
  const sizeOf = async (name: string) => {
    try {
      return (await (await folder.getFileHandle(name)).getFile()).size
    } catch {
      return null
    }
  }
  return {
    place: 'opfs',
    async write(name, bytes) {
      const file = await folder.getFileHandle(name, { create: true })
      const handle = await file.createSyncAccessHandle()
      try {
        handle.truncate(0)
        const written = handle.write(bytes, { at: 0 })
        if (written !== bytes.length) throw new DOMException('No room', 'QuotaExceededError')
        handle.flush()
      } finally {
        handle.close()
      }
    },
    async read(name, byteCount) {
      if ((await sizeOf(name)) !== byteCount) return null
      const file = await (await folder.getFileHandle(name)).getFile()
      return new Uint8Array(await file.arrayBuffer())
    },
    has: async (name, byteCount) => (await sizeOf(name)) === byteCount,
    async remove(name) {
      await folder.removeEntry(name).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
      })
    },
    async names() {
      const names: string[] = []
      const entries = folder as unknown as { keys(): AsyncIterable<string> }
      for await (const name of entries.keys()) names.push(name)
      return names
    },
  }
}
