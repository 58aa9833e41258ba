import type { Language } from '../geo/types'

/**
 * What a shared link carries: the view, the layers of the pack, the language. Never geometry, file names or
 * anything else a person brought.
 */
export interface SharedView {
  lon: number
  lat: number
  zoom: number
  layers: string[]
  language: Language
}

const ID = /^[A-Za-z0-9._-]+$/

/** `#v=36.4000,94.9000,8.20&l=erl,lakes&lang=en` */
export function writeHash(view: SharedView): string {
  const place = [view.lat.toFixed(4), view.lon.toFixed(4), view.zoom.toFixed(2)].join(',')
  const layers = view.layers.filter((id) => ID.test(id)).join(',')
  return `#v=${place}&l=${layers}&lang=${view.language}`
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
  const layers = fields.get('l')
  if (layers !== null) view.layers = layers.split(',').filter((id) => ID.test(id))
  const language = fields.get('lang')
  if (language === 'zh' || language === 'en') view.language = language
  return view
}

function within(value: number | undefined, low: number, high: number): value is number {
  return value !== undefined && value >= low && value <= high
}
