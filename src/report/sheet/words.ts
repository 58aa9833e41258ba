import type { CoordinateSystem } from '../../geo/system'
import type { Localized } from '../../geo/types'
import { fullWidth } from '../typeset'

const PLAIN = {
  legend: { zh: '图例', en: 'Legend' },
  north: { zh: '北', en: 'N' },
  schematic: { zh: '示意', en: 'Schematic' },
  demo: { zh: '演示', en: 'Demo' },
  user: { zh: '自定', en: 'Own' },
  statutory: { zh: '法定', en: 'Statutory' },
  watermark: { zh: '演示数据', en: 'DEMO DATA' },
  schematicNote: {
    zh: '虚线灰边为示意,由规划文字推绘,非法定边界。',
    en: 'Grey dashed edges are schematic: drawn from plan text, not legal boundaries.',
  },
  demoNote: { zh: '含演示数据,不可用于审批。', en: 'Contains demonstration data; not for approval.' },
  noReviewNumber: {
    zh: '底图无审图号,仅供内部使用。',
    en: 'Base map without a map review number: internal use only.',
  },
  reviewNumber: { zh: '审图号:', en: 'Map review no. ' },
  system: { zh: '坐标系', en: 'Coordinates' },
  systemValue: { zh: 'CGCS2000 经纬度', en: 'CGCS2000, latitude and longitude' },
  projection: { zh: '投影', en: 'Projection' },
  grid: { zh: '公里网', en: 'Grid' },
  legendPage: { zh: '图例(续)', en: 'Legend (continued)' },
  sources: { zh: '资料', en: 'Sources' },
  dataUntil: { zh: '数据截至', en: 'Data as of' },
  made: { zh: '制图', en: 'Map by' },
  about: { zh: '约 ', en: 'about ' },
  atCentre: { zh: '(图中央)', en: ' (at map centre)' },
  noSources: { zh: '未注明', en: 'Not stated' },
} as const satisfies Record<string, Localized>

/** The words with Chinese marks set full-width. */
export const WORDS: Record<keyof typeof PLAIN, Localized> = typeset(PLAIN)

function typeset<Key extends string>(words: Record<Key, Localized>): Record<Key, Localized> {
  const entries = Object.entries<Localized>(words).map(([key, { zh, en }]) => [
    key,
    { zh: fullWidth(zh), en },
  ])
  return Object.fromEntries(entries) as Record<Key, Localized>
}

/** `36°51′N`, for the line on the projection. */
export function projectionLine(latitude: string): Localized {
  return {
    zh: fullWidth(`墨卡托,比例尺按图中央(${latitude})`),
    en: `Mercator, scale true at the map centre (${latitude})`,
  }
}

/** `CGCS2000 3°带第 32 带(中央经线 96°),公里`, for the numbers of the grid. */
export function gridLine({ zone, centralMeridian }: CoordinateSystem): Localized {
  const [number, meridian] = [zone ?? 0, centralMeridian ?? 0]
  return {
    zh: fullWidth(`CGCS2000 高斯-克吕格 3°带第 ${number} 带(中央经线 ${meridian}°E),单位公里`),
    en: `CGCS2000 Gauss-Krueger, 3-degree zone ${number} (central meridian ${meridian}°E), kilometres`,
  }
}

/** Said on the sheet where the legend goes on elsewhere. */
export function legendContinues(count: number): Localized {
  return {
    zh: fullWidth(`另有 ${count} 项,见图例续页`),
    en: `${count} more on the legend page`,
  }
}

/** Said on the sheet itself where the legend has no room left. */
export function legendOverflow(count: number, names: string): Localized {
  return {
    zh: fullWidth(`另有 ${count} 项图例放不下:${names}`),
    en: `${count} more without room for a symbol: ${names}`,
  }
}

/** `2026 年 11 月 21 日` from `2026-11-21`; English keeps the ISO date. */
export function longDate(iso: string): Localized {
  const [year, month, day] = iso.split('-').map(Number)
  if (!year || !month || !day) return { zh: iso, en: iso }
  return { zh: `${year} 年 ${month} 月 ${day} 日`, en: iso }
}

/** Said below the data sources that have room. */
export function moreSources(count: number): Localized {
  return { zh: `另有 ${count} 项，见数据清单`, en: `and ${count} more, see the list of layers` }
}
