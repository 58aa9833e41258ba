import type { PolygonRings, Position } from '../geo/types'
import { edgeIndexOf } from './distance/edgeIndex'
import { frameAt, nearMetres } from './distance/frame'
import { footPoint, type Segment } from './distance/segments'
import type { Piece } from './measure'
import { TOLERANCE } from './tolerance'

/** What the rule needs to know of the project. */
export interface ProjectExtent {
  areaSquareMetres: number
  /** All boundary edges of the project. */
  edges: readonly Segment[]
  /** 2 x area / perimeter of the project. */
  meanWidthMetres: number
}

/**
 * Occupied or touching, for an overlap that is not empty (contracts.md, "Outcome of a layer"): occupied, unless
 * the total is below 1 m2 or every piece is narrower than 0.5 m on average. A project wholly inside and a piece
 * that spans the project's own width are occupied whatever their size.
 */
export function overlapOutcome(
  pieces: readonly Piece[],
  totalSquareMetres: number,
  project: ProjectExtent,
): 'occupied' | 'touching' {
  const isLarge = totalSquareMetres >= TOLERANCE.areaSquareMetres
  const someIsWide = pieces.some((piece) => piece.meanWidthMetres >= TOLERANCE.widthMetres)
  // Without a shape (the edge-pair area alone is known) the cautious reading stands.
  if (isLarge && (someIsWide || pieces.length === 0)) return 'occupied'
  if (totalSquareMetres >= project.areaSquareMetres * (1 - 1e-6)) return 'occupied'
  if (pieces.some((piece) => spansProject(piece, project))) return 'occupied'
  return 'touching'
}

/** A piece whose boundary is so much the project's own has the project's full width. */
const FEW_INNER_EDGES = 0.25
/** A piece bounded by the zone nearly all round, from one side of the project to another, crosses it. */
const MANY_INNER_EDGES = 0.75
/** Points nearer than this to the project's boundary lie on it. */
const ON_BOUNDARY_METRES = 1e-4
/** Of a narrower piece all sides would lie on the project's boundary: it says nothing but that boundaries nearly coincide. */
const TELLING_WIDTH_METRES = 5 * ON_BOUNDARY_METRES

/**
 * True where a narrow piece is narrow because the project (a trench, a fence) or a crossing zone is, and not because
 * two boundaries nearly coincide: a sliver along a shared boundary has about half of its own boundary inside the
 * project, a cut-off length of trench only its short ends, a strip through the middle both of its long sides.
 */
function spansProject(piece: Piece, project: ProjectExtent): boolean {
  if (piece.areaSquareMetres < 1e-4) return false
  if (piece.meanWidthMetres < TELLING_WIDTH_METRES && project.meanWidthMetres > TELLING_WIDTH_METRES)
    return false
  const chains = innerChains(piece.polygon, project.edges)
  const inner = chains.reduce((sum, chain) => sum + chain, 0)
  if (inner <= piece.perimeterMetres * FEW_INNER_EDGES) return true
  if (chains.length >= 2 && inner >= piece.perimeterMetres * MANY_INNER_EDGES) return true
  return (
    project.meanWidthMetres < 2 * TOLERANCE.widthMetres &&
    chains.every((chain) => chain <= 2 * project.meanWidthMetres)
  )
}

/** Lengths in metres of the runs of a piece's boundary that lie inside the project (that is, on the zone's edge). */
function innerChains(polygon: PolygonRings, projectEdges: readonly Segment[]): number[] {
  const chains: number[] = []
  for (const ring of polygon) {
    const runs: { metres: number; inner: boolean }[] = []
    for (let i = 1; i < ring.length; i += 1) {
      const from = ring[i - 1]!
      const to = ring[i]!
      const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
      const inner = !liesOn(middle, projectEdges)
      const last = runs.at(-1)
      const metres = nearMetres(from, to)
      if (last && last.inner === inner) last.metres += metres
      else runs.push({ metres, inner })
    }
    const first = runs[0]
    const last = runs.at(-1)
    // The ring closes: a run over its seam is one run.
    if (first && last && runs.length > 1 && first.inner === last.inner) {
      first.metres += last.metres
      runs.pop()
    }
    chains.push(...runs.filter((run) => run.inner).map((run) => run.metres))
  }
  return chains
}

function liesOn(point: Position, edges: readonly Segment[]): boolean {
  const frame = frameAt(point[1])
  const margin = ON_BOUNDARY_METRES / 50000
  for (const edge of edgeIndexOf(edges)({ from: point, to: point }, margin)) {
    if (point[0] < Math.min(edge.from[0], edge.to[0]) - margin) continue
    if (point[0] > Math.max(edge.from[0], edge.to[0]) + margin) continue
    if (point[1] < Math.min(edge.from[1], edge.to[1]) - margin) continue
    if (point[1] > Math.max(edge.from[1], edge.to[1]) + margin) continue
    if (nearMetres(point, footPoint(point, edge, frame)) <= ON_BOUNDARY_METRES) return true
  }
  return false
}
