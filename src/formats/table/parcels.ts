/** The vertices of a table in their parcels: by a column, by titles and headers between the rows. */
import { plainHeader, type TableHeader, type VertexColumns } from './header'
import { coordinateIn } from './numbers'
import type { PointLine } from '../boundaryPoints/lines'

export interface TableRow {
  cells: string[]
  /** 1-based. */
  line: number
}

export interface TableParcel {
  name: string
  row: TableRow
  /** `first` is north or the latitude, `second` east or the longitude, by the headers. */
  points: PointLine[]
  /** The first row that has no coordinates where some belong. */
  bad: TableRow | null
}

export interface VertexTable {
  parcels: TableParcel[]
  isDegrees: boolean
  /** Rows that were passed over: sums, remarks, titles. */
  prose: TableRow[]
}

type Column = number | readonly [number, number, number]

interface PlacedSet {
  set: VertexColumns
  first: Column
  second: Column
}

const FOOT = /合计|总计|小计|面积|周长|制表|审核|校核|检查|测量|备注|说明|日期|单位|填表/

export function verticesIn(rows: readonly TableRow[], header: TableHeader): VertexTable {
  const isDegrees = readsDegrees(rows, header)
  const sets = header.sets.flatMap((set): PlacedSet[] => {
    const first = isDegrees ? set.latitude : set.north
    const second = isDegrees ? set.longitude : set.east
    return first === undefined || second === undefined ? [] : [{ set, first, second }]
  })
  const walk = new Walk(sets, { ...header, parcel: parcelColumn(rows, header) }, isDegrees)
  for (const row of rows) walk.take(row)
  return { parcels: walk.done(), isDegrees, prose: walk.prose }
}

/** The column of parcels; null where each row has its own value, for then it names the points. */
function parcelColumn(rows: readonly TableRow[], { parcel }: TableHeader): number | null {
  if (parcel === null || rows.length < 3) return parcel
  const values = rows.map(({ cells }) => cells[parcel] ?? '')
  return values.every((value) => value !== '') && new Set(values).size === values.length ? null : parcel
}

/** Metres with their zone say more than degrees beside them; metres without it say less. */
function readsDegrees(rows: readonly TableRow[], { sets: [set] }: TableHeader): boolean {
  if (set?.longitude === undefined || set.latitude === undefined) return false
  if (set.north === undefined || set.east === undefined) return true
  const east = set.east
  const north = set.north
  const isWithZone = (value: number | null) => value !== null && value >= 1.3e7 && value < 4.6e7
  return !rows.some(
    ({ cells }) =>
      isWithZone(coordinateIn(cells, east, false)) || isWithZone(coordinateIn(cells, north, false)),
  )
}

/** Goes down the rows once. */
class Walk {
  readonly prose: TableRow[] = []
  private readonly parcels = new Map<string, TableParcel & { columns: PointLine[][] }>()
  private part = 0
  private title: string | null = null
  private key = ''
  private isAnew = false

  constructor(
    private readonly sets: readonly PlacedSet[],
    private readonly header: TableHeader,
    private readonly isDegrees: boolean,
  ) {}

  take(row: TableRow): void {
    if (this.isHeaderAgain(row)) {
      this.isAnew = true
      return
    }
    if (this.isProse(row)) {
      const words = row.cells.filter((cell) => cell !== '')
      this.prose.push(row)
      if (/续/.test(words.join(''))) return
      this.title = words[0] ?? null
      this.isAnew = true
      return
    }
    const { parcel: column } = this.header
    // Merged cells leave the name in the first row of a parcel only.
    if (column !== null) this.key = row.cells[column] || this.key
    this.sets.forEach((placed, index) => this.takeVertex(row, placed, index))
  }

  done(): TableParcel[] {
    return [...this.parcels.values()].map(({ columns, ...parcel }) => ({
      ...parcel,
      points: inOrder(columns),
    }))
  }

  private takeVertex(row: TableRow, { set, first, second }: PlacedSet, index: number): void {
    const cells = [first, second].flat().map((at) => row.cells[at] ?? '')
    // Beside the first set the last rows may be empty.
    if (index > 0 && cells.every((cell) => cell === '')) return
    const name = row.cells[set.point ?? -1] ?? ''
    if (this.isAnew && this.beginsAnew(name, index)) this.part += 1
    this.isAnew = false
    const parcel = this.parcel(row)
    const [x, y] = [
      coordinateIn(row.cells, first, this.isDegrees),
      coordinateIn(row.cells, second, this.isDegrees),
    ]
    if (x === null || y === null) {
      parcel.bad ??= row
      return
    }
    const ring = row.cells[set.ring ?? -1] || '1'
    ;(parcel.columns[index] ??= []).push({ line: row.line, name, ring, first: x, second: y })
  }

  /** A header that comes again over the next page goes on with the numbers; one over the next parcel begins anew. */
  private beginsAnew(name: string, index: number): boolean {
    const before = this.parcels.get(this.place())?.columns[index]
    const last = before?.[before.length - 1]
    const [now, then] = [numberIn(name), numberIn(last?.name ?? '')]
    return last !== undefined && (now === null || then === null || now <= then || now > then + 1)
  }

  private place(): string {
    return `${this.part}/${this.key}`
  }

  private parcel(row: TableRow): TableParcel & { columns: PointLine[][] } {
    const known = this.parcels.get(this.place())
    if (known) return known
    const parcel = {
      name: this.key || (this.part > 0 && this.title) || '',
      row,
      points: [],
      bad: null,
      columns: [],
    }
    this.parcels.set(this.place(), parcel)
    return parcel
  }

  private isHeaderAgain({ cells }: TableRow): boolean {
    const columns = this.sets.flatMap(({ first, second }) => [first, second].flat())
    return columns.every(
      (at) => cells[at] !== '' && plainHeader(cells[at] ?? '') === plainHeader(this.header.names[at] ?? ''),
    )
  }

  private isProse({ cells }: TableRow): boolean {
    const coordinates = this.sets.flatMap(({ first, second }) => [first, second].flat())
    const filled = cells.filter((cell) => cell !== '')
    if (coordinates.every((at) => !/\d/.test(cells[at] ?? '')))
      return filled.length === 1
        ? !/^[A-Za-z]*\d+$/.test(filled[0] ?? '')
        : !/\d/.test(filled.join('')) || FOOT.test(filled.join(''))
    const isEmpty = coordinates.some((at) => (cells[at] ?? '') === '')
    return isEmpty && FOOT.test(filled.join(''))
  }
}

/**
 * Sets beside each other go down one after the other, or along the rows where only that puts the numbers of the points
 * in order.
 */
function inOrder(columns: PointLine[][]): PointLine[] {
  const down = columns.flat()
  if (columns.length < 2) return down
  const longest = Math.max(...columns.map((column) => column.length))
  const along = Array.from({ length: longest }, (_, at) =>
    columns.flatMap((column) => column[at] ?? []),
  ).flat()
  return isAscending(along) && !isAscending(down) ? along : down
}

function isAscending(points: readonly PointLine[]): boolean {
  const numbers = points.map(({ name }) => numberIn(name))
  return numbers.every(
    (number, at) => at === 0 || (number !== null && number > (numbers[at - 1] ?? Infinity)),
  )
}

function numberIn(name: string): number | null {
  const digits = /(\d+)\D*$/.exec(name)?.[1]
  return digits === undefined ? null : Number(digits)
}
