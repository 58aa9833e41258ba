/** Possible positions of a project whose coordinate system is in doubt: squares, badges, zone strips. */
import { NARROW_PX } from '../aim'
import type { SceneCandidate } from '../types'
import { sansFont, type Projection } from './frame'

export interface Strip {
  key: string
  label: string
  west: number
  east: number
  centralMeridian: number
  chosen: boolean
}

/** Middle of a candidate's box. */
export function centreOf(candidate: SceneCandidate): [number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [shell = []] of candidate.polygons) {
    for (const [x, y] of shell) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  }
  return [(west + east) / 2, (south + north) / 2]
}

/**
 * The Gauss-Krueger zones that the candidates' labels name. 3-degree zones lie round 3n, 6-degree zones round
 * 6n - 3; a candidate outside the zone that its label would mean gets no strip.
 */
export function stripsOf(candidates: readonly SceneCandidate[]): Strip[] {
  const strips = new Map<number, Strip>()
  for (const candidate of candidates) {
    const zone = Number.parseInt(candidate.label, 10)
    if (!Number.isFinite(zone)) continue
    const [lon] = centreOf(candidate)
    const width = zone >= 25 ? 3 : 6
    const centralMeridian = width === 3 ? 3 * zone : 6 * zone - 3
    if (Math.abs(lon - centralMeridian) > width) continue
    const chosen = candidate.chosen || (strips.get(centralMeridian)?.chosen ?? false)
    strips.set(centralMeridian, {
      key: candidate.key,
      label: String(zone),
      west: centralMeridian - width / 2,
      east: centralMeridian + width / 2,
      centralMeridian,
      chosen,
    })
  }
  return [...strips.values()].sort((a, b) => a.west - b.west)
}

/** A square on the map is never smaller than this, CSS px. */
const SMALLEST = 12
const ACCENT = '#12586A'
const OTHER = '#855400'
const EXCLUDED = '#56656D'

export interface CandidateMark {
  key: string
  /** Where a click chooses it. */
  x: number
  y: number
  radius: number
}

function inkOf(candidate: SceneCandidate): string {
  if (candidate.chosen) return ACCENT
  return candidate.excluded ? EXCLUDED : OTHER
}

function tracePolygons(
  context: CanvasRenderingContext2D,
  candidate: SceneCandidate,
  projection: Projection,
): void {
  context.beginPath()
  for (const ring of candidate.polygons.flat()) {
    ring.forEach((position, index) => {
      const { x, y } = projection.project(position)
      if (index === 0) context.moveTo(x, y)
      else context.lineTo(x, y)
    })
    context.closePath()
  }
}

function sizeOf(candidate: SceneCandidate, projection: Projection): number {
  const points = candidate.polygons.flat(2).map((position) => projection.project(position))
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
}

/** Draws squares (or true outlines where they are large enough) and badges; returns where each can be clicked. */
export function drawCandidates(
  context: CanvasRenderingContext2D,
  candidates: readonly SceneCandidate[],
  projection: Projection,
): CandidateMark[] {
  // The chosen one last, over the others.
  const ordered = [...candidates].sort((a, b) => Number(a.chosen) - Number(b.chosen))
  return ordered.map((candidate) => drawCandidate(context, candidate, projection))
}

function drawCandidate(
  context: CanvasRenderingContext2D,
  candidate: SceneCandidate,
  projection: Projection,
): CandidateMark {
  const { x, y } = projection.project(centreOf(candidate))
  const ink = inkOf(candidate)
  const size = sizeOf(candidate, projection)
  context.save()
  context.strokeStyle = ink
  context.fillStyle = candidate.chosen ? ink : 'rgba(255,255,255,0.75)'
  context.lineWidth = 2
  context.setLineDash(candidate.excluded ? [4, 3] : [])
  if (size >= SMALLEST) {
    tracePolygons(context, candidate, projection)
    if (candidate.chosen) context.globalAlpha = 0.35
    context.fill()
    context.globalAlpha = 1
  } else {
    context.translate(x, y)
    context.rotate(0.14)
    context.beginPath()
    context.rect(-SMALLEST / 2, -SMALLEST / 2 + 1, SMALLEST, SMALLEST - 2)
    context.fill()
    context.rotate(-0.14)
    context.translate(-x, -y)
  }
  context.stroke()
  const half = Math.max(size, SMALLEST) / 2
  const reach = half + 14
  if (candidate.chosen && size < 3 * SMALLEST) {
    context.setLineDash([])
    context.beginPath()
    context.arc(x, y, reach, 0, 2 * Math.PI)
    context.fillStyle = 'rgba(18,88,106,0.10)'
    context.fill()
    context.stroke()
  }
  const below = y + (candidate.chosen && size < 3 * SMALLEST ? reach + 14 : half + 17)
  drawBadge(context, candidate, ink, x, below)
  context.restore()
  return { key: candidate.key, x, y: (y + below) / 2, radius: Math.max(18, (below - y) / 2 + 12) }
}

function drawBadge(
  context: CanvasRenderingContext2D,
  candidate: SceneCandidate,
  ink: string,
  x: number,
  y: number,
): void {
  context.font = sansFont(13, 700)
  const width = Math.max(26, context.measureText(candidate.label).width + 14)
  context.setLineDash(candidate.excluded && !candidate.chosen ? [3, 2] : [])
  context.beginPath()
  context.roundRect(x - width / 2, y - 10, width, 20, 10)
  context.fillStyle = candidate.chosen ? ink : '#FFFFFF'
  context.fill()
  context.lineWidth = 1.4
  context.strokeStyle = ink
  context.stroke()
  context.fillStyle = candidate.chosen ? '#FFFFFF' : ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(candidate.label, x, y + 0.5)
}

/** Names of the strips at the top of the picture: zone number, central meridian under it. */
export function drawStripNames(
  context: CanvasRenderingContext2D,
  strips: readonly Strip[],
  projection: Projection,
  language: 'zh' | 'en',
  width: number,
): void {
  context.save()
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  // Below the search box, the note and the first button of a telephone.
  const top = width < NARROW_PX ? 126 : 70
  for (const strip of strips) {
    const { x } = projection.project([strip.centralMeridian, 35])
    if (x < 24 || x > width - 24) continue
    const name = language === 'zh' ? `${strip.label} 带` : `Zone ${strip.label}`
    for (const [text, font, ink, y] of [
      [name, sansFont(13.5, 700), '#0C4352', top],
      [`${strip.centralMeridian}°E`, sansFont(11), '#4E5C64', top + 18],
    ] as const) {
      context.font = font
      context.lineWidth = 3
      context.strokeStyle = 'rgba(255,255,255,0.8)'
      context.strokeText(text, x, y)
      context.fillStyle = ink
      context.fillText(text, x, y)
    }
  }
  context.restore()
}
