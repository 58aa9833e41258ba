/** Names of projects, numbers of boundary points and callouts of findings, over the map. */
import type { GeoJsonProperties, Geometry, Position } from 'geojson'
import type { Box } from '../../geo/types'
import { derived, labelPoints, labelPosition, linesOf, polygonsOf } from '../style/derive'
import { inView } from '../style/inView'
import type { Scene, SceneFinding } from '../types'
import { drawCallouts, measureCallout, placeCallouts, type CalloutText, type Rect } from './callouts'
import type { Projection } from './frame'
import { drawNumbers, placeNumbers } from './pointNumbers'
import { boxOfRings, drawProjectNames, placeProjectNames, screenRings } from './projectNames'

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

/** The width of a zone's name with its chip, roughly, CSS px; 0 for a zone without a name. */
function nameWidth(properties: GeoJsonProperties, language: Scene['language']): number {
  const { name_zh: zh, name_en: en, name: own } = properties ?? {}
  const name: unknown = (language === 'en' ? en : null) ?? zh ?? own
  if (typeof name !== 'string' || name === '') return 0
  const letters = [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13 : 7.5), 0)
  return letters + (language === 'en' ? 48 : 36)
}

/** Where the names of zones stand, roughly: callouts had better not cover them. */
function zoneNameBoxes(scene: Scene, projection: Projection, stage: Rect, view: Box | undefined): Rect[] {
  const zones = [
    ...scene.userLayers.map((entry) => entry.data),
    ...scene.layers.filter((entry) => entry.layer.role === 'control').map((entry) => entry.data),
  ]
  return zones
    .flatMap((data) => inView(data, derived(data, 'label-points', labelPoints), view).features)
    .flatMap((feature) => {
      if (feature.geometry.type !== 'Point') return []
      const [lon = 0, lat = 0] = feature.geometry.coordinates
      const { x, y } = projection.project([lon, lat])
      if (x < 0 || y < 0 || x > stage.width || y > stage.height) return []
      const width = nameWidth(feature.properties, scene.language)
      return width > 0 ? [{ x: x - width / 2, y: y - 11, width, height: 22 }] : []
    })
}

/** Where the names of towns may stand, on either side of their marks: names of projects keep away. */
function placeBoxes(scene: Scene, projection: Projection, stage: Rect): Rect[] {
  return scene.layers
    .filter(({ layer }) => layer.role === 'base' && layer.geometry === 'point')
    .flatMap(({ data }) => data.features)
    .flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point') return []
      const [lon = 0, lat = 0] = geometry.coordinates
      const { x, y } = projection.project([lon, lat])
      if (x < 0 || y < 0 || x > stage.width || y > stage.height) return []
      const name: unknown = properties?.['name_zh']
      const reach = typeof name === 'string' ? name.length * 15 + 14 : 0
      return reach > 0 ? [{ x: x - reach, y: y - 13, width: 2 * reach, height: 26 }] : []
    })
}

/** Points of zones beyond which names no longer look for ground without a zone. */
const MOST_ZONE_POINTS = 30_000

/**
 * Rings on the screen of each zone in sight, for a picture that is drawn once: names beside a project keep off them.
 * None where the zones are so many that there is no ground beside them anyway.
 */
export function zoneRings(scene: Scene, projection: Projection, stage: Rect): [number, number][][][] {
  const zones: [number, number][][][] = []
  let count = 0
  for (const { data } of [
    ...scene.userLayers,
    ...scene.layers.filter(({ layer }) => layer.role === 'control'),
  ])
    for (const { geometry } of data.features)
      for (const polygon of polygonsOf(geometry)) {
        const rings = screenRings(polygon.map(toPairs), projection)
        const { x, y, width, height } = boxOfRings(rings)
        if (x > stage.width || y > stage.height || x + width < 0 || y + height < 0) continue
        count += rings.reduce((sum, ring) => sum + ring.length, 0)
        if (count > MOST_ZONE_POINTS) return []
        zones.push(rings)
      }
  return zones
}

function toPairs(ring: readonly Position[]): [number, number][] {
  return ring.map(([x = 0, y = 0]) => [x, y])
}

/**
 * Draws names and callouts in CSS px. `keepFree`: plates that must stay readable; `view`: the box that the names of
 * zones were placed for.
 */
export function drawResults(
  context: CanvasRenderingContext2D,
  scene: Scene,
  projection: Projection,
  width: number,
  height: number,
  keepFree: readonly Rect[],
  zones: readonly [number, number][][][] = [],
  view?: Box,
): void {
  const stage: Rect = { x: 0, y: 0, width, height }
  const projects = scene.projects.map((project) => ({
    project,
    rings: screenRings(project.polygons.flat(), projection),
  }))
  const numbers = projects
    .filter(({ project }) => !project.isOther)
    .flatMap(({ project, rings }) => placeNumbers(project, projection, width, height, rings))
  const taken = drawNumbers(context, numbers)
  const findingRings = scene.findings.flatMap(({ geometry }) =>
    screenRings(polygonsOf(geometry).flat().map(toPairs), projection),
  )
  const towns = placeBoxes(scene, projection, stage)
  const names = placeProjectNames(
    context,
    projects,
    findingRings,
    stage,
    [...keepFree, ...taken, ...towns],
    zones,
  )
  drawProjectNames(context, names)
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
    [...keepFree, ...taken, ...names.map(({ box }) => box)],
    [...projects.filter(({ project }) => !project.isOther).map(({ rings }) => boxOfRings(rings)), ...towns],
    zoneNameBoxes(scene, projection, stage, view),
  )
  drawCallouts(context, placed, new Map(texts.map((text) => [text.id, text])))
}
