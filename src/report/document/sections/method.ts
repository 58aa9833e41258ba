import { TOLERANCE } from '../../../check/tolerance'
import type { ReportInput } from '../input'
import { paragraph, sayIn, textCell } from '../say'
import type { Block, Section, Table } from '../types'

export function methodSection(input: ReportInput): Section {
  const { language, result } = input
  const say = sayIn(language)
  const paragraphs: Block[] = [
    say(
      '面积:CGCS2000 椭球面积。项目与图层先在各自坐标系中加密线段,再换算到 EPSG:4490 统一套合,边在经纬度上取直线。投影平面面积只作对照。',
      'Areas are on the CGCS2000 ellipsoid. Project and layers are densified in their own systems, converted to EPSG:4490 and laid over each other there; edges are straight in longitude and latitude. Plane areas are for comparison only.',
    ),
    say(
      '结果:本层占用合计不足 1 平方米,或每一块平均宽度(2×面积÷周长)都不足 0.5 米时为相接;间隙不超过 0.05 米也为相接;跨越项目全宽或项目全部位于图斑内时为占用。任何碎片都列出,不清零。数据覆盖之外为无数据覆盖,不是不占用。',
      'Outcomes: a layer is touched, not occupied, where the total overlap is below 1 m² or every piece is on average (2 x area / perimeter) narrower than 0.5 m; a gap of at most 0.05 m is touching too; a piece across the full width of the project, or a project wholly inside a zone, is occupied. No sliver is dropped. Ground outside the data is "no coverage", never "clear".',
    ),
    say(
      '修约:先以平方米原值求和,再按 GB/T 8170 修约(四舍六入五成双)。公顷 4 位,亩 2 位,平方米 2 位,比例 2 位。1 公顷 = 15 亩。',
      'Rounding: sums are made from unrounded m² and then rounded by GB/T 8170 (half to even): ha 4 places, mu 2, m² 2, percentages 2. 1 ha = 15 mu.',
    ),
    say(
      `限度:结果的精度不高于数据本身的精度。规则文字为转述并标明核实情况,使用前请对官方文本。本报告不作行政认定。软件:青屏 ${result.engineVersion}。`,
      `Limits: the result is no more accurate than the data. Rules are paraphrased with a mark of how far they were verified; compare with the official text before use. This report is no administrative decision. Software: Qingping ${result.engineVersion}.`,
    ),
  ].map((text) => paragraph(text))
  return {
    id: 'method',
    title: say('方法与误差', 'Method and limits'),
    blocks: [...paragraphs, parameterTable(input)],
  }
}

/** Everything that somebody needs who wants the same numbers again. */
function parameterTable({ language, law, result, project }: ReportInput): Table {
  const say = sayIn(language)
  const rules = law.file
    ? say(`${law.file}(${law.edition})`, `${law.file} (${law.edition})`)
    : say(`随软件(${law.edition})`, `as shipped (${law.edition})`)
  const rows: [string, string][] = [
    [say('椭球', 'Ellipsoid'), 'CGCS2000, a = 6378137 m, 1/f = 298.257222101'],
    [say('套合坐标系', 'System of the overlay'), 'EPSG:4490'],
    [say('来源坐标系', 'System of the file'), project.source.crs],
    [
      say('相接:本层占用合计小于', 'Touching: overlap of the layer below'),
      `${TOLERANCE.areaSquareMetres} m²`,
    ],
    [say('相接:每块平均宽度小于', 'Touching: every piece narrower than'), `${TOLERANCE.widthMetres} m`],
    [say('相接:间隙不大于', 'Touching: gap of at most'), `${TOLERANCE.gapMetres} m`],
    [
      say('疑似边界误差标记:占用小于', 'Marked as a possible error: below'),
      `${TOLERANCE.suspectSquareMetres} m²`,
    ],
    [say('规则', 'Rules'), rules],
    [say('规则按此日有效的法规', 'State of the law on'), law.date],
    [say('引擎', 'Engine'), `Qingping ${result.engineVersion}`],
  ]
  return {
    kind: 'table',
    id: 'parameters',
    title: say('参数', 'Parameters'),
    columns: [
      { key: 'name', title: say('项', 'Item'), align: 'start', share: 0.36 },
      { key: 'value', title: say('值', 'Value'), align: 'start', share: 0.64 },
    ],
    rows: rows.map((row) => row.map(textCell)),
    note: null,
  }
}
