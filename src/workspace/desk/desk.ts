import { proxy, wrap } from 'comlink'
import type { LayerFinding } from '../../check/types'
import { valueOf, type DeskEnd, type DeskService } from './messages'
import { libraryOf } from '../library/remote'
import type { Port } from './port'

/** A cancelled check is over for the person after this long, even if the worker is in the middle of a step. */
const CANCEL_MILLISECONDS = 400

/** Opens the worker that reads and checks, off the main thread. Methods reject with an InputError. */
export function openDesk(): Port {
  const worker = new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' })
  const service = wrap<DeskService>(worker)
  let giveUp: (() => void) | null = null

  return {
    read: async (files, wishes) => valueOf(await service.read(files, wishes)),
    previews: async (itemId) => valueOf(await service.previews(itemId)),
    reread: async (itemId, change) => valueOf(await service.reread(itemId, change)),
    candidates: async (itemId) => valueOf(await service.candidates(itemId)),
    parts: async (itemId) => valueOf(await service.parts(itemId)),
    project: async (itemId, code, options) => valueOf(await service.project(itemId, code, options)),
    control: async (itemId, code, description) => valueOf(await service.control(itemId, code, description)),
    suggestRole: async (itemId) => valueOf(await service.suggestRole(itemId)),
    packLayer: async (entry, data, coverage) => {
      valueOf(await service.packLayer(entry, data, coverage))
    },
    check: async (project, layerIds, onStep, bands) => {
      const findings: LayerFinding[] = []
      let over = false
      const gaveUp = new Promise<DeskEnd>((resolve) => {
        giveUp = () => resolve({ kind: 'cancelled', findings })
      })
      const reply = service.check(
        project,
        layerIds,
        proxy((progress) => {
          if (over) return
          if (progress.finished) findings.push(progress.finished)
          onStep({
            done: progress.layersDone,
            total: progress.layers,
            zones: progress.zones,
            finished: progress.finished,
          })
        }),
        bands,
      )
      try {
        return await Promise.race([reply.then((answer) => valueOf<DeskEnd>(answer)), gaveUp])
      } finally {
        over = true
      }
    },
    avoid: async (project, result, layerIds) => valueOf(await service.avoid(project, result, layerIds)),
    areaTable: async (wish, onProgress) => valueOf(await service.areaTable(wish, proxy(onProgress))),
    areaCell: async (wish, cell) => valueOf(await service.areaCell(wish, cell)),
    library: libraryOf(service),
    cancel: () => {
      void service.cancel()
      const stop = giveUp
      if (stop) setTimeout(stop, CANCEL_MILLISECONDS)
    },
  }
}
