/** Where the bytes of kept layers lie. Blobs are written once, under a name of their own, and never changed. */
export interface BlobStore {
  readonly place: 'opfs' | 'indexeddb' | 'memory'
  /** Writes all of a blob; rejects with whatever the browser throws where there is no room. */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** Null where there is no such blob, or only a part of it. */
  read(name: string, byteCount: number): Promise<Uint8Array<ArrayBuffer> | null>
  has(name: string, byteCount: number): Promise<boolean>
  remove(name: string): Promise<void>
  names(): Promise<string[]>
}

/** For a browser that keeps nothing, and for tests. */
export function memoryBlobs(): BlobStore {
  const blobs = new Map<string, Uint8Array>()
  return {
    place: 'memory',
    write: (name, bytes) => {
      blobs.set(name, bytes.slice())
      return Promise.resolve()
    },
    read: (name) => Promise.resolve(blobs.get(name)?.slice() ?? null),
    has: (name) => Promise.resolve(blobs.has(name)),
    remove: (name) => {
      blobs.delete(name)
      return Promise.resolve()
    },
    names: () => Promise.resolve([...blobs.keys()]),
  }
}
