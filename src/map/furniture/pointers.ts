/** Where the nearest places lie, along the edge of a close view that shows none: 格尔木市 约 12 公里, with an arrow. */
import { geodesicMetres } from '../../geo/distance'
import type { Language } from '../../geo/types'
import type { Scene } from '../types'
import { shortened, type Rect } from './callouts'
import { sansFont, type Projection } from './frame'

/** Further out there is always a name in sight, or the ground is empty for good. */
export const POINTERS_FROM_ZOOM = 11
const MOST = 3
/** Two pointers stand at least this far apart, as seen from the middle, radians. */
const APART = 0.9
/** Places that are so many times as far away as the nearest one say nothing. */
const FARTHER = 2.5
const KINDS = new Set(['prefecture_seat', 'city', 'county_seat', 'town', 'settlement', 'village'])
const WIDEST = 180
const [HEIGHT, ARROW, AIR] = [18, 12, 8]
const INK = '#56656D'

export interface Pointer {
  text: string
  /** Middle of the text, CSS px. */
  x: number
  y: number
  width: number
  /** Direction of the place from the middle of the view, radians clockwise from east. */
  angle: number
}

interface Place {
  name: string
  lon: number
  lat: number
}

function placesOf(scene: Scene): Place[] {
  if (scene.basemap) return []
  return scene.layers
    .filter(({ layer }) => layer.role === 'base' && layer.geometry === 'point')
    .flatMap(({ data }) => data.features)
    .flatMap(({ geometry, properties }) => {
      const name: unknown =
        (scene.language === 'en' ? properties?.['name_en'] : null) ?? properties?.['name_zh']
      if (geometry.type !== 'Point' || typeof name !== 'string' || !KINDS.has(String(properties?.['kind'])))
        return []
      const [lon = 0, lat = 0] = geometry.coordinates
      return [{ name, lon, lat }]
    })
}

/** Positions of places are good to a kilometre or more: so is the distance. */
function distanceText(metres: number, language: Language): string {
  const kilometres = Math.max(1, Math.round(metres / 1000))
  return language === 'zh' ? `约 ${kilometres} 公里` : `about ${kilometres} km`
}

const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function around(x: number, y: number, width: number): Rect {
  const reach = width / 2 + ARROW
  return { x: x - reach, y: y - HEIGHT / 2, width: 2 * reach, height: HEIGHT }
}

/**
 * The pointers of a view: none where a place is in sight. They stand as near to the edge as what lies over the map
 * (`keepFree`) allows, in different directions.
 */
export function pointersOf(
  scene: Scene,
  projection: Projection,
  stage: { width: number; height: number },
  keepFree: readonly Rect[],
  measure: (text: string) => number,
): Pointer[] {
  const { width, height } = stage
  const [midX, midY] = [width / 2, height / 2]
  const { lng, lat } = projection.unproject([midX, midY])
  const seen = placesOf(scene).map((place) => {
    const { x, y } = projection.project([place.lon, place.lat])
    return { place, x, y, pixels: Math.hypot(x - midX, y - midY) }
  })
  if (seen.some(({ x, y }) => x > 0 && y > 0 && x < width && y < height)) return []
  const pointers: Pointer[] = []
  seen.sort((a, b) => a.pixels - b.pixels)
  const farthest = FARTHER * (seen[0]?.pixels ?? 0)
  for (const { place, x, y, pixels } of seen) {
    if (pointers.length === MOST || pixels > farthest) break
    const angle = Math.atan2(y - midY, x - midX)
    if (pointers.some((other) => Math.cos(other.angle - angle) > Math.cos(APART))) continue
    const metres = geodesicMetres([lng, lat], [place.lon, place.lat])
    const text = `${place.name} ${distanceText(metres, scene.language)}`
    const size = measure(text)
    const at = roomTowards(angle, size, stage, [
      ...keepFree,
      ...pointers.map((p) => around(p.x, p.y, p.width)),
    ])
    if (at) pointers.push({ text, ...at, width: size, angle })
  }
  return pointers
}

/** The outermost free place for a text on the way from the middle in a direction. */
function roomTowards(
  angle: number,
  size: number,
  { width, height }: { width: number; height: number },
  taken: readonly Rect[],
): { x: number; y: number } | null {
  const reachX = (width / 2 - size / 2 - ARROW - AIR) / Math.max(1e-9, Math.abs(Math.cos(angle)))
  const reachY = (height / 2 - HEIGHT / 2 - AIR) / Math.max(1e-9, Math.abs(Math.sin(angle)))
  const reach = Math.min(reachX, reachY)
  for (let share = 1; share > 0.5; share -= 0.04) {
    const x = width / 2 + Math.cos(angle) * reach * share
    const y = height / 2 + Math.sin(angle) * reach * share
    if (!taken.some((rect) => overlaps(around(x, y, size), rect))) return { x, y }
  }
  return null
}

/** Draws the pointers of a view, CSS px in the context's scale. */
export function drawPointers(
  context: CanvasRenderingContext2D,
  scene: Scene,
  projection: Projection,
  stage: { width: number; height: number },
  keepFree: readonly Rect[],
): void {
  context.save()
  context.font = sansFont(11)
  const measure = (text: string) => context.measureText(shortened(context, text, WIDEST)).width
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const { text, x, y, width, angle } of pointersOf(scene, projection, stage, keepFree, measure)) {
    context.lineWidth = 3
    context.strokeStyle = 'rgba(255,255,255,0.88)'
    context.strokeText(shortened(context, text, WIDEST), x, y)
    context.fillStyle = INK
    context.fillText(shortened(context, text, WIDEST), x, y)
    // The arrow stands on the side of the text that the place is on.
    const isEast = Math.cos(angle) >= 0
    context.save()
    context.translate(x + (isEast ? 1 : -1) * (width / 2 + ARROW / 2 + 2), y)
    context.rotate(angle)
    context.beginPath()
    // A dart: a plain triangle looks the same after a third of a turn.
    context.moveTo(6.5, 0)
    context.lineTo(-5, -3.5)
    context.lineTo(-2.5, 0)
    context.lineTo(-5, 3.5)
    context.closePath()
    context.stroke()
    context.fill()
    context.restore()
  }
  context.restore()
}
