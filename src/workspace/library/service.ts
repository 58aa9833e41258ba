import { prepareLayer, type PreparedLayer } from '../../check/prepare'
import { guessRole } from '../../check/intake/roles'
import { ENGINE_VERSION } from '../../check/version'
import type { InputFile } from '../../geo/features'
import { InputError } from '../../geo/note'
import type { Reply } from '../desk/reply'
import type { IntakeItem } from '../desk/intake'
import { breathing, type Signal } from './breathing'
import { bringIn } from './bring'
import { controlOf } from './build'
import { compareVersions } from './compare'
import { packList, unpackList } from './dataset'
import type { Keeper } from './keeper'
import { classValues, fieldsOf, proposedMapping } from './mapping'
import { openKeeper } from './openKeeper'
import { versionGone } from './notes'
import { outlineOfItem } from './outline'
import type { LibraryOpening, LibraryService } from './port'
import type { KeptVersion } from './types'
import { readZones } from './zonesFile'

/** What the library shares with the desk that it is a part of. */
export interface Shared {
  items: Map<string, IntakeItem>
  /** Layers that checks know, by id. */
  layers: Map<string, PreparedLayer>
  replyLater: <T>(work: () => Promise<T>) => Promise<Reply<T>>
  reply: <T>(work: () => T) => Reply<T>
}

export interface LibraryPart {
  service: LibraryService
  /** Told of every read, so that a layer can be kept with its file. */
  remember(files: InputFile[], items: readonly IntakeItem[]): void
  /** The same files belong to a dataset that was read anew. */
  rememberAs(itemId: string, earlierId: string): void
}

const CHANNEL = 'qingping-library'

/** The part of the worker that keeps layers. */
export function createLibrary({ items, layers, replyLater, reply }: Shared): LibraryPart {
  /** Files of the last read, and of datasets that are being described. */
  const files = new Map<string, InputFile[]>()
  let keeper: Keeper | null = null
  let signal: Signal = { aborted: false }

  const open = (): Keeper => {
    if (!keeper) throw new InputError(versionGone())
    return keeper
  }
  const itemOf = (itemId: string): IntakeItem => {
    const item = items.get(itemId)
    if (!item) throw new InputError(versionGone())
    return item
  }
  const start = () => {
    signal.aborted = true
    signal = { aborted: false }
    return signal
  }
  const prepared = async (kept: KeptVersion) => {
    const known = layers.get(kept.id)
    if (known) return known
    const layer = prepareLayer(controlOf(kept, readZones(await open().read(kept.zones, kept.title))))
    return layer
  }

  const service: LibraryService = {
    libraryOpen: (onChange) =>
      replyLater(async (): Promise<LibraryOpening> => {
        const channel = new BroadcastChannel(CHANNEL)
        const opened = await openKeeper(() => channel.postMessage('changed'))
        keeper = opened.keeper
        channel.onmessage = () => void opened.keeper.list().then(onChange)
        await opened.keeper.sweep().catch(() => undefined)
        return { list: await opened.keeper.list(), storage: await opened.facts(), notes: opened.notes }
      }),
    libraryInspect: (itemId, wanted, classField) =>
      reply(() => {
        const { source } = itemOf(itemId)
        const fields = fieldsOf(source.features)
        const role =
          wanted ??
          guessRole(
            [source.layer, source.file],
            fields.map(({ name }) => name),
          )
        const mapping = proposedMapping(source.features, role)
        if (classField !== undefined) mapping.class = classField
        return { role, fields, mapping, classes: classValues(source.features, mapping.class, role) }
      }),
    libraryOutline: (itemId, code) => reply(() => outlineOfItem(itemOf(itemId), code)),
    libraryBring: (wish, onProgress) =>
      replyLater(async () => {
        const item = itemOf(wish.itemId)
        const own = start()
        const end = await bringIn(
          open(),
          { item, files: files.get(wish.itemId) ?? [], wish },
          own,
          onProgress,
        )
        if (!end) return null
        layers.set(end.version.id, end.prepared)
        items.delete(wish.itemId)
        files.delete(wish.itemId)
        return { list: end.list, version: end.version, zones: end.zones }
      }),
    libraryLoad: (versionId) =>
      replyLater(async () => {
        const kept = await open().versionOf(versionId)
        const bytes = await open().read(kept.zones, kept.title)
        if (!layers.has(versionId)) layers.set(versionId, prepareLayer(controlOf(kept, readZones(bytes))))
        return bytes
      }),
    libraryStop: () => {
      signal.aborted = true
    },
    libraryChange: (change) =>
      replyLater(async () => {
        switch (change.kind) {
          case 'set-aside':
            return open().setAside(change.ids, change.back)
          case 'restore':
            return open().restore(change.ids)
          case 'erase':
            for (const id of change.ids) layers.delete(id)
            return open().erase(change.ids)
          case 'in-force':
            return open().setInForce(change.seriesId, change.versionId)
        }
      }),
    libraryCompare: (oldId, newId, onProgress) =>
      replyLater(async () => {
        const own = start()
        const [older, newer] = [await open().versionOf(oldId), await open().versionOf(newId)]
        const steps = compareVersions(await prepared(older), await prepared(newer))
        const found = await breathing(steps, own, onProgress)
        return found && { oldId, newId, ...found }
      }),
    libraryPack: (onProgress) => replyLater(() => packList(open(), start(), onProgress, ENGINE_VERSION)),
    libraryUnpack: (bytes, onProgress) => replyLater(() => unpackList(open(), bytes, start(), onProgress)),
  }

  return {
    service,
    remember: (read, found) => {
      for (const id of files.keys()) if (!items.has(id)) files.delete(id)
      for (const { id } of found) files.set(id, read)
    },
    rememberAs: (itemId, earlierId) => {
      const read = files.get(earlierId)
      if (read) files.set(itemId, read)
    },
  }
}
