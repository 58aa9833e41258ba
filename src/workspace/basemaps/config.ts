/** `basemaps.json` beside the page: the deployer's base maps of other hosts. Read at run time, so no build is needed. */
import * as v from 'valibot'
import { InputError, note } from '../../geo/note'

const localized = v.object({ zh: v.string(), en: v.string() })

const common = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  title: localized,
  /** What the map and every sheet must print, e.g. the approval number of the map. */
  attribution: localized,
  /** The last zoom at which the service has tiles. */
  maxZoom: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(22)), 18),
  minZoom: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(22)), 0),
  /** Ground that the service covers, [west, south, east, north], degrees. */
  box: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
}

const address = v.pipe(v.string(), v.minLength(1))
const tileSize = v.optional(v.picklist([256, 512]), 256)

const tianditu = v.strictObject({
  ...common,
  kind: v.literal('tianditu'),
  /** 矢量, 影像, 地形, each with its names. */
  style: v.picklist(['vec', 'img', 'ter']),
  /** The office's own key (tk). */
  key: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z]{8,64}$/)),
  /** Another host that speaks the same, e.g. a provincial node; `{s}` stands for 0 to 7. */
  host: v.optional(v.string(), 'https://t{s}.tianditu.gov.cn'),
})

const xyz = v.strictObject({
  ...common,
  kind: v.literal('xyz'),
  /** With {z}, {x}, {y}; {s} for one of `subdomains`. */
  url: v.pipe(
    address,
    v.check((text) => ['{z}', '{x}', '{y}'].every((part) => text.includes(part)), 'without {z}, {x} and {y}'),
  ),
  subdomains: v.optional(v.array(v.string()), []),
  tileSize,
  /** Rows counted from the south. */
  tms: v.optional(v.boolean(), false),
})

const wmts = v.strictObject({
  ...common,
  kind: v.literal('wmts'),
  /** Address of the service, without parameters of its own request (KVP). */
  url: address,
  layer: v.string(),
  style: v.optional(v.string(), 'default'),
  /** A matrix set of Web Mercator, from level 0. */
  matrixSet: v.string(),
  format: v.optional(v.string(), 'image/png'),
  tileSize,
})

const wms = v.strictObject({
  ...common,
  kind: v.literal('wms'),
  url: address,
  layers: v.string(),
  version: v.optional(v.picklist(['1.1.1', '1.3.0']), '1.3.0'),
  format: v.optional(v.string(), 'image/png'),
  tileSize,
})

const configSchema = v.strictObject({
  schema: v.literal('qingping-basemaps/1'),
  basemaps: v.array(v.variant('kind', [tianditu, xyz, wmts, wms])),
})

export type Basemap = v.InferOutput<typeof configSchema>['basemaps'][number]

export const CONFIG_FILE = 'basemaps.json'

/** Narrows parsed JSON. Throws an InputError that names the first wrong place and what to do. */
export function parseBasemaps(value: unknown): Basemap[] {
  const result = v.safeParse(configSchema, value)
  if (!result.success) {
    const [issue] = result.issues
    const place = issue.path?.map(({ key }) => String(key)).join('.') ?? '-'
    throw wrong(place, issue.received, issue.expected ?? issue.message)
  }
  const { basemaps } = result.output
  const twice = basemaps.findIndex(({ id }, index) => basemaps.findIndex((one) => one.id === id) !== index)
  if (twice >= 0) throw wrong(`basemaps.${twice}.id`, basemaps[twice]?.id ?? '', 'an id of its own')
  return basemaps
}

function wrong(place: string, received: string, expected: string): InputError {
  const isMissing = received === 'undefined'
  return new InputError(
    note(
      'basemaps-unreadable',
      `底图配置 ${CONFIG_FILE} 在 ${place} 处不对:${isMissing ? '没有写' : `读到 ${received}`},应为 ${expected}。请部署人员改正后刷新;自带底图照常可用。`,
      `The base map settings ${CONFIG_FILE} are wrong at ${place}: ${isMissing ? 'nothing is there' : `found ${received}`}, expected ${expected}. The deployer should correct them and reload; the built-in base map works as before.`,
    ),
    CONFIG_FILE,
  )
}

/** Reads the file beside the page; no file means no base maps. Throws an InputError that says what is wrong. */
export async function readBasemaps(page: string): Promise<Basemap[]> {
  const response = await fetch(new URL(CONFIG_FILE, page))
  if (!response.ok) return []
  return parseBasemaps(asJson(await response.text()))
}

/** Some servers answer a missing file with a page: that is no settings file either, and is said. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text.trimStart().startsWith('<') ? { schema: 'qingping-basemaps/1', basemaps: [] } : text
  }
}
