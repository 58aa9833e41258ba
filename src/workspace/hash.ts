import * as v from 'valibot'
import type { Language } from '../geo/types'
import { filterSchema, type LayerFilter } from './table/filter'

/**
 * What a shared link carries: the view, the layers of the pack as they are shown, the language. Never geometry, file
 * names or anything else a person brought.
 */
export interface SharedView {
  lon: number
  lat: number
  zoom: number
  /** Shown layers of the pack, in the order of the list. */
  layers: string[]
  /** Of those that are not at full strength, 0 to 1. */
  opacities?: Record<string, number>
  /** Of those that are shown in part. */
  filters?: Record<string, LayerFilter>
  /** Group of the pattern that is chosen. */
  patternId?: string
  language: Language
}

const ID = /^[A-Za-z0-9._-]+$/
const LAYER = /^([A-Za-z0-9._-]+)(?:~(\d{1,3}))?$/
const filtersSchema = v.record(v.pipe(v.string(), v.regex(ID)), filterSchema)

/** `#v=36.4000,94.9000,8.20&l=erl~60,lakes&p=city&lang=en`: a number behind a layer is its opacity in percent. */
export function writeHash(view: SharedView): string {
  const place = [view.lat.toFixed(4), view.lon.toFixed(4), view.zoom.toFixed(2)].join(',')
  const shown = view.layers.filter((id) => ID.test(id))
  const layers = shown.map((id) => {
    const percent = Math.round((view.opacities?.[id] ?? 1) * 100)
    return percent === 100 ? id : `${id}~${percent}`
  })
  const filters = Object.entries(view.filters ?? {}).filter(([id]) => shown.includes(id))
  return [
    `#v=${place}`,
    `l=${layers.join(',')}`,
    ...(view.patternId && ID.test(view.patternId) ? [`p=${view.patternId}`] : []),
    ...(filters.length > 0 ? [`f=${encodeURIComponent(JSON.stringify(Object.fromEntries(filters)))}`] : []),
    `lang=${view.language}`,
  ].join('&')
}

/** Reads what is there and sound; leaves out the rest. */
export function readHash(hash: string): Partial<SharedView> {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const view: Partial<SharedView> = {}
  const [lat, lon, zoom] = (fields.get('v') ?? '')
    .split(',')
    .map((text) => (text === '' ? NaN : Number(text)))
  if (within(lat, -85, 85) && within(lon, -180, 180) && within(zoom, 0, 22))
    Object.assign(view, { lat, lon, zoom })
  readLayers(view, fields.get('l'))
  const pattern = fields.get('p')
  if (pattern !== null && ID.test(pattern)) view.patternId = pattern
  const filters = readFilters(fields.get('f'))
  if (filters) view.filters = filters
  const language = fields.get('lang')
  if (language === 'zh' || language === 'en') view.language = language
  return view
}

function readLayers(view: Partial<SharedView>, text: string | null): void {
  if (text === null) return
  view.layers = []
  const opacities: Record<string, number> = {}
  for (const entry of text.split(',')) {
    const [, id, percent] = LAYER.exec(entry) ?? []
    if (id === undefined) continue
    view.layers.push(id)
    if (percent !== undefined && Number(percent) < 100) opacities[id] = Number(percent) / 100
  }
  if (Object.keys(opacities).length > 0) view.opacities = opacities
}

function readFilters(text: string | null): Record<string, LayerFilter> | null {
  if (text === null) return null
  try {
    const result = v.safeParse(filtersSchema, JSON.parse(text))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

function within(value: number | undefined, low: number, high: number): value is number {
  return value !== undefined && value >= low && value <= high
}
