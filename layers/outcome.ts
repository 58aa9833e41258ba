/** Symbols of the argument: the project, what it occupies, what it touches. The only red on the map is here. */
import type { AreaSymbol, Hatch, LineSymbol, Stroke } from './types'

export const PROJECT: AreaSymbol = {
  form: 'area',
  key: 'project',
  title: { zh: '项目范围', en: 'Project' },
  code: null,
  slot: 'project',
  schematic: false,
  fill: '#FFFFFF',
  fillOpacity: 0.25,
  edge: { colour: '#14212A', px: 2.2, mm: 0.6, dash: null },
  casing: { colour: '#FFFFFF', px: 5, mm: 1.2, dash: null },
  hatch: null,
  label: '#14212A',
}

/** Projects that are open besides the one in hand: seen, but out of the argument. */
export const OTHER_PROJECT: AreaSymbol = {
  ...PROJECT,
  key: 'otherProject',
  title: { zh: '其他项目', en: 'Other projects' },
  fillOpacity: 0.12,
  edge: { colour: '#5C6A72', px: 1.3, mm: 0.35, dash: null },
  casing: { colour: '#FFFFFF', px: 3, mm: 0.8, dash: null },
  label: '#4A5860',
}

/** Boundary points 界址点 of a project, CSS px. */
export const VERTEX = { radius: 2.7, fill: '#FFFFFF', edge: '#14212A', px: 1.3 }

export const OVERLAP: AreaSymbol = {
  form: 'area',
  key: 'overlap',
  title: { zh: '占用部分', en: 'Occupied part' },
  code: null,
  slot: 'overlap',
  schematic: false,
  fill: '#C8321A',
  fillOpacity: 0.6,
  edge: { colour: '#8E1F0E', px: 1.4, mm: 0.4, dash: null },
  casing: null,
  hatch: null,
  label: '#B32D14',
}

/** Across the 45 degree lines of the red line below. */
export const GREY_LINES = {
  kind: 'line',
  angle: 135,
  colour: '#000000',
  opacity: 1,
  px: 0.8,
  gap: 5,
} as const satisfies Hatch

/** The overlap on a sheet in greys: 40 % black with black lines at 135 degrees, darker than any other area. */
export const GREY_OVERLAP: AreaSymbol = {
  ...OVERLAP,
  fill: '#999999',
  fillOpacity: 1,
  edge: { colour: '#000000', px: 1.6, mm: 0.4, dash: null },
  hatch: GREY_LINES,
}

export const TOUCH: LineSymbol = {
  form: 'line',
  key: 'touch',
  title: { zh: '相接(误差内)', en: 'Touching (within tolerance)' },
  code: null,
  slot: 'touch',
  line: { colour: '#C98A12', px: 4, mm: 1, dash: [7, 3] },
  casing: { colour: '#FFFFFF', px: 7, mm: 1.8, dash: null },
  core: null,
  label: '#855400',
}

/** The touched line on a sheet in greys. */
export const GREY_TOUCH: LineSymbol = { ...TOUCH, line: { ...TOUCH.line, colour: '#000000' } }

/** A contact at a single point, or along a line too short to be seen. */
export const TOUCH_POINT = { radius: 5, fill: TOUCH.line.colour, edge: '#FFFFFF', px: 2 }

const NO_DATA: Hatch = {
  kind: 'dashed-line',
  angle: 45,
  colour: '#56656D',
  opacity: 1,
  px: 1.3,
  gap: 9,
  dash: [2, 2.5],
}

export const NO_COVERAGE: AreaSymbol = {
  form: 'area',
  key: 'noCoverage',
  title: { zh: '无数据覆盖', en: 'No data coverage' },
  code: null,
  slot: 'mining',
  schematic: false,
  fill: '#FFFFFF',
  fillOpacity: 0,
  edge: null,
  casing: null,
  hatch: NO_DATA,
  label: '#4E5C64',
}

export const UNCERTAINTY: AreaSymbol = {
  form: 'area',
  key: 'uncertainty',
  title: { zh: '位置误差圈', en: 'Circle of position error' },
  code: null,
  slot: 'projectPoints',
  schematic: false,
  fill: '#12586A',
  fillOpacity: 0.07,
  edge: { colour: '#5F6B70', px: 1.1, mm: 0.3, dash: [5, 4] },
  casing: null,
  hatch: null,
  label: null,
}

/** The feature that a person chose, and whatever a row of a table points at. */
export const SELECTION: { edge: Stroke; casing: Stroke } = {
  edge: { colour: '#12586A', px: 2.2, mm: 0.6, dash: [7, 4] },
  casing: { colour: '#FFFFFF', px: 5, mm: 1.2, dash: null },
}

export const CALLOUT = {
  occupied: { border: '#B32D14', ink: '#B32D14' },
  touching: { border: '#855400', ink: '#855400' },
  line: '#33434B',
  paper: '#FFFFFF',
}

/** Pale text over the map while demo or schematic control data is shown. */
export const WATERMARK = {
  colour: '#6B757A',
  opacity: 0.11,
  px: 30,
  pt: 20,
  angle: -24,
  spacing: [300, 190] as const,
  /** On paper, mm. */
  spacingMm: [80, 50] as const,
}

/** Ground that a newer version of a layer has and the older one lacks. */
export const VERSION_ADDED: AreaSymbol = {
  form: 'area',
  key: 'versionAdded',
  title: { zh: '新增', en: 'Added' },
  code: null,
  slot: 'mining',
  schematic: false,
  fill: '#1D7FD1',
  fillOpacity: 0.45,
  edge: { colour: '#0C4F8A', px: 1.6, mm: 0.4, dash: null },
  casing: null,
  hatch: null,
  label: '#0C4F8A',
}

/** Ground that the older version had and the newer one lacks. */
export const VERSION_REMOVED: AreaSymbol = {
  ...VERSION_ADDED,
  key: 'versionRemoved',
  title: { zh: '调出', en: 'Taken out' },
  fill: '#FFFFFF',
  fillOpacity: 0.7,
  edge: { colour: '#6B4E00', px: 1.6, mm: 0.4, dash: [4, 3] },
  hatch: { kind: 'line', angle: 135, colour: '#6B4E00', opacity: 0.8, px: 1.2, gap: 6 },
  label: '#6B4E00',
}

export const OUTCOME_AREAS: readonly AreaSymbol[] = [
  PROJECT,
  OTHER_PROJECT,
  OVERLAP,
  NO_COVERAGE,
  UNCERTAINTY,
  VERSION_ADDED,
  VERSION_REMOVED,
]
