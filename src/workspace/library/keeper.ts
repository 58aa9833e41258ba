import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { InputError } from '../../geo/note'
import { layerDamaged, storingFailed, versionGone } from './notes'
import type { BlobStore } from './store/blobStore'
import type { ListStore } from './store/listStore'
import { withInForce, withoutVersions, withVersion, type Place } from './series'
import { blobsOf, versionIn, versionsOf, type KeptBlob, type KeptVersion, type LibraryList } from './types'

export interface Room {
  usedBytes: number | null
  quotaBytes: number | null
}

/** A removed version with all its bytes, until the page closes. */
interface Aside {
  place: Place
  contents: Map<string, Uint8Array>
  /** What was in force of its layer once it had gone. */
  inForceSince: string | null
}

export interface KeeperParts {
  list: ListStore
  /** Where new blobs go. */
  blobs: BlobStore
  /** Where older ones may lie besides. */
  others: BlobStore[]
  room: () => Promise<Room>
  /** Called after every change of the list made here. */
  changed: () => void
}

/** Every blob of a version with its bytes. */
export type Contents = ReadonlyMap<string, Uint8Array>

/**
 * Keeps layer versions. Blobs are written first and the list last, so that whatever breaks on the way (a closed tab,
 * a full disk) leaves the list as it was; what such an import left behind is swept up at the next start.
 */
export class Keeper {
  private readonly aside = new Map<string, Aside>()

  constructor(private readonly parts: KeeperParts) {}

  get place() {
    return this.parts.blobs.place
  }

  room(): Promise<Room> {
    return this.parts.room()
  }

  list(): Promise<LibraryList> {
    return this.parts.list.read()
  }

  /** A blob's description; its bytes go to `add`. */
  describe(name: string, bytes: Uint8Array): KeptBlob {
    return { name, place: this.place, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) }
  }

  /** Stores versions with their blobs: all of them, or none. Throws an InputError where there is no room. */
  async add(
    places: readonly Place[],
    contents: Contents,
    onBytes?: (done: number) => void,
  ): Promise<LibraryList> {
    const importId = uniqueName('import')
    const names = [...contents.keys()]
    let written = 0
    try {
      for (const [name, bytes] of contents) {
        await this.parts.list.beat(importId, names)
        await this.parts.blobs.write(name, bytes)
        written += bytes.length
        onBytes?.(written)
      }
      const list = await this.parts.list.change((before) => places.reduce(withVersion, before))
      await this.parts.list.ended(importId)
      this.parts.changed()
      return list
    } catch (error) {
      await this.drop(names)
      await this.parts.list.ended(importId).catch(() => undefined)
      const { usedBytes, quotaBytes } = await this.room()
      const free = usedBytes === null || quotaBytes === null ? null : Math.max(0, quotaBytes - usedBytes)
      const needed = [...contents.values()].reduce((sum, bytes) => sum + bytes.length, 0)
      throw storingFailed(error, needed, free)
    }
  }

  /** The bytes of a blob, their hash compared. Throws an InputError where they are not what was stored. */
  async read(blob: KeptBlob, title: string): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.storeOf(blob)?.read(blob.name, blob.bytes)
    if (!bytes || bytesToHex(sha256(bytes)) !== blob.sha256) throw new InputError(layerDamaged(title))
    return bytes
  }

  async versionOf(id: string): Promise<KeptVersion> {
    const kept = versionIn((await this.list()).series, id)
    if (!kept) throw new InputError(versionGone())
    return kept
  }

  /**
   * Takes versions out of the store and holds them in memory, so that they can be put back. `back`: versions that come
   * into force again, where it is an import that is undone.
   */
  async setAside(ids: readonly string[], back: readonly string[] = []): Promise<LibraryList> {
    const { series } = await this.list()
    for (const id of ids) {
      const one = series.find(({ versions }) => versions.some((kept) => kept.id === id))
      const kept = one?.versions.find((entry) => entry.id === id)
      if (!one || !kept) continue
      const contents = new Map<string, Uint8Array>()
      for (const blob of blobsOf(kept)) {
        const bytes = await this.storeOf(blob)?.read(blob.name, blob.bytes)
        if (bytes) contents.set(blob.name, bytes)
      }
      this.aside.set(id, {
        place: { seriesId: one.id, version: kept, inForce: one.inForce === id },
        contents,
        inForceSince: null,
      })
    }
    const list = await this.remove(ids, back)
    for (const id of ids) {
      const entry = this.aside.get(id)
      if (entry) entry.inForceSince = inForceOf(list, entry.place.seriesId)
    }
    return list
  }

  /**
   * Puts back what was set aside by this page; what is not there (or is back already) is passed over. It is in force
   * again if it was, unless a person has since put another version in force.
   */
  async restore(ids: readonly string[]): Promise<LibraryList> {
    for (const id of ids) {
      const entry = this.aside.get(id)
      if (!entry) continue
      const isAsLeft = inForceOf(await this.list(), entry.place.seriesId) === entry.inForceSince
      const onDisk = {
        ...entry.place,
        inForce: entry.place.inForce && isAsLeft,
        version: relocated(entry.place.version, this.place),
      }
      await this.add([onDisk], entry.contents)
      this.aside.delete(id)
    }
    return this.list()
  }

  /** 彻底删除: out of the store and out of memory. */
  async erase(ids: readonly string[]): Promise<LibraryList> {
    for (const id of ids) this.aside.delete(id)
    return this.remove(ids)
  }

  async setInForce(seriesId: string, versionId: string | null): Promise<LibraryList> {
    const list = await this.parts.list.change((before) => withInForce(before, seriesId, versionId))
    this.parts.changed()
    return list
  }

  /** Removes blobs that no version names and no living import is writing. */
  async sweep(): Promise<void> {
    const alive = new Set(await this.parts.list.alive())
    const names = await Promise.all(
      this.stores().map(async (store) => ({ store, names: await store.names() })),
    )
    // Read after the names: a blob that a finished import has just listed is in it.
    for (const kept of versionsOf((await this.list()).series))
      for (const blob of blobsOf(kept)) alive.add(blob.name)
    for (const { store, names: found } of names)
      for (const name of found) if (!alive.has(name)) await store.remove(name)
  }

  private async remove(ids: readonly string[], back: readonly string[] = []): Promise<LibraryList> {
    let gone: KeptBlob[] = []
    const list = await this.parts.list.change((before) => {
      gone = versionsOf(before.series)
        .filter(({ id }) => ids.includes(id))
        .flatMap(blobsOf)
      return gone.length > 0 ? withoutVersions(before, ids, back) : null
    })
    await this.drop(gone.map(({ name }) => name))
    this.parts.changed()
    return list
  }

  private async drop(names: readonly string[]): Promise<void> {
    for (const store of this.stores())
      for (const name of names) await store.remove(name).catch(() => undefined)
  }

  private stores(): BlobStore[] {
    return [this.parts.blobs, ...this.parts.others]
  }

  private storeOf(blob: KeptBlob): BlobStore | null {
    return this.stores().find(({ place }) => place === blob.place) ?? null
  }
}

function inForceOf({ series }: LibraryList, seriesId: string): string | null {
  return series.find(({ id }) => id === seriesId)?.inForce ?? null
}

/** The same version with its blobs in another store. */
export function relocated(kept: KeptVersion, place: KeptBlob['place']): KeptVersion {
  return {
    ...kept,
    zones: { ...kept.zones, place },
    files: kept.files.map((file) => ({ ...file, blob: { ...file.blob, place } })),
  }
}

/** Unlike any other, also across tabs and computers; no secure context needed. */
export function uniqueName(prefix: string): string {
  const random = crypto.getRandomValues(new Uint32Array(2))
  return `${prefix}-${Date.now().toString(36)}-${[...random].map((part) => part.toString(36)).join('')}`
}
