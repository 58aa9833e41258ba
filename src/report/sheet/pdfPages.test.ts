import { inflateSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { picturesPdf, plainRows } from './pdfPages'

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

/** Two by one pixels: red and green; `colourType` 2 without, 6 with opacity. */
function png(colourType: 2 | 6): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(1, 4)
  header[8] = 8
  header[9] = colourType
  const row = colourType === 2 ? [0, 255, 0, 0, 0, 255, 0] : [0, 255, 0, 0, 255, 0, 255, 0, 255]
  const body = deflateSync(Buffer.from(row))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', body.subarray(0, 5)),
    chunk('IDAT', body.subarray(5)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const page = (colourType: 2 | 6) => ({
  widthPx: 2,
  heightPx: 1,
  widthMillimetres: 297,
  heightMillimetres: 420,
  png: png(colourType),
  pixels: () => Uint8ClampedArray.from([255, 0, 0, 255, 0, 255, 0, 255]),
})

describe('picturesPdf', () => {
  it('takes the rows of a PNG over as they are', () => {
    expect([...inflateSync(plainRows(png(2)) ?? new Uint8Array())]).toEqual([0, 255, 0, 0, 0, 255, 0])
    expect(plainRows(png(6))).toBeNull()
  })

  it('writes pages of the size of the paper, one picture each, with a table of what lies where', () => {
    const bytes = picturesPdf([page(2), page(6)], '图件')
    const text = latin(bytes)
    expect(text).toContain('/MediaBox [0 0 841.890 1190.551]')
    expect(text).toContain('/Count 2')
    expect(text).toContain('<FEFF56FE4EF6>')
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1])
    expect(text.slice(start, start + 4)).toBe('xref')
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at))
    offsets.forEach((at, index) => expect(text.slice(at, at + 8)).toContain(`${index + 1} 0 obj`))
  })
})
