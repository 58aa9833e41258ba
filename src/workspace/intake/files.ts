import { reachesQinghai } from '../../geo/choices'
import type { InputFile } from '../../geo/features'
import type { SevenParameters } from '../../geo/sevenParameters'
import type { Datum } from '../../geo/system'
import type { Localized } from '../../geo/types'
import { noteOf } from '../failure'
import type { Context, ReadItem } from '../desk/port'
import { reportProblem } from '../problems'
import { decisionElsewhere } from './elsewhere'
import { addProject } from './projects'
import { askWidth, needsWidth, withoutStrayLines } from './widths'
import { placeNow, systemOfChoice } from './placeChoice'
import { askFirst, noteLayers } from './questions'
import type { ControlDraft, FileProblem, PendingItem } from '../state'
import { rememberSource } from '../session/sources'
import type { SystemChoice } from './systemChoice'

export type Purpose = PendingItem['purpose']

/**
 * Reads files that a person dropped or chose, and goes on with each dataset as far as it is clear: a known system is
 * checked at once, a doubt asks where it is, a refusal says why.
 */
export async function openFiles(context: Context, files: InputFile[], purpose: Purpose): Promise<void> {
  const { workspace, port } = context
  if (files.length === 0) return
  const names = files.map((file) => file.name)
  const label = names.length > 1 ? `${names[0] ?? ''} +${names.length - 1}` : (names[0] ?? '')
  workspace.setState((state) => ({
    reading: [...state.reading, label],
    // What was wrong with an earlier try of the same file is over; other files keep their sentences.
    problems: state.problems.filter(({ file }) => !names.includes(file)),
    place: 'check',
    panelHidden: false,
    identify: null,
  }))
  try {
    const { items, problems } = await port.read(files, { joinLayers: purpose === 'project' })
    workspace.setState((state) => ({ reading: without(state.reading, label) }))
    rememberSource(
      items.map(({ itemId }) => itemId),
      files,
    )
    for (const { file, note } of problems) reportProblem(context, file, note)
    const wanted = purpose === 'project' ? withoutStrayLines(context, items) : items
    // All at once: the worker builds them in order, and their checks stand in line.
    await Promise.all(wanted.map((item) => takeItem(context, item, purpose)))
  } catch (error) {
    workspace.setState((state) => ({ reading: without(state.reading, label) }))
    reportProblem(context, label, noteOf(error, label))
  }
}

/** Goes on with a dataset as far as it is clear; what only the person knows is asked. */
export async function takeItem(context: Context, item: ReadItem, purpose: Purpose): Promise<void> {
  noteLayers(context, item)
  if (await askFirst(context, item, purpose)) return
  const { decision } = item
  switch (decision.kind) {
    case 'refused':
      if (item.withoutParameters) return askForParameters(context, item, purpose)
      reportProblem(context, item.file, decision.note, swapOf(item, purpose))
      return
    case 'doubt':
      askWhere(context, item, purpose, null)
      return
    case 'known':
      if (await isElsewhere(context, item, purpose)) return
      await goOn(context, item, { ...FROM_FILE, name: decision.system.name }, purpose, null)
  }
}

const FROM_FILE = { code: null, parameters: null }

/** Numbers in the wrong order are read the other way round only when the person says so. */
function swapOf({ itemId, decision }: ReadItem, purpose: Purpose): FileProblem['swap'] {
  const isSwapped = decision.kind === 'refused' && decision.note.code === 'axes-swapped'
  return isSwapped ? { itemId, purpose } : null
}

/** Xi'an 80 or Beijing 54: the place is known roughly, the parameters come from the person. */
async function askForParameters(context: Context, item: ReadItem, purpose: Purpose): Promise<void> {
  try {
    askWhere(context, await context.port.candidates(item.itemId), purpose, null)
  } catch (error) {
    reportProblem(context, item.file, noteOf(error, item.file))
  }
}

/**
 * True where a known system puts the file outside Qinghai: that is asked, with the places where it could be. A control
 * layer that reaches into Qinghai (one of the whole country) is not asked about.
 */
async function isElsewhere(context: Context, item: ReadItem, purpose: Purpose): Promise<boolean> {
  const asked = await decisionElsewhere(context.port, item)
  if (asked?.decision.kind !== 'doubt') return false
  const own = asked.decision.candidates.find(({ system }) => system.code === asked.ownCode)
  if (purpose === 'control' && own && reachesQinghai(own.box)) return false
  askWhere(context, asked, purpose, null)
  return true
}

/** Puts a dataset into the queue 这个项目在哪里? The likeliest candidate is marked, the person decides. */
export function askWhere(
  context: Context,
  item: ReadItem,
  purpose: Purpose,
  /** The project that is replaced, and the system it lies in now. */
  replaces: { projectId: string; code: number | null } | null,
): void {
  if (item.decision.kind !== 'doubt') return
  const { reason, candidates } = item.decision
  const isDatumStated = item.withoutParameters != null
  const { code, datum } = placeNow(replaces?.code ?? null)
  // A file that states its datum has one place, whatever it is called on another datum.
  const current = isDatumStated ? (candidates[0]?.system.code ?? null) : code
  const pending: PendingItem = {
    itemId: item.itemId,
    file: item.file,
    format: item.format,
    encoding: item.encoding,
    featureCount: item.featureCount,
    vertexCount: item.vertexCount,
    shapes: item.shapes,
    reason,
    // Inside Qinghai first; the others stay selectable.
    candidates: [...candidates].sort((a, b) => Number(b.inQinghai) - Number(a.inQinghai)),
    chosen: current,
    ownCode: item.ownCode ?? null,
    currentCode: replaces === null ? null : current,
    notes: item.notes,
    evidence: item.evidence ?? null,
    datum: item.withoutParameters?.datum ?? datum,
    isDatumStated,
    purpose,
    replaces: replaces?.projectId ?? null,
  }
  context.workspace.setState((state) => ({
    pending: [...state.pending.filter((entry) => entry.itemId !== item.itemId), pending],
    highlight: null,
  }))
}

/** 改坐标系: shows the places where a project's numbers make sense again; the project stays until one is chosen. */
export async function reopen(context: Context, itemId: string, projectId: string): Promise<void> {
  const open = context.workspace.getState().projects.find((entry) => entry.project.id === projectId)
  try {
    const item = await context.port.candidates(itemId)
    const code = open?.systemCode ?? item.ownCode ?? null
    askWhere(context, item, 'project', { projectId, code })
  } catch (error) {
    const file = open?.project.source.file ?? ''
    reportProblem(context, file, noteOf(error, file))
  }
}

/** The person picks a candidate by its EPSG code. */
export function pickCandidate({ workspace }: Pick<Context, 'workspace'>, code: number): void {
  workspace.setState((state) => ({
    pending: state.pending.map((entry, index) => (index === 0 ? { ...entry, chosen: code } : entry)),
  }))
}

/** Leaves the first waiting file out. */
export function dropPending({ workspace }: Pick<Context, 'workspace'>): void {
  workspace.setState((state) => ({ pending: state.pending.slice(1) }))
}

/** The person says on which datum the numbers are. */
export function pickDatum({ workspace }: Pick<Context, 'workspace'>, datum: Datum): void {
  workspace.setState((state) => ({
    pending: state.pending.map((entry, index) => (index === 0 ? { ...entry, datum } : entry)),
  }))
}

/**
 * The choice is made: the file becomes a project (and is checked) or a control layer to be described.
 * @param parameters from the datum that was chosen to CGCS2000; without them positions stay approximate
 */
export async function confirmPlace(
  context: Context,
  parameters: SevenParameters | null = null,
): Promise<void> {
  const { workspace } = context
  const pending = workspace.getState().pending[0]
  const system = pending && systemOfChoice(pending)
  if (!system) return
  dropPending(context)
  // The same place again: the project stays as it is.
  if (pending.replaces !== null && system.code === pending.currentCode && !system.approximate) return
  const code = system.code === pending.ownCode ? null : system.code
  // The offset of a web map is no datum: no parameters lead back from it.
  const isOldDatum = system.approximate && !system.webMap
  const choice = { code, parameters: isOldDatum ? parameters : null, name: system.name }
  await goOn(context, pending, choice, pending.purpose, pending.replaces)
}

async function goOn(
  context: Context,
  item: Pick<ReadItem, 'itemId' | 'file' | 'featureCount' | 'shapes'>,
  /** What the person chose; a null code leaves it to what the file says. */
  { name: systemName, ...system }: SystemChoice & { name: Localized },
  purpose: Purpose,
  replaces: string | null,
): Promise<void> {
  if (purpose === 'project')
    return needsWidth(item.shapes)
      ? askWidth(context, {
          ...item,
          systemCode: system.code,
          parameters: system.parameters,
          systemName,
          replaces,
        })
      : addProject(context, item, { system, replaces })
  try {
    const draft: ControlDraft = {
      itemId: item.itemId,
      file: item.file,
      systemCode: system.code,
      systemName,
      parameters: system.parameters,
      featureCount: item.featureCount,
      suggestedTitle: item.file.replace(/\.[^.]+$/, ''),
      suggestedRole: await context.port.suggestRole(item.itemId),
    }
    context.workspace.setState((state) => ({ drafts: [...state.drafts, draft] }))
  } catch (error) {
    reportProblem(context, item.file, noteOf(error, item.file))
  }
}

function without(list: string[], entry: string): string[] {
  const index = list.indexOf(entry)
  return index < 0 ? list : [...list.slice(0, index), ...list.slice(index + 1)]
}
