/** Text to GBK bytes: what offices' programs read without being told. Browsers decode GBK but do not encode it. */

let table: Map<string, number> | null = null

function encodingTable(): Map<string, number> {
  if (table) return table
  table = new Map()
  const decoder = new TextDecoder('gbk')
  const pair = new Uint8Array(2)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      pair[0] = lead
      pair[1] = trail
      const character = decoder.decode(pair)
      // Unassigned pairs decode to a replacement sign or to two characters.
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) {
        table.set(character, lead * 256 + trail)
      }
    }
  }
  return table
}

/** GBK bytes of a text; characters that GBK lacks become `?` and are counted. */
export function encodeGbk(text: string): { bytes: Uint8Array; lost: number } {
  const pairs = encodingTable()
  const bytes: number[] = []
  let lost = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = pairs.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff)
    else {
      bytes.push(0x3f)
      lost++
    }
  }
  return { bytes: Uint8Array.from(bytes), lost }
}
