import type { AttributeValue } from '../../geo/features'
import { note, type Note } from '../../geo/note'
import type { CoordinateSystem } from '../../geo/system'
import type { PolygonRings, Position } from '../../geo/types'
import { encodeGbk } from './gbk'

export interface BoundaryParcel {
  /** In the coordinates of the system, east first; shells and holes closed. */
  polygons: PolygonRings[]
  name: string
  number: string
  /** On the ellipsoid; stands in the head in hectares with four decimals. */
  areaHectares: number | null
  attributes?: Record<string, AttributeValue>
}

export interface BoundaryPointOptions {
  encoding?: 'gbk' | 'utf-8'
  /** The head's number of points counts the repeated first point of each ring; what most systems expect. */
  countRepeated?: boolean
  /** Decimals of the coordinates. */
  decimals?: number
  /** Further lines for [属性描述], such as 项目名称. */
  keys?: Record<string, string>
}

const DATUM_NAMES = {
  CGCS2000: '2000国家大地坐标系',
  WGS84: 'WGS84坐标系',
  Xian80: '1980西安坐标系',
  Beijing54: '1954北京坐标系',
} as const

/**
 * Boundary points 界址点 in the bureaus' dialect: [属性描述] and [地块坐标], X north and Y east, rings closed, points
 * numbered through each parcel with the first number repeated at the end of a ring, ring 1 the outer boundary,
 * CRLF, GBK. Rings of further parts go on with the numbers; reading tells them from holes by where they lie.
 */
export function writeBoundaryPoints(
  parcels: BoundaryParcel[],
  system: CoordinateSystem,
  options: BoundaryPointOptions = {},
): { bytes: Uint8Array; notes: Note[] } {
  const decimals = options.decimals ?? (system.kind === 'geographic' ? 9 : 3)
  const header: Record<string, string> = {
    格式版本号: '1.01版本',
    坐标系: DATUM_NAMES[system.datum],
    几度分带: system.zoneWidth === null ? '' : String(system.zoneWidth),
    投影类型: system.zoneWidth === null ? '' : '高斯克吕格',
    计量单位: system.kind === 'geographic' ? '度' : '米',
    带号: system.zone === null ? '' : String(system.zone),
    精度: (10 ** -decimals).toFixed(decimals),
    转换参数: ',,,,,,',
    ...options.keys,
  }
  const lines = [
    '[属性描述]',
    ...Object.entries(header).map(([key, value]) => `${key}=${value}`),
    '[地块坐标]',
  ]
  for (const parcel of parcels) lines.push(...parcelText(parcel, decimals, options.countRepeated ?? true))
  const text = `${lines.join('\r\n')}\r\n`
  if (options.encoding === 'utf-8') return { bytes: new TextEncoder().encode(text), notes: [] }
  const { bytes, lost } = encodeGbk(text)
  const notes =
    lost === 0
      ? []
      : [
          note(
            'characters-lost',
            `${lost} 个字在 GBK 里没有,已写成“?”;可改用 UTF-8。`,
            `${lost} characters do not exist in GBK and were written as "?"; UTF-8 keeps them.`,
          ),
        ]
  return { bytes, notes }
}

/** A comma or line break inside a field would shift the fields behind it. */
function field(text: AttributeValue | undefined): string {
  return String(text ?? '')
    .replace(/[,，\r\n]+/g, ' ')
    .trim()
}

function parcelText(parcel: BoundaryParcel, decimals: number, countRepeated: boolean): string[] {
  const rings = parcel.polygons.flat().filter((ring) => ring.length >= 4)
  const points: string[] = []
  let number = 0
  rings.forEach((ring, index) => {
    const first = number + 1
    ring.forEach((position, place) => {
      const isLast = place === ring.length - 1
      if (!isLast) number++
      points.push(`J${isLast ? first : number},${index + 1},${coordinates(position, decimals)}`)
    })
  })
  const { attributes = {} } = parcel
  const head = [
    countRepeated ? points.length : points.length - rings.length,
    parcel.areaHectares === null ? '' : parcel.areaHectares.toFixed(4),
    field(parcel.number),
    field(parcel.name),
    '面',
    field(attributes['图幅号']),
    field(attributes['地块用途']),
    field(attributes['地类编码']),
    '@',
  ]
  return [head.join(','), ...points]
}

/** X (north) before Y (east). */
function coordinates([east, north]: Position, decimals: number): string {
  return `${north.toFixed(decimals)},${east.toFixed(decimals)}`
}
