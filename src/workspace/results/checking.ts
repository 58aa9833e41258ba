import type { CatalogueLayer } from '../../../layers/catalogue'
import type { LayerRole } from '../../check/types'
import { saidOf } from '../rules/facts'
import { readCollection, readLayerData, type Pack } from '../pack'
import { noteOf } from '../failure'
import { reportProblem } from '../problems'
import { countOutcomes, splitFindings } from './rows'
import { judged, RULES_ADDRESS } from '../rules/rules'
import type { CheckState, WorkspaceState } from '../state'
import type { CheckStep, Context, Port } from '../desk/port'

/** Pack layers that the worker has already; they are sent once. */
const sent = new WeakMap<Pack, Set<string>>()

/** Ids of the layers that a project is checked against: the example only against its own. */
export function layersToCheck(state: WorkspaceState, projectId: string): string[] {
  const demo = state.projects.find((open) => open.project.id === projectId)?.project.demo ?? false
  const own = state.userLayers
    .map(({ control }) => control)
    .filter((control) => (control.status === 'demo') === demo)
  if (demo) return own.map((control) => control.id)
  const ofPack = state.pack.kind === 'ready' ? controlLayersOf(state.pack.pack) : []
  return [...own.map((control) => control.id), ...ofPack.map((layer) => layer.id)]
}

function controlLayersOf(pack: Pack) {
  return pack.catalogue.layers.filter((layer) => layer.role === 'control')
}

/** True where layers came or went since the check. */
export function isStale(state: WorkspaceState, projectId: string): boolean {
  const check = state.checks[projectId]
  if (check?.kind !== 'done') return false
  return layersToCheck(state, projectId).join('\n') !== check.against.join('\n')
}

/** The worker does one check at a time; the others stand in line. */
interface Line {
  last: Promise<void>
  /** The project that is being checked just now. */
  current: string | null
}
const lines = new WeakMap<Port, Line>()

function lineOf(port: Port): Line {
  const line = lines.get(port) ?? { last: Promise.resolve(), current: null }
  lines.set(port, line)
  return line
}

/**
 * Checks a project against every control layer, off the main thread, when its turn has come; rows appear as layers
 * are done. A project that is asked for again starts anew.
 */
export function runCheck(context: Context, projectId: string): Promise<void> {
  const { workspace, port } = context
  const line = lineOf(port)
  if (line.current === projectId) port.cancel()
  const startedAt = performance.now()
  const against = layersToCheck(workspace.getState(), projectId)
  setCheck(context, projectId, {
    kind: 'running',
    startedAt,
    done: 0,
    total: against.length,
    findings: [],
    against,
    waiting: line.current !== null,
  })
  line.last = line.last.then(async () => {
    if (!isOwn(context, projectId, startedAt)) return
    line.current = projectId
    await checkNow(context, projectId, startedAt)
    line.current = null
  })
  return line.last
}

/**
 * Stops the check of a project, wherever it has come to; layers that are done keep their rows. It is over for the
 * person at once: what the worker still says of it is not listened to.
 */
export function cancelCheck(context: Context, projectId: string): void {
  if (lineOf(context.port).current === projectId) context.port.cancel()
  const check = context.workspace.getState().checks[projectId]
  if (check?.kind !== 'running') return
  const { findings, total, against } = check
  setCheck(context, projectId, { kind: 'cancelled', findings, total, against })
}

function setCheck({ workspace }: Context, projectId: string, check: CheckState): void {
  workspace.setState((all) => ({ checks: { ...all.checks, [projectId]: check } }))
}

/** True while the state of the project belongs to the run that started then. */
function isOwn({ workspace }: Context, projectId: string, startedAt: number): boolean {
  const check = workspace.getState().checks[projectId]
  return check?.kind === 'running' && check.startedAt === startedAt
}

async function checkNow(context: Context, projectId: string, startedAt: number): Promise<void> {
  const { workspace, port } = context
  const state = workspace.getState()
  const open = state.projects.find((entry) => entry.project.id === projectId)
  const against = layersToCheck(state, projectId)
  const set = (check: CheckState) => {
    if (isOwn(context, projectId, startedAt)) setCheck(context, projectId, check)
  }
  if (!open) return set({ kind: 'cancelled', findings: [], total: against.length, against })
  set({ kind: 'running', startedAt, done: 0, total: against.length, findings: [], against })
  try {
    if (!open.project.demo && state.pack.kind === 'ready') await sendPackLayers(context, state.pack.pack)
    // Given up while the layers were on their way: the worker has nothing to stop yet.
    if (!isOwn(context, projectId, startedAt)) return
    const computing = performance.now()
    const end = await port.check(
      open.project,
      against,
      (step) => advance(context, projectId, startedAt, step),
      workspace.getState().bands,
    )
    if (end.kind === 'cancelled') {
      set({ kind: 'cancelled', findings: end.findings, total: against.length, against })
      return
    }
    const milliseconds = performance.now() - computing
    const { result, note } = await judged(
      open.project,
      end.result,
      saidOf(workspace.getState(), open.project),
    )
    if (!isOwn(context, projectId, startedAt)) return
    if (note && !workspace.getState().problems.some(({ file }) => file === RULES_ADDRESS))
      reportProblem(context, RULES_ADDRESS, note)
    set({ kind: 'done', result, milliseconds, against })
    const counts = countOutcomes(splitFindings(result.layers).counted)
    workspace.announce({
      zh: `核查完成:占用 ${counts.occupied} 层,相接 ${counts.touching} 层`,
      en: `Check finished: occupied ${counts.occupied}, touching ${counts.touching}`,
    })
  } catch (error) {
    set({ kind: 'failed', message: noteOf(error, open.project.name).message, against })
  }
}

/** How much of the layer that is being computed is done. */
function shareOf({ zones }: CheckStep): number {
  return zones && zones.zones > 0 ? zones.zonesDone / zones.zones : 0
}

/** A late step of an earlier run must not touch the state of a newer one. */
function advance({ workspace }: Context, projectId: string, startedAt: number, step: CheckStep): void {
  workspace.setState((all) => {
    const check = all.checks[projectId]
    if (check?.kind !== 'running' || check.startedAt !== startedAt) return {}
    const findings = step.finished ? [...check.findings, step.finished] : check.findings
    return {
      checks: {
        ...all.checks,
        [projectId]: { ...check, done: step.done, total: step.total, share: shareOf(step), findings },
      },
    }
  })
}

async function sendPackLayers(context: Context, pack: Pack): Promise<void> {
  for (const layer of controlLayersOf(pack)) await sendPackLayer(context, pack, layer)
}

/** Makes a layer of the pack known to the worker; one that it has already is not sent again. */
export async function sendPackLayer(
  { workspace, port }: Context,
  pack: Pack,
  layer: CatalogueLayer,
): Promise<void> {
  const known = sent.get(pack) ?? new Set<string>()
  sent.set(pack, known)
  if (known.has(layer.id)) return
  const loaded = workspace.getState().data[layer.id]
  const data = loaded?.kind === 'ready' ? loaded.data : await readLayerData(pack, layer)
  // Kept for the page too: names in both languages, coverage, and the map when the layer is switched on.
  workspace.setState((state) => ({ data: { ...state.data, [layer.id]: { kind: 'ready', data } } }))
  const path = layer.coverage ? pack.catalogue.coverages[layer.coverage] : undefined
  await port.packLayer(layer, data, path ? await readCollection(pack, path) : null)
  known.add(layer.id)
}

/** Changes the distance within which a clear layer of this role is called nearby, and checks anew. */
export async function setBand(
  context: Context,
  projectId: string,
  role: LayerRole,
  metres: number,
): Promise<void> {
  context.workspace.setState((state) => ({ bands: { ...state.bands, [role]: metres } }))
  await runCheck(context, projectId)
}
