import { proxy, type Remote } from 'comlink'
import { valueOf, type DeskService } from '../desk/messages'
import type { LibraryPort } from './port'

/** The library behind the worker's border. */
export function libraryOf(service: Remote<DeskService>): LibraryPort {
  return {
    open: async (onChange) => valueOf(await service.libraryOpen(proxy(onChange))),
    inspect: async (itemId, role, classField) =>
      valueOf(await service.libraryInspect(itemId, role, classField)),
    outline: async (itemId, code) => valueOf(await service.libraryOutline(itemId, code)),
    bring: async (wish, onProgress) => valueOf(await service.libraryBring(wish, proxy(onProgress))),
    load: async (versionId) => valueOf(await service.libraryLoad(versionId)),
    stop: () => void service.libraryStop(),
    change: async (change) => valueOf(await service.libraryChange(change)),
    compare: async (oldId, newId, onProgress) =>
      valueOf(await service.libraryCompare(oldId, newId, proxy(onProgress))),
    pack: async (onProgress) => valueOf(await service.libraryPack(proxy(onProgress))),
    unpack: async (bytes, onProgress) => valueOf(await service.libraryUnpack(bytes, proxy(onProgress))),
  }
}
