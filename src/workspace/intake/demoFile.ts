import type { FeatureCollection, Geometry } from 'geojson'
import * as v from 'valibot'
import { LAYER_ROLES } from '../../check/types'
import { polygonsOf } from '../../geo/polygons'

const localized = v.object({ zh: v.string(), en: v.string() })

const collection = v.custom<FeatureCollection>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    (value as { type?: unknown }).type === 'FeatureCollection' &&
    Array.isArray((value as { features?: unknown }).features),
  'a feature collection is needed',
)

/** Where the layer's data speaks: a polygon geometry, degrees; null: not stated. */
const coverage = v.pipe(
  v.nullish(v.custom<Geometry>((value) => typeof value === 'object' && value !== null && 'type' in value)),
  v.transform((geometry) => (geometry ? polygonsOf(geometry) : null)),
)

const demoSchema = v.object({
  project: collection,
  layers: v.array(
    v.object({
      id: v.string(),
      title: localized,
      role: v.picklist(LAYER_ROLES),
      version: v.nullable(v.string()),
      source: v.nullable(localized),
      accuracyMetres: v.nullable(v.number()),
      coverage,
      data: collection,
    }),
  ),
})

export type Demo = v.InferOutput<typeof demoSchema>

/**
 * Narrows the example's file. Takes text, not parsed JSON: the example has a zone with a damaged coordinate on
 * purpose. Throws an Error that names the first wrong place.
 */
export function parseDemo(text: string): Demo {
  const result = v.safeParse(demoSchema, JSON.parse(text))
  if (result.success) return result.output
  const issue = result.issues[0]
  const place = issue.path?.map((part) => String(part.key)).join('.') ?? '(root)'
  throw new Error(`${place}: ${issue.message}`)
}
