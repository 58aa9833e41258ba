/**
 * The base map: a quiet printed sheet. No base colour has more chroma than any thematic one, and its lines
 * stay lighter than the lines of the layers above.
 */
import type { AreaSymbol, Hatch, HachureSymbol, LineSymbol, PointSymbol, Stroke } from './types'

export const GROUND = {
  outside: '#E6EBEA',
  ground: '#F7F8F4',
  nonFocus: '#EFF2EE',
  focus: '#FDFDFB',
  focusEdge: { colour: '#8D968F', px: 1.1, mm: 0.25, dash: null } satisfies Stroke,
  /** Pale band along the inner side of the province border. */
  provinceBand: { colour: '#DCE3DF', px: 12, mm: 2.4, dash: null } satisfies Stroke,
}

export const GRATICULE: Stroke = { colour: '#9AA7AB', px: 0.6, mm: 0.1, dash: [1, 4] }

/** Close by there is little else to hold on to. */
export const GRATICULE_CLOSE = { fromZoom: 11, line: { ...GRATICULE, colour: '#7D8C91', px: 0.9 } }

const SALT_HATCH: Hatch = { kind: 'broken-horizontal', colour: '#8FA3C4', opacity: 1, px: 0.8, tile: [7, 5] }
const SAND_STIPPLE: Hatch = {
  kind: 'stipple',
  colour: '#C9B78C',
  opacity: 0.8,
  px: 1.3,
  radius: 0.65,
  tile: [120, 120],
  perDot: 60,
  seed: 6328,
}

const NO_MARKS = { code: null, casing: null, schematic: false } as const

export const BASE_AREAS: readonly AreaSymbol[] = [
  {
    ...NO_MARKS,
    form: 'area',
    key: 'province',
    title: { zh: '省界', en: 'Province' },
    slot: 'ground',
    fill: GROUND.ground,
    fillOpacity: 1,
    edge: { colour: '#747C78', px: 1.3, mm: 0.35, dash: [10, 2.5, 1.5, 2.5] },
    hatch: null,
    label: null,
  },
  {
    ...NO_MARKS,
    form: 'area',
    key: 'prefecture',
    title: { zh: '市州界', en: 'Prefecture' },
    slot: 'ground',
    fill: GROUND.ground,
    fillOpacity: 0,
    edge: { colour: '#8F958F', px: 1.1, mm: 0.25, dash: [8, 2, 1, 2, 1, 2] },
    hatch: null,
    label: '#626D68',
  },
  {
    ...NO_MARKS,
    form: 'area',
    key: 'county',
    title: { zh: '县市区界', en: 'County' },
    slot: 'ground',
    fill: GROUND.ground,
    fillOpacity: 0,
    edge: { colour: '#A9AFA9', px: 0.9, mm: 0.2, dash: [6, 2, 1, 2] },
    hatch: null,
    label: '#626D68',
  },
  {
    ...NO_MARKS,
    form: 'area',
    key: 'lake',
    title: { zh: '湖泊', en: 'Lake' },
    slot: 'lakes',
    fill: '#CDE2EC',
    fillOpacity: 1,
    edge: { colour: '#93BACD', px: 0.7, mm: 0.15, dash: null },
    hatch: null,
    label: '#3A7090',
  },
  {
    ...NO_MARKS,
    form: 'area',
    key: 'saltLake',
    title: { zh: '盐湖', en: 'Salt lake' },
    slot: 'lakes',
    fill: '#E4E8F2',
    fillOpacity: 1,
    edge: { colour: '#9AACC9', px: 0.7, mm: 0.15, dash: null },
    hatch: SALT_HATCH,
    label: '#3A7090',
  },
  {
    ...NO_MARKS,
    form: 'area',
    key: 'desert',
    title: { zh: '沙地', en: 'Sand' },
    slot: 'desertStipple',
    fill: '#C9B78C',
    fillOpacity: 0,
    edge: null,
    hatch: SAND_STIPPLE,
    label: null,
  },
]

function river(key: string, zh: string, en: string, px: number, mm: number, dash: readonly number[] | null) {
  const line: Stroke = { colour: '#8FB8CB', px, mm, dash }
  const symbol: LineSymbol = {
    form: 'line',
    key,
    title: { zh, en },
    code: null,
    slot: 'rivers',
    line,
    casing: null,
    core: null,
    label: '#3A7090',
  }
  return symbol
}

function border(key: string, zh: string, en: string, line: Stroke): LineSymbol {
  return {
    form: 'line',
    key,
    title: { zh, en },
    code: null,
    slot: 'boundaries',
    line,
    casing: null,
    core: null,
    label: null,
  }
}

const PREFECTURE_BORDER: Stroke = { colour: '#8F958F', px: 1.1, mm: 0.25, dash: [8, 2, 1, 2, 1, 2] }
const COUNTY_BORDER: Stroke = { colour: '#A9AFA9', px: 0.9, mm: 0.2, dash: [6, 2, 1, 2] }

export const BASE_LINES: readonly LineSymbol[] = [
  border('border', '县市区界', 'County border', COUNTY_BORDER),
  border('borderPrefecture', '市州界', 'Prefecture border', PREFECTURE_BORDER),
  river('riverMain', '主要河流', 'Main river', 1.6, 0.4, null),
  river('river', '河流', 'River', 1.2, 0.3, null),
  river('riverMinor', '小河', 'Stream', 0.9, 0.2, null),
  river('riverSeasonal', '季节性河流', 'Seasonal river', 0.9, 0.2, [4, 2.5]),
  {
    form: 'line',
    key: 'road',
    title: { zh: '公路', en: 'Road' },
    code: null,
    slot: 'roads',
    line: { colour: '#C3B79E', px: 2.4, mm: 0.5, dash: null },
    casing: null,
    core: { colour: '#FBF8F0', px: 1.2, mm: 0.25, dash: null },
    label: null,
  },
  {
    form: 'line',
    key: 'roadMinor',
    title: { zh: '省道及其他公路', en: 'Other road' },
    code: null,
    slot: 'roads',
    line: { colour: '#CFC6B4', px: 1.1, mm: 0.25, dash: null },
    casing: null,
    core: null,
    label: null,
  },
  {
    form: 'line',
    key: 'rail',
    title: { zh: '铁路', en: 'Railway' },
    code: null,
    slot: 'rail',
    line: { colour: '#8B9194', px: 2, mm: 0.45, dash: null },
    casing: null,
    core: { colour: '#FFFFFF', px: 1, mm: 0.25, dash: [6, 6] },
    label: null,
  },
]

export const HACHURE: HachureSymbol = {
  form: 'hachure',
  key: 'ridge',
  title: { zh: '山脊', en: 'Ridge' },
  code: null,
  slot: 'hachure',
  line: { colour: '#A3967F', px: 0.75, mm: 0.15, dash: null },
  opacity: 0.55,
  length: [8, 13],
  gap: 3.4,
}

export const BASE_POINTS: readonly PointSymbol[] = [
  {
    form: 'point',
    key: 'place',
    title: { zh: '地名', en: 'Place' },
    code: null,
    slot: 'townLabels',
    glyph: 'ring',
    colour: '#5B6870',
    radius: 2.4,
    label: '#44535A',
  },
  {
    form: 'point',
    key: 'peak',
    title: { zh: '山峰', en: 'Peak' },
    code: null,
    slot: 'townLabels',
    glyph: 'triangle',
    colour: '#8B7A5C',
    radius: 4,
    label: '#6A5A41',
  },
  {
    form: 'point',
    key: 'site',
    title: { zh: '地点', en: 'Site' },
    code: null,
    slot: 'projectPoints',
    glyph: 'dot',
    colour: '#12586A',
    radius: 4,
    label: '#33434B',
  },
  {
    form: 'point',
    key: 'projectSite',
    title: { zh: '规划重点项目', en: 'Planned key project' },
    code: null,
    slot: 'projectPoints',
    glyph: 'project',
    colour: '#12586A',
    radius: 6,
    label: '#0C4352',
  },
]
