/** How near a line may be looked at: a line that is only known to some kilometres says nothing about a field. */
import type { ExpressionSpecification, FillLayerSpecification, LayerSpecification } from 'maplibre-gl'
import { symbolOfLayer } from '../../../layers/symbols'
import type { Language, Localized } from '../../geo/types'
import { metresPerPixel } from '../mercator'
import type { Scene } from '../types'

/** A line ends where its stated error is as wide as this on the screen, CSS px. */
const WIDEST_ERROR_PX = 250
/** Zooms over which it fades. */
const FADE = 0.6
/** The middle of the country that the packs are about: good enough for a limit of this kind. */
const LATITUDE = 36

/** The zoom at which a line of that accuracy ends; 24 where none is stated. */
export function lastZoom(metres: number | null): number {
  if (!metres) return 24
  return Math.log2((metresPerPixel(0, LATITUDE) * WIDEST_ERROR_PX) / metres)
}

/** Close by, a sketch steps back: these parts of its tint and its hatch stay, so that lakes and zones are seen. */
const TINT_LEFT = 0.55
const HATCH_LEFT = 0.35
const STEP_BACK = 1.5

/** Of the hatch so much more is lost than of the tint that it lies on: 1 until a sketch begins to step back. */
export function hatchToTint(last: number, zoom: number): number {
  const way = Math.min(1, Math.max(0, (zoom - last + STEP_BACK) / STEP_BACK))
  return (1 - (1 - HATCH_LEFT) * way) / (1 - (1 - TINT_LEFT) * way)
}

function steppingBack(layer: FillLayerSpecification, last: number): FillLayerSpecification {
  const opacity = layer.paint?.['fill-opacity'] ?? 1
  const expression = [
    'interpolate',
    ['linear'],
    ['zoom'],
    last - STEP_BACK,
    opacity,
    last,
    ['*', TINT_LEFT, opacity],
  ] as unknown as ExpressionSpecification
  return { ...layer, paint: { ...layer.paint, 'fill-opacity': expression } }
}

/**
 * The layer as its accuracy allows: lines fade to `floor` of their opacity before `last` and names along lines end
 * there. Sketched areas, which keep a floor, step back. Other layers stay as they are.
 */
export function fading(layer: LayerSpecification, last: number, floor = 0): LayerSpecification {
  if (last >= 24) return layer
  if (layer.type === 'fill' && floor > 0) return steppingBack(layer, last)
  if (layer.type === 'symbol' && floor === 0 && layer.layout?.['symbol-placement'] === 'line')
    return { ...layer, maxzoom: Math.min(layer.maxzoom ?? 24, last) }
  if (layer.type !== 'line') return layer
  const opacity = layer.paint?.['line-opacity'] ?? 1
  const from = last - FADE
  const stops = stopsOf(opacity, from)
  if (!stops) return layer
  const full = stops.at(-1) ?? 1
  const expression = [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...(stops.length > 1 ? stops : []),
    ...(stops.length > 1 && (stops.at(-2) ?? 0) >= from ? [] : [from, full]),
    Math.max(last, (stops.length > 1 ? (stops.at(-2) ?? 0) : 0) + 0.1),
    full * floor,
  ] as unknown as ExpressionSpecification
  const maxzoom = floor > 0 ? layer.maxzoom : Math.min(layer.maxzoom ?? 24, last)
  return {
    ...layer,
    ...(maxzoom === undefined ? {} : { maxzoom }),
    paint: { ...layer.paint, 'line-opacity': expression },
  }
}

/** Zoom and opacity in turn of an opacity that depends on nothing else; one number for a constant; else null. */
function stopsOf(opacity: unknown, from: number): number[] | null {
  if (typeof opacity === 'number') return [opacity]
  if (!Array.isArray(opacity) || opacity[0] !== 'interpolate') return null
  const stops: unknown[] = opacity.slice(3)
  const numbers = stops.filter((value): value is number => typeof value === 'number')
  if (numbers.length !== stops.length) return null
  const kept = numbers.filter((_, index) => (numbers[index - (index % 2)] ?? 0) < from)
  return kept.length > 0 ? kept : null
}

/** Error in metres that a point may have and still be shown, by zoom; for filters on `errorKm`. */
export const POINT_IS_SURE: ExpressionSpecification = [
  '<=',
  ['coalesce', ['get', 'errorKm'], 0],
  ['step', ['zoom'], 999, 11, 7.7, 12, 2.9, 13, 0.97, 14, 0.48],
]

const METRES = { zh: '米', en: 'm' } as const
const KILOMETRES = { zh: '公里', en: 'km' } as const

function lengthText(metres: number, language: Language): string {
  return metres >= 1000 ? `${metres / 1000} ${KILOMETRES[language]}` : `${metres} ${METRES[language]}`
}

/**
 * What a reader must know of the ground under a close view: how sure it is, and what is not drawn any more. Null
 * where every line of the base map is still good enough.
 */
export function accuracyNote(layers: Scene['layers'], zoom: number): Localized | null {
  const lines = layers.filter(({ layer }) => {
    const { form, slot } = symbolOfLayer(layer)
    return layer.role === 'base' && layer.accuracy.metres !== null && (form === 'line' || slot === 'lakes')
  })
  const gone = lines.filter(({ layer }) => lastZoom(layer.accuracy.metres) <= zoom)
  if (gone.length === 0) return null
  const left = lines.filter((entry) => !gone.includes(entry)).map(({ layer }) => layer.accuracy.metres ?? 0)
  const best = Math.min(...lines.map(({ layer }) => layer.accuracy.metres ?? Infinity))
  const metres = left.length > 0 ? Math.max(...left) : best
  const say = (language: Language): string => {
    const length = lengthText(metres, language)
    if (left.length === 0) {
      return language === 'zh'
        ? `底图精度到此为止（约 ±${length}），其线划不再画出`
        : `The base map ends here (about ±${length}): its lines are no longer drawn`
    }
    const names = gone.map(({ layer }) => layer.title[language])
    return language === 'zh'
      ? `底图精度约 ±${length}；${names.join('、')}更粗略，此处不画`
      : `Base map about ±${length}; coarser and not drawn here: ${names.join(', ').toLowerCase()}`
  }
  return { zh: say('zh'), en: say('en') }
}

/** Sand and hachures are pictures of the overview; they end where their symbols stop being drawn. */
const LAST_OF_RELIEF = { desert: 11.5, ridge: 10.5 } as const

/** False for layers of the base map of which nothing is left at a zoom: a legend must not name them. */
export function isDrawnAt({ layer }: Pick<Scene['layers'][number], 'layer'>, zoom: number): boolean {
  if (layer.role !== 'base') return true
  if (zoom < (layer.minZoom ?? 0) || zoom >= (layer.maxZoom ?? 24)) return false
  const { key, form } = symbolOfLayer(layer)
  if (key === 'desert' || key === 'ridge') return zoom < LAST_OF_RELIEF[key]
  return form !== 'line' || zoom < lastZoom(layer.accuracy.metres)
}
