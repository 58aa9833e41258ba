import { describe, expect, it } from 'vitest'
import { withJpegResolution } from './jpeg'

describe('withJpegResolution', () => {
  const header = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]

  it('writes dots per inch into the JFIF header', () => {
    const bytes = withJpegResolution(new Uint8Array(header), 300)
    expect([...bytes.subarray(13, 18)]).toEqual([1, 0x01, 0x2c, 0x01, 0x2c])
  })

  it('leaves a file without that header alone', () => {
    const other = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 16])
    expect(withJpegResolution(other, 300)).toEqual(other)
  })
})
