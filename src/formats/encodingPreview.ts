/** What the text of files looks like in each encoding that it may be in, for a person to choose by. */
import type { InputFile } from '../geo/features'
import { readEach } from './read'

export interface EncodingPreview {
  /** For `ReadOptions.encoding`. */
  encoding: string
  /** Names of fields and values with other than plain Latin signs, at most six. */
  texts: string[]
}

const OFFERED = ['gb18030', 'utf-8', 'big5']
const MOST_TEXTS = 6

/** Encodings that the bytes are valid in, each with some of the text; empty where all text is plain Latin. Never throws. */
export async function encodingPreview(files: InputFile[]): Promise<EncodingPreview[]> {
  const previews: EncodingPreview[] = []
  for (const encoding of OFFERED) {
    const { read } = await readEach(files, { encoding })
    // Where the bytes are not in the encoding, the reader says which other one it took.
    const fitting = read.filter((source) => source.encoding === encoding && source.encodingHow === 'chosen')
    const texts = new Set<string>()
    for (const { features, layer } of fitting) {
      const values = features.slice(0, 200).flatMap(({ properties }) => Object.entries(properties).flat())
      for (const value of [layer, ...values])
        if (typeof value === 'string' && /[^\u0000-\u007f]/.test(value) && texts.size < MOST_TEXTS)
          texts.add(value.slice(0, 40))
    }
    if (texts.size > 0) previews.push({ encoding, texts: [...texts] })
  }
  return previews
}
