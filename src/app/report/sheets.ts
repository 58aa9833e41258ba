import type { CheckResult, LayerFinding, Project } from '../../check/types'
import type { Language, Localized } from '../../geo/types'
import type { Scene } from '../../map/types'
import type { ReportSheet } from '../../report/document/input'
import { aimAtScale, boxAtScale, fittingScale } from '../../report/sheet/fit'
import type { Fact, SheetModel } from '../../report/sheet/model'
import { contentOfScene } from '../../report/sheet/scene-legend'
import { hectareText, muText, percentText } from '../../workspace/numbers'
import { sceneOf } from '../../workspace/scene'
import type { UserLayer, WorkspaceState } from '../../workspace/state'

/** One map of a report: what it is called in the text, what stands on it, what is photographed. */
export interface PlannedSheet {
  sheet: ReportSheet
  model: SheetModel
  scene: Scene
}

export interface SheetWishes {
  location: boolean
  layerMaps: boolean
  secrecy: string | null
  maker: string | null
  madeOn: string
}

const PAPER = { paper: 'A4', orientation: 'landscape' } as const
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
  ellipsoid: { zh: '椭球面积', en: 'on the ellipsoid' },
} as const satisfies Record<string, Localized>

/** The location map and one map for each layer that is occupied or touched, in the order of the report. */
export function planSheets(
  state: WorkspaceState,
  project: Project,
  result: CheckResult,
  wishes: SheetWishes,
): PlannedSheet[] {
  const hits = result.layers.filter(
    (layer) => layer.status !== 'schematic' && ['occupied', 'touching'].includes(layer.outcome),
  )
  return [
    ...(wishes.location ? [locationSheet(state, project, wishes)] : []),
    ...(wishes.layerMaps ? hits.map((layer) => layerSheet(state, project, layer, wishes)) : []),
  ]
}

function locationSheet(state: WorkspaceState, project: Project, wishes: SheetWishes): PlannedSheet {
  const { language } = state
  const denominator = fittingScale(project.bbox, PAPER, LOCATION_SHARE, LOCATION_DENOMINATOR)
  const scene = { ...sceneAround(state, project), userLayers: [], findings: [] }
  const title = titleOf(project, WORDS.location, language)
  return {
    sheet: { name: 'location', layerId: null, caption: title },
    scene,
    model: modelOf({
      state,
      project,
      scene,
      denominator,
      title,
      facts: [areaFact(project, language)],
      wishes,
    }),
  }
}

function layerSheet(
  state: WorkspaceState,
  project: Project,
  layer: LayerFinding,
  wishes: SheetWishes,
): PlannedSheet {
  const { language } = state
  const around = sceneAround(state, project)
  const shown = state.userLayers.filter(({ control }) => control.id === layer.id)
  const all = sceneOf({ ...quiet(state), userLayers: shown.map(asVisible) })
  const scene: Scene = {
    ...around,
    layers: [...around.layers, ...controlLayer(state, layer.id)],
    userLayers: all.userLayers,
    findings: all.findings.filter((finding) => finding.id.startsWith(`${layer.id}/`)),
  }
  const title = titleOf(project, WORDS.overlay, language, layer.title)
  const denominator = fittingScale(project.bbox, PAPER, PROJECT_SHARE)
  return {
    sheet: { name: `layer-${layer.id}`, layerId: layer.id, caption: title },
    scene,
    model: modelOf({
      state,
      project,
      scene,
      denominator,
      title,
      facts: layerFacts(project, layer, language),
      sources: sourceLines(layer, language),
      wishes,
    }),
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
  const scene = sceneOf(quiet(state))
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
  wishes: SheetWishes
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
  const { language } = state
  const content = contentOfScene(scene, boxAtScale(project.bbox, denominator, PAPER), language)
  return {
    ...content,
    ...PAPER,
    language,
    aim: aimAtScale(project.bbox, denominator),
    title,
    subtitle: null,
    secrecy: wishes.secrecy,
    sources: [...(sources ?? []), ...content.sources],
    demo: content.demo || project.demo,
    facts,
    notes: [],
    reviewNumber: null,
    maker: wishes.maker,
    madeOn: wishes.madeOn,
    graticule: 'lines',
    northArrow: true,
    scaleBar: true,
  }
}

function titleOf(project: Project, what: Localized, language: Language, layer?: Localized): string {
  if (language === 'zh') return layer ? `${project.name}与${layer.zh}${what.zh}` : `${project.name}${what.zh}`
  return layer ? `${project.name} and ${layer.en}: ${what.en}` : `${project.name}: ${what.en}`
}

function areaFact(project: Project, language: Language): Fact {
  return { label: WORDS.area[language], value: areaText(project.areaSquareMetres, language) }
}

function areaText(squareMetres: number, language: Language): string {
  const { hectares, mu } = WORDS
  return `${hectareText(squareMetres)} ${hectares[language]}\n${muText(squareMetres)} ${mu[language]}`
}

function layerFacts(project: Project, layer: LayerFinding, language: Language): Fact[] {
  const outcome: Fact[] =
    layer.outcome === 'occupied'
      ? [
          { label: WORDS.occupied[language], value: areaText(layer.overlapSquareMetres, language) },
          { label: WORDS.share[language], value: `${percentText(layer.percentOfProject)} %` },
        ]
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
