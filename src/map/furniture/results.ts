/** Names of projects, numbers of boundary points and callouts of findings, over the map. */
import type { Geometry, Position } from 'geojson'
import { PROJECT } from '../../../layers/outcome'
import { derived, labelPoints, labelPosition, linesOf } from '../style/derive'
import type { Scene, SceneFinding, SceneProject } from '../types'
import { drawCallouts, measureCallout, placeCallouts, type CalloutText, type Rect } from './callouts'
import { sansFont, type Projection } from './frame'
import { drawNumbers, placeNumbers } from './pointNumbers'

/** The point of a finding that its leader ends in: inside the overlap, or the middle of the shared line. */
export function anchorOf(geometry: Geometry): [number, number] | null {
  const inside = labelPosition(geometry)
  if (inside) return inside
  const longest = linesOf(geometry).reduce<Position[]>(
    (best, line) => (line.length > best.length ? line : best),
    [],
  )
  const [a, b] = [longest[Math.ceil(longest.length / 2) - 1], longest[Math.floor(longest.length / 2)]]
  if (!a || !b) return null
  return [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2]
}

function boxOf(project: SceneProject, projection: Projection): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const position of project.polygons.flat(2)) {
    const { x, y } = projection.project(position)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function haloText(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = 'rgba(255,255,255,0.88)'
  context.strokeText(text, x, y)
  context.fillText(text, x, y)
}

function drawProjectName(
  context: CanvasRenderingContext2D,
  project: SceneProject,
  box: Rect,
  projection: Projection,
): void {
  const inside = labelPosition({ type: 'MultiPolygon', coordinates: project.polygons })
  if (!inside) return
  context.font = sansFont(13.5, 700)
  const width = context.measureText(project.name).width
  const centre = projection.project(inside)
  // A name that does not fit inside stands under its project.
  const fits = box.width > width + 12 && box.height > 46
  const [x, y] = fits ? [centre.x, centre.y - 8] : [box.x + box.width / 2, box.y + box.height + 14]
  context.fillStyle = PROJECT.label ?? '#14212A'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  haloText(context, project.name, x, y)
  context.font = sansFont(12)
  haloText(context, project.areaText, x, y + 17)
}

/** A callout for each finding that has one and is in sight, occupied ground first. */
function calloutTexts(findings: readonly SceneFinding[], projection: Projection, stage: Rect): CalloutText[] {
  const texts: CalloutText[] = []
  for (const finding of findings) {
    const position = finding.callout ? anchorOf(finding.geometry) : null
    if (!finding.callout || !position) continue
    const { x, y } = projection.project(position)
    if (x < stage.x || y < stage.y || x > stage.width || y > stage.height) continue
    texts.push({
      id: finding.id,
      outcome: finding.outcome,
      ...finding.callout,
      title:
        finding.number && findings.length > 1
          ? `${finding.number}  ${finding.callout.title}`
          : finding.callout.title,
      anchor: [x, y],
      number: finding.number,
    })
  }
  return texts.sort((a, b) => Number(a.outcome === 'touching') - Number(b.outcome === 'touching'))
}

/** Where the names of zones stand, roughly: callouts had better not cover them. */
function zoneNameBoxes(scene: Scene, projection: Projection, stage: Rect): Rect[] {
  const zones = [
    ...scene.userLayers.map((entry) => entry.data),
    ...scene.layers.filter((entry) => entry.layer.role === 'control').map((entry) => entry.data),
  ]
  return zones
    .flatMap((data) => derived(data, 'label-points', labelPoints).features)
    .flatMap((feature) => {
      if (feature.geometry.type !== 'Point') return []
      const [lon = 0, lat = 0] = feature.geometry.coordinates
      const { x, y } = projection.project([lon, lat])
      if (x < 0 || y < 0 || x > stage.width || y > stage.height) return []
      const name: unknown = feature.properties?.['name_zh'] ?? feature.properties?.['name']
      const width = typeof name === 'string' ? name.length * 13 + 36 : 0
      return width > 0 ? [{ x: x - width / 2, y: y - 11, width, height: 22 }] : []
    })
}

/** Draws names and callouts in CSS px. `keepFree`: plates that must stay readable. */
export function drawResults(
  context: CanvasRenderingContext2D,
  scene: Scene,
  projection: Projection,
  width: number,
  height: number,
  keepFree: readonly Rect[],
): void {
  const stage: Rect = { x: 0, y: 0, width, height }
  const boxes = scene.projects.map((project) => boxOf(project, projection))
  scene.projects.forEach((project, index) => {
    const box = boxes[index]
    if (box) drawProjectName(context, project, box, projection)
  })
  const numbers = scene.projects.flatMap((project) => placeNumbers(project, projection, width, height))
  const taken = drawNumbers(context, numbers)
  const texts = calloutTexts(scene.findings, projection, stage)
  const requests = texts.map((text) => ({
    id: text.id,
    anchor: text.anchor,
    number: text.number,
    ...measureCallout(context, text),
  }))
  const placed = placeCallouts(
    requests,
    stage,
    [...keepFree, ...taken],
    [...boxes, ...zoneNameBoxes(scene, projection, stage)],
  )
  drawCallouts(context, placed, new Map(texts.map((text) => [text.id, text])))
}
