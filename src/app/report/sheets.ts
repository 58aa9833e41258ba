import { claimsAreas, isApproximate, NO_AREA_CLAIM } from '../../check/approximate'
import type { CheckResult, LayerFinding, Project } from '../../check/types'
import type { Language, Localized } from '../../geo/types'
import type { PhotographOptions } from '../../map/camera'
import { accuracyNote, isDrawnAt } from '../../map/style/accuracy'
import type { Scene } from '../../map/types'
import type { ReportSheet } from '../../report/document/input'
import { aimAtScale, boxAtScale, fittingScale } from '../../report/sheet/fit'
import type { Fact, SheetModel } from '../../report/sheet/model'
import { editedLegend } from '../../report/sheet/legendEdits'
import { contentOfScene } from '../../report/sheet/scene-legend'
import { hectareText, muText, percentText } from '../../workspace/numbers'
import { sceneOf } from '../../workspace/scene'
import type { KeptSheet, SheetPart } from '../../workspace/sheet/state'
import type { UserLayer, WorkspaceState } from '../../workspace/state'
import { withLegendNames } from '../sheet/calloutNames'
import {
  editsOf,
  insetFor,
  photographOptions,
  printedOver,
  sheetModel,
  sheetScene,
  zoomOnPaper,
} from '../sheet/sheetModel'

/** One map of a report: what it is called in the text, what stands on it, what is photographed. */
export interface PlannedSheet {
  sheet: ReportSheet
  model: SheetModel
  scene: Scene
  photograph: PhotographOptions
}

/** The sheet prints the demo watermark itself; names and callouts keep clear of what it prints over the map. */
function reportOptions(model: SheetModel): PhotographOptions {
  return { graticule: false, watermark: false, focus: null, grey: model.grey, keepFree: printedOver(model) }
}

export interface MapWishes {
  location: boolean
  layerMaps: boolean
  secrecy: string | null
  maker: string | null
  madeOn: string
}

/** The project takes up to this share of the frame: room is left for callouts and for the zones around. */
const PROJECT_SHARE = 0.6
/** A location map shows the roads and towns around. */
const LOCATION_SHARE = 0.12
const LOCATION_DENOMINATOR = 1_000_000

const WORDS = {
  location: { zh: '位置图', en: 'location' },
  overlay: { zh: '套合图', en: 'overlay' },
  hectares: { zh: '公顷', en: 'ha' },
  mu: { zh: '亩', en: 'mu' },
  area: { zh: '项目面积', en: 'Project area' },
  occupied: { zh: '占用面积', en: 'Occupied' },
  share: { zh: '占项目', en: 'Share' },
  touching: { zh: '结果', en: 'Outcome' },
  touchingValue: { zh: '相接(误差内)', en: 'touching (within error)' },
  version: { zh: '数据版本', en: 'Data version' },
  noVersion: { zh: '未注明', en: 'not stated' },
  basis: { zh: '面积口径', en: 'Areas' },
  approximate: {
    zh: '项目位置约有几十米到百余米误差(坐标没有转换参数),只供示意。',
    en: 'The position of the project is about right only, tens of metres to over a hundred (no transformation parameters).',
  },
  ellipsoid: { zh: '椭球面积', en: 'on the ellipsoid' },
} as const satisfies Record<string, Localized>

/** The location map and one map for each layer that is occupied or touched, in the order of the report. */
export function planSheets(
  state: WorkspaceState,
  project: Project,
  result: CheckResult,
  wishes: MapWishes,
): PlannedSheet[] {
  const hits = result.layers.filter(
    (layer) => layer.status !== 'schematic' && ['occupied', 'touching'].includes(layer.outcome),
  )
  return [
    ...(wishes.location ? [locationSheet(state, project, wishes)] : []),
    ...(wishes.layerMaps ? hits.map((layer) => layerSheet(state, project, layer, wishes)) : []),
    ...(state.sheetsForReport[project.id] ?? []).map((kept, index) => ownSheet(state, kept, index)),
  ]
}

/** A sheet that the person composed and put into the report, as it was then. */
function ownSheet(state: WorkspaceState, kept: KeptSheet, index: number): PlannedSheet {
  const scene = sheetScene(state, kept)
  const { centre, zoom } = kept
  const model = sheetModel(state, scene, kept, { centre, zoom })
  return {
    sheet: { name: `own-${index + 1}`, layerId: null, caption: model.title },
    scene,
    model,
    photograph: photographOptions(model),
  }
}

function locationSheet(state: WorkspaceState, project: Project, wishes: MapWishes): PlannedSheet {
  const { language } = state
  const denominator = fittingScale(project.bbox, state.sheet, LOCATION_SHARE, LOCATION_DENOMINATOR)
  const scene = { ...sceneAround(state, project), userLayers: [], findings: [] }
  const title = titleOf(project, WORDS.location, language)
  const model = modelOf({
    state,
    project,
    scene,
    denominator,
    title,
    facts: [areaFact(project, language)],
    wishes,
  })
  return {
    sheet: { name: 'location', layerId: null, caption: title },
    scene,
    model,
    photograph: reportOptions(model),
  }
}

function layerSheet(
  state: WorkspaceState,
  project: Project,
  layer: LayerFinding,
  wishes: MapWishes,
): PlannedSheet {
  const { language } = state
  const around = sceneAround(state, project)
  const shown = state.userLayers.filter(({ control }) => control.id === layer.id)
  const all = sceneOf({ ...quiet(state), userLayers: shown.map(asVisible) })
  const scene: Scene = {
    ...around,
    layers: [...around.layers, ...controlLayer(state, layer.id)],
    userLayers: all.userLayers,
    findings: withLegendNames(all, state.sheet.legendNames).findings.filter((finding) =>
      finding.id.startsWith(`${layer.id}/`),
    ),
  }
  const title = titleOf(project, WORDS.overlay, language, layer.title)
  const denominator = fittingScale(project.bbox, state.sheet, PROJECT_SHARE)
  const model = modelOf({
    state,
    project,
    scene,
    denominator,
    title,
    facts: layerFacts(project, layer, language),
    // A layer that a person brought is cited with its version among the sources of the scene.
    sources: shown.length > 0 ? [] : sourceLines(layer, language),
    wishes,
  })
  return {
    sheet: { name: `layer-${layer.id}`, layerId: layer.id, caption: title },
    scene,
    model,
    photograph: reportOptions(model),
  }
}

/** Nothing that is only on the screen: no card, no outline under the pointer, the map of the project. */
function quiet(state: WorkspaceState): WorkspaceState {
  return { ...state, identify: null, highlight: null, look: 'check' }
}

function asVisible(layer: UserLayer): UserLayer {
  return { ...layer, visible: true, opacity: 1 }
}

/** The base map with this project alone, whatever is switched on or off on the screen. */
function sceneAround(state: WorkspaceState, project: Project): Scene {
  const scene = withLegendNames(sceneOf(quiet(state)), state.sheet.legendNames)
  const base = state.pack.kind === 'ready' ? state.pack.pack.catalogue.layers : []
  return {
    ...scene,
    layers: base
      .filter((layer) => layer.role === 'base' && layer.visible)
      .flatMap((layer) => {
        const entry = state.data[layer.id]
        return entry?.kind === 'ready' ? [{ layer, data: entry.data, opacity: 1 }] : []
      }),
    projects: scene.projects
      .filter(({ id }) => id === project.id)
      .map((one) => ({ ...one, name: project.name })),
    watermark: project.demo ? scene.watermark : null,
  }
}

/** A control layer of the pack, where the hit is on one. */
function controlLayer(state: WorkspaceState, id: string): Scene['layers'] {
  if (state.pack.kind !== 'ready') return []
  const layer = state.pack.pack.catalogue.layers.find((entry) => entry.id === id)
  const entry = state.data[id]
  return layer && entry?.kind === 'ready' ? [{ layer, data: entry.data, opacity: 1 }] : []
}

interface SheetContent {
  state: WorkspaceState
  project: Project
  scene: Scene
  denominator: number
  title: string
  facts: Fact[]
  sources?: string[]
  wishes: MapWishes
}

function modelOf({
  state,
  project,
  scene,
  denominator,
  title,
  facts,
  sources,
  wishes,
}: SheetContent): SheetModel {
  const { language, sheet } = state
  const { paper, orientation } = sheet
  const page = { paper, orientation }
  const box = boxAtScale(project.bbox, denominator, page)
  // The notes on accuracy that the map shows on the screen, and only what is drawn at that zoom.
  const zoom = zoomOnPaper(box, page)
  const note = accuracyNote(scene.layers, zoom)
  const layers = scene.layers.filter((entry) => isDrawnAt(entry, zoom))
  const content = contentOfScene({ ...scene, layers }, box, language)
  const wants = (part: SheetPart) => !sheet.without.includes(part)
  return {
    ...content,
    ...page,
    legend: wants('legend') ? editedLegend(content.legend, editsOf(sheet), sheet.grey) : [],
    language,
    aim: aimAtScale(project.bbox, denominator),
    title,
    subtitle: null,
    secrecy: wishes.secrecy,
    sources: [...new Set([...(sources ?? []), ...content.sources])],
    demo: content.demo || project.demo,
    facts: wants('facts') ? facts : [],
    notes: [...(note ? [note[language]] : []), ...positionNotes(project, language)],
    reviewNumber: sheet.reviewNumber.trim() || null,
    maker: wishes.maker,
    madeOn: wishes.madeOn,
    graticule: sheet.net,
    northArrow: wants('northArrow'),
    scaleBar: wants('scaleBar'),
    inset: wants('inset') ? insetFor(state, scene, box, page) : null,
    grey: sheet.grey,
  }
}

/** What must be known of a position that is only about right. */
function positionNotes(project: Project, language: Language): string[] {
  return isApproximate(project) ? [WORDS.approximate[language]] : []
}

function titleOf(project: Project, what: Localized, language: Language, layer?: Localized): string {
  if (language === 'zh') return layer ? `${project.name}与${layer.zh}${what.zh}` : `${project.name}${what.zh}`
  return layer ? `${project.name} and ${layer.en}: ${what.en}` : `${project.name}: ${what.en}`
}

function areaFact(project: Project, language: Language): Fact {
  const value = claimsAreas(project) ? areaText(project.areaSquareMetres, language) : NO_AREA_CLAIM[language]
  return { label: WORDS.area[language], value }
}

function areaText(squareMetres: number, language: Language): string {
  const { hectares, mu } = WORDS
  return `${hectareText(squareMetres)} ${hectares[language]}\n${muText(squareMetres)} ${mu[language]}`
}

function layerFacts(project: Project, layer: LayerFinding, language: Language): Fact[] {
  const outcome: Fact[] =
    layer.outcome === 'occupied'
      ? claimsAreas(project, layer)
        ? [
            { label: WORDS.occupied[language], value: areaText(layer.overlapSquareMetres, language) },
            { label: WORDS.share[language], value: `${percentText(layer.percentOfProject)} %` },
          ]
        : [{ label: WORDS.occupied[language], value: NO_AREA_CLAIM[language] }]
      : [{ label: WORDS.touching[language], value: WORDS.touchingValue[language] }]
  return [
    areaFact(project, language),
    ...outcome,
    { label: WORDS.basis[language], value: WORDS.ellipsoid[language] },
    { label: WORDS.version[language], value: layer.version ?? WORDS.noVersion[language] },
  ]
}

function sourceLines(layer: LayerFinding, language: Language): string[] {
  return [`${layer.title[language]}: ${layer.source?.[language] ?? WORDS.noVersion[language]}`]
}
