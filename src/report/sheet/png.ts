/** Checksum of PNG chunks, table-driven (PNG specification, annex D). */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** Signature and IHDR: the first chunk of every PNG, always this long. */
const HEADER_LENGTH = 8 + 25

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** An international text chunk; keyword as the PNG specification lists it (Title, Author, Software, …). */
function textChunk(keyword: string, value: string): Uint8Array {
  const encoder = new TextEncoder()
  const head = encoder.encode(keyword)
  const body = encoder.encode(value)
  const data = new Uint8Array(head.length + 5 + body.length)
  data.set(head, 0)
  data.set(body, head.length + 5)
  return chunk('iTXt', data)
}

/**
 * Writes the resolution (pHYs, pixels per metre) and a title into an encoded PNG, so that office software
 * places it at its size on paper. 300 dpi = 11811 pixels a metre. A pHYs of the encoder's own is replaced.
 * @throws RangeError where the bytes are no PNG
 */
export function withResolution(png: Uint8Array, dpi: number, title: string): Uint8Array<ArrayBuffer> {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  if (png.length < HEADER_LENGTH || signature.some((byte, index) => png[index] !== byte)) {
    throw new RangeError('not a PNG file')
  }
  const density = new Uint8Array(9)
  const view = new DataView(density.buffer)
  const pixelsPerMetre = Math.round(dpi / 0.0254)
  view.setUint32(0, pixelsPerMetre)
  view.setUint32(4, pixelsPerMetre)
  density[8] = 1
  const parts = [
    png.subarray(0, HEADER_LENGTH),
    chunk('pHYs', density),
    textChunk('Title', title),
    ...otherChunks(png),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}

/** Chunks after IHDR, without pHYs. */
function otherChunks(png: Uint8Array): Uint8Array[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const parts: Uint8Array[] = []
  let offset = HEADER_LENGTH
  while (offset + 12 <= png.length) {
    const end = offset + 12 + view.getUint32(offset)
    const type = String.fromCharCode(...png.subarray(offset + 4, offset + 8))
    if (type !== 'pHYs') parts.push(png.subarray(offset, end))
    offset = end
  }
  return parts
}

/** Size and resolution of a PNG, read from its chunks. */
export function pngFacts(png: Uint8Array): { width: number; height: number; pixelsPerMetre: number | null } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  let pixelsPerMetre: number | null = null
  for (let offset = 8; offset + 12 <= png.length; offset += 12 + view.getUint32(offset)) {
    const type = String.fromCharCode(...png.subarray(offset + 4, offset + 8))
    if (type === 'pHYs') pixelsPerMetre = view.getUint32(offset + 8)
    if (type === 'IDAT') break
  }
  return { width: view.getUint32(16), height: view.getUint32(20), pixelsPerMetre }
}
