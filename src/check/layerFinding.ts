import { areaSquareMetres } from '../geo/area'
import type { LonLatPolygons } from '../geo/types'
import type { Note } from '../geo/note'
import type { LayerFinding, Outcome, ZoneFinding } from './types'
import { nearestZone } from './distance/nearest'
import { measurePieces, type Piece } from './measure'
import { overlapOutcome } from './outcome'
import { sharedAreaOfSets, type TilePair } from './overlap/area'
import { boxesMeet, boxOfPolygons, dissolve } from './overlap/pieces'
import { subtraction } from './overlap/shapes'
import type { PreparedLayer, PreparedProject } from './prepare'
import { tileBox, tilesNear } from './tiles/tileSet'
import { areasAgree, TOLERANCE } from './tolerance'
import * as warn from './warnings'
import { checkZone, failedZone, percent, type ZoneResult } from './zoneFinding'

/** Tiles this close (degrees, about 1 m) may touch. */
const MARGIN_DEGREES = 1e-5

/**
 * Checks a project against one layer. Yields between zones, so that a worker can report progress and stop; returns
 * the finding. A zone that throws is a failed zone, never the end of the layer.
 */
export function* checkLayer(
  project: PreparedProject,
  prepared: PreparedLayer,
): Generator<void, LayerFinding> {
  const results: ZoneResult[] = []
  const failed: ZoneFinding[] = []
  for (const zone of prepared.layer.zones)
    if (zone.failure) failed.push(failedZone(zone, zone.failure.message))
  for (const [place, pairs] of candidates(project, prepared)) {
    yield
    try {
      const result = checkZone(project, prepared, place, pairs)
      if (result) results.push(result)
    } catch {
      failed.push(failedZone(prepared.layer.zones[place]!, warn.zoneNotComputed().message))
    }
  }
  yield
  return summarise(project, prepared, results, failed)
}

/** Zones whose tiles come near the project's, with the pairs of tiles. */
function candidates(project: PreparedProject, prepared: PreparedLayer): Map<number, TilePair[]> {
  const zones = new Map<number, TilePair[]>()
  for (let projectTile = 0; projectTile < project.tiles.tiles; projectTile += 1)
    for (const layerTile of tilesNear(prepared.tiles, tileBox(project.tiles, projectTile), MARGIN_DEGREES)) {
      const owner = prepared.tiles.owners[layerTile]!
      const pairs = zones.get(owner)
      if (pairs) pairs.push({ projectTile, layerTile })
      else zones.set(owner, [{ projectTile, layerTile }])
    }
  return zones
}

function summarise(
  project: PreparedProject,
  prepared: PreparedLayer,
  results: readonly ZoneResult[],
  failed: readonly ZoneFinding[],
): LayerFinding {
  const { layer } = prepared
  const warnings: Note[] = [...layer.notes]
  const together = unite(results, warnings)
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
    nearestMetres: nearest?.metres ?? null,
  })
  if (together.area > 0) warnings.push(...closing(project, together))
  return {
    id: layer.id,
    title: layer.title,
    status: layer.status,
    role: layer.role,
    version: layer.version,
    source: layer.source,
    accuracyMetres: layer.accuracyMetres,
    outcome,
    overlapSquareMetres: together.area,
    percentOfProject: percent(together.area, project.project.areaSquareMetres),
    coveredPercent: covered,
    nearest,
    contact: outcome === 'touching' || hit === 'touching' ? mergedContact(results) : null,
    secondAreaSquareMetres: together.second,
    warnings,
    zones: [...zones, ...failed],
  }
}

interface Together {
  shape: LonLatPolygons
  pieces: Piece[]
  /** Square metres; ground covered by several zones counts once. */
  area: number
  second: number | null
}

/** Adds the zones of a layer up, counting doubly covered ground once. */
function unite(results: readonly ZoneResult[], warnings: Note[]): Together {
  const hits = results.filter((result) => result.finding.overlapSquareMetres > 0)
  const sum = hits.reduce((total, result) => total + result.finding.overlapSquareMetres, 0)
  const second = hits.reduce((total, result) => total + result.secondSquareMetres, 0)
  const shapes = hits.map((result) => result.finding.overlap)
  const complete = hits.every((result) => result.hasShape)
  try {
    const shape = hits.length > 1 ? dissolve(shapes) : (shapes[0] ?? [])
    const pieces = measurePieces(shape)
    const area = complete && hits.length > 1 ? areaSquareMetres(shape) : sum
    const overlapping = !areasAgree(area, sum)
    // With doubly covered ground the edge-pair sums of the zones count it twice: no second figure for the total.
    return { shape, pieces, area: Math.min(area, sum), second: overlapping ? null : second }
  } catch {
    warnings.push(warn.unionFailed())
    return { shape: shapes.flat(), pieces: hits.flatMap((result) => result.pieces), area: sum, second }
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

function coveredPercent(project: PreparedProject, prepared: PreparedLayer): number {
  if (!prepared.coverage) return 0
  const covered = sharedAreaOfSets(project.tiles, prepared.coverage)
  const share = percent(covered, project.project.areaSquareMetres)
  // Rounding of the sum: what is full to a billionth is full, what is empty to a billionth is empty.
  if (share > 100 - 1e-7) return 100
  return share < 1e-9 ? 0 : share
}

function nearestOf(project: PreparedProject, prepared: PreparedLayer): LayerFinding['nearest'] {
  const nearest = nearestZone(project.tiles, prepared.tiles)
  const zone = nearest ? prepared.layer.zones[nearest.owner] : undefined
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
  seen: { outcome: Outcome; covered: number; nearestMetres: number | null },
): void {
  if (prepared.coverageAssumed) warnings.push(warn.coverageAssumed())
  if (seen.covered < 100 && seen.outcome !== 'no-coverage') warnings.push(warn.partlyCovered(seen.covered))
  if (results.some((result) => !result.hasShape)) warnings.push(warn.shapeMissing())
  const disagreeing = results.filter((result) => result.hasShape && !result.areasAgree)
  for (const { finding, secondSquareMetres } of disagreeing)
    warnings.push(warn.areasDisagree(finding.name, finding.overlapSquareMetres, secondSquareMetres))
  if (seen.outcome === 'occupied') {
    const small = together.pieces.filter((piece) => piece.areaSquareMetres < TOLERANCE.suspectSquareMetres)
    if (small.length > 0) warnings.push(warn.suspectedBoundaryError(small.length, together.pieces.length))
  }
  const accuracy = prepared.layer.accuracyMetres
  if (accuracy === null) return
  const widest = together.pieces.reduce((width, piece) => Math.max(width, piece.meanWidthMetres), 0)
  if (seen.outcome === 'clear' && seen.nearestMetres !== null && seen.nearestMetres < accuracy)
    warnings.push(warn.distanceWithinAccuracy(seen.nearestMetres, accuracy))
  else if (widest > 0 && widest < accuracy) warnings.push(warn.widthWithinAccuracy(widest, accuracy))
  else if (seen.outcome === 'touching') warnings.push(warn.distanceWithinAccuracy(0, accuracy))
}

/** Occupied plus free ground must be the whole project; said where it is not. */
function closing(project: PreparedProject, together: Together): Note[] {
  const whole = project.project.areaSquareMetres
  // Inside everywhere: nothing is left to compute, and the difference of equal shapes is the hardest case.
  if (areasAgree(together.area, whole)) return []
  if (!boxesMeet(boxOfPolygons(together.shape), project.project.bbox)) return []
  try {
    const free = areaSquareMetres(subtraction(project.project.polygons, together.shape))
    return areasAgree(free + together.area, whole) ? [] : [warn.partsDoNotClose(together.area, free, whole)]
  } catch {
    return [warn.closingNotVerified()]
  }
}
