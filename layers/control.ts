/**
 * Symbols of the control layers 管控边界. Edge says how sure, hatch says what kind, hue helps: without colour
 * every one of them is still told apart. Red belongs to the overlap alone.
 */
import type { AreaSymbol, Hatch, Stroke } from './types'
import type { Slot } from './order'

function stroke(colour: string, px: number, mm: number, dash: readonly number[] | null = null): Stroke {
  return { colour, px, mm, dash }
}

interface Row {
  zh: string
  en: string
  code?: string
  slot: Slot
  fill: string
  fillOpacity: number
  edge: Stroke
  hatch: Hatch | null
  label: string
}

const ROWS = {
  erl: {
    zh: '生态保护红线',
    en: 'Ecological conservation red line',
    code: 'STBHHX',
    slot: 'erl',
    fill: '#6FA26A',
    fillOpacity: 0.26,
    edge: stroke('#0B5D3B', 1.8, 0.5),
    hatch: { kind: 'line', angle: 45, colour: '#0B5D3B', opacity: 0.6, px: 1.2, gap: 7 },
    label: '#0B5D3B',
  },
  protectedCore: {
    zh: '自然保护地·核心保护区',
    en: 'Protected area, core zone',
    code: 'ZRBHD',
    slot: 'protectedCore',
    fill: '#2F7D5B',
    fillOpacity: 0.26,
    edge: stroke('#1E5C43', 1.4, 0.4),
    hatch: { kind: 'cross', angle: 45, colour: '#1E5C43', opacity: 0.55, px: 1, gap: 8 },
    label: '#1E5C43',
  },
  protectedGeneral: {
    zh: '自然保护地·一般控制区',
    en: 'Protected area, general control zone',
    code: 'ZRBHD',
    slot: 'protectedGeneral',
    fill: '#A9D0B8',
    fillOpacity: 0.34,
    edge: stroke('#1E5C43', 1, 0.25),
    hatch: null,
    label: '#1E5C43',
  },
  pbf: {
    zh: '永久基本农田',
    en: 'Permanent basic farmland',
    code: 'YJJBNTBHTB',
    slot: 'pbf',
    fill: '#F2C94C',
    fillOpacity: 0.42,
    edge: stroke('#8A6A00', 1, 0.25),
    hatch: { kind: 'plus', colour: '#8A6A00', opacity: 1, px: 0.9, tile: [8, 8], arm: 2 },
    label: '#6B5200',
  },
  ugb: {
    zh: '城镇开发边界',
    en: 'Urban growth boundary',
    code: 'CZKFBJ',
    slot: 'ugb',
    fill: '#9C2A63',
    fillOpacity: 0.06,
    edge: stroke('#9C2A63', 2, 0.6, [9, 3, 1.5, 3]),
    hatch: null,
    label: '#9C2A63',
  },
  waterSource1: {
    zh: '饮用水水源一级保护区',
    en: 'Drinking water source, first-class zone',
    slot: 'waterSource',
    fill: '#3E7CB1',
    fillOpacity: 0.36,
    edge: stroke('#1F5C91', 1.3, 0.35),
    hatch: { kind: 'line', angle: 90, colour: '#1F5C91', opacity: 0.6, px: 0.9, gap: 5 },
    label: '#1F5C91',
  },
  waterSource2: {
    zh: '饮用水水源二级保护区',
    en: 'Drinking water source, second-class zone',
    slot: 'waterSource',
    fill: '#3E7CB1',
    fillOpacity: 0.2,
    edge: stroke('#1F5C91', 1.1, 0.3),
    hatch: { kind: 'line', angle: 90, colour: '#1F5C91', opacity: 0.45, px: 0.8, gap: 10 },
    label: '#1F5C91',
  },
  waterSourceQuasi: {
    zh: '饮用水水源准保护区',
    en: 'Drinking water source, outer zone',
    slot: 'waterSource',
    fill: '#3E7CB1',
    fillOpacity: 0.1,
    edge: stroke('#1F5C91', 1, 0.25, [6, 3]),
    hatch: null,
    label: '#1F5C91',
  },
  desertClosure: {
    zh: '沙化土地封禁保护区',
    en: 'Desertified land closure area',
    slot: 'desertClosure',
    fill: '#D9A25B',
    fillOpacity: 0.22,
    edge: stroke('#8C5A1A', 1.3, 0.35, [10, 3]),
    hatch: { kind: 'dot', colour: '#8C5A1A', opacity: 1, px: 1, radius: 0.95, tile: [7, 7] },
    label: '#6F4512',
  },
  forest: {
    zh: '国家级公益林',
    en: 'National public-welfare forest',
    code: 'GYL',
    slot: 'forest',
    fill: '#7FA650',
    fillOpacity: 0.24,
    edge: stroke('#55752F', 1, 0.25),
    hatch: { kind: 'vee', colour: '#55752F', opacity: 1, px: 0.9, tile: [12, 10] },
    label: '#46632A',
  },
  grassland: {
    zh: '基本草原',
    en: 'Basic grassland',
    code: 'JBCY',
    slot: 'grassland',
    fill: '#CFD98A',
    fillOpacity: 0.3,
    edge: stroke('#6F7932', 1, 0.25),
    hatch: { kind: 'tick-pair', colour: '#6F7932', opacity: 1, px: 0.8, tile: [13, 11] },
    label: '#5A6327',
  },
  wetland: {
    zh: '湿地',
    en: 'Wetland',
    slot: 'wetland',
    fill: '#8CC7CF',
    fillOpacity: 0.24,
    edge: stroke('#2B7A86', 1, 0.25),
    hatch: { kind: 'broken-horizontal', colour: '#2B7A86', opacity: 1, px: 0.9, tile: [12, 6] },
    label: '#20626C',
  },
  riverManagement: {
    zh: '河湖管理范围',
    en: 'River and lake management area',
    code: 'HHGLFW',
    slot: 'riverManagement',
    fill: '#FFFFFF',
    fillOpacity: 0,
    edge: stroke('#2B7A86', 1.2, 0.3, [3, 2]),
    hatch: null,
    label: '#20626C',
  },
  aquatic: {
    zh: '水产种质资源保护区',
    en: 'Aquatic germplasm reserve',
    slot: 'aquatic',
    fill: '#5AA9C9',
    fillOpacity: 0.16,
    edge: stroke('#22688A', 1.1, 0.3, [8, 2, 2, 2]),
    hatch: { kind: 'wave', colour: '#22688A', opacity: 0.5, px: 0.8, tile: [12, 7] },
    label: '#22688A',
  },
  mining: {
    zh: '矿业权',
    en: 'Mining right',
    slot: 'mining',
    fill: '#5B4B8A',
    fillOpacity: 0.04,
    edge: stroke('#5B4B8A', 1.3, 0.35, [3, 2]),
    hatch: { kind: 'line', angle: -45, colour: '#5B4B8A', opacity: 0.35, px: 0.8, gap: 14 },
    label: '#5B4B8A',
  },
  // A layer that a person brought without saying what it controls: accent edge, no hatch.
  userLayer: {
    zh: '自备图层',
    en: 'Own layer',
    slot: 'wetland',
    fill: '#12586A',
    fillOpacity: 0.1,
    edge: stroke('#12586A', 1.2, 0.3),
    hatch: null,
    label: '#0C4352',
  },
} satisfies Record<string, Row>

export type ControlKey = keyof typeof ROWS

function toSymbol(key: string, row: Row): AreaSymbol {
  return {
    form: 'area',
    key,
    title: { zh: row.zh, en: row.en },
    code: row.code ?? null,
    slot: row.slot,
    schematic: false,
    fill: row.fill,
    fillOpacity: row.fillOpacity,
    edge: row.edge,
    casing: null,
    hatch: row.hatch,
    label: row.label,
  }
}

export const CONTROL_SYMBOLS: readonly AreaSymbol[] = Object.entries(ROWS).map(([key, row]) =>
  toSymbol(key, row),
)
