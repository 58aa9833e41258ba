/** Well-known text of geometries (WKT, EWKT): in a file of its own or in a column of a table. */
import type { Geometry, Position } from 'geojson'
import type { InputFile, SourceFeature, SourceFeatures, StatedCrs } from '../geo/features'
import { InputError, note, type Note } from '../geo/note'
import { decodeText } from './encoding/encoding'
import type { ReadOptions } from './shapefile/shapefile'
import { curvedKeyword } from './wellKnownTextStart'

/** A geometry and the SRID that EWKT puts in front; null where the text is none. Heights are dropped. */
export function parseWellKnownText(text: string): { geometry: Geometry; srid: number | null } | null {
  const match = /^\ufeff?\s*(?:SRID\s*=\s*(\d+)\s*;)?\s*/i.exec(text)
  const tokens =
    text
      .slice(match?.[0].length ?? 0)
      .match(/[A-Za-z]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[(),]|\S/g) ?? []
  const reader = new TokenReader(tokens)
  const geometry = reader.geometry(0)
  if (!geometry || !reader.atEnd()) return null
  return { geometry, srid: match?.[1] === undefined ? null : Number(match[1]) }
}

type Nested = Position | Nested[]

const DEPTH: Record<string, number> = {
  POINT: 0,
  LINESTRING: 1,
  MULTIPOINT: 1,
  POLYGON: 2,
  MULTILINESTRING: 2,
  MULTIPOLYGON: 3,
}
const TYPE_NAMES: Record<string, string> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  MULTIPOINT: 'MultiPoint',
  POLYGON: 'Polygon',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
}

class TokenReader {
  private next = 0
  constructor(private readonly tokens: string[]) {}

  atEnd(): boolean {
    const rest = this.tokens.slice(this.next)
    return rest.length === 0 || (rest.length === 1 && rest[0] === ';')
  }

  private take(token: string): boolean {
    if (this.tokens[this.next] !== token) return false
    this.next++
    return true
  }

  geometry(nesting: number): Geometry | null {
    if (nesting > 8) return null
    const word = (this.tokens[this.next] ?? '').toUpperCase()
    const keyword = word.replace(/(ZM|Z|M)$/, '')
    const depth = DEPTH[keyword]
    if (depth === undefined && keyword !== 'GEOMETRYCOLLECTION') return null
    this.next++
    if (/^(ZM|Z|M)$/i.test(this.tokens[this.next] ?? '')) this.next++
    if (depth === undefined) {
      const geometries: Geometry[] = []
      if (!this.take('(')) return null
      do {
        const inner = this.geometry(nesting + 1)
        if (!inner) return null
        geometries.push(inner)
      } while (this.take(','))
      return this.take(')') ? { type: 'GeometryCollection', geometries } : null
    }
    if (depth === 0) {
      const position = this.take('(') ? this.position() : null
      return position && this.take(')') ? { type: 'Point', coordinates: position } : null
    }
    const coordinates = this.list(depth, keyword === 'MULTIPOINT')
    // The depth is that of the keyword, so the coordinates fit the type.
    return coordinates && ({ type: TYPE_NAMES[keyword], coordinates } as Geometry)
  }

  private position(): Position | null {
    const numbers: number[] = []
    while (this.next < this.tokens.length) {
      const value = Number(this.tokens[this.next])
      if (!Number.isFinite(value)) break
      numbers.push(value)
      this.next++
    }
    const [x, y] = numbers
    return x === undefined || y === undefined || numbers.length > 4 ? null : [x, y]
  }

  private list(depth: number, pointsMayHaveBrackets: boolean): Nested[] | null {
    if (!this.take('(')) return null
    const items: Nested[] = []
    do {
      const bracketed = depth === 1 && pointsMayHaveBrackets && this.take('(')
      const item = depth === 1 ? this.position() : this.list(depth - 1, false)
      if (!item || (bracketed && !this.take(')'))) return null
      items.push(item)
    } while (this.take(','))
    return this.take(')') ? items : null
  }
}

/** What EWKT states; several SRIDs in one file cannot all be right. */
export function statedBySrids(srids: Set<number>): StatedCrs {
  const [code, ...others] = srids
  if (code === undefined) return { kind: 'none' }
  const text = [...srids].map((srid) => `SRID=${srid}`).join(', ')
  return { kind: 'epsg', code: others.length > 0 ? NaN : code, text }
}

/** A file of geometries, one a line or ended by semicolons. */
export function readWellKnownText(file: InputFile, options: ReadOptions = {}): SourceFeatures {
  const decoded = decodeText(file.bytes, options.encoding)
  const text = decoded.text.replace(/^\ufeff/, '')
  const whole = parseWellKnownText(text)
  const pieces = whole ? [text] : text.split(/\r?\n|(?<=\))\s*;/).filter((piece) => piece.trim() !== '')
  const features: SourceFeature[] = []
  const notes: Note[] = [...decoded.notes]
  const srids = new Set<number>()
  pieces.forEach((piece, index) => {
    const parsed = parseWellKnownText(piece)
    if (!parsed) return notes.push(unreadable(index + 1, piece))
    if (parsed.srid !== null && parsed.srid !== 0) srids.add(parsed.srid)
    features.push({ geometry: parsed.geometry, properties: {}, index: index + 1 })
  })
  if (features.length === 0) throw new InputError(notes[0] ?? unreadable(1, text), file.name)
  return {
    file: file.name,
    format: 'wkt',
    layer: null,
    crs: statedBySrids(srids),
    encoding: decoded.encoding,
    encodingHow: decoded.how,
    features,
    notes,
  }
}

export function unreadable(row: number, text: string): Note {
  const seen = text.trim().slice(0, 40)
  const curved = curvedKeyword(text)
  if (curved !== null)
    return note(
      'curve-unsupported',
      `第 ${row} 行的图形是 ${curved}(曲线或三维体),没有读:请先在原软件里换成普通折线的面(如 ST_CurveToLine),再导出。`,
      `The geometry in row ${row} is a ${curved} (curves or a body) and was not read: turn it into plain polygons (such as with ST_CurveToLine) and export again.`,
    )
  return note(
    'geometry-unreadable',
    `第 ${row} 行的图形文字(“${seen}…”)写得不完整或有错,未读:应如 POLYGON((x y, x y, …))。`,
    `The geometry in row ${row} ("${seen}…") is incomplete or wrong and was not read: it should be like POLYGON((x y, x y, …)).`,
  )
}
