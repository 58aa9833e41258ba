/** Start of image, then the JFIF segment that browsers write first. */
const JFIF = [0xff, 0xd8, 0xff, 0xe0]

/**
 * Writes the resolution into the JFIF header of an encoded JPEG. A file without that header is returned as it is:
 * it then says nothing of its size on paper.
 */
export function withJpegResolution(jpeg: Uint8Array<ArrayBuffer>, dpi: number): Uint8Array<ArrayBuffer> {
  const isJfif = JFIF.every((byte, index) => jpeg[index] === byte) && jpeg[6] === 0x4a && jpeg[7] === 0x46
  if (!isJfif) return jpeg
  const bytes = jpeg.slice()
  const view = new DataView(bytes.buffer)
  // Unit 1: dots per inch.
  view.setUint8(13, 1)
  view.setUint16(14, Math.round(dpi))
  view.setUint16(16, Math.round(dpi))
  return bytes
}
