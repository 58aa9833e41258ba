import type { LayerFinding } from '../../../check/types'
import type { ReportInput } from '../input'
import {
  NOTHING,
  PLACES,
  STATUSES,
  countedLayers,
  localized,
  numberCell,
  paragraph,
  sayIn,
  textCell,
} from '../say'
import type { Cell, Section, Table } from '../types'

export function distanceSection(input: ReportInput): Section {
  const { language } = input
  const say = sayIn(language)
  const rows = countedLayers(input.result.layers).flatMap((layer) => {
    if (!layer.nearest || layer.outcome === 'occupied') return []
    const limit = input.bands[layer.role]
    const near = limit !== undefined && layer.nearest.metres <= limit
    return [
      [
        textCell(localized(layer.title, language)),
        textCell(layer.nearest.zoneName),
        numberCell(layer.nearest.metres, PLACES.metres),
        limit === undefined
          ? NOTHING
          : textCell(near ? say(`邻近(${limit} 米内)`, `near (within ${limit} m)`) : say('否', 'no')),
      ],
    ]
  })
  const table: Table = {
    kind: 'table',
    id: 'distances',
    title: say('最近距离', 'Nearest distances'),
    columns: [
      { key: 'layer', title: say('图层', 'Layer'), align: 'start', share: 0.32 },
      { key: 'zone', title: say('最近图斑', 'Nearest zone'), align: 'start', share: 0.32 },
      { key: 'metres', title: say('距离(米)', 'Distance (m)'), align: 'end', share: 0.16 },
      { key: 'near', title: say('邻近', 'Near'), align: 'middle', share: 0.2 },
    ],
    rows,
    note: say(
      '距离为大地线长度。邻近阈值由软件或使用者设定,非法定。',
      'Geodesic lengths. The thresholds are set by this software or its user, not by any law.',
    ),
  }
  return {
    id: 'distances',
    title: say('最近距离', 'Nearest distances'),
    blocks: rows.length > 0 ? [table] : [paragraph(say('没有可列的距离。', 'There is no distance to list.'))],
  }
}

/** 所处格局: what plan text places here. Never an area, never part of the conclusion. */
export function schematicSection(input: ReportInput): Section | null {
  const { language, result } = input
  const say = sayIn(language)
  const layers = result.layers.filter((layer) => layer.status === 'schematic')
  if (layers.length === 0) return null
  const rows = layers.map((layer) => {
    const name = localized(layer.title, language)
    const zones = layer.zones.filter((zone) => zone.outcome !== 'failed').map((zone) => zone.name)
    const inside = layer.outcome === 'occupied' || layer.outcome === 'touching'
    const where = zones.length > 0 ? zones.join(say('、', ', ')) : name
    const sentence = inside
      ? say(
          `位于${where}示意范围内(仅供参考)`,
          `within the schematic extent of ${where} (for reference only)`,
        )
      : layer.outcome === 'clear'
        ? say('不在示意范围内(仅供参考)', 'not within the schematic extent (for reference only)')
        : say('未能判断', 'could not be determined')
    return [textCell(name), textCell(sentence)]
  })
  return {
    id: 'schematic',
    title: say('所处格局(仅供参考)', 'Ecological security pattern (for reference only)'),
    blocks: [
      paragraph(
        say(
          '下列范围由规划文字推绘,非法定边界,不参加结论。',
          'These extents are drawn from plan text. They are not legal boundaries and take no part in the conclusion.',
        ),
        'note',
      ),
      {
        kind: 'table',
        id: 'schematic',
        title: say('示意图层', 'Schematic layers'),
        columns: [
          { key: 'layer', title: say('图层', 'Layer'), align: 'start', share: 0.35 },
          { key: 'place', title: say('所处位置', 'Where the project lies'), align: 'start', share: 0.65 },
        ],
        rows,
        note: null,
      },
    ],
  }
}

/** What took part, with status, version and source; the sources of schematic layers stand once, below. */
export function dataSection(input: ReportInput): Section {
  const { language, result } = input
  const say = sayIn(language)
  const counted = countedLayers(result.layers)
  const schematic = result.layers.filter((layer) => layer.status === 'schematic')
  const sources = [
    ...new Set(
      schematic.flatMap(({ source }) =>
        source ? source[language].split(/[;\uFF1B]/u).map((text) => text.trim()) : [],
      ),
    ),
  ].filter((text) => text !== '')
  return {
    id: 'data',
    title: say('数据清单', 'Data'),
    blocks: [
      {
        kind: 'table',
        id: 'data',
        title: say('参加核查的数据', 'Data that took part'),
        columns: [
          ...dataColumns(input, 0.24, 0.2),
          { key: 'source', title: say('来源', 'Source'), align: 'start', share: 0.29 },
          { key: 'accuracy', title: say('精度(米)', 'Accuracy (m)'), align: 'end', share: 0.14 },
        ],
        rows: counted.map((layer) => [
          ...dataCells(input, layer),
          textCell(layer.source ? localized(layer.source, language) : unknown(input)),
          accuracyCell(input, layer),
        ]),
        note: null,
      },
      ...(schematic.length > 0
        ? [
            {
              kind: 'table' as const,
              id: 'data-schematic',
              title: say('示意图层(不参加结论)', 'Schematic layers (no part in the conclusion)'),
              columns: [
                ...dataColumns(input, 0.43, 0.28),
                {
                  key: 'accuracy',
                  title: say('精度(米)', 'Accuracy (m)'),
                  align: 'end' as const,
                  share: 0.16,
                },
              ],
              rows: schematic.map((layer) => [...dataCells(input, layer), accuracyCell(input, layer)]),
              note: sources.length > 0 ? sourcesNote(input, sources) : null,
            },
          ]
        : []),
    ],
  }
}

function unknown({ language }: ReportInput): string {
  return sayIn(language)('未注明', 'Not stated')
}

function dataColumns({ language }: ReportInput, layerShare: number, versionShare: number): Table['columns'] {
  const say = sayIn(language)
  return [
    { key: 'layer', title: say('图层', 'Layer'), align: 'start', share: layerShare },
    { key: 'status', title: say('性质', 'Status'), align: 'middle', share: 0.13 },
    { key: 'version', title: say('版本', 'Version'), align: 'start', share: versionShare },
  ]
}

function dataCells(input: ReportInput, layer: LayerFinding): Cell[] {
  return [
    textCell(localized(layer.title, input.language)),
    textCell(localized(STATUSES[layer.status], input.language)),
    textCell(layer.version ?? unknown(input)),
  ]
}

function accuracyCell(input: ReportInput, layer: LayerFinding): Cell {
  return layer.accuracyMetres === null ? textCell(unknown(input)) : numberCell(layer.accuracyMetres, 0)
}

function sourcesNote({ language }: ReportInput, sources: string[]): string {
  const say = sayIn(language)
  return say(
    `示意图层的资料:${sources.join(';')}。`,
    `Sources of the schematic layers: ${sources.join('; ')}.`,
  )
}
