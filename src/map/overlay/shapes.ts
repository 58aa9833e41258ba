/**
 * From a scene to the shapes of the overlay: what the project is, occupies and touches, and where projects of
 * the plans are said to be. Pure: lengths that belong to the screen are turned into ground with the zoom.
 */
import type { Geometry, Position } from 'geojson'
import { symbolOfLayer } from '../../../layers/symbols'
import { TOUCH, UNCERTAINTY } from '../../../layers/outcome'
import { metresPerPixel } from '../mercator'
import { linesOf, polygonsOf } from '../style/derive'
import type { Scene, SceneProject } from '../types'
import { recalled } from './recalled'

export type Path = [number, number][]

export interface Site {
  position: [number, number]
  /** CSS px. */
  radius: number
  /** Filled: listed or under construction; hollow: under study; half: finished. */
  fill: 'filled' | 'hollow' | 'half'
  /** One character for the kind of project; empty for none. */
  glyph: string
}

export interface OverlayShapes {
  /** Rings of the projects, each polygon with its holes. */
  projects: Path[][]
  /** Those that are open besides the one in hand. */
  otherProjects: Path[][]
  vertices: [number, number][]
  overlaps: Path[][]
  /** Whole shared lines, for the casing. */
  touches: Path[]
  touchDashes: Path[]
  /** Shared lines too short to be seen, a single shared corner among them: a mark stands there. */
  touchPoints: [number, number][]
  /** Error circles of sites as polygons. */
  errorCircles: Path[][]
  errorDashes: Path[]
  sites: Site[]
}

function toPath(line: readonly Position[]): Path {
  return line.map(([x = 0, y = 0]) => [x, y])
}

function polygonPaths(geometry: Geometry): Path[][] {
  return polygonsOf(geometry).map((rings) => rings.map(toPath))
}

/** Cuts a line into dashes of `on` and `off` CSS px at the given ground resolution (metres per CSS px). */
export function dashes(path: Path, on: number, off: number, resolution: number): Path[] {
  const result: Path[] = []
  const lengths = [on * resolution, off * resolution]
  let phase = 0
  let left = lengths[0] ?? 1
  let current: Path = path.slice(0, 1)
  for (let index = 0; index + 1 < path.length; index++) {
    const [a, b] = [path[index], path[index + 1]]
    if (!a || !b) continue
    const shrink = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180)
    const length = Math.hypot((b[0] - a[0]) * shrink, b[1] - a[1]) * 111_320
    let walked = 0
    while (length - walked > left) {
      walked += left
      const t = walked / length
      const cut: [number, number] = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
      if (phase === 0) result.push([...current, cut])
      phase = 1 - phase
      current = [cut]
      left = lengths[phase] ?? 1
    }
    left -= length - walked
    current.push(b)
  }
  if (phase === 0 && current.length > 1) result.push(current)
  return result
}

/** Boundary points that are shown: all up to 40, else only corners that turn by more than 15 degrees. */
export function shownVertices(ring: Path): [number, number][] {
  const open = ring.slice(0, -1)
  if (open.length <= 40) return open
  return open.filter((vertex, index) => {
    const before = open.at(index - 1) ?? vertex
    const after = open[(index + 1) % open.length] ?? vertex
    const shrink = Math.cos((vertex[1] * Math.PI) / 180)
    const arriving = Math.atan2(vertex[1] - before[1], (vertex[0] - before[0]) * shrink)
    const leaving = Math.atan2(after[1] - vertex[1], (after[0] - vertex[0]) * shrink)
    const turn = Math.abs(((leaving - arriving + 3 * Math.PI) % (2 * Math.PI)) - Math.PI)
    return turn > Math.PI / 12
  })
}

/** A circle on the ground, as a closed ring of 64 points. */
export function circle([lon, lat]: [number, number], radiusMetres: number): Path {
  const shrink = Math.cos((lat * Math.PI) / 180)
  return Array.from({ length: 65 }, (_, index): [number, number] => {
    const angle = ((index % 64) / 64) * 2 * Math.PI
    const reach = radiusMetres / 111_320
    return [lon + (Math.cos(angle) * reach) / shrink, lat + Math.sin(angle) * reach]
  })
}

const GLYPHS: readonly (readonly [RegExp, string])[] = [
  [/光/, '光'],
  [/风/, '风'],
  [/储|抽蓄|蓄能/, '储'],
  [/网|输变电|变电/, '网'],
  [/矿|盐|锂|钾/, '矿'],
  [/路|交通|机场|物流/, '路'],
  [/水/, '水'],
  [/生态|保护|沙|林|草|湿地/, '生'],
]

/** The character that tells the kind of a project; empty where none fits. */
export function siteGlyph(category: string): string {
  return GLYPHS.find(([pattern]) => pattern.test(category))?.[1] ?? ''
}

function siteFill(text: string): Site['fill'] {
  if (/论证|研究|谋划|study/i.test(text)) return 'hollow'
  return /建成|投运|finished/i.test(text) ? 'half' : 'filled'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null
}

/** Error circles smaller than this are hidden by the mark itself, CSS px. */
const SMALLEST_CIRCLE_PX = 12

function addSites(scene: Scene, resolution: number, shapes: OverlayShapes): void {
  const [on = 5, off = 4] = UNCERTAINTY.edge?.dash ?? []
  for (const entry of scene.layers) {
    const symbol = symbolOfLayer(entry.layer)
    if (symbol.form !== 'point' || symbol.glyph !== 'project') continue
    for (const feature of entry.data.features) {
      if (feature.geometry.type !== 'Point') continue
      const [lon = 0, lat = 0] = feature.geometry.coordinates
      const properties = feature.properties ?? {}
      const size = numberOf(properties['size'])
      const radius = size ? Math.min(15, Math.max(5, 5 + Math.sqrt(size) / 6)) : 6.5
      shapes.sites.push({
        position: [lon, lat],
        radius,
        fill: siteFill(
          `${textOf(properties['stage'])}${textOf(properties['status_zh'])}${textOf(properties['class'])}`,
        ),
        glyph: siteGlyph(`${textOf(properties['class'])}${textOf(properties['name_zh'])}`),
      })
      const errorKm = numberOf(properties['errorKm'])
      const reach = (errorKm ?? 0) * 1000
      if (reach / resolution < Math.max(SMALLEST_CIRCLE_PX, radius + 3)) continue
      const ring = circle([lon, lat], reach)
      shapes.errorCircles.push([ring])
      shapes.errorDashes.push(...dashes(ring, on, off, resolution))
    }
  }
}

/** Marks on more points than this are a thick line, and slow. */
const MOST_VERTICES = 2000

type ProjectPaths = Pick<OverlayShapes, 'projects' | 'otherProjects'>

const recallProjects = recalled<ProjectPaths>()

/** The outlines of the projects, the same arrays as long as the coordinates are the same. */
function projectPaths(projects: Scene['projects']): ProjectPaths {
  const pathsOf = (isOther: boolean) =>
    projects
      .filter((project) => (project.isOther ?? false) === isOther)
      .flatMap(({ polygons }) => polygons.map((rings) => rings.map(toPath)))
  const parts = projects.flatMap(({ polygons, isOther }) => [polygons, isOther ?? false])
  return recallProjects(parts, () => ({ projects: pathsOf(false), otherProjects: pathsOf(true) }))
}

type FindingPaths = Pick<OverlayShapes, 'overlaps' | 'touches'>

const recallFindings = recalled<FindingPaths>()

/** Overlaps and shared lines, the same arrays as long as the coordinates are the same. */
function findingPaths(findings: Scene['findings']): FindingPaths {
  const parts = findings.map(({ geometry }) => ('coordinates' in geometry ? geometry.coordinates : geometry))
  return recallFindings(parts, () => ({
    overlaps: findings.flatMap(({ geometry }) => polygonPaths(geometry)),
    touches: findings.flatMap(({ geometry }) => linesOf(geometry).map(toPath)),
  }))
}

const cornersOfProjects = new WeakMap<SceneProject['polygons'], [number, number][]>()

/**
 * The points of the file where they are known: the drawn outline has more of them, to stay straight in its plane.
 * None where they are too many to be told apart.
 */
function pointsOf({ points, polygons }: SceneProject): [number, number][] {
  const known = cornersOfProjects.get(polygons)
  const all =
    points && points.length > 0
      ? points.map(({ position }) => position)
      : (known ?? polygons.flatMap((rings) => rings.flatMap((ring) => shownVertices(toPath(ring)))))
  if (!points?.length) cornersOfProjects.set(polygons, all)
  return all.length <= MOST_VERTICES ? all : []
}

/** West to east, degrees; the outer rings are enough. */
function widthOf({ polygons }: SceneProject): number {
  let [west, east] = [Infinity, -Infinity]
  for (const [outer] of polygons) {
    for (const [x = 0] of outer ?? []) {
      west = Math.min(west, x)
      east = Math.max(east, x)
    }
  }
  return east - west
}

/** Shorter than this a line cannot be told from a speck, CSS px. */
const SHORTEST_TOUCH = 10

/** The middle of a line that is too short to be seen; nothing for a longer one. */
function shortLine(line: Path, resolution: number): [number, number][] {
  const [first] = line
  if (!first) return []
  const xs = line.map(([x]) => x)
  const ys = line.map(([, y]) => y)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const width = (east - west) * Math.cos((first[1] * Math.PI) / 180)
  const pixels = (Math.hypot(width, north - south) * 111_320) / resolution
  return pixels < SHORTEST_TOUCH ? [[(west + east) / 2, (south + north) / 2]] : []
}

/** The shapes of a scene at a zoom. */
export function overlayShapes(scene: Scene, zoom: number, latitude: number): OverlayShapes {
  const resolution = metresPerPixel(zoom, latitude)
  const shapes: OverlayShapes = {
    ...projectPaths(scene.projects),
    ...findingPaths(scene.findings),
    vertices: [],
    touchDashes: [],
    touchPoints: [],
    errorCircles: [],
    errorDashes: [],
    sites: [],
  }
  for (const project of scene.projects.filter(({ isOther }) => !isOther)) {
    const width = (widthOf(project) * 111_320 * Math.cos((latitude * Math.PI) / 180)) / resolution
    if (width > 60) shapes.vertices = shapes.vertices.concat(pointsOf(project))
  }
  const [on = 7, off = 3] = TOUCH.line.dash ?? []
  shapes.touchDashes = shapes.touches.flatMap((line) => dashes(line, on, off, resolution))
  shapes.touchPoints = shapes.touches.flatMap((line) => shortLine(line, resolution))
  addSites(scene, resolution, shapes)
  return shapes
}

/** True where the scene has something that the overlay draws. */
export function needsOverlay(scene: Scene): boolean {
  if (scene.projects.length > 0 || scene.findings.length > 0) return true
  return scene.layers.some((entry) => {
    const symbol = symbolOfLayer(entry.layer)
    return symbol.form === 'point' && symbol.glyph === 'project'
  })
}
