import type { Note } from '../geo/note'
import type { LayerFinding, Outcome, ZoneFinding } from './types'
import { withinAccuracyNote, withinAccuracyOf } from './accuracy'
import { DEFAULT_BANDS, nearbyNote, type DistanceBands } from './bands'
import { nearestZone } from './distance/nearest'
import { checkLineWork } from './lines/lineCheck'
import { overlapOutcome } from './outcome'
import { sharedAreaOfSets } from './overlap/area'
import { candidateZones } from './overlap/candidates'
import type { PreparedLayer, PreparedProject } from './prepare'
import { TOLERANCE } from './tolerance'
import { closing, unite, type Together } from './total'
import * as warn from './warnings'
import { checkZone, failedZone, percent, type ZoneResult } from './zoneFinding'

/** How far a layer is: zones near the project that are done, out of all that are near. */
export interface ZonesDone {
  zonesDone: number
  zones: number
}

/** Steps of a part of the work, each told with how far the whole is. */
function* counted<T>(steps: Generator<void, T>, done: ZonesDone): Generator<ZonesDone, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    yield done
  }
}

/**
 * Checks a project against one layer. Yields between zones, so that a worker can report progress and stop; returns
 * the finding. A zone that throws is a failed zone, never the end of the layer.
 */
export function* checkLayer(
  project: PreparedProject,
  prepared: PreparedLayer,
  bands: DistanceBands = DEFAULT_BANDS,
): Generator<ZonesDone, LayerFinding> {
  const results: ZoneResult[] = []
  const failed: ZoneFinding[] = []
  for (const zone of prepared.layer.zones)
    if (zone.failure) failed.push(failedZone(zone, zone.failure.message))
  const candidates = candidateZones(project, prepared)
  const zones = candidates.size
  let zonesDone = 0
  for (const [place, parts] of candidates) {
    yield { zonesDone, zones }
    try {
      const result = yield* counted(checkZone(project, prepared, place, parts), { zonesDone, zones })
      if (result) results.push(result)
    } catch {
      failed.push(failedZone(prepared.layer.zones[place]!, warn.zoneNotComputed().message))
    }
    zonesDone += 1
  }
  const all = { zonesDone, zones }
  yield all
  const warnings: Note[] = [...prepared.layer.notes]
  const together = yield* counted(unite(results, warnings), all)
  const finding = summarise(project, prepared, results, failed, together, warnings)
  if (finding.outcome === 'clear' && finding.nearest)
    finding.warnings.push(
      ...nearbyNote(finding.role, finding.nearest.metres, finding.nearest.zoneName, bands),
    )
  yield all
  finding.warnings.push(...(yield* counted(closing(project, together), all)))
  if (project.project.lineWork) {
    yield all
    finding.lineWork = checkLineWork(project.project.lineWork, prepared)
  }
  return finding
}

function summarise(
  project: PreparedProject,
  prepared: PreparedLayer,
  results: readonly ZoneResult[],
  failed: readonly ZoneFinding[],
  together: Together,
  warnings: Note[],
): LayerFinding {
  const { layer } = prepared
  const covered = coveredPercent(project, prepared)
  const hit = results.length > 0 ? overlapOf(project, results, together) : null
  let outcome: Outcome = hit ?? (covered > 0 ? 'clear' : 'no-coverage')
  if (failed.length > 0) {
    if (outcome === 'occupied') warnings.push(warn.zonesFailed(failed.length))
    else outcome = 'failed'
  }
  const zones = zoneRows(results, hit)
  const nearest = outcome === 'clear' || outcome === 'touching' ? nearestOf(project, prepared) : null
  addWarnings(warnings, prepared, results, together, {
    outcome,
    covered,
  })
  const contact = outcome === 'touching' || hit === 'touching' ? mergedContact(results) : null
  const withinAccuracy = withinAccuracyOf(project, prepared, results, together, {
    outcome,
    nearestMetres: nearest?.metres ?? null,
  })
  if (withinAccuracy) warnings.push(withinAccuracyNote(withinAccuracy, layer.status))
  return {
    id: layer.id,
    title: layer.title,
    status: layer.status,
    role: layer.role,
    version: layer.version,
    source: layer.source,
    ...(layer.dataSha256 ? { dataSha256: layer.dataSha256 } : {}),
    accuracyMetres: layer.accuracyMetres,
    outcome,
    overlapSquareMetres: together.area,
    percentOfProject: percent(together.area, project.project.areaSquareMetres),
    coveredPercent: covered,
    nearest,
    contact,
    withinAccuracy,
    secondAreaSquareMetres: together.second,
    warnings,
    zones: [...zones, ...failed],
  }
}

function overlapOf(
  project: PreparedProject,
  results: readonly ZoneResult[],
  together: Together,
): 'occupied' | 'touching' {
  if (results.some((result) => result.finding.outcome === 'occupied')) return 'occupied'
  if (together.area === 0) return 'touching'
  return overlapOutcome(together.pieces, together.area, project.extent)
}

/** Rows worst first. Where only the zones together are occupied, each of them is. */
function zoneRows(results: readonly ZoneResult[], hit: 'occupied' | 'touching' | null): ZoneFinding[] {
  const noneAlone = !results.some((result) => result.finding.outcome === 'occupied')
  const rows = results.map(({ finding }) =>
    hit === 'occupied' && noneAlone && finding.overlapSquareMetres > 0
      ? { ...finding, outcome: 'occupied' as const }
      : finding,
  )
  return rows.sort(
    (a, b) =>
      Number(b.outcome === 'occupied') - Number(a.outcome === 'occupied') ||
      b.overlapSquareMetres - a.overlapSquareMetres,
  )
}

/** A layer without a single usable zone says nothing of any ground, whatever coverage it states. */
function coveredPercent(project: PreparedProject, prepared: PreparedLayer): number {
  if (!prepared.coverage || prepared.parts.length === 0) return 0
  const covered = sharedAreaOfSets(project.tiles, prepared.coverage)
  const share = percent(covered, project.project.areaSquareMetres)
  // Rounding of the sum: what is full to a billionth, or to a square centimetre, is full; so it is with empty.
  const missing = project.project.areaSquareMetres - covered
  if (share > 100 - 1e-7 || (missing < 1e-4 && share > 99.99)) return 100
  return share < 1e-9 ? 0 : share
}

function nearestOf(project: PreparedProject, prepared: PreparedLayer): LayerFinding['nearest'] {
  const nearest = nearestZone(project.tiles, prepared.tiles)
  const zone = nearest ? prepared.layer.zones[prepared.partZones[nearest.owner] ?? -1] : undefined
  return nearest && zone ? { zoneId: zone.id, zoneName: zone.name, metres: nearest.metres } : null
}

function mergedContact(results: readonly ZoneResult[]): LayerFinding['contact'] {
  const contacts = results.flatMap((result) => (result.contact ? [result.contact] : []))
  return {
    sharedMetres: contacts.reduce((sum, contact) => sum + contact.sharedMetres, 0),
    gapMetres: contacts.reduce((largest, contact) => Math.max(largest, contact.gapMetres), 0),
  }
}

function addWarnings(
  warnings: Note[],
  prepared: PreparedLayer,
  results: readonly ZoneResult[],
  together: Together,
  seen: { outcome: Outcome; covered: number },
): void {
  if (prepared.parts.length === 0) warnings.push(warn.layerEmpty())
  else if (prepared.coverageAssumed) warnings.push(warn.coverageAssumed())
  if (prepared.parts.length > 0 && seen.covered < 100 && seen.outcome !== 'no-coverage')
    warnings.push(warn.partlyCovered(seen.covered))
  if (results.some((result) => !result.hasShape)) warnings.push(warn.shapeMissing())
  const disagreeing = results.filter((result) => result.hasShape && !result.areasAgree)
  for (const { finding, secondSquareMetres } of disagreeing)
    warnings.push(warn.areasDisagree(finding.name, finding.overlapSquareMetres, secondSquareMetres))
  if (seen.outcome === 'occupied') {
    const small = together.pieces.filter((piece) => piece.areaSquareMetres < TOLERANCE.suspectSquareMetres)
    if (small.length > 0) warnings.push(warn.suspectedBoundaryError(small.length, together.pieces.length))
  }
}
