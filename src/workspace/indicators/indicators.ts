/**
 * The indicators of the plans (`qingping-indicators/1`), read on demand: nothing of them is in the first load. The
 * values are texts exactly as the plans print them; what a chart may take from them is in `indicatorValues.ts`.
 */
import * as v from 'valibot'
import { InputError, note } from '../../geo/note'
import { readText, type Pack } from '../pack'

const localized = v.object({ zh: v.string(), en: v.string() })
/** Null: the table has no such column, or the cell is empty. */
const printed = v.nullable(v.string())

const indicator = v.object({
  id: v.string(),
  documentId: v.string(),
  document: localized,
  plan: v.string(),
  table: v.string(),
  category: v.string(),
  number: v.string(),
  /** The English name is the same where differently worded Chinese names mean the same indicator. */
  name: localized,
  unit: printed,
  values: v.object({
    y2020: printed,
    y2025Target: printed,
    y2025Actual: printed,
    y2030Target: printed,
  }),
  /** 约束性, 预期性; null where the table has no such column. */
  attribute: printed,
  note: printed,
  contradiction: v.boolean(),
  /** Units of the base map that the plan speaks for. */
  scope: v.array(v.string()),
  /** Features of the pack that the indicator is about, `layer/feature`. */
  features: v.pipe(
    v.array(v.string()),
    v.transform((refs) => refs.filter((ref) => ref.includes('/'))),
  ),
})

const tableSchema = v.object({
  schema: v.literal('qingping-indicators/1'),
  indicators: v.array(indicator),
  /** English of the printed texts (units, categories, notes, values in words), by the Chinese text. */
  english: v.optional(v.record(v.string(), v.string()), {}),
})

export type IndicatorTable = v.InferOutput<typeof tableSchema>
export type Indicator = IndicatorTable['indicators'][number]

/** Narrows parsed JSON to the table. Throws an InputError that names the first wrong place. */
export function parseIndicators(value: unknown, file: string): IndicatorTable {
  const result = v.safeParse(tableSchema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  const place = issue.path?.map((part) => String(part.key)).join('.') ?? '-'
  throw new InputError(
    note(
      'indicators-unreadable',
      `指标表 ${file} 在 ${place} 处读不懂:${issue.message}。请重新生成数据包,或放回原来的文件。`,
      `The indicator table ${file} cannot be understood at ${place}: ${issue.message}. Rebuild the data pack or put the file back.`,
    ),
    file,
  )
}

/** Reads the table of a pack; null where the pack has none. Throws an InputError that names the file. */
export async function readIndicators(pack: Pack): Promise<IndicatorTable | null> {
  const file = pack.catalogue.indicators
  if (!file) return null
  return parseIndicators(asJson(await readText(pack, file)), file)
}

/** A text that is no JSON is narrowed, and refused, like any other wrong value. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
