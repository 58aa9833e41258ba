/**
 * Reads FlatBuffers tables (https://flatbuffers.dev/internals): a table knows by a list of offsets where its fields
 * stand. Every offset and count is held against the end of the data; what points outside throws a RangeError.
 */
export class FlatTable {
  private readonly fields: number
  private readonly fieldBytes: number

  constructor(
    private readonly view: DataView,
    private readonly at: number,
  ) {
    this.fields = at - view.getInt32(at, true)
    this.fieldBytes = view.getUint16(this.fields, true)
  }

  /** The table that a buffer beginning at `start` holds. */
  static root(view: DataView, start: number): FlatTable {
    return new FlatTable(view, start + view.getUint32(start, true))
  }

  uint8(field: number, fallback = 0): number {
    const at = this.place(field)
    return at === null ? fallback : this.view.getUint8(at)
  }

  uint16(field: number, fallback = 0): number {
    const at = this.place(field)
    return at === null ? fallback : this.view.getUint16(at, true)
  }

  int32(field: number, fallback = 0): number {
    const at = this.place(field)
    return at === null ? fallback : this.view.getInt32(at, true)
  }

  uint64(field: number, fallback = 0): number {
    const at = this.place(field)
    return at === null ? fallback : Number(this.view.getBigUint64(at, true))
  }

  text(field: number): string | null {
    const bytes = this.bytes(field)
    return bytes && new TextDecoder().decode(bytes)
  }

  bytes(field: number): Uint8Array | null {
    const list = this.list(field, 1)
    return list && new Uint8Array(this.view.buffer, this.view.byteOffset + list.at, list.count)
  }

  uint32s(field: number): number[] | null {
    const list = this.list(field, 4)
    return list && Array.from({ length: list.count }, (_, i) => this.view.getUint32(list.at + 4 * i, true))
  }

  float64s(field: number): Float64Array | null {
    const list = this.list(field, 8)
    return (
      list && Float64Array.from({ length: list.count }, (_, i) => this.view.getFloat64(list.at + 8 * i, true))
    )
  }

  table(field: number): FlatTable | null {
    const at = this.place(field)
    return at === null ? null : FlatTable.root(this.view, at)
  }

  tables(field: number): FlatTable[] {
    const list = this.list(field, 4)
    return list
      ? Array.from({ length: list.count }, (_, i) => FlatTable.root(this.view, list.at + 4 * i))
      : []
  }

  private place(field: number): number | null {
    const entry = 4 + 2 * field
    if (entry + 2 > this.fieldBytes) return null
    const offset = this.view.getUint16(this.fields + entry, true)
    return offset === 0 ? null : this.at + offset
  }

  private list(field: number, itemBytes: number): { at: number; count: number } | null {
    const place = this.place(field)
    if (place === null) return null
    const start = place + this.view.getUint32(place, true)
    const count = this.view.getUint32(start, true)
    if (start + 4 + count * itemBytes > this.view.byteLength) throw new RangeError('a list beyond the end')
    return { at: start + 4, count }
  }
}
