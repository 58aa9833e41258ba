/**
 * Reads the tables of a SQLite file (https://www.sqlite.org/fileformat2.html), no more than a GeoPackage needs: whole
 * tables with a rowid, in order. A few pages of code instead of an engine of 700 kB that would have to be fetched,
 * and the same in Node, in a worker and in the page.
 */
import { isSqlite } from '../recognise'

export type SqlValue = number | string | Uint8Array | null

export interface SqlTable {
  name: string
  columns: string[]
  /** Rows as they stand; a column that is the rowid itself holds the rowid. */
  rows: () => Generator<SqlValue[]>
}

/** The file breaks the format; the message is for tests and logs, not for a person. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError'
}

/** Interior pages above one another; a tree of 2^32 pages is not deeper. */
const DEEPEST = 24

/** The tables by their names. @throws SqliteError */
export function openSqlite(bytes: Uint8Array): Map<string, SqlTable> {
  const database = new Database(bytes)
  const tables = new Map<string, SqlTable>()
  for (const [, [type, name, , root, sql]] of database.rowsOf(1)) {
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || typeof sql !== 'string')
      continue
    if (/^\s*CREATE\s+VIRTUAL/i.test(sql) || /WITHOUT\s+ROWID\s*;?\s*$/i.test(sql)) continue
    const { columns, rowidColumn } = columnsOf(sql)
    tables.set(name, {
      name,
      columns,
      *rows() {
        for (const [rowid, values] of database.rowsOf(root)) {
          const row = columns.map((_, index) => values[index] ?? null)
          if (rowidColumn >= 0 && row[rowidColumn] === null) row[rowidColumn] = rowid
          yield row
        }
      },
    })
  }
  return tables
}

class Database {
  private readonly view: DataView
  private readonly pageSize: number
  private readonly usable: number
  private readonly decoder: TextDecoder

  constructor(private readonly bytes: Uint8Array) {
    if (!isSqlite(bytes)) throw new SqliteError('no SQLite file')
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const size = this.view.getUint16(16)
    this.pageSize = size === 1 ? 65536 : size
    if (this.pageSize < 512 || (this.pageSize & (this.pageSize - 1)) !== 0) throw new SqliteError('page size')
    this.usable = this.pageSize - (bytes[20] ?? 0)
    const encoding = this.view.getUint32(56)
    this.decoder = new TextDecoder(encoding === 2 ? 'utf-16le' : encoding === 3 ? 'utf-16be' : 'utf-8')
  }

  /** Rowid and values of each row of the table whose tree begins at a page. */
  *rowsOf(root: number): Generator<[rowid: number, values: SqlValue[]]> {
    const seen = new Set<number>()
    yield* this.page(root, 0, seen)
  }

  private *page(number: number, depth: number, seen: Set<number>): Generator<[number, SqlValue[]]> {
    const start = (number - 1) * this.pageSize
    if (number < 1 || start + this.pageSize > this.bytes.length)
      throw new SqliteError(`page ${number} is not there`)
    if (seen.has(number) || depth > DEEPEST) throw new SqliteError('pages in a circle')
    seen.add(number)
    const header = number === 1 ? start + 100 : start
    const kind = this.bytes[header]
    const cells = this.view.getUint16(header + 3)
    const pointers = header + (kind === 5 ? 12 : 8)
    if ((kind !== 5 && kind !== 13) || pointers + 2 * cells > start + this.pageSize)
      throw new SqliteError('page kind')
    for (let cell = 0; cell < cells; cell++) {
      const at = start + this.view.getUint16(pointers + 2 * cell)
      if (kind === 5) yield* this.page(this.uint32(at), depth + 1, seen)
      else yield this.row(at)
    }
    if (kind === 5) yield* this.page(this.uint32(header + 8), depth + 1, seen)
  }

  private uint32(at: number): number {
    if (at + 4 > this.bytes.length) throw new SqliteError('end of file')
    return this.view.getUint32(at)
  }

  private row(at: number): [number, SqlValue[]] {
    const length = readVarint(this.bytes, at)
    const rowid = readVarint(this.bytes, length.next)
    return [rowid.value, this.record(this.payload(rowid.next, length.value))]
  }

  /** The bytes of a record; what does not fit into its page goes on in overflow pages. */
  private payload(at: number, length: number): Uint8Array {
    if (length < 0 || length > this.bytes.length) throw new SqliteError('record length')
    const most = this.usable - 35
    if (length <= most) return this.bytes.subarray(at, at + length)
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23
    const fitting = least + ((length - least) % (this.usable - 4))
    const local = fitting <= most ? fitting : least
    const result = new Uint8Array(length)
    result.set(this.bytes.subarray(at, at + local))
    let filled = local
    let next = this.uint32(at + local)
    while (filled < length) {
      const start = (next - 1) * this.pageSize
      if (next < 1 || start + this.pageSize > this.bytes.length)
        throw new SqliteError('overflow page is not there')
      const take = Math.min(length - filled, this.usable - 4)
      result.set(this.bytes.subarray(start + 4, start + 4 + take), filled)
      filled += take
      next = this.uint32(start)
    }
    return result
  }

  private record(payload: Uint8Array): SqlValue[] {
    const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength)
    const header = readVarint(payload, 0)
    const values: SqlValue[] = []
    let at = header.next
    let body = header.value
    while (at < header.value) {
      const serial = readVarint(payload, at)
      at = serial.next
      const size = sizeOf(serial.value)
      if (body + size > payload.length) throw new SqliteError('record is cut off')
      values.push(this.value(serial.value, payload, view, body, size))
      body += size
    }
    return values
  }

  private value(serial: number, payload: Uint8Array, view: DataView, at: number, size: number): SqlValue {
    if (serial >= 12) {
      const piece = payload.subarray(at, at + size)
      return serial % 2 === 0 ? piece : this.decoder.decode(piece)
    }
    switch (serial) {
      case 0:
        return null
      case 7:
        return view.getFloat64(at)
      case 8:
        return 0
      case 9:
        return 1
      default: {
        let value = view.getInt8(at)
        for (let index = 1; index < size; index++) value = value * 256 + (payload[at + index] ?? 0)
        return value
      }
    }
  }
}

function sizeOf(serial: number): number {
  if (serial >= 12) return Math.floor((serial - 12) / 2)
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][serial] ?? 0
}

/** Big-endian, seven bits a byte, the ninth byte whole. */
function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index]
    if (byte === undefined) throw new SqliteError('end of file')
    if (index === 8) return { value: value * 256 + byte, next: at + 9 }
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: at + index + 1 }
  }
  return { value, next: at + 9 }
}

/** Column names of a CREATE TABLE, and which of them is the rowid (INTEGER PRIMARY KEY); -1 for none. */
function columnsOf(sql: string): { columns: string[]; rowidColumn: number } {
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'))
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (const [token] of body.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|`[^`]*`|\[[^\]]*\]|--[^\n]*|[\s\S]/g)) {
    if (token.startsWith('--')) continue
    if (token === '(') depth++
    if (token === ')') depth--
    if (token === ',' && depth === 0) {
      pieces.push(piece.trim())
      piece = ''
    } else piece += token
  }
  pieces.push(piece.trim())
  const definitions = pieces.filter(
    (text) => !/^(CONSTRAINT|PRIMARY\s+KEY|UNIQUE|CHECK|FOREIGN\s+KEY)\b/i.test(text),
  )
  const columns = definitions.map((text) => {
    const match = /^(?:"((?:[^"]|"")*)"|`([^`]*)`|\[([^\]]*)\]|'([^']*)'|(\S+))/.exec(text)
    return (match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? match?.[5] ?? '').replace(/""/g, '"')
  })
  const rowidColumn = definitions.findIndex((text) => /\bINTEGER\b[\s\S]*\bPRIMARY\s+KEY\b/i.test(text))
  return { columns, rowidColumn }
}
