/**
 * Writes FlatBuffers tables (https://flatbuffers.dev/internals) from front to back: a table, then what it refers to.
 * Numbers stand at multiples of their size, counted from the length that begins the buffer.
 */
export type FlatField =
  | { slot: number; bytes: 1 | 2 | 4 | 8; value: number }
  /** Writes what the field refers to and returns where it stands. */
  | { slot: number; put: (writer: FlatWriter) => number }

const ROOT_AT = 4

export class FlatWriter {
  private bytes = new Uint8Array(1024)
  private view = new DataView(this.bytes.buffer)
  private end = 0

  /** The table as a buffer of its own, its length in front and filled up to eight bytes. */
  static sizePrefixed(fields: FlatField[]): Uint8Array {
    const writer = new FlatWriter()
    writer.grow(8)
    const root = writer.table(fields)
    writer.align(8, 0)
    writer.view.setUint32(0, writer.end - 4, true)
    writer.view.setUint32(ROOT_AT, root - ROOT_AT, true)
    return writer.bytes.slice(0, writer.end)
  }

  table(fields: FlatField[]): number {
    // The largest first, from the place after the four bytes that lead to the list of fields.
    const sized = fields
      .map((field) => ({ field, bytes: 'bytes' in field ? field.bytes : 4 }))
      .sort((a, b) => b.bytes - a.bytes)
    const slots = Math.max(-1, ...fields.map(({ slot }) => slot)) + 1
    const tableBytes = sized.reduce((sum, { bytes }) => sum + bytes, 4)
    this.align(2, 0)
    const list = this.grow(4 + 2 * slots)
    this.align(8, 4)
    const at = this.grow(tableBytes)
    this.view.setUint16(list, 4 + 2 * slots, true)
    this.view.setUint16(list + 2, tableBytes, true)
    this.view.setInt32(at, at - list, true)
    let place = at + 4
    const references: { place: number; put: (writer: FlatWriter) => number }[] = []
    for (const { field, bytes } of sized) {
      this.view.setUint16(list + 4 + 2 * field.slot, place - at, true)
      if ('put' in field) references.push({ place, put: field.put })
      else this.number(place, field.bytes, field.value)
      place += bytes
    }
    for (const one of references) this.refer(one.place, one.put(this))
    return at
  }

  tables(list: FlatField[][]): number {
    this.align(4, 0)
    const at = this.grow(4 + 4 * list.length)
    this.view.setUint32(at, list.length, true)
    list.forEach((fields, index) => this.refer(at + 4 + 4 * index, this.table(fields)))
    return at
  }

  text(text: string): number {
    const at = this.octets(new TextEncoder().encode(text))
    this.grow(1)
    return at
  }

  octets(octets: Uint8Array): number {
    this.align(4, 0)
    const at = this.grow(4 + octets.length)
    this.view.setUint32(at, octets.length, true)
    this.bytes.set(octets, at + 4)
    return at
  }

  uint32s(numbers: number[]): number {
    this.align(4, 0)
    const at = this.grow(4 + 4 * numbers.length)
    this.view.setUint32(at, numbers.length, true)
    numbers.forEach((value, index) => this.view.setUint32(at + 4 + 4 * index, value, true))
    return at
  }

  float64s(numbers: number[]): number {
    this.align(8, 4)
    const at = this.grow(4 + 8 * numbers.length)
    this.view.setUint32(at, numbers.length, true)
    numbers.forEach((value, index) => this.view.setFloat64(at + 4 + 8 * index, value, true))
    return at
  }

  private refer(place: number, target: number): void {
    this.view.setUint32(place, target - place, true)
  }

  private number(at: number, bytes: 1 | 2 | 4 | 8, value: number): void {
    if (bytes === 1) this.view.setUint8(at, value)
    else if (bytes === 2) this.view.setUint16(at, value, true)
    else if (bytes === 4) this.view.setInt32(at, value, true)
    else this.view.setBigUint64(at, BigInt(value), true)
  }

  private align(size: number, rest: number): void {
    this.grow((((rest - this.end) % size) + size) % size)
  }

  /** Room for more bytes, all zero; returns where it begins. */
  private grow(count: number): number {
    const at = this.end
    this.end += count
    if (this.end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.end, 2 * this.bytes.length))
      larger.set(this.bytes)
      this.bytes = larger
      this.view = new DataView(larger.buffer)
    }
    return at
  }
}
