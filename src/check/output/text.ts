import { formatArea, roundHalfEven, roundVisibly } from '../../geo/units'
import { claimsAreas, NO_AREA_CLAIM, withoutAreas } from '../approximate'
import type { Language, Localized } from '../../geo/types'
import type { LayerFinding, Project } from '../types'
import type { CheckedProject } from './json'
import { outcomeWord, STATUS_WORDS } from './words'

const LABELS = {
  zh: {
    area: '面积(椭球)',
    plane: '平面面积',
    declared: '申报面积',
    system: '坐标系',
    layers: '逐层结果',
    pattern: '所处格局(仅供参考)',
    verdict: '结论',
    reasons: '结论的由来',
    reminders: '每个项目都请留意',
    nearest: '最近',
    ofProject: '占项目',
    covered: '数据覆盖项目',
    warning: '提示',
    lines: '线在区内的长度',
    points: '区内的点',
    colon: ':',
  },
  en: {
    area: 'Area (ellipsoidal)',
    plane: 'Plane area',
    declared: 'Declared area',
    system: 'Coordinate system',
    layers: 'Layer by layer',
    pattern: 'Patterns it lies in (for reference only)',
    verdict: 'Conclusion',
    reasons: 'How the conclusion came about',
    reminders: 'For every project',
    nearest: 'nearest',
    ofProject: 'of the project',
    covered: 'data covers',
    warning: 'note',
    lines: 'length of the lines inside',
    points: 'points inside',
    colon: ': ',
  },
} as const

/** `--format text`: the result for reading on a screen. */
export function checkText(checked: readonly CheckedProject[], language: Language): string {
  return checked.map((one) => projectText(one, language)).join('\n\n') + '\n'
}

function projectText({ project, result }: CheckedProject, language: Language): string {
  const label = LABELS[language]
  const rows = result.layers.filter((layer) => layer.status !== 'schematic')
  const patterns = result.layers.filter((layer) => layer.status === 'schematic')
  return [
    `${project.name}  (${project.source.file})`,
    ...facts(project, language),
    '',
    ...(rows.length > 0
      ? [label.layers, ...rows.flatMap((layer) => layerText(project, layer, language)), '']
      : []),
    ...(patterns.length > 0
      ? [label.pattern, ...patterns.flatMap((layer) => layerText(project, layer, language)), '']
      : []),
    `${label.verdict}${label.colon}${result.verdict.text[language]}`,
    ...listed(label.reasons, result.verdict.reasons, language),
    ...listed(label.reminders, result.verdict.reminders, language),
  ].join('\n')
}

function listed(title: string, rows: readonly { text: Localized }[] = [], language: Language): string[] {
  return rows.length === 0 ? [] : ['', title, ...rows.map(({ text }) => `  ${text[language]}`)]
}

function areaText(squareMetres: number, language: Language): string {
  return [
    formatArea(squareMetres, 'hectares', language),
    formatArea(squareMetres, 'mu', language),
    formatArea(squareMetres, 'squareMetres', language),
  ].join(' = ')
}

function facts(project: Project, language: Language): string[] {
  const label = LABELS[language]
  const declared = declaredText(project, language)
  const line = (name: string, value: string) => `  ${name}${label.colon}${value}`
  return [
    ...(claimsAreas(project)
      ? [
          line(label.area, areaText(project.areaSquareMetres, language)),
          line(label.plane, formatArea(project.planeAreaSquareMetres, 'hectares', language)),
        ]
      : [line(label.area, NO_AREA_CLAIM[language])]),
    ...(declared === null ? [] : [line(label.declared, declared)]),
    line(label.system, `${project.source.crs} (${project.source.crsHow[language]})`),
    ...project.warnings.map(({ message }) => line(label.warning, message[language])),
  ]
}

/** As the file gives it; saved results of earlier versions have the hectares only. */
function declaredText(project: Project, language: Language): string | null {
  if (project.declaredAreaHectares === null) return null
  return (
    project.declaredAreaText?.[language] ??
    formatArea(project.declaredAreaHectares * 10000, 'hectares', language)
  )
}

function layerText(project: Project, layer: LayerFinding, language: Language): string[] {
  const label = LABELS[language]
  const claimed = claimsAreas(project, layer)
  const parts = [
    `  ${layer.title[language]} [${STATUS_WORDS[layer.status][language]}]`,
    outcomeWord(layer.outcome, layer.status)[language],
  ]
  if (layer.overlapSquareMetres > 0 && !claimed) parts.push(NO_AREA_CLAIM[language])
  else if (layer.overlapSquareMetres > 0)
    parts.push(
      areaText(layer.overlapSquareMetres, language),
      `${label.ofProject} ${roundVisibly(layer.percentOfProject, 2)} %`,
    )
  if (layer.outcome === 'clear' && layer.nearest)
    parts.push(`${label.nearest} ${roundHalfEven(layer.nearest.metres, 2)} m (${layer.nearest.zoneName})`)
  if (layer.coveredPercent < 100 && layer.outcome !== 'no-coverage')
    parts.push(`${label.covered} ${roundVisibly(layer.coveredPercent, 2)} %`)
  return [
    parts.join('  '),
    ...layer.zones.map((zone) =>
      [
        `    ${zone.name}${zone.class ? ` · ${zone.class}` : ''} (${zone.id})`,
        outcomeWord(zone.outcome, layer.status)[language],
        ...(zone.reason ? [zone.reason[language]] : []),
        ...(zone.overlapSquareMetres > 0 && claimed ? [areaText(zone.overlapSquareMetres, language)] : []),
      ].join('  '),
    ),
    ...lineWorkText(layer, language),
    ...(claimed ? layer.warnings : withoutAreas(layer.warnings)).map(
      ({ message }) => `    ${label.warning}${label.colon}${message[language]}`,
    ),
  ]
}

function lineWorkText({ lineWork }: LayerFinding, language: Language): string[] {
  if (!lineWork) return []
  const label = LABELS[language]
  const metres = (value: number) => `${roundHalfEven(value, 2)} m`
  const inside = lineWork.points.filter(({ zones }) => zones.length > 0)
  return [
    ...(lineWork.lengthMetres > 0
      ? [
          `    ${label.lines}${label.colon}${metres(lineWork.insideMetres)} / ${metres(lineWork.lengthMetres)}`,
          ...lineWork.zones.map(
            (zone) =>
              `      ${zone.zoneName} (${zone.zoneId})  ${metres(zone.insideMetres)}  ${roundHalfEven(zone.percentOfLine, 2)} %`,
          ),
        ]
      : []),
    ...(lineWork.points.length > 0
      ? [`    ${label.points}${label.colon}${inside.length} / ${lineWork.points.length}`]
      : []),
  ]
}
