import type { CheckResult, ControlLayer, LayerFinding, Project } from './types'
import type { DistanceBands } from './bands'
import { checkLayer, type ZonesDone } from './layerFinding'
import { prepareProject, type PreparedLayer } from './prepare'
import { checkDateOf } from './rules/basis'
import type { RuleFacts } from './rules/rulesFor'
import type { RuleBook } from './rules/types'
import { makeVerdict } from './verdict/verdict'
import { ENGINE_VERSION } from './version'
import { layerNotComputed } from './warnings'

export { prepareLayer, type PreparedLayer } from './prepare'

/** How far a check is: layers done out of all, and the layer that is being computed. */
export interface CheckProgress {
  layersDone: number
  layers: number
  layerId: string | null
  /** Within that layer: zones near the project that are done, out of all that are near; null before and after. */
  zones: ZonesDone | null
  /** The row of a layer that has just been finished. */
  finished: LayerFinding | null
}

export interface CheckOptions {
  onProgress?: (progress: CheckProgress) => void
  /** Stops between zones; the check then throws a CheckCancelled with what is finished. */
  signal?: { readonly aborted: boolean }
  /** Within how many metres a clear layer is called nearby. */
  bands?: DistanceBands
  /** Time of the check, for repeatable output; now by default. Laws are read as of this day. */
  now?: Date
  /** The rules of an office; ours by default. */
  rules?: RuleBook
  /** What the person states beyond the file. */
  facts?: RuleFacts
}

/** Progress within a layer is told for every hundredth of its zones. */
const TOLD_SHARE = 0.01

/** A check that the person stopped; the finished rows are kept. */
export class CheckCancelled extends Error {
  override readonly name = 'CheckCancelled'
  constructor(readonly finished: LayerFinding[]) {
    super('cancelled')
  }
}

/** Checks a project against layers. Never throws but for a cancel: what fails becomes a row that says so. */
export function checkProject(
  project: Project,
  layers: readonly PreparedLayer[],
  options: CheckOptions = {},
): CheckResult {
  const steps = checkInSteps(project, layers, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same, handing back control between zones: a worker can breathe, hear a cancel, go on. Each `next()` is a small
 * piece of work.
 */
export function* checkInSteps(
  project: Project,
  layers: readonly PreparedLayer[],
  { onProgress, signal, bands, now = new Date(), rules, facts }: CheckOptions = {},
): Generator<void, CheckResult> {
  const findings: LayerFinding[] = []
  const report = (layerId: string | null, finished: LayerFinding | null, zones: ZonesDone | null = null) =>
    onProgress?.({ layersDone: findings.length, layers: layers.length, layerId, zones, finished })
  const prepared = prepareProject(project)
  for (const layer of layers) {
    report(layer.layer.id, null)
    let told = 0
    const steps = safely(layer.layer, () => checkLayer(prepared, layer, bands))
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        findings.push(step.value)
        break
      }
      if (signal?.aborted) throw new CheckCancelled(findings)
      const { zonesDone, zones } = step.value
      if (zonesDone > told && zonesDone - told >= zones * TOLD_SHARE) {
        told = zonesDone
        report(layer.layer.id, null, step.value)
      }
      yield
    }
    report(null, findings.at(-1) ?? null)
  }
  return {
    engineVersion: ENGINE_VERSION,
    projectId: project.id,
    checkedAt: now.toISOString(),
    layers: findings,
    verdict: makeVerdict(project, findings, { checkDate: checkDateOf(now), rules, facts }),
  }
}

/** Turns an exception of one layer into a failed row, so that the other layers are still checked. */
function* safely(
  layer: ControlLayer,
  start: () => Generator<ZonesDone, LayerFinding>,
): Generator<ZonesDone, LayerFinding> {
  try {
    return yield* start()
  } catch {
    return failedLayer(layer)
  }
}

function failedLayer(layer: ControlLayer): LayerFinding {
  return {
    id: layer.id,
    title: layer.title,
    status: layer.status,
    role: layer.role,
    version: layer.version,
    source: layer.source,
    ...(layer.dataSha256 ? { dataSha256: layer.dataSha256 } : {}),
    accuracyMetres: layer.accuracyMetres,
    outcome: 'failed',
    overlapSquareMetres: 0,
    percentOfProject: 0,
    coveredPercent: 0,
    nearest: null,
    contact: null,
    secondAreaSquareMetres: null,
    warnings: [...layer.notes, layerNotComputed()],
    zones: [],
  }
}
