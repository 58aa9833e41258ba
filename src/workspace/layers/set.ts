import * as v from 'valibot'
import { filterSchema } from '../table/filter'

/** What is shown of all layers under a name: which, in which order, how strong, which part. */
export const layerSetSchema = v.object({
  id: v.string(),
  name: v.string(),
  patternId: v.nullable(v.string()),
  /** Visible layers with their opacity, 0 to 1; those of the pack and those that a person brought. */
  shown: v.record(v.string(), v.number()),
  order: v.array(v.string()),
  filters: v.record(v.string(), filterSchema),
})

/** A set that a person saved. */
export type LayerSet = v.InferOutput<typeof layerSetSchema>
