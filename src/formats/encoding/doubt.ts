/** Whether the text of a dataset may have been read in the wrong encoding: then a person should look at it. */
import type { SourceFeatures } from '../../geo/features'

/** More rare signs than this among the Chinese ones are no Chinese text; names of people hold one now and then. */
const MOST_RARE = 0.3
const FEWEST_RARE = 2
const SAMPLE = 500
const SAID = new Set(['encoding-doubtful', 'encoding-contradicts-cpg', 'encoding-contradicts-mark'])

let common: Set<string> | null = null

/** The characters of GB 2312, which hold nearly all of what names and places are written with. */
function commonCharacters(): Set<string> {
  if (common) return common
  const decoder = new TextDecoder('gb18030')
  common = new Set<string>()
  for (let lead = 0xa1; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) common.add(decoder.decode(Uint8Array.of(lead, trail)))
  return common
}

/**
 * True where the reader was not sure, where characters are lost, or where what was read as GBK is made of signs that
 * nobody writes (UTF-8 or Big5 under the wrong name), and where a dBASE table is UTF-8 without one Chinese sign. Never
 * for an encoding that a person chose.
 */
export function isEncodingDoubtful(source: SourceFeatures): boolean {
  const { encoding, encodingHow, notes } = source
  if (encoding === null || encodingHow === 'chosen') return false
  if (notes.some(({ code }) => SAID.has(code))) return true
  const text = foreignText(source)
  if (text.includes('\ufffd')) return true
  if (encoding === 'gb18030') {
    const signs = [...text]
    const rare = signs.filter((sign) => !commonCharacters().has(sign)).length
    return rare >= FEWEST_RARE && rare / signs.length > MOST_RARE
  }
  return (
    encodingHow === 'valid UTF-8' &&
    source.format === 'shapefile' &&
    /\p{L}/u.test(text) &&
    !/[\u2e80-\uffef]|[\ud840-\ud8ff]/.test(text)
  )
}

/** What is not plain Latin in field names and values of the first features, run together. */
function foreignText({ features, layer }: SourceFeatures): string {
  const texts = features.slice(0, SAMPLE).flatMap(({ properties }) => Object.values(properties))
  const names = Object.keys(features[0]?.properties ?? {})
  return [layer, ...names, ...texts]
    .filter((value) => typeof value === 'string')
    .join('')
    .replace(/[\u0000-\u007f]/g, '')
}
