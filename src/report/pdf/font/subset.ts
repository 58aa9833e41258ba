import type { Font } from './font'

/** Tables that are copied as they are; those that shape text or hint screens are left out. */
const COPIED = ['OS/2', 'name', 'cvt ', 'fpgm', 'prep']

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * A smaller TrueType font with only the glyphs of `codePoints` (those that the font has), the blank glyph 0, and
 * the parts of composite glyphs. A report uses a few hundred of the font's thousands of characters.
 */
export function subsetFont(font: Font, codePoints: Iterable<number>): Uint8Array<ArrayBuffer> {
  const characters = [...new Set(codePoints)]
    .filter((codePoint) => codePoint <= 0xffff && font.glyphOf(codePoint) !== 0)
    .sort((a, b) => a - b)
  const kept = closure(font, characters.map(font.glyphOf))
  const renumbered = new Map(kept.map((glyph, index) => [glyph, index]))
  const outlines = kept.map((glyph) => remapped(font.outlineOf(glyph), renumbered))
  const { glyf, loca } = joined(outlines)

  const head = copyOf(font, 'head')
  viewOf(head).setInt16(50, 1)
  const hhea = copyOf(font, 'hhea')
  viewOf(hhea).setUint16(34, kept.length)
  const maxp = copyOf(font, 'maxp')
  viewOf(maxp).setUint16(4, kept.length)
  const hmtx = new Uint8Array(kept.length * 4)
  kept.forEach((glyph, index) => {
    const view = viewOf(hmtx)
    view.setUint16(index * 4, font.advanceOf(glyph))
    const outline = font.outlineOf(glyph)
    // The left side bearing is the left edge of the outline.
    view.setInt16(index * 4 + 2, outline.length > 0 ? viewOf(outline).getInt16(2) : 0)
  })
  const post = new Uint8Array(32)
  viewOf(post).setUint32(0, 0x00030000)
  const cmap = characterMap(characters, (codePoint) => renumbered.get(font.glyphOf(codePoint)) ?? 0)

  const copied = COPIED.flatMap((tag): [string, Uint8Array][] => {
    const table = font.tables.get(tag)
    return table ? [[tag, table]] : []
  })
  return assembled([
    ...copied,
    ['cmap', cmap],
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
    ['post', post],
  ])
}

function copyOf(font: Font, tag: string): Uint8Array {
  return (font.tables.get(tag) ?? new Uint8Array(0)).slice()
}

/** Where the parts of a composite glyph name other glyphs: byte offsets of the 16-bit ids. */
function partOffsets(outline: Uint8Array): number[] {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return []
  const view = viewOf(outline)
  const offsets: number[] = []
  let at = 10
  let flags: number
  do {
    flags = view.getUint16(at)
    offsets.push(at + 2)
    at += 4 + (flags & 0x0001 ? 4 : 2)
    if (flags & 0x0008) at += 2
    else if (flags & 0x0040) at += 4
    else if (flags & 0x0080) at += 8
  } while (flags & 0x0020)
  return offsets
}

/** The glyphs and, to the last, the glyphs that they are made of; 0 first. */
function closure(font: Font, glyphs: number[]): number[] {
  const kept = new Set([0])
  const waiting = [...glyphs]
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (kept.has(glyph)) continue
    kept.add(glyph)
    const outline = font.outlineOf(glyph)
    for (const at of partOffsets(outline)) waiting.push(viewOf(outline).getUint16(at))
  }
  return [...kept].sort((a, b) => a - b)
}

function remapped(outline: Uint8Array, renumbered: ReadonlyMap<number, number>): Uint8Array {
  const offsets = partOffsets(outline)
  if (offsets.length === 0) return outline
  const copy = outline.slice()
  const view = viewOf(copy)
  for (const at of offsets) view.setUint16(at, renumbered.get(view.getUint16(at)) ?? 0)
  return copy
}

function joined(outlines: Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const padded = outlines.map((outline) => Math.ceil(outline.length / 4) * 4)
  const glyf = new Uint8Array(padded.reduce((sum, length) => sum + length, 0))
  const loca = new Uint8Array((outlines.length + 1) * 4)
  let at = 0
  outlines.forEach((outline, index) => {
    viewOf(loca).setUint32(index * 4, at)
    glyf.set(outline, at)
    at += padded[index] ?? 0
  })
  viewOf(loca).setUint32(outlines.length * 4, at)
  return { glyf, loca }
}

/** Format 4 with one segment for each run of code points whose glyphs follow each other, and the closing one. */
function characterMap(characters: number[], glyphOf: (codePoint: number) => number): Uint8Array {
  const runs: { start: number; end: number; glyph: number }[] = []
  for (const codePoint of characters) {
    const last = runs.at(-1)
    const glyph = glyphOf(codePoint)
    const follows = last && codePoint === last.end + 1 && glyph === last.glyph + codePoint - last.start
    if (follows) last.end = codePoint
    else runs.push({ start: codePoint, end: codePoint, glyph })
  }
  if (runs.at(-1)?.end !== 0xffff) runs.push({ start: 0xffff, end: 0xffff, glyph: 0 })
  const count = runs.length
  const length = 16 + count * 8
  const table = new Uint8Array(12 + length)
  const view = viewOf(table)
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 1)
  view.setUint32(8, 12)
  const at = 12
  const power = 2 ** Math.floor(Math.log2(count))
  const header = [4, length, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2]
  header.forEach((value, index) => view.setUint16(at + index * 2, value))
  runs.forEach((run, index) => {
    view.setUint16(at + 14 + index * 2, run.end)
    view.setUint16(at + 16 + count * 2 + index * 2, run.start)
    const delta = run.start === 0xffff && run.glyph === 0 ? 1 : run.glyph - run.start
    view.setUint16(at + 16 + count * 4 + index * 2, delta & 0xffff)
  })
  return table
}

function checksum(bytes: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) {
    for (let byte = 0; byte < 4; byte += 1) sum += (bytes[at + byte] ?? 0) * 2 ** (24 - byte * 8)
    sum %= 2 ** 32
  }
  return sum
}

function assembled(tables: [tag: string, bytes: Uint8Array][]): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const head = 12 + sorted.length * 16
  const total = sorted.reduce((sum, [, bytes]) => sum + Math.ceil(bytes.length / 4) * 4, head)
  const file = new Uint8Array(total)
  const view = viewOf(file)
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (sorted.length - power) * 16)
  let at = head
  let headAt = 0
  sorted.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16
    const table = bytes.slice()
    // The file's own sum is taken with this field empty.
    if (tag === 'head') {
      viewOf(table).setUint32(8, 0)
      headAt = at
    }
    file.set(new TextEncoder().encode(tag), entry)
    view.setUint32(entry + 4, checksum(table))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    file.set(table, at)
    at += Math.ceil(table.length / 4) * 4
  })
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(file) + 2 ** 32) % 2 ** 32)
  return file
}
