import { zlibSync } from 'fflate'

/** One page: pixels as a PNG wrote them, or as the canvas holds them. */
export interface PicturePage {
  widthPx: number
  heightPx: number
  widthMillimetres: number
  heightMillimetres: number
  png: Uint8Array
  /** Red, green, blue, opacity in turn; asked for only where the PNG's own bytes cannot be taken over. */
  pixels: () => Uint8ClampedArray
}

const POINTS_PER_MILLIMETRE = 72 / 25.4

/**
 * A PDF whose pages are pictures, pixel for pixel those of the PNG: nothing is lost and nothing is set anew, so the
 * text in it is part of the picture. The compressed rows of a PNG without opacity are what a PDF holds, too.
 */
export function picturesPdf(pages: readonly PicturePage[], title: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const push = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  const object = (number: number, head: string, stream?: Uint8Array): void => {
    offsets[number] = length
    push(`${number} 0 obj\n${head}\n`)
    if (stream) {
      push('stream\n')
      push(stream)
      push('\nendstream\n')
    }
    push('endobj\n')
  }
  push('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')
  const kids = pages.map((_, index) => `${4 + index * 3} 0 R`).join(' ')
  object(1, '<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>')
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  object(3, `<< /Title <${utf16(title)}> /Creator (Qingping) >>`)
  pages.forEach((page, index) => {
    const number = 4 + index * 3
    const [width, height] = [page.widthMillimetres, page.heightMillimetres].map((side) =>
      (side * POINTS_PER_MILLIMETRE).toFixed(3),
    )
    const resources = `<< /XObject << /Map ${number + 2} 0 R >> >>`
    object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${number + 1} 0 R >>`,
    )
    const drawing = encoder.encode(`q ${width} 0 0 ${height} 0 0 cm /Map Do Q`)
    object(number + 1, `<< /Length ${drawing.length} >>`, drawing)
    const { data, decode } = samples(page)
    object(
      number + 2,
      `<< /Type /XObject /Subtype /Image /Width ${page.widthPx} /Height ${page.heightPx} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode ${decode}/Length ${data.length} >>`,
      data,
    )
  })
  const start = length
  const count = 4 + pages.length * 3
  push(`xref\n0 ${count}\n0000000000 65535 f \n`)
  for (let number = 1; number < count; number += 1)
    push(`${String(offsets[number] ?? 0).padStart(10, '0')} 00000 n \n`)
  push(`trailer\n<< /Size ${count} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return joined(parts)
}

/** UTF-16 with its mark, in hexadecimal. */
function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return ['feff', ...units.map((unit) => unit.toString(16).padStart(4, '0'))].join('').toUpperCase()
}

function samples(page: PicturePage): { data: Uint8Array; decode: string } {
  const rows = plainRows(page.png)
  if (rows) {
    const decode = `/DecodeParms << /Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns ${page.widthPx} >> `
    return { data: rows, decode }
  }
  const pixels = page.pixels()
  const rgb = new Uint8Array((pixels.length / 4) * 3)
  for (let from = 0, to = 0; from < pixels.length; from += 4) {
    rgb[to++] = pixels[from] ?? 0
    rgb[to++] = pixels[from + 1] ?? 0
    rgb[to++] = pixels[from + 2] ?? 0
  }
  return { data: zlibSync(rgb, { level: 6 }), decode: '' }
}

const HEADER = { depth: 24, colourType: 25, interlace: 28 }
const RGB = 2

/** The compressed rows of a PNG with 8 bit red, green, blue and nothing else; null for any other PNG. */
export function plainRows(png: Uint8Array): Uint8Array | null {
  const isPlain = png[HEADER.depth] === 8 && png[HEADER.colourType] === RGB && png[HEADER.interlace] === 0
  if (!isPlain) return null
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const rows: Uint8Array[] = []
  for (let offset = 8; offset + 12 <= png.length; offset += 12 + view.getUint32(offset)) {
    const type = String.fromCharCode(...png.subarray(offset + 4, offset + 8))
    if (type === 'IDAT') rows.push(png.subarray(offset + 8, offset + 8 + view.getUint32(offset)))
  }
  return joined(rows)
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}
