/** Reads the values of a file geodatabase one after the other; beyond the end it throws a RangeError. */
export class ByteReader {
  private readonly view: DataView

  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  uint8(): number {
    return this.view.getUint8(this.moved(1))
  }

  int16(): number {
    return this.view.getInt16(this.moved(2), true)
  }

  uint16(): number {
    return this.view.getUint16(this.moved(2), true)
  }

  int32(): number {
    return this.view.getInt32(this.moved(4), true)
  }

  uint32(): number {
    return this.view.getUint32(this.moved(4), true)
  }

  float32(): number {
    return this.view.getFloat32(this.moved(4), true)
  }

  float64(): number {
    return this.view.getFloat64(this.moved(8), true)
  }

  int64(): number {
    return Number(this.view.getBigInt64(this.moved(8), true))
  }

  /** So many bytes of a whole number without sign, lowest first. */
  offset(size: number): number {
    let value = 0
    for (let index = size - 1; index >= 0; index--) value = value * 256 + this.view.getUint8(this.at + index)
    this.at += size
    return value
  }

  take(count: number): Uint8Array {
    if (count < 0 || this.at + count > this.bytes.length) throw new RangeError('beyond the end')
    return this.bytes.subarray(this.at, (this.at += count))
  }

  utf16(characters: number): string {
    return new TextDecoder('utf-16le').decode(this.take(2 * characters))
  }

  /** Seven bits a byte, lowest first, the high bit says that more follow. */
  varuint(): number {
    let value = 0
    let factor = 1
    for (let count = 0; count < 10; count++) {
      const byte = this.uint8()
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
    throw new RangeError('a number without an end')
  }

  /** The same with the sign in the second highest bit of the first byte. */
  varint(): number {
    const first = this.uint8()
    let value = first & 0x3f
    let factor = 64
    let more = first >= 0x80
    for (let count = 0; more; count++) {
      if (count > 9) throw new RangeError('a number without an end')
      const byte = this.uint8()
      value += (byte & 0x7f) * factor
      factor *= 128
      more = byte >= 0x80
    }
    return (first & 0x40) !== 0 ? -value : value
  }

  private moved(count: number): number {
    const at = this.at
    this.at += count
    return at
  }
}
