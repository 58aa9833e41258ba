import type { CheckResult, LayerFinding } from '../../check/types'
import { ENGINE_VERSION } from '../../check/version'
import type { Localized } from '../../geo/types'
import { hectareText } from '../numbers'
import type { WorkspaceDifference } from './workspaceReport'
import type { WorkspaceFile } from './workspaceSchema'

export interface Rerun {
  saved: WorkspaceFile
  before: CheckResult | null
  /** Null where the check did not end. */
  now: CheckResult | null
  isGeometrySame: boolean
  pack: { id: string; version: string } | null
}

/** Why a check that was run again is not the one that was saved; empty where every number is the same. */
export function differences({ saved, before, now, isGeometrySame, pack }: Rerun): WorkspaceDifference[] {
  const found: WorkspaceDifference[] = []
  const tell = (kind: WorkspaceDifference['kind'], zh: string, en: string) =>
    found.push({ kind, message: { zh, en } })
  if (!isGeometrySame)
    tell(
      'project',
      '项目图形与文件里的校验值不符,文件被改动过',
      'The shape of the project differs from its checksum: the file was changed',
    )
  if (!before) return found
  if (!now) {
    tell('number', '重新核查没有完成', 'The check could not be run to its end')
    return found
  }
  const inputs = inputsOf(saved, before, now, pack)
  const numbers = before.layers.flatMap((layer) => {
    const other = now.layers.find(({ id }) => id === layer.id)
    if (other) return numbersOf(layer, other)
    const successor = successorOf(layer, before, now)
    return successor ? numbersOf(layer, successor) : []
  })
  if (before.verdict.level !== now.verdict.level || before.verdict.incomplete !== now.verdict.incomplete)
    numbers.push({
      kind: 'verdict',
      message: { zh: '结论的级别或完整性变了', en: 'The level of the verdict or its completeness changed' },
    })
  // Another version of the engine alone, with the same numbers, is worth a word all the same.
  return [...found, ...inputs, ...numbers]
}

/** The layer that stands in the place of one that is not here any more: of its kind and standing, and new. */
function successorOf(layer: LayerFinding, before: CheckResult, now: CheckResult): LayerFinding | undefined {
  return now.layers.find(
    ({ role, id, status }) =>
      role === layer.role && status === layer.status && !before.layers.some((one) => one.id === id),
  )
}

function inputsOf(
  saved: WorkspaceFile,
  before: CheckResult,
  now: CheckResult,
  pack: Rerun['pack'],
): WorkspaceDifference[] {
  const found: WorkspaceDifference[] = []
  const tell = (kind: WorkspaceDifference['kind'], message: Localized) => found.push({ kind, message })
  if (before.engineVersion !== ENGINE_VERSION)
    tell('engine', {
      zh: `软件版本:当时 ${before.engineVersion},现在 ${ENGINE_VERSION}`,
      en: `Version of the program: ${before.engineVersion} then, ${ENGINE_VERSION} now`,
    })
  if (saved.pack && pack && saved.pack.version !== pack.version)
    tell('parameter', {
      zh: `随软件的数据:当时 ${saved.pack.version},现在 ${pack.version}`,
      en: `Data pack: ${saved.pack.version} then, ${pack.version} now`,
    })
  for (const layer of before.layers) {
    const same = now.layers.find(({ id }) => id === layer.id)
    if (same && same.dataSha256 === layer.dataSha256) continue
    const successor = successorOf(layer, before, now)
    const [area] = areaTexts(layer.overlapSquareMetres, layer.overlapSquareMetres)
    const then = layer.version ?? '未写版本'
    const thenEn = layer.version ?? 'no version stated'
    tell(
      'layer',
      same
        ? {
            zh: `图层“${layer.title.zh}”的数据与当时的校验值不符`,
            en: `The data of layer "${layer.title.en}" differ from the checksum of then`,
          }
        : successor
          ? {
              zh: `图层“${layer.title.zh}”:当时用 ${then},现在用 ${successor.version ?? '未写版本'}`,
              en: `Layer "${layer.title.en}": ${thenEn} then, ${successor.version ?? 'no version stated'} now`,
            }
          : {
              zh: `图层“${layer.title.zh}”(${then})现在没有,没有参加这次核查;当时占用 ${area.zh}`,
              en: `Layer "${layer.title.en}" (${thenEn}) is not here and took no part; ${area.en} occupied then`,
            },
    )
  }
  for (const layer of now.layers) {
    const isKnown = before.layers.some(
      ({ id, role, status }) => id === layer.id || (role === layer.role && status === layer.status),
    )
    if (isKnown) continue
    const [area] = areaTexts(layer.overlapSquareMetres, layer.overlapSquareMetres)
    tell('layer', {
      zh: `图层“${layer.title.zh}”是后来加入的,现在占用 ${area.zh}`,
      en: `Layer "${layer.title.en}" came later; ${area.en} occupied now`,
    })
  }
  return found
}

function numbersOf(before: LayerFinding, now: LayerFinding): WorkspaceDifference[] {
  const isSame =
    before.outcome === now.outcome &&
    before.overlapSquareMetres === now.overlapSquareMetres &&
    before.coveredPercent === now.coveredPercent &&
    before.nearest?.metres === now.nearest?.metres &&
    before.zones.length === now.zones.length &&
    before.zones.every((zone) => {
      const other = now.zones.find(({ id }) => id === zone.id)
      return other?.overlapSquareMetres === zone.overlapSquareMetres && other.outcome === zone.outcome
    })
  return isSame ? [] : [{ kind: 'number', message: bothFigures(before, now) }]
}

/** What was then and what is now; where the areas are equal, what else is not. */
function bothFigures(before: LayerFinding, now: LayerFinding): Localized {
  const { zh, en } = before.title
  if (before.overlapSquareMetres !== now.overlapSquareMetres) {
    const [then, today] = areaTexts(before.overlapSquareMetres, now.overlapSquareMetres)
    return {
      zh: `图层“${zh}”:当时占用 ${then.zh},现在占用 ${today.zh}`,
      en: `Layer "${en}": ${then.en} occupied then, ${today.en} now`,
    }
  }
  const { zh: areaZh, en: areaEn } = areaTexts(now.overlapSquareMetres, now.overlapSquareMetres)[0]
  const [near, nearNow] = [before.nearest?.metres, now.nearest?.metres]
  if (near !== nearNow) {
    const text = (metres: number | undefined) => (metres === undefined ? '—' : `${metres} m`)
    return {
      zh: `图层“${zh}”:占用面积相同(${areaZh}),最近距离当时 ${text(near)},现在 ${text(nearNow)}`,
      en: `Layer "${en}": the same area occupied (${areaEn}); nearest at ${text(near)} then, ${text(nearNow)} now`,
    }
  }
  return {
    zh: `图层“${zh}”:占用面积相同(${areaZh}),涉及的图斑或覆盖情况变了`,
    en: `Layer "${en}": the same area occupied (${areaEn}), but zones or coverage differ`,
  }
}

/** Hectares as everywhere; where two that differ would read the same, square metres in full. */
function areaTexts(then: number, now: number): [Localized, Localized] {
  const [a, b] = [hectareText(then), hectareText(now)]
  if (then !== now && a === b) return [metres(then), metres(now)]
  return [
    { zh: `${a} 公顷`, en: `${a} ha` },
    { zh: `${b} 公顷`, en: `${b} ha` },
  ]
}

const metres = (area: number): Localized => ({ zh: `${area} 平方米`, en: `${area} m2` })
