/** Which columns of a table hold coordinates, by their headers; titles may stand above them. */
import { plain } from '../plainText'
import { looksLikeWellKnownText } from '../wellKnownTextStart'

/** One set of columns for a vertex; a table may have several beside each other. Degrees may take three columns each. */
export interface VertexColumns {
  point?: number
  ring?: number
  north?: number
  east?: number
  latitude?: number | readonly [number, number, number]
  longitude?: number | readonly [number, number, number]
}

export interface TableHeader {
  /** The row of the header, from 0; the last one where it takes two. */
  at: number
  /** Header texts by column, with what a merged cell above says. */
  names: string[]
  sets: VertexColumns[]
  parcel: number | null
  geometry: number | null
}

const POINT =
  /^(界址|拐|界|桩|测|角)?点(位)?(编?号|序号|名称?)?$|^拐点$|^(序号|编号|顺序号|桩号|point|no\.?|id|fid|num(ber)?)$/
const RING = /^(圈号|环号|圈|ring)$/
const SYSTEM = '(?:cgcs|国家|大地|西安|北京|平面|直角|高斯|测量|界址点|拐点|\\d{2,4})*'
const NORTH = new RegExp(
  `^${SYSTEM}(?:坐标系?)?(?:x(?:坐标|值|轴)?|[纵北](?:向|方向)?(?:坐标|轴)?x?|x[纵北](?:坐标|轴)?)$|^n(?:orthing|orth)?$`,
)
const EAST = new RegExp(
  `^${SYSTEM}(?:坐标系?)?(?:y(?:坐标|值|轴)?|[横东](?:向|方向)?(?:坐标|轴)?y?|y[横东](?:坐标|轴)?)$|^e(?:asting|ast)?$`,
)
const LONGITUDE = new RegExp(`^${SYSTEM}(?:坐标)?(?:东经|经度|大地经度)[l]?$|^(?:lon|lng|long|longitude|l)$`)
const LATITUDE = new RegExp(`^${SYSTEM}(?:坐标)?(?:北纬|纬度|大地纬度)[b]?$|^(?:lat|latitude|b)$`)
const GEOMETRY = /^(wkt|ewkt|geom|geometry|the_?geom|shape|图形|坐标)$/

/** Columns that tell one parcel from the next; the first that is there counts. */
const PARCEL = [
  /^(地块|宗地|图斑|区块|片区|分区|标段|范围)(名称?|编号|号|代码)?$/,
  /^项目(名称|编号)$/,
  /^(parcel|dkmc|dkbh|xmmc|name|idparcel)$/,
]

/** `X坐标(米)`, `Y (m)` -> `x坐标`, `y`; `X(经度)` is what stands in its brackets. */
export function plainHeader(text: string): string {
  const lower = plain(text.replace(/^\ufeff/, ''))
    .toLowerCase()
    .replace(/[\s_:：]/g, '')
  const inside = /[(（](东经|北纬|经度|纬度|东|北|横|纵|[东北横纵]坐标)[)）]/.exec(lower)?.[1]
  return inside ?? lower.replace(/[(（].*$/, '')
}

type Role = keyof VertexColumns

function roleOf(header: string): Role | null {
  if (POINT.test(header)) return 'point'
  if (RING.test(header)) return 'ring'
  if (NORTH.test(header)) return 'north'
  if (EAST.test(header)) return 'east'
  if (LONGITUDE.test(header)) return 'longitude'
  return LATITUDE.test(header) ? 'latitude' : null
}

/** All columns that a set takes. */
export function columnsOf({ point, ring, north, east, latitude, longitude }: VertexColumns): number[] {
  return [point, ring, north, east, latitude, longitude].flat().filter((column) => column !== undefined)
}

const hasCoordinates = (set: VertexColumns): boolean =>
  (set.north !== undefined && set.east !== undefined) ||
  (set.longitude !== undefined && set.latitude !== undefined)

/** The columns of each set from left to right: where a role comes again, the next set begins. */
function setsOf(headers: string[]): VertexColumns[] {
  const sets: VertexColumns[] = []
  let current: VertexColumns = {}
  headers.forEach((header, column) => {
    const role = roleOf(header)
    if (role === null) return
    if (current[role] !== undefined) {
      // 序号 beside 点号: the last before the coordinates names the point.
      if (role !== 'point' || hasCoordinates(current)) {
        sets.push(current)
        current = {}
      }
    }
    current[role] = column
  })
  return [...sets, current].filter(hasCoordinates)
}

/** `度 分 秒 度 分 秒`, with 经度 and 纬度 above or not: null where the row is none. */
function clockColumns(row: string[], above: string[]): VertexColumns | null {
  const starts = row.flatMap((_, at) =>
    /^度/.test(row[at] ?? '') && /^分/.test(row[at + 1] ?? '') && /^秒/.test(row[at + 2] ?? '') ? [at] : [],
  )
  const [first, second] = starts
  if (first === undefined || second === undefined) return null
  const triple = (at: number) => [at, at + 1, at + 2] as const
  const isLatitudeFirst = /纬|lat/i.test(above[first] ?? '')
  const columns: VertexColumns = isLatitudeFirst
    ? { latitude: triple(first), longitude: triple(second) }
    : { longitude: triple(first), latitude: triple(second) }
  const point = above.findIndex((header) => POINT.test(plainHeader(header)))
  const beside = row.findIndex((header) => POINT.test(plainHeader(header)))
  const at = beside >= 0 ? beside : point
  return at >= 0 ? { ...columns, point: at } : columns
}

/** The first of the leading rows that names coordinates. */
export function findHeader(rows: string[][]): TableHeader | null {
  for (let at = 0; at < Math.min(rows.length, 20); at++) {
    const row = rows[at] ?? []
    const before = rows[at - 1] ?? []
    const above = before.filter((cell) => cell !== '').length > 1 ? before : []
    const names = Array.from({ length: Math.max(row.length, above.length) }, (_, column) =>
      (row[column] || (above[column] ?? '')).replace(/^\ufeff/, ''),
    )
    const headers = names.map(plainHeader)
    // 经度 and 纬度 over three columns each have their parts in the row below.
    if (clockColumns(rows[at + 1] ?? [], row)) continue
    const clock = clockColumns(row, before)
    const sets = clock
      ? [clock]
      : setsOf(row.some((cell) => roleOf(plainHeader(cell)) !== null) ? headers : [])
    const geometry = row.findIndex((cell) => GEOMETRY.test(plainHeader(cell)))
    const isWkt = geometry >= 0 && looksLikeWellKnownText(rows[at + 1]?.[geometry] ?? '')
    if (sets.length === 0 && !isWkt) continue
    const parcel = PARCEL.map((pattern) => headers.findIndex((header) => pattern.test(header))).find(
      (column) => column >= 0,
    )
    return { at, names, sets, parcel: parcel ?? null, geometry: isWkt ? geometry : null }
  }
  return null
}

export function looksLikeTable(rows: string[][]): boolean {
  return findHeader(rows) !== null
}
