import { areaOfCell } from '../../check/areaCell'
import { areaTable, type GroupOf } from '../../check/areaTable'
import { avoidLayers } from '../../check/avoid'
import { shapesIn } from '../../check/intake/geometry'
import { guessRole } from '../../check/intake/roles'
import { buildLayer, layerFromCatalogue, type CatalogueEntry } from '../../check/layer'
import { CheckCancelled, checkInSteps, prepareLayer, type PreparedLayer } from '../../check/run'
import type { ControlLayer, LayerRole, Project } from '../../check/types'
import type { FeatureCollection } from 'geojson'
import { isEncodingDoubtful } from '../../formats/encoding/doubt'
import { decideCrs, type CrsDecision } from '../../geo/decide'
import { InputError, note } from '../../geo/note'
import { namedParts, sourceOfPart } from '../batch/parts'
import { withChoices } from '../intake/choices'
import { evidenceOf, quotedLines } from '../intake/evidence'
import type { DeskEnd, DeskService, Reply } from './messages'
import { takeIn, type IntakeItem } from './intake'
import { countPositions } from '../library/positions'
import { createLibrary } from '../library/service'
import type { ReadItem, TableGrouping } from './port'
import { Rereadings } from '../intake/rereading'
import { withLayersJoined } from '../intake/sourceLayers'
import { projectAsWished, systemWished } from '../intake/systemChoice'

/** The worker breathes at least this often (milliseconds), so that a cancel is heard. */
const BREATH_MILLISECONDS = 40

/** What the worker does, without the worker: the same in a test. */
export function createDeskService(): DeskService {
  const items = new Map<string, IntakeItem>()
  const layers = new Map<string, PreparedLayer>()
  const rereadings = new Rereadings()
  /** Lines of the files, for the question of where they are; by item. */
  const quoted = new Map<string, string[]>()
  const library = createLibrary({ items, layers, reply, replyLater })
  let running: { aborted: boolean } | null = null

  const itemOf = (itemId: string): IntakeItem => {
    const item = items.get(itemId)
    if (!item) throw new InputError(goneItem())
    return item
  }

  /** A question comes with what helps to answer it. */
  const withEvidence = (item: ReadItem, { source }: IntakeItem): ReadItem =>
    item.decision.kind === 'doubt'
      ? { ...item, evidence: evidenceOf(source, item.decision.candidates, quoted.get(item.itemId) ?? []) }
      : item

  /** The worker does one long thing at a time: a new one ends the last. */
  const start = () => {
    if (running) running.aborted = true
    const signal = { aborted: false }
    running = signal
    return signal
  }

  return {
    ...library.service,
    read: (files, { joinLayers = false } = {}) =>
      replyLater(async () => {
        const { items: all, errors } = await takeIn(files)
        const read = joinLayers ? withLayersJoined(all) : all
        for (const item of read) {
          items.set(item.id, item)
          quoted.set(item.id, quotedLines(files, item.source))
        }
        library.remember(files, read)
        rereadings.remember(files, read)
        return {
          items: read.map((item) => withEvidence(summary(item, rereadings), item)),
          problems: errors.map((error) => ({ file: error.file ?? '', note: error.note })),
        }
      }),
    previews: (itemId) => replyLater(() => rereadings.previews(itemId)),
    reread: (itemId, change) =>
      replyLater(async () => {
        const item = await rereadings.reread(itemId, change)
        if (!item) throw new InputError(goneItem())
        items.set(item.id, item)
        library.rememberAs(item.id, itemId)
        return withEvidence(summary(item, rereadings), item)
      }),
    candidates: (itemId) =>
      reply(() => {
        const item = itemOf(itemId)
        return withEvidence(withChoices(summary(item, rereadings), item.source), item)
      }),
    parts: (itemId) => reply(() => namedParts(itemOf(itemId).source)),
    project: (itemId, code, { part, ...wishes }) =>
      reply((): Project => {
        const whole = itemOf(itemId)
        const item = part ? { ...whole, source: sourceOfPart(whole.source, part) } : whole
        const project = projectAsWished(item, code, wishes)
        if (!project) throw new InputError(goneItem())
        return project
      }),
    control: (itemId, code, { parameters = null, ...description }) =>
      reply((): ControlLayer => {
        const item = itemOf(itemId)
        const { system, notes } = systemWished(item, { code, parameters })
        const prepared = prepareLayer(buildLayer(item.source, system, { ...description, notes }))
        layers.set(description.id, prepared)
        return prepared.layer
      }),
    suggestRole: (itemId) =>
      reply((): LayerRole => {
        const { source } = itemOf(itemId)
        return guessRole([source.layer, source.file], Object.keys(source.features[0]?.properties ?? {}))
      }),
    packLayer: (entry: CatalogueEntry, data: FeatureCollection, coverage: FeatureCollection | null) =>
      reply(() => {
        layers.set(entry.id, prepareLayer(layerFromCatalogue(entry, data, coverage)))
        return null
      }),
    check: (project, layerIds, onProgress, bands) =>
      replyLater(async (): Promise<DeskEnd> => {
        const signal = start()
        const chosen = layerIds.flatMap((id) => layers.get(id) ?? [])
        const steps = checkInSteps(project, chosen, { onProgress, signal, bands })
        try {
          const result = await runBreathing(steps)
          return result ? { kind: 'done', result } : { kind: 'cancelled', findings: [] }
        } catch (error) {
          if (error instanceof CheckCancelled) return { kind: 'cancelled', findings: error.finished }
          throw error
        } finally {
          if (running === signal) running = null
        }
      }),
    avoid: (project, result, layerIds) => reply(() => avoidLayers(project, result, layerIds)),
    areaTable: (wish, onProgress) =>
      replyLater(async () => {
        const [layer, by] = [wish.layerId, wish.byId].map((id) => layers.get(id))
        if (!layer || !by) throw new InputError(goneItem())
        const signal = start()
        const steps = areaTable(layer, by, grouping(wish.rows, layer), grouping(wish.columns, by))
        try {
          return await runBreathing(steps, signal, ({ done, total }) => onProgress(done, total))
        } finally {
          if (running === signal) running = null
        }
      }),
    areaCell: (wish, cell) =>
      replyLater(async () => {
        const [layer, by] = [wish.layerId, wish.byId].map((id) => layers.get(id))
        if (!layer || !by) throw new InputError(goneItem())
        const groups = [grouping(wish.rows, layer), grouping(wish.columns, by)] as const
        const signal = start()
        try {
          return await runBreathing(areaOfCell(layer.layer, by.layer, cell, ...groups), signal)
        } finally {
          if (running === signal) running = null
        }
      }),
    cancel: () => {
      if (running) running.aborted = true
    },
  }
}

/** Runs a generator to its end, letting messages in between its steps; null where `signal` stops it. */
async function runBreathing<S, T>(
  steps: Generator<S, T>,
  signal?: { readonly aborted: boolean },
  onStep?: (step: S) => void,
): Promise<T | null> {
  let breath = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (signal?.aborted) return null
    if (performance.now() - breath < BREATH_MILLISECONDS) continue
    onStep?.(step.value)
    await new Promise((resume) => setTimeout(resume, 0))
    breath = performance.now()
  }
}

function grouping(wish: TableGrouping, { layer }: PreparedLayer): GroupOf {
  switch (wish) {
    case 'name':
      return ({ name }) => name
    case 'class':
      return (zone) => zone.class ?? '—'
    case 'all':
      return () => layer.title.zh
  }
}

function summary(item: IntakeItem, rereadings: Rereadings): ReadItem {
  const { id, source, decision } = item
  return {
    itemId: id,
    file: source.file,
    format: source.format,
    encoding: source.encoding,
    featureCount: source.features.length,
    vertexCount: source.features.reduce((sum, { geometry }) => sum + countPositions(geometry), 0),
    shapes: shapesIn(source),
    decision: plainDecision(decision),
    notes: source.notes,
    encodingDoubtful: isEncodingDoubtful(source),
    layers: rereadings.layersOf(item),
    reading: rereadings.readingOf(id),
    withoutParameters: systemWithoutParameters(item),
  }
}

/** The system of a dataset that is refused only because nothing leads from it to CGCS2000. */
function systemWithoutParameters({ source, decision }: IntakeItem) {
  if (decision.kind !== 'refused' || decision.note.code !== 'crs-approximate-only') return null
  const shown = decideCrs(source, { approximate: true })
  return shown.kind === 'known' ? shown.system : null
}

/** Decisions are plain values already; copied so that nobody shares one with the worker's own. */
function plainDecision(decision: CrsDecision): CrsDecision {
  return { ...decision }
}

function goneItem() {
  return note(
    'item-gone',
    '读入的文件已不在内存中:请重新拖入文件',
    'The file that was read is no longer in memory: drop it again',
  )
}

function reply<T>(work: () => T): Reply<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    return failure(error)
  }
}

async function replyLater<T>(work: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): { ok: false; note: InputError['note']; file: string | null } {
  if (error instanceof InputError) return { ok: false, note: error.note, file: error.file }
  return {
    ok: false,
    note: note(
      'input-unusable',
      '处理时程序出错:请在 GIS 中检查并重新导出该文件后再试',
      'The program failed on this input: check it in a GIS, export it anew and try again',
    ),
    file: null,
  }
}
