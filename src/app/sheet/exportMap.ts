import { claimsAreas, NO_AREA_CLAIM } from '../../check/approximate'
import { contentOfScene } from '../../report/sheet/scene-legend'
import type { SheetModel } from '../../report/sheet/model'
import type { Box, Language } from '../../geo/types'
import { aimCamera } from '../../map/aim'
import { accuracyNote, isDrawnAt } from '../../map/style/accuracy'
import { hectareText } from '../../workspace/numbers'
import { splitFindings, findingsOfCheck } from '../../workspace/rows'
import { layersOnMap, sceneOf } from '../../workspace/scene'
import { activeProject, type WorkspaceState } from '../../workspace/state'
import { dayText, safeName } from '../../workspace/takeaway'

export interface SheetFile {
  name: string
  blob: Blob
}

export const SHEET_DPI = 300

/** The picture on an A4 landscape sheet, CSS px: at which zoom its map is drawn. */
const USUAL_PICTURE_PX = [733, 549] as const

/** The map as it is now, on an A4 landscape sheet. `say` hears how far it is; rejects as the report and camera do. */
export async function exportMap(
  state: WorkspaceState,
  box: Box,
  say: (fraction: number) => void,
  signal?: AbortSignal,
): Promise<SheetFile> {
  // Large files of their own: fetched when the first sheet is made.
  const [{ exportSheet }, { photograph }] = await Promise.all([
    import('../../report/sheet/export'),
    import('../../map/camera'),
  ])
  const scene = sceneOf({ ...state, identify: null, highlight: null })
  const model = sheetModel(state, box)
  const blob = await exportSheet(
    model,
    // The sheet prints the demo watermark itself, the map that of schematic control layers.
    (request) => photograph(scene, request, { graticule: false, watermark: !model.demo }),
    { dpi: SHEET_DPI, format: 'png', signal, onProgress: (progress) => say(progress.fraction) },
  )
  const words = state.language === 'zh' ? { map: '图件', demo: '演示' } : { map: 'map', demo: 'demo' }
  // A title such as 套合图 or overlay map already says what the file is.
  const isSaid = model.title.toLowerCase().endsWith(state.language === 'zh' ? '图' : 'map')
  const name = [
    model.title,
    isSaid ? '' : words.map,
    dayText(new Date().toISOString()),
    model.demo ? words.demo : '',
  ]
  return { name: `${name.filter(Boolean).map(safeName).join('_')}.png`, blob }
}

/** What the sheet says, from what is open now. */
export function sheetModel(state: WorkspaceState, box: Box): SheetModel {
  const { language } = state
  const scene = sceneOf({ ...state, identify: null, highlight: null })
  const open = activeProject(state)
  const isDemo = open?.project.demo ?? false
  // A watermark alone does not make a demo: schematic control layers carry one too.
  const { zoom } = aimCamera({ box }, USUAL_PICTURE_PX[0], USUAL_PICTURE_PX[1])
  const layers = scene.layers.filter((entry) => isDrawnAt(entry, zoom))
  const note = accuracyNote(scene.layers, zoom)
  const content = contentOfScene(
    { ...scene, layers, watermark: isDemo ? scene.watermark : null },
    box,
    language,
  )
  const now = new Date()
  return {
    ...content,
    paper: 'A4',
    orientation: 'landscape',
    language,
    aim: { box },
    title: state.sheet.title.trim() || suggestedTitle(state),
    subtitle: null,
    secrecy: state.sheet.internal ? (language === 'zh' ? '内部使用' : 'Internal use') : null,
    demo: content.demo || isDemo,
    facts: factsOf(state, language),
    notes: note ? [note[language]] : [],
    reviewNumber: null,
    maker: state.sheet.maker.trim() || null,
    madeOn: [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
    graticule: 'lines',
    northArrow: true,
    scaleBar: true,
  }
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
