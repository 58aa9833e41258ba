import type { Localized } from '../../geo/types'
import type { LayerStatus, Outcome } from '../types'

export const OUTCOME_WORDS: Record<Outcome, Localized> = {
  occupied: { zh: '占用', en: 'occupied' },
  touching: { zh: '相接', en: 'touching' },
  clear: { zh: '不占用', en: 'clear' },
  'no-coverage': { zh: '无数据覆盖', en: 'no data here' },
  failed: { zh: '失败', en: 'failed' },
}

/** Schematic layers never say occupied: their lines are drawn from text. */
export const SCHEMATIC_WORDS: Record<Outcome, Localized> = {
  occupied: { zh: '位于示意范围内(仅供参考)', en: 'inside the schematic extent (for reference only)' },
  touching: { zh: '与示意范围相接(仅供参考)', en: 'touches the schematic extent (for reference only)' },
  clear: { zh: '不在示意范围内(仅供参考)', en: 'outside the schematic extent (for reference only)' },
  'no-coverage': OUTCOME_WORDS['no-coverage'],
  failed: OUTCOME_WORDS.failed,
}

export const STATUS_WORDS: Record<LayerStatus, Localized> = {
  statutory: { zh: '法定', en: 'statutory' },
  schematic: { zh: '示意', en: 'schematic' },
  user: { zh: '自定', en: 'not declared' },
  demo: { zh: '演示', en: 'demonstration' },
}

export function outcomeWord(outcome: Outcome, status: LayerStatus): Localized {
  return (status === 'schematic' ? SCHEMATIC_WORDS : OUTCOME_WORDS)[outcome]
}
