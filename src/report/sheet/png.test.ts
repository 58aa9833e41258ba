import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { crc32, pngFacts, withResolution } from './png'

function tinyPng(): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, crc])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(1, 0)
  header.writeUInt32BE(1, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = deflateSync(Buffer.from([0, 200]))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('withResolution', () => {
  it('knows the checksum of the PNG specification', () => {
    // The IEND chunk of every PNG file ends with AE 42 60 82.
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082)
  })

  it('writes 11811 pixels a metre for 300 dpi, once', () => {
    const once = withResolution(tinyPng(), 300, '套合图')
    expect(pngFacts(once)).toEqual({ width: 1, height: 1, pixelsPerMetre: 11811 })
    const twice = withResolution(once, 96, '套合图')
    expect(pngFacts(twice).pixelsPerMetre).toBe(3780)
    expect(Buffer.from(twice).toString('latin1').match(/pHYs/g)).toHaveLength(1)
  })

  it('refuses what is no PNG', () => {
    expect(() => withResolution(new Uint8Array(80), 300, '')).toThrow('not a PNG file')
  })
})
