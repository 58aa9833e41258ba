/** Reads what a TrueType font says of its tables, characters and widths. */
export interface Font {
  bytes: Uint8Array
  tables: ReadonlyMap<string, Uint8Array>
  unitsPerEm: number
  glyphCount: number
  /** Glyph of a code point; 0 where the font has none. */
  glyphOf: (codePoint: number) => number
  /** Advance width of a glyph in font units. */
  advanceOf: (glyph: number) => number
  /** Outline of a glyph as it stands in the file; empty for a blank. */
  outlineOf: (glyph: number) => Uint8Array
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Opens a TrueType font (`glyf` outlines).
 * @throws RangeError where a table is missing or the character map has no format that is understood
 */
export function openFont(bytes: Uint8Array): Font {
  const tables = tablesOf(bytes)
  const need = (tag: string): Uint8Array => {
    const table = tables.get(tag)
    if (!table) throw new RangeError(`font: no table ${tag}`)
    return table
  }
  const head = viewOf(need('head'))
  const glyphCount = viewOf(need('maxp')).getUint16(4)
  const longMetrics = viewOf(need('hhea')).getUint16(34)
  const metrics = viewOf(need('hmtx'))
  const loca = viewOf(need('loca'))
  const long = head.getInt16(50) === 1
  const offset = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const glyf = need('glyf')
  return {
    bytes,
    tables,
    unitsPerEm: head.getUint16(18),
    glyphCount,
    glyphOf: characterMap(need('cmap')),
    advanceOf: (glyph) => metrics.getUint16(Math.min(glyph, longMetrics - 1) * 4),
    outlineOf: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
  }
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes)
  const tables = new Map<string, Uint8Array>()
  const count = view.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    const start = view.getUint32(at + 8)
    tables.set(tag, bytes.subarray(start, start + view.getUint32(at + 12)))
  }
  return tables
}

/** Format 12 (all of Unicode) where there is one, else format 4 (the basic plane). */
function characterMap(cmap: Uint8Array): (codePoint: number) => number {
  const view = viewOf(cmap)
  const offsets = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(8 + index * 8))
  const withFormat = (format: number): number | undefined =>
    offsets.find((at) => view.getUint16(at) === format)
  const full = withFormat(12)
  if (full !== undefined) return format12(view, full)
  const basic = withFormat(4)
  if (basic !== undefined) return format4(view, basic)
  throw new RangeError('font: no character map of format 4 or 12')
}

function format12(view: DataView, at: number): (codePoint: number) => number {
  const groups = view.getUint32(at + 12)
  return (codePoint) => {
    let [low, high] = [0, groups - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = at + 16 + middle * 12
      if (codePoint < view.getUint32(group)) high = middle - 1
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group)
    }
    return 0
  }
}

function format4(view: DataView, at: number): (codePoint: number) => number {
  const segments = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const ranges = deltas + segments * 2
  return (codePoint) => {
    for (let index = 0; index < segments; index += 1) {
      if (codePoint > view.getUint16(ends + index * 2)) continue
      const start = view.getUint16(starts + index * 2)
      if (codePoint < start) return 0
      const range = view.getUint16(ranges + index * 2)
      const delta = view.getUint16(deltas + index * 2)
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = view.getUint16(ranges + index * 2 + range + (codePoint - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
