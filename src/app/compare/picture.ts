import { drawSwatch } from '../../../layers/swatch'
import { symbolOfLayer } from '../../../layers/symbols'
import { partsOf, type Part } from '../../workspace/compare/differences'
import type { Compared } from '../../workspace/compare/compared'
import { sideById, sideState, type Side } from '../../workspace/compare/sides'
import type { Box } from '../../geo/types'
import { sceneOf } from '../../workspace/scene'
import type { WorkspaceState } from '../../workspace/state'
import { dayText, safeName } from '../../workspace/results/takeaway'

/** One of the two maps, picture px; 192 dots an inch, so that names stay readable on paper. */
const MAP = { width: 1600, height: 1240 }
const DPI = 192
const MARGIN = 48
const HEAD = 150
const LINE = 44
const FONT = '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif'

const WORDS = {
  zh: {
    name: '格局对比',
    note: '虚线灰边加“示意”者由规划文字推绘,不是法定边界;只比构件和大致方位,不比面积。',
    approval: '无审图号,仅供内部使用',
    sources: '资料来源',
    stated: '原文写明',
    inferred: '编者推断',
  },
  en: {
    name: 'comparison',
    note: 'Grey dashed edges with the mark are drawn from plan text, not statutory; compare parts and rough place, not areas.',
    approval: 'No map approval number; internal use only',
    sources: 'Sources',
    stated: 'stated',
    inferred: 'inferred',
  },
} as const

/** Both sides as one picture, each with its title and legend; the sources below. Rejects as the camera does. */
export async function comparisonPicture(
  state: WorkspaceState,
  compared: Compared,
  box: Box,
): Promise<{ name: string; blob: Blob }> {
  const { photograph } = await import('../../map/camera')
  const sides = [compared.left, compared.right].map((id) => sideById(state, id))
  const parts = sides.map((side) => (side ? partsOf(side, state) : []))
  const rows = Math.max(...parts.map((list) => Math.ceil(list.length / 2)))
  const height = HEAD + MAP.height + 40 + rows * LINE + 3 * LINE + MARGIN
  const canvas = document.createElement('canvas')
  canvas.width = 3 * MARGIN + 2 * MAP.width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#FFFFFF'
  context.fillRect(0, 0, canvas.width, height)
  for (const [index, side] of sides.entries()) {
    if (!side) continue
    const left = MARGIN + index * (MAP.width + MARGIN)
    const scene = sceneOf(sideState({ ...state, identify: null, highlight: null }, side.id))
    const request = { box, widthPx: MAP.width, heightPx: MAP.height, dpi: DPI }
    const { image } = await photograph(scene, request)
    drawHead(context, side, left, state)
    context.drawImage(image, left, HEAD)
    context.strokeStyle = '#33434B'
    context.lineWidth = 2
    context.strokeRect(left, HEAD, MAP.width, MAP.height)
    drawLegend(context, side, parts[index] ?? [], { left, top: HEAD + MAP.height + 40 }, state)
  }
  drawFoot(context, sides, canvas, state)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('no picture')
  const words = WORDS[state.language]
  const titles = sides.map((side) => side?.title[state.language] ?? '')
  return {
    name: `${safeName([words.name, ...titles, dayText(new Date().toISOString())].join('_'))}.png`,
    blob,
  }
}

type Language = Pick<WorkspaceState, 'language'>

function drawHead(context: CanvasRenderingContext2D, side: Side, left: number, { language }: Language): void {
  context.textBaseline = 'alphabetic'
  context.fillStyle = '#14232B'
  context.font = `700 40px ${FONT}`
  context.fillText(side.title[language], left, 74, MAP.width)
  context.fillStyle = '#56656D'
  context.font = `400 26px ${FONT}`
  context.fillText(side.note?.[language] ?? '', left, 122, MAP.width)
}

function drawLegend(
  context: CanvasRenderingContext2D,
  side: Side,
  parts: Part[],
  at: { left: number; top: number },
  { language }: Language,
): void {
  context.font = `400 27px ${FONT}`
  parts.forEach((part, index) => {
    const x = at.left + (index % 2) * (MAP.width / 2)
    const y = at.top + Math.floor(index / 2) * LINE
    const layer = side.layers.find(({ id }) => id === part.layerId)
    if (layer) {
      const swatch = { x, y, width: 56, height: 36, unit: 2 }
      drawSwatch(context, symbolOfLayer(layer), part.tint === null ? swatch : { ...swatch, tint: part.tint })
    }
    const words = part.status === null ? '' : ` · ${WORDS[language][part.status]}`
    context.fillStyle = '#14232B'
    context.fillText(`${part.name[language]}${words}`, x + 72, y + 28, MAP.width / 2 - 90)
  })
}

function drawFoot(
  context: CanvasRenderingContext2D,
  sides: (Side | null)[],
  { width, height }: HTMLCanvasElement,
  state: WorkspaceState,
): void {
  const words = WORDS[state.language]
  const sources = state.pack.kind === 'ready' ? state.pack.pack.catalogue.sources : []
  const shown = new Set(sides.flatMap((side) => side?.layers.flatMap((layer) => layer.sourceIds) ?? []))
  const names = sources
    .filter(({ id }) => shown.has(id))
    .map(({ attribution }) => attribution[state.language])
    .join('; ')
  context.fillStyle = '#56656D'
  context.font = `400 25px ${FONT}`
  context.fillText(`${words.note} ${words.approval}`, MARGIN, height - MARGIN - LINE, width - 2 * MARGIN)
  context.fillText(`${words.sources}: ${names}`, MARGIN, height - MARGIN, width - 2 * MARGIN)
}
