import type { Box, Localized, LonLatPolygons, PolygonRings, Position } from '../geo/types'
import type { AttributeValue } from '../geo/features'
import type { Note } from '../geo/note'
import type { SevenParameters } from '../geo/sevenParameters'
import type { CoordinateSystem } from '../geo/system'

/**
 * How far a layer may be relied on. Only `statutory` (declared so by the person) makes a verdict;
 * `schematic` is drawn from plan text and only ever gives a hint; `demo` is a synthetic sample.
 */
export type LayerStatus = 'statutory' | 'schematic' | 'user' | 'demo'

/** What a control layer controls. The value stands in the `role` field of the command line's output. */
export const LAYER_ROLES = [
  'ecological-red-line',
  'protected-area',
  'permanent-basic-farmland',
  'urban-growth-boundary',
  'water-source',
  'desert-closure',
  'wetland',
  'forest',
  'grassland',
  'aquatic-germplasm',
  'river-management',
  'mining',
  'security-pattern',
  'other',
] as const
export type LayerRole = (typeof LAYER_ROLES)[number]

/** 占用 / 相接 / 不占用 / 无数据覆盖 / 失败. */
export type Outcome = 'occupied' | 'touching' | 'clear' | 'no-coverage' | 'failed'
export type ZoneOutcome = 'occupied' | 'touching' | 'failed'

/** A zone 管控区/图斑 of a control layer, already in EPSG:4490. */
export interface Zone {
  id: string
  name: string
  /** e.g. 核心保护区 / 一般控制区; null where the layer has no classes. */
  class: string | null
  polygons: LonLatPolygons
  /** Set where the zone's geometry could not be used: it is `failed`, the rest of the layer is computed. */
  failure: Note | null
  properties: Record<string, AttributeValue>
}

/** A layer that a project is checked against. */
export interface ControlLayer {
  id: string
  title: Localized
  status: LayerStatus
  role: LayerRole
  /** Version, approval number or date of the data: whatever identifies it in a report; null if unknown. */
  version: string | null
  source: Localized | null
  /** Stated accuracy of the lines in metres; null if not stated. */
  accuracyMetres: number | null
  /** Where the layer's data speaks; null: not stated, the box of the zones is assumed (warning `coverage-assumed`). */
  coverage: LonLatPolygons | null
  zones: Zone[]
  /** Repairs and omissions of the import. */
  notes: Note[]
  /** SHA-256 of the data that the layer is made from, lower-case hexadecimal; left out where it is not kept. */
  dataSha256?: string
}

/** Where a project came from; stands in every output. */
export interface ProjectSource {
  file: string
  sha256: string | null
  format: string
  /** `EPSG:4520`; the system the coordinates were read in. */
  crs: string
  /** How the system was determined, for the person. */
  crsHow: Localized
  /** What led from Xi'an 80 or Beijing 54 to CGCS2000, where the person gave it. */
  crsParameters?: SevenParameters
  encoding: string | null
  /** How the encoding was found, as the reader says it; null where the format has none. */
  encodingHow?: string | null
  /** Features of the file that make up the ground: its parcels. */
  parcels?: number
}

/** What the attributes of a file say of its project; null where they say nothing. */
export interface StatedFacts {
  /** 建设单位 */
  unit: string | null
  place: string | null
  type: string | null
  approvalDocument: string | null
}

/** The boundary points as the file has them, before any repair. */
export interface ProjectBoundary {
  system: CoordinateSystem
  /** In the system's own coordinates, east before north. */
  polygons: PolygonRings[]
  /** The system of the file where it is another one; null otherwise. */
  convertedFrom: CoordinateSystem | null
}

/** Lines and points that a project was made of by a width; checked as such besides the corridor. Degrees. */
export interface LineWork {
  lines: Position[][]
  points: Position[]
  /** Width of the corridor along lines, diameter of the circle around points, metres. */
  widthMetres: number
  /** Geodesic, all lines together. */
  lengthMetres: number
}

/** A project 拟建项目: the repaired union of its parcels in EPSG:4490. */
export interface Project {
  id: string
  name: string
  source: ProjectSource
  polygons: LonLatPolygons
  /** Ellipsoidal, CGCS2000, of `polygons`, by turf on authalic latitudes. */
  areaSquareMetres: number
  /** Gauss-Krueger plane of the project's own zone, for comparison. */
  planeAreaSquareMetres: number
  declaredAreaHectares: number | null
  /** The declared figure as the file gives it, with its unit. */
  declaredAreaText?: Localized | null
  bbox: Box
  parts: number
  vertices: number
  /** True for the synthetic example; it is never mixed with a person's own layers. */
  demo: boolean
  warnings: Note[]
  stated?: StatedFacts
  /** Null where the ground was made from lines or points. */
  boundary?: ProjectBoundary | null
  /** Null or left out for a project that has polygons of its own. */
  lineWork?: LineWork | null
}

/** A stretch of a line, from one position to another along the line; metres, geodesic. */
export interface LineStretch {
  from: Position
  to: Position
  metres: number
}

/** A zone that lines run through. */
export interface LineZone {
  zoneId: string
  zoneName: string
  class: string | null
  insideMetres: number
  percentOfLine: number
  /** Stretches that follow each other are one. */
  stretches: LineStretch[]
}

/** What a layer does to the lines and points of a project. */
export interface LineWorkFinding {
  lengthMetres: number
  /** Length inside any zone; where zones overlap it counts once. */
  insideMetres: number
  /** Stretches inside any zone, in the order of the lines. */
  inside: LineStretch[]
  /** Longest first. */
  zones: LineZone[]
  /** One a point: the zones that hold it. */
  points: { position: Position; zones: { id: string; name: string }[] }[]
}

export interface ZoneFinding {
  id: string
  name: string
  class: string | null
  outcome: ZoneOutcome
  /** Why it failed; null otherwise. */
  reason: Localized | null
  overlapSquareMetres: number
  percentOfProject: number
  percentOfZone: number | null
  /** Number of separate pieces of the overlap. */
  pieces: number
  /** 2 x area / perimeter of the widest piece, in metres; 0 where nothing overlaps. */
  meanWidthMetres: number
  /** The overlap itself, EPSG:4490. */
  overlap: LonLatPolygons
  /** Where touching: the stretches of the project's boundary along the zone, EPSG:4490. */
  contactLines?: Position[][]
}

/** A result that a boundary moved by the layer's stated accuracy could change: what was measured, in metres. */
export interface WithinAccuracy {
  accuracyMetres: number
  /** `gap`: to the nearest zone. `overlap-width`: of the overlap's widest piece, 2 x area / perimeter. */
  by: 'gap' | 'overlap-width'
  metres: number
  /** Where the project lies wholly inside: the distance to the nearest boundary of the zone; null otherwise. */
  toBoundaryMetres: number | null
}

export interface LayerFinding {
  id: string
  title: Localized
  status: LayerStatus
  role: LayerRole
  version: string | null
  source: Localized | null
  /** SHA-256 of the layer's data, where it is kept with one. */
  dataSha256?: string
  accuracyMetres: number | null
  outcome: Outcome
  /** Ground covered by several zones counts once. */
  overlapSquareMetres: number
  percentOfProject: number
  /** Share of the project that the layer's data covers, 0..100. */
  coveredPercent: number
  /** Where clear (or touching): the nearest zone and the geodesic distance to it. */
  nearest: { zoneId: string; zoneName: string; metres: number } | null
  /** Where touching: length of the shared boundary and the largest gap, both metres. */
  contact: { sharedMetres: number; gapMetres: number } | null
  /** Null where the layer states no accuracy, or the result is clearer than that. */
  withinAccuracy?: WithinAccuracy | null
  /** The same overlap area by the second, independent computation (edge pairs); null where not computed. */
  secondAreaSquareMetres: number | null
  warnings: Note[]
  zones: ZoneFinding[]
  /** Only where the project was made of lines or points. */
  lineWork?: LineWorkFinding | null
}

/** Strictest first; RULES.md RES-01. */
export const VERDICT_LEVELS = [
  'prohibited',
  'national-approval',
  'provincial-approval',
  'restricted',
  'notice',
  'none',
] as const
export type VerdictLevel = (typeof VERDICT_LEVELS)[number]

/** A step of the way to the verdict, RES-01 to RES-05. */
export interface VerdictReason {
  code: 'RES-01' | 'RES-02' | 'RES-03' | 'RES-04' | 'RES-05'
  text: Localized
}

/** A rule that holds for every project wherever it lies. */
export interface VerdictReminder {
  ruleId: string
  text: Localized
}

export interface Verdict {
  level: VerdictLevel
  /** 数据不全: a required layer is missing, uncovered or failed. */
  incomplete: boolean
  ruleIds: string[]
  /** Roles (or layer ids) that are missing, uncovered or failed. */
  missing: string[]
  text: Localized
  reasons?: VerdictReason[]
  reminders?: VerdictReminder[]
}

export interface CheckResult {
  engineVersion: string
  projectId: string
  /** ISO time of the check. */
  checkedAt: string
  layers: LayerFinding[]
  verdict: Verdict
}
