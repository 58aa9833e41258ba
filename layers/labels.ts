/** Type on the map. Places in sans, physical names in Song: the habit of Chinese topographic maps. */

/** Families of the interface; the first one that the machine has is used. */
export const SANS_FAMILIES = [
  'Microsoft YaHei UI',
  'Microsoft YaHei',
  'PingFang SC',
  'HarmonyOS Sans SC',
  'Source Han Sans SC',
  'Noto Sans CJK SC',
] as const

export const SONG_FAMILIES = ['Source Han Serif SC', 'Noto Serif CJK SC', 'SimSun', 'Songti SC'] as const

export interface LabelStyle {
  family: 'sans' | 'song'
  bold: boolean
  /** CSS px, smallest and largest. */
  px: readonly [number, number]
  colour: string
  /** Extra space between characters, CSS px, at the smallest and largest size. */
  spacing: readonly [number, number]
  /** First zoom (Web Mercator) that shows the label. */
  minZoom: number
}

function style(
  family: LabelStyle['family'],
  px: number | readonly [number, number],
  colour: string,
  minZoom: number,
  options: { bold?: boolean; spacing?: number | readonly [number, number] } = {},
): LabelStyle {
  const pair = (value: number | readonly [number, number]): readonly [number, number] =>
    typeof value === 'number' ? [value, value] : value
  return {
    family,
    bold: options.bold ?? false,
    px: pair(px),
    colour,
    spacing: pair(options.spacing ?? 0),
    minZoom,
  }
}

export const LABELS = {
  city: style('sans', 14, '#16242B', 4, { bold: true }),
  seat: style('sans', 12, '#2C3A41', 6),
  town: style('sans', 11, '#44535A', 7),
  place: style('sans', 10.5, '#5B6870', 8),
  county: style('sans', 12.5, '#626D68', 6, { spacing: 5 }),
  lake: style('song', 11, '#3A7090', 6.5, { spacing: 1.5 }),
  river: style('song', 11, '#3A7090', 6.5, { spacing: 2 }),
  peak: style('song', 10.5, '#6A5A41', 7),
  range: style('song', [12, 16], '#746547', 4.5, { spacing: [4, 44] }),
  // Large and spaced, so paler than the rest may be: 4.2:1 on the ground.
  basin: style('song', [16, 20], '#887B5E', 4.5, { spacing: [12, 30] }),
  schematic: style('sans', [11.5, 13], '#35434A', 4, { spacing: [0.5, 3] }),
  zone: style('sans', 12, '#0B5D3B', 4, { bold: true, spacing: 0.5 }),
} as const

export type LabelKey = keyof typeof LABELS

export const HALO = { colour: '#FFFFFF', opacity: 0.88, px: 2.8 }
