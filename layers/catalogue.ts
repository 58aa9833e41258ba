/**
 * The catalogue of a data pack: what `public/geodata/catalogue.json` may say. The app reads it at run time,
 * so a deployer can change a pack without a build; whatever it reads is narrowed by this schema first.
 */
import * as v from 'valibot'
import { LAYER_ROLES } from '../src/check/types'

const localized = v.object({ zh: v.string(), en: v.string() })

export const GROUP_KINDS = [
  'pattern',
  'control',
  'protected',
  'desert',
  'farming',
  'towns',
  'tourism',
  'energy',
  'transport',
  'projects',
  'base',
] as const

const group = v.object({
  id: v.string(),
  title: localized,
  kind: v.picklist(GROUP_KINDS),
  /** Plan that the group's content comes from, as the person should cite it. */
  note: v.nullish(localized),
})

/** A component that a plan names but that cannot be drawn honestly: listed only. */
const listedOnly = v.object({
  title: localized,
  reason: localized,
  /** Title of the plan. */
  document: v.string(),
  /** Id of `documents`. */
  documentId: v.nullish(v.string()),
  locator: v.string(),
})

const layer = v.object({
  id: v.string(),
  group: v.string(),
  title: localized,
  /** Key of `layers/symbols.ts`. */
  symbol: v.string(),
  /** Tint of a schematic layer in the legend, where its features have one. */
  tint: v.nullish(v.string()),
  geometry: v.picklist(['polygon', 'line', 'point']),
  /** 参加核查 / 背景 / 底图. */
  role: v.picklist(['control', 'background', 'base']),
  /** What it controls, where role is `control`. */
  controlRole: v.nullish(v.picklist(LAYER_ROLES)),
  status: v.picklist(['statutory', 'schematic', 'user', 'demo', 'reference']),
  /** Path of the GeoJSON, relative to the catalogue. */
  data: v.string(),
  /** Extent that the layer's data speaks for: an id of `coverages`, or null where unstated. */
  coverage: v.nullish(v.string()),
  featureCount: v.number(),
  /** Bytes of the file, for progress and the size budget. */
  bytes: v.number(),
  visible: v.boolean(),
  minZoom: v.nullish(v.number()),
  maxZoom: v.nullish(v.number()),
  source: localized,
  /** Ids of `sources`. */
  sourceIds: v.array(v.string()),
  date: v.string(),
  licence: v.string(),
  accuracy: v.object({ metres: v.nullable(v.number()), text: localized }),
  /** How it was drawn, one sentence. */
  drawn: localized,
  listed: v.optional(v.array(listedOnly), []),
})

const source = v.object({
  id: v.string(),
  title: localized,
  licence: v.string(),
  /** What the map's credits must print. */
  attribution: localized,
  date: v.string(),
})

export const catalogueSchema = v.object({
  schema: v.literal('qingping-catalogue/1'),
  pack: v.object({
    id: v.string(),
    title: localized,
    version: v.string(),
    /** Start view first; the others are one click away. Boxes are [west, south, east, north], degrees. */
    views: v.array(
      v.object({
        id: v.string(),
        title: localized,
        bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
      }),
    ),
  }),
  groups: v.array(group),
  layers: v.array(layer),
  /** Coverage polygons: id -> GeoJSON file relative to the catalogue. */
  coverages: v.record(v.string(), v.string()),
  sources: v.array(source),
  /** The synthetic example that only "try with an example" loads. */
  demo: v.nullish(v.object({ data: v.string() })),
  /** The plans that layers are cited from; features name them by `documentId`. */
  documents: v.optional(v.array(v.object({ id: v.string(), title: localized, date: v.string() })), []),
  /** Texts of plans that a deployer has put into the pack: document id -> path relative to the catalogue. */
  planTexts: v.optional(v.record(v.string(), v.string()), {}),
  /** Indicators of the plans (`qingping-indicators/1`), path relative to the catalogue. */
  indicators: v.nullish(v.string()),
  /** Every named project of the plans, placed or not (`qingping-projects/1`), path relative to the catalogue. */
  projects: v.nullish(v.string()),
})

export type Catalogue = v.InferOutput<typeof catalogueSchema>
export type CatalogueLayer = Catalogue['layers'][number]
export type CatalogueGroup = Catalogue['groups'][number]
export type GroupKind = (typeof GROUP_KINDS)[number]

export class CatalogueError extends Error {
  override readonly name = 'CatalogueError'
}

/** Narrows parsed JSON to a catalogue. Throws a CatalogueError that names the first wrong place. */
export function parseCatalogue(value: unknown): Catalogue {
  const result = v.safeParse(catalogueSchema, value)
  if (result.success) return result.output
  const issue = result.issues[0]
  const place = issue.path?.map((p) => String(p.key)).join('.') ?? '(root)'
  throw new CatalogueError(`catalogue.json: ${place}: ${issue.message}`)
}
