/** What the text of files looks like in each encoding that it may be in, for a person to choose by. */
import type { InputFile, SourceFeatures } from '../../geo/features'
import { readEach } from '../read'

export interface EncodingPreview {
  /** For `ReadOptions.encoding`. */
  encoding: string
  /** Names of fields and values with other than plain Latin signs, at most six. */
  texts: string[]
  /** Fields with such signs, at most four, and their values in the first features. */
  fields: string[]
  rows: string[][]
}

const OFFERED = ['gb18030', 'utf-8', 'big5']
const MOST_TEXTS = 6
const MOST_FIELDS = 4
const MOST_ROWS = 3

/**
 * Encodings that the bytes are valid in, each with some of the text; empty where all text is plain Latin. Never throws.
 * @param pick the one of the datasets that is meant; without it the text of all of them
 */
export async function encodingPreview(
  files: InputFile[],
  pick?: (read: SourceFeatures[]) => SourceFeatures | undefined,
): Promise<EncodingPreview[]> {
  const previews: EncodingPreview[] = []
  for (const encoding of OFFERED) {
    const { read } = await readEach(files, { encoding })
    const wanted = pick ? [pick(read)].filter((source) => source !== undefined) : read
    // Where the bytes are not in the encoding, the reader says which other one it took.
    const fitting = wanted.filter((source) => source.encoding === encoding && source.encodingHow === 'chosen')
    const texts = new Set<string>()
    for (const { features, layer } of fitting) {
      const values = features.slice(0, 200).flatMap(({ properties }) => Object.entries(properties).flat())
      for (const value of [layer, ...values])
        if (isForeign(value) && texts.size < MOST_TEXTS) texts.add(value.slice(0, 40))
    }
    if (texts.size > 0) previews.push({ encoding, texts: [...texts], ...firstRows(fitting) })
  }
  return previews
}

function isForeign(value: unknown): value is string {
  return typeof value === 'string' && /[^\u0000-\u007f]/.test(value)
}

function firstRows(sources: SourceFeatures[]): { fields: string[]; rows: string[][] } {
  const features = sources.flatMap((source) => source.features.slice(0, MOST_ROWS)).slice(0, MOST_ROWS)
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  const fields = names
    .filter((name) => isForeign(name) || features.some(({ properties }) => isForeign(properties[name])))
    .slice(0, MOST_FIELDS)
  const rows = features.map(({ properties }) =>
    fields.map((name) => String(properties[name] ?? '').slice(0, 40)),
  )
  return { fields, rows }
}
