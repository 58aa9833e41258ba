import type { LonLatPolygons } from '../geo/types'
import type { Zone, ZoneFinding } from './types'
import { joinedLines, measureContact, type Contact } from './distance/contact'
import { edgesOf, nearestOfPairs, type Nearest } from './distance/nearest'
import { measurePieces, type Piece } from './measure'
import { overlapOutcome } from './outcome'
import { tilePairArea, type TilePair } from './overlap/area'
import type { PartPairs } from './overlap/candidates'
import { overlapShape, type HitPair } from './overlap/pieces'
import type { PreparedLayer, PreparedProject } from './prepare'
import { areasAgree, NOISE_SQUARE_METRES, TOLERANCE } from './tolerance'

/** Areas of so many pairs of tiles are one step. */
const PAIRS_A_STEP = 256

/** What one zone does to the project, with what the layer needs to add it up. */
export interface ZoneResult {
  /** Place of the zone in its layer. */
  place: number
  finding: ZoneFinding
  pieces: Piece[]
  /** The edge-pair area in square metres. */
  secondSquareMetres: number
  /** False where the two computations differ by more than the tolerance. */
  areasAgree: boolean
  /** False where the overlap is known by its area only. */
  hasShape: boolean
  contact: Contact | null
  nearest: Nearest | null
}

/**
 * Checks one zone; null where it neither overlaps nor touches. Yields between tiles. Throws only on a defect of the
 * engine.
 */
export function* checkZone(
  project: PreparedProject,
  prepared: PreparedLayer,
  place: number,
  parts: PartPairs,
): Generator<void, ZoneResult | null> {
  const zone = prepared.layer.zones[place]!
  const pairs = [...parts.values()].flat()
  const overlaps: PartOverlap[] = []
  for (const [part, partPairs] of parts)
    overlaps.push(yield* overlapOfPart(project, prepared, part, partPairs))
  const second = overlaps.reduce((sum, overlap) => sum + overlap.secondSquareMetres, 0)
  const hasShape = overlaps.every((overlap) => overlap.hasShape)
  const pieces = measurePieces(overlaps.flatMap((overlap) => overlap.shape))
  const first = pieces.reduce((sum, piece) => sum + piece.areaSquareMetres, 0)
  const agree = hasShape && areasAgree(first, second)
  // Where the two disagree the larger figure stands: a doubt must not make a hit smaller.
  const area = agree || second <= NOISE_SQUARE_METRES ? first : Math.max(first, second)
  if (area === 0) return touchingByGap(project, prepared, place, pairs, second)
  const outcome = overlapOutcome(pieces, area, project.extent)
  const contact = outcome === 'touching' ? contactOf(project, prepared, pairs) : null
  return {
    place,
    finding: {
      ...finding(zone, project, prepared.zoneSquareMetres[place]!, outcome, area, pieces),
      ...(contact ? { contactLines: contact.lines } : {}),
    },
    pieces,
    secondSquareMetres: second,
    areasAgree: agree,
    hasShape,
    contact,
    nearest: null,
  }
}

interface PartOverlap {
  shape: LonLatPolygons
  secondSquareMetres: number
  hasShape: boolean
}

/** Relative difference below which a part counts as wholly inside. */
const WHOLE = 1 - 1e-10

function* overlapOfPart(
  project: PreparedProject,
  prepared: PreparedLayer,
  part: number,
  pairs: readonly TilePair[],
): Generator<void, PartOverlap> {
  const hits: HitPair[] = []
  let second = 0
  for (const [place, pair] of pairs.entries()) {
    const squareMetres = tilePairArea(project.tiles, prepared.tiles, pair)
    second += squareMetres
    if (squareMetres > NOISE_SQUARE_METRES / 100) hits.push({ ...pair, squareMetres })
    if (place % PAIRS_A_STEP === PAIRS_A_STEP - 1) yield
  }
  if (second <= NOISE_SQUARE_METRES) return { shape: [], secondSquareMetres: second, hasShape: true }
  // One inside the other: the shape is known, and its own area is still measured the other way.
  if (second >= prepared.partSquareMetres[part]! * WHOLE)
    return { shape: [prepared.parts[part]!], secondSquareMetres: second, hasShape: true }
  if (second >= project.project.areaSquareMetres * WHOLE)
    return { shape: project.project.polygons, secondSquareMetres: second, hasShape: true }
  try {
    const shape = yield* overlapShape(project.tiles, prepared.tiles, hits)
    return { shape, secondSquareMetres: second, hasShape: true }
  } catch {
    // Turf gave up; the edge-pair area is known all the same, so the hit is not lost.
    return { shape: [], secondSquareMetres: second, hasShape: false }
  }
}

function touchingByGap(
  project: PreparedProject,
  prepared: PreparedLayer,
  place: number,
  pairs: readonly TilePair[],
  second: number,
): ZoneResult | null {
  // Candidates come with all pairs of tiles within about a metre: what touches is among them.
  const nearest = nearestOfPairs(project.tiles, prepared.tiles, pairs, 2 * TOLERANCE.gapMetres)
  if (!nearest || nearest.metres > TOLERANCE.gapMetres) return null
  const measured = contactOf(project, prepared, pairs)
  const contact = { ...measured, gapMetres: Math.max(measured.gapMetres, nearest.metres) }
  const zone = prepared.layer.zones[place]!
  // Where only corners meet there is no line; the place is shown all the same.
  const contactLines = contact.lines.length > 0 ? contact.lines : [[nearest.onProject, nearest.onZone]]
  return {
    place,
    finding: {
      ...finding(zone, project, prepared.zoneSquareMetres[place]!, 'touching', 0, []),
      contactLines,
    },
    pieces: [],
    secondSquareMetres: Math.max(0, second),
    areasAgree: true,
    hasShape: true,
    contact,
    nearest,
  }
}

function contactOf(project: PreparedProject, prepared: PreparedLayer, pairs: readonly TilePair[]): Contact {
  const near = new Map<number, number[]>()
  for (const { projectTile, layerTile } of pairs) {
    const list = near.get(projectTile)
    if (list) list.push(layerTile)
    else near.set(projectTile, [layerTile])
  }
  let sharedMetres = 0
  let gapMetres = 0
  const lines: Contact['lines'] = []
  for (const [projectTile, layerTiles] of near) {
    const zoneEdges = layerTiles.flatMap((layerTile) => edgesOf(prepared.tiles, layerTile))
    const contact = measureContact(edgesOf(project.tiles, projectTile), zoneEdges, TOLERANCE.gapMetres)
    sharedMetres += contact.sharedMetres
    gapMetres = Math.max(gapMetres, contact.gapMetres)
    lines.push(...contact.lines)
  }
  return { sharedMetres, gapMetres, lines: joinedLines(lines) }
}

function finding(
  zone: Zone,
  project: PreparedProject,
  zoneSquareMetres: number,
  outcome: 'occupied' | 'touching',
  area: number,
  pieces: readonly Piece[],
): ZoneFinding {
  return {
    id: zone.id,
    name: zone.name,
    class: zone.class,
    outcome,
    reason: null,
    overlapSquareMetres: area,
    percentOfProject: percent(area, project.project.areaSquareMetres),
    percentOfZone: zoneSquareMetres > 0 ? percent(area, zoneSquareMetres) : null,
    pieces: pieces.length,
    meanWidthMetres: pieces.reduce((widest, piece) => Math.max(widest, piece.meanWidthMetres), 0),
    overlap: pieces.map((piece) => piece.polygon),
  }
}

/** A row for a zone that could not be computed. */
export function failedZone(zone: Zone, reason: ZoneFinding['reason']): ZoneFinding {
  return {
    id: zone.id,
    name: zone.name,
    class: zone.class,
    outcome: 'failed',
    reason,
    overlapSquareMetres: 0,
    percentOfProject: 0,
    percentOfZone: null,
    pieces: 0,
    meanWidthMetres: 0,
    overlap: [],
  }
}

/** Share in percent, unrounded; never above 100 by rounding alone. */
export function percent(part: number, whole: number): number {
  if (!(whole > 0)) return 0
  const share = (part / whole) * 100
  return share > 100 && share < 100.000001 ? 100 : share
}
