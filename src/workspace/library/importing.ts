import type { LayerRole } from '../../check/types'
import type { InputFile } from '../../geo/features'
import type { SevenParameters } from '../../geo/sevenParameters'
import type { LonLatPolygons } from '../../geo/types'
import { accuracyOf } from '../intake/control'
import { noteOf } from '../failure'
import type { Context, ReadItem } from '../desk/port'
import type { Reading } from '../intake/rereading'
import { unitPolygons } from './coverage'
import { changeDraft } from './drafts'
import { needsParameters, placeOf, rereadDraft, typedParameters } from './draftReading'
import { take, type Loaded } from './following'
import {
  askToPersist,
  endJob,
  libraryOfPort,
  setLibrary,
  startJob,
  stepJob,
  takeList,
  tellTrouble,
} from './moves'
import type { ImportWish } from './port'
import type { LayerDraft, LayerForm } from './state'
import { seriesOf, titleOfSeries, versionIn, type Series } from './types'

/** Reads files as layers to be kept; each dataset with polygons waits to be described. */
export async function readLayers(context: Context, files: InputFile[]): Promise<void> {
  const { workspace, port } = context
  const [first] = files
  if (!first) return
  const { intent } = workspace.getState().library
  startJob(workspace, 'read', first.name)
  const own = workspace.getState().library.job
  try {
    const { items, problems } = await port.read(files)
    const { job } = workspace.getState().library
    if (job?.startedAt !== own?.startedAt) return
    if (job?.stopping) return endReading(workspace)
    for (const { file, note } of problems) {
      const { zh, en } = note.message
      tellTrouble(workspace, { ...note, message: { zh: `${file}:${zh}`, en: `${file}: ${en}` } })
    }
    for (const item of items) {
      if (item.decision.kind === 'refused' && !item.withoutParameters) {
        tellTrouble(workspace, item.decision.note)
        continue
      }
      const draft = await draftOf(context, item, intent)
      if (draft.encodingDoubtful) draft.previews = await port.previews(item.itemId)
      setLibrary(workspace, ({ drafts }) => ({
        drafts: [...drafts.filter(({ itemId }) => itemId !== draft.itemId), draft],
      }))
    }
    setLibrary(workspace, { job: null, selected: null })
    workspace.setState({ comparison: null })
  } catch (error) {
    if (workspace.getState().library.job?.stopping) return endReading(workspace)
    tellTrouble(workspace, noteOf(error, first.name))
  }
}

function endReading(workspace: Context['workspace']): void {
  endJob(workspace)
  workspace.tell({ zh: '已停止读取,没有读入任何内容', en: 'Reading was stopped; nothing was taken in' })
}

/** Where a dataset lies, coarsely, for the map beside the form; empty where its system is not known yet. */
export async function draftOutline(context: Context, draft: LayerDraft): Promise<LonLatPolygons> {
  if (draft.system === null && draft.code === null) return []
  try {
    return await libraryOfPort(context.port).outline(draft.itemId, draft.code)
  } catch {
    // What cannot be converted is said, with its reason, when the layer is to be kept.
    return []
  }
}

async function draftOf(
  { workspace, port }: Context,
  item: ReadItem,
  intent: { role: LayerRole | null; seriesId: string | null },
): Promise<LayerDraft> {
  const { role, fields, mapping, classes } = await libraryOfPort(port).inspect(
    item.itemId,
    intent.role,
    undefined,
  )
  const { series } = workspace.getState().library
  // What a doubt offers includes the degrees of web maps; an old datum has a place that is roughly known.
  const placed = item.decision.kind === 'known' ? item : await port.candidates(item.itemId)
  const withGround = (item.layers ?? []).filter(({ shapes }) => shapes.polygons > 0)
  const earlier = intent.seriesId ? latestOf(series, intent.seriesId) : null
  const form: LayerForm = {
    title: seriesTitle(series, intent.seriesId) ?? titleOfFile(item.file),
    role: earlier?.role ?? role,
    statutory: false,
    source: earlier?.provenance.source ?? '',
    version: '',
    approval: '',
    date: '',
    accuracy: earlier?.provenance.accuracyMetres?.toString() ?? '',
    secrecy: earlier?.provenance.secrecy ?? '',
    mapping,
    coverageKind: 'zones',
    units: [],
    outline: null,
  }
  return {
    itemId: item.itemId,
    file: item.file,
    format: item.format,
    encoding: item.encoding,
    featureCount: item.featureCount,
    vertexCount: item.vertexCount,
    ...placeOf(placed),
    encodingDoubtful: item.encodingDoubtful ?? false,
    previews: null,
    layers: withGround,
    usedLayers: item.reading?.layers ?? withGround.map(({ name }) => name),
    seriesId: intent.seriesId,
    fields,
    classes,
    form,
    notes: item.notes,
  }
}

/** What a layer is called until a person says otherwise. */
function titleOfFile(file: string): string {
  return file.replace(/\.[^.]+$/u, '')
}

function seriesTitle(series: readonly Series[], seriesId: string | null): string | null {
  const own = series.find(({ id }) => id === seriesId)
  return own ? titleOfSeries(own) : null
}

/** A new version goes by the name of its layer; the name of its file stays among the facts. Null: a new layer. */
export function succeedSeries(
  context: Pick<Context, 'workspace'>,
  draft: LayerDraft,
  seriesId: string | null,
): void {
  const { series } = context.workspace.getState().library
  const wasNamed = draft.seriesId === null ? draft.form.title : titleOfFile(draft.file)
  changeDraft(context, draft.itemId, {
    seriesId,
    form: { title: seriesTitle(series, seriesId) ?? wasNamed },
  })
}

function latestOf(series: readonly Series[], seriesId: string) {
  return series.find(({ id }) => id === seriesId)?.versions.at(-1) ?? null
}

/** Another role or another class field: the proposals are made anew, what the person set stays. */
export async function reinspect(
  context: Context,
  draft: LayerDraft,
  change: { role?: LayerRole; classField?: string | null },
): Promise<void> {
  const role = change.role ?? draft.form.role
  const field = change.classField === undefined ? draft.form.mapping.class : change.classField
  const { classes, mapping } = await libraryOfPort(context.port).inspect(draft.itemId, role, field)
  const kept = { ...draft.form.mapping, class: field, classes: certain(classes) }
  const { series } = context.workspace.getState().library
  const isOfRole = draft.seriesId !== null && latestOf(series, draft.seriesId)?.role === role
  if (draft.seriesId !== null && !isOfRole) succeedSeries(context, draft, null)
  changeDraft(context, draft.itemId, {
    classes,
    form: { role, mapping: change.role === undefined ? kept : { ...kept, function: mapping.function } },
  })
}

function certain(classes: LayerDraft['classes']): Record<string, string> {
  return Object.fromEntries(
    classes.flatMap(({ value, proposed, isFormer }) =>
      proposed !== null && !isFormer ? [[value, proposed]] : [],
    ),
  )
}

export function dropDraft({ workspace }: Pick<Context, 'workspace'>, itemId: string): void {
  setLibrary(workspace, ({ drafts }) => ({
    drafts: drafts.filter((draft) => draft.itemId !== itemId),
    intent: { role: null, seriesId: null },
  }))
}

/** Reads the dataset of a draft anew; see `rereadDraft`. */
export function readDraftAnew(context: Context, draft: LayerDraft, change: Reading): Promise<void> {
  const intent = { role: draft.form.role, seriesId: draft.seriesId }
  return rereadDraft(context, draft, change, (item) => draftOf(context, item, intent))
}

/** What is missing before a draft can be kept; the form says it beside the field. */
export function draftProblems(
  draft: LayerDraft,
  parameters: SevenParameters | null,
): ('title' | 'system' | 'parameters' | 'accuracy' | 'coverage' | 'provenance')[] {
  const { form } = draft
  return [
    ...(form.title.trim() === '' ? (['title'] as const) : []),
    ...(draft.system === null && draft.code === null ? (['system'] as const) : []),
    ...(needsParameters(draft) && !parameters && !draft.isApproximateTaken ? (['parameters'] as const) : []),
    ...(accuracyOf(form.accuracy) === undefined ? (['accuracy'] as const) : []),
    ...((form.coverageKind === 'file' && !form.outline) ||
    (form.coverageKind === 'units' && form.units.length === 0)
      ? (['coverage'] as const)
      : []),
    // A layer that is declared statutory must be traceable: who gave it, and which version it is.
    ...(form.statutory &&
    (form.source.trim() === '' || (form.version + form.approval + form.date).trim() === '')
      ? (['provenance'] as const)
      : []),
  ]
}

/** Makes a kept layer of a draft. Where it fails or is stopped the draft stays, filled in as it was. */
export async function keepDraft(context: Context, draft: LayerDraft, loaded: Loaded): Promise<void> {
  const { workspace, port } = context
  const parameters = typedParameters(workspace.getState().lastParameters)
  if (draftProblems(draft, parameters).length > 0 || workspace.getState().library.job) return
  const library = libraryOfPort(port)
  startJob(workspace, 'import', draft.form.title)
  try {
    const wish = await wishOf(context, draft)
    const end = await library.bring(wish, (step) => stepJob(workspace, step))
    if (!end) {
      endJob(workspace)
      workspace.tell({
        zh: '已取消导入,没有存下任何内容',
        en: 'The import was cancelled; nothing was stored',
      })
      return
    }
    const { version } = end
    take(loaded, version, end.zones)
    dropDraft(context, draft.itemId)
    // First as if taken away, then as a step: undo takes the layer away, redo brings it back.
    workspace.setState((state) => ({ removedLayers: [...state.removedLayers, version.id] }))
    workspace.step({ zh: `导入${version.title}`, en: `import ${version.title}` }, (state) => ({
      removedLayers: state.removedLayers.filter((id) => id !== version.id),
    }))
    const earlier =
      workspace.getState().library.series.find(({ id }) => id === wish.seriesId)?.inForce ?? null
    setLibrary(workspace, ({ replaced }) => ({ replaced: { ...replaced, [version.id]: earlier } }))
    takeList(workspace, end.list)
    setLibrary(workspace, { selected: { kind: 'version', id: version.id }, job: null })
    workspace.tell({
      zh: `已存下 ${version.title}(${version.validation.zones} 个图斑),此后每次核查都会用到`,
      en: `${version.title} is stored (${version.validation.zones} zones); every check uses it from now on`,
    })
    await askToPersist(context)
  } catch (error) {
    tellTrouble(workspace, noteOf(error, draft.file))
  }
}

async function wishOf(context: Context, draft: LayerDraft): Promise<ImportWish> {
  const { form } = draft
  const { series } = context.workspace.getState().library
  const polygons =
    form.coverageKind === 'file'
      ? (form.outline?.polygons ?? null)
      : form.coverageKind === 'units'
        ? await unitPolygons(context, form.units)
        : null
  return {
    itemId: draft.itemId,
    code: draft.code,
    parameters: needsParameters(draft) ? typedParameters(context.workspace.getState().lastParameters) : null,
    seriesId: draft.seriesId && series.some(({ id }) => id === draft.seriesId) ? draft.seriesId : null,
    title: seriesTitle(series, draft.seriesId) ?? form.title.trim(),
    role: form.role,
    statutory: form.statutory,
    provenance: {
      source: form.source.trim(),
      version: form.version.trim(),
      approval: form.approval.trim(),
      date: form.date.trim(),
      accuracyMetres: accuracyOf(form.accuracy) ?? null,
      secrecy: form.secrecy.trim(),
    },
    mapping: form.mapping,
    coverage: {
      kind: form.coverageKind,
      names:
        form.coverageKind === 'units'
          ? form.units
          : form.coverageKind === 'file' && form.outline
            ? [form.outline.file]
            : [],
      polygons,
    },
  }
}

/** The version that a new one of the same layer would follow. */
export function followsVersion(series: readonly Series[], versionId: string) {
  const own = seriesOf(series, versionId)
  return own && versionIn(series, versionId) ? own : null
}
