import { claimsAreas, NO_AREA_CLAIM } from '../../check/approximate'
import type { Box, Language } from '../../geo/types'
import { aimCamera } from '../../map/aim'
import { accuracyNote, isDrawnAt } from '../../map/style/accuracy'
import type { PhotographOptions } from '../../map/camera'
import type { Scene } from '../../map/types'
import { boxOfCamera, type SheetCamera } from '../../report/sheet/aim'
import { northArrowRect } from '../../report/sheet/furniture'
import { freeInset, insetOf, insetRect } from '../../report/sheet/inset'
import { editedLegend, type LegendEdits } from '../../report/sheet/legendEdits'
import type { LegendRow, SheetInset, SheetModel } from '../../report/sheet/model'
import { layoutPaper } from '../../report/sheet/paper'
import { contentOfScene } from '../../report/sheet/scene-legend'
import { withLegendNames } from './calloutNames'
import { today } from '../../workspace/rules/facts'
import { hectareText } from '../../workspace/numbers'
import { findingsOfCheck, splitFindings } from '../../workspace/results/rows'
import { layersOnMap, sceneOf, type Drawn } from '../../workspace/scene'
import { sheetSecrecy, type SheetPart, type SheetWishes } from '../../workspace/sheet/state'
import { activeProject, type WorkspaceState } from '../../workspace/state'

const PIXELS_PER_MILLIMETRE = 96 / 25.4

/** What is photographed for a sheet: the map without what is only on the screen, its layers named as in the legend. */
export function sheetScene(state: Drawn, { legendNames }: Pick<SheetWishes, 'legendNames'>): Scene {
  const scene = sceneOf({ ...state, identify: null, highlight: null, pending: [], place: 'sheet' })
  return withLegendNames(scene, legendNames)
}

/**
 * The sheet prints the watermark of sample data itself, the map that of schematic control layers; names and callouts
 * keep clear of what the sheet prints over the map.
 */
export function photographOptions(model: SheetModel): PhotographOptions {
  return { graticule: false, watermark: !model.demo, grey: model.grey, keepFree: printedOver(model) }
}

/** North arrow and small map, CSS px of the picture. */
export function printedOver(model: SheetModel): NonNullable<PhotographOptions['keepFree']> {
  const { picture, extraPoints } = layoutPaper(model)
  const inset = model.inset ? insetRect(model.inset, picture, extraPoints) : null
  const rects = [...(model.northArrow ? [northArrowRect(picture)] : []), ...(inset ? [inset] : [])]
  return rects.map((rect) => ({
    x: (rect.x - picture.x) * PIXELS_PER_MILLIMETRE,
    y: (rect.y - picture.y) * PIXELS_PER_MILLIMETRE,
    width: rect.width * PIXELS_PER_MILLIMETRE,
    height: rect.height * PIXELS_PER_MILLIMETRE,
  }))
}

/** What the sheet says of a scene as the camera takes it. */
export function sheetModel(
  state: WorkspaceState,
  scene: Scene,
  wishes: SheetWishes,
  camera: SheetCamera,
): SheetModel {
  return modelWithRows(state, scene, wishes, camera).model
}

/** The sheet, and the rows that its legend could have: what a person may rename or leave out. */
export function modelWithRows(
  state: WorkspaceState,
  scene: Scene,
  wishes: SheetWishes,
  camera: SheetCamera,
): { model: SheetModel; rows: LegendRow[] } {
  const { language } = state
  const { paper, orientation, without } = wishes
  const page = { paper, orientation }
  const box = boxOfCamera(camera, page)
  const isDemo = activeProject(state)?.project.demo ?? false
  const zoom = zoomOnPaper(box, page)
  const note = accuracyNote(scene.layers, zoom)
  const content = contentOfScene(
    {
      ...scene,
      layers: scene.layers.filter((entry) => isDrawnAt(entry, zoom)),
      // A watermark alone does not make a sample: schematic control layers carry one too.
      watermark: isDemo ? scene.watermark : null,
    },
    box,
    language,
  )
  const wants = (part: SheetPart) => !without.includes(part)
  const model: SheetModel = {
    ...content,
    ...page,
    legend: wants('legend') ? editedLegend(content.legend, editsOf(wishes), wishes.grey) : [],
    language,
    aim: camera,
    title: wishes.title.trim() || suggestedTitle(state),
    subtitle: wishes.subtitle.trim() || null,
    secrecy: sheetSecrecy(wishes, language),
    demo: content.demo || isDemo,
    facts: wants('facts') ? factsOf(state, language) : [],
    notes: note ? [note[language]] : [],
    reviewNumber: wishes.reviewNumber.trim() || null,
    maker: wishes.maker.trim() || null,
    madeOn: today(),
    graticule: wishes.net,
    northArrow: wants('northArrow'),
    scaleBar: wants('scaleBar'),
    inset: wants('inset') ? insetFor(state, scene, box, page) : null,
    grey: wishes.grey,
  }
  return { model, rows: wants('legend') ? content.legend.flatMap(({ rows }) => rows) : [] }
}

/** Names and rows of the legend as the person wants them, for every sheet alike. */
export function editsOf({ legendNames, legendHidden }: SheetWishes): LegendEdits {
  return { names: legendNames, hidden: legendHidden }
}

/** The zoom at which the map of a sheet is drawn: what it shows and leaves out depends on it. */
export function zoomOnPaper(box: Box, page: Pick<SheetModel, 'paper' | 'orientation'>): number {
  const { picture } = layoutPaper(page)
  return aimCamera({ box }, picture.width * PIXELS_PER_MILLIMETRE, picture.height * PIXELS_PER_MILLIMETRE)
    .zoom
}

const insets = new WeakMap<object, SheetInset>()

/** The small map with province and counties of the pack, where it hides no hit; null while the pack has none. */
export function insetFor(
  state: WorkspaceState,
  scene: Scene,
  box: Box,
  page: Pick<SheetModel, 'paper' | 'orientation'>,
): SheetInset | null {
  const inset = outlinesOf(state)
  const kept = [
    ...scene.projects.map(({ polygons }) => ({ type: 'MultiPolygon' as const, coordinates: polygons })),
    ...scene.findings.map(({ geometry }) => geometry),
  ]
  return inset && freeInset(inset, box, page, kept)
}

function outlinesOf({ pack, data, language }: WorkspaceState): SheetInset | null {
  if (pack.kind !== 'ready') return null
  const find = (symbol: string) => {
    const layer = pack.pack.catalogue.layers.find(
      (entry) => entry.role === 'base' && entry.geometry === 'polygon' && entry.symbol === symbol,
    )
    const entry = layer && data[layer.id]
    return entry?.kind === 'ready' ? entry.data : null
  }
  const [province, counties] = [find('province'), find('county')]
  if (!province) return null
  const title = language === 'zh' ? '在青海省的位置' : 'Position in Qinghai'
  const known = insets.get(province)
  const made = known ?? insetOf(title, province, counties)
  // Counties may come later than the province.
  if (counties) insets.set(province, made)
  return { ...made, title }
}

/** 项目名套合图, or the name of the pattern that is shown. */
export function suggestedTitle(state: WorkspaceState): string {
  const zh = state.language === 'zh'
  const open = activeProject(state)
  if (open) return zh ? `${open.project.name}套合图` : `${open.project.name}: overlay map`
  if (state.pack.kind !== 'ready') return zh ? '地图' : 'Map'
  const { catalogue } = state.pack.pack
  const pattern = catalogue.groups.find((group) => group.id === state.layers.patternId)
  const isShown = layersOnMap(state).some((layer) => layer.group === pattern?.id)
  if (pattern && isShown) {
    return zh ? `${pattern.title.zh.replace(' · ', '')}示意图` : `${pattern.title.en} (schematic)`
  }
  return catalogue.pack.title[state.language]
}

function factsOf(state: WorkspaceState, language: Language): SheetModel['facts'] {
  const open = activeProject(state)
  if (!open) return []
  const { counted } = splitFindings(findingsOfCheck(state.checks[open.project.id]))
  const occupied = counted.filter((finding) => finding.outcome === 'occupied')
  const zh = language === 'zh'
  const unit = zh ? '公顷' : 'ha'
  return [
    {
      label: zh ? '项目面积' : 'Project area',
      value: claimsAreas(open.project)
        ? `${hectareText(open.project.areaSquareMetres)} ${unit}`
        : NO_AREA_CLAIM[language],
    },
    ...occupied.slice(0, 4).map((finding) => ({
      label: zh ? `占用${finding.title.zh}` : `Occupied: ${finding.title.en}`,
      value: claimsAreas(open.project, finding)
        ? `${hectareText(finding.overlapSquareMetres)} ${unit}`
        : NO_AREA_CLAIM[language],
    })),
    { label: zh ? '面积口径' : 'Areas', value: zh ? '椭球面积' : 'on the ellipsoid' },
  ]
}
