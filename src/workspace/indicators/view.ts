import type { Note } from '../../geo/note'
import type { Localized } from '../../geo/types'
import type { IndicatorTable } from './indicators'

/** What is asked of the indicators; null takes all. */
export interface IndicatorFilter {
  text: string
  /** A table of a plan: `documentId/table`. */
  table: string | null
  category: string | null
  /** 约束性, 预期性, or 'none' where the table does not say. */
  attribute: string | null
  only: 'disputed' | 'placed' | null
}

export const EVERY_INDICATOR: IndicatorFilter = {
  text: '',
  table: null,
  category: null,
  attribute: null,
  only: null,
}

/** The 指标 place: the table is read when the place is first opened. */
export interface IndicatorsView {
  table:
    | { kind: 'idle' }
    | { kind: 'loading' }
    | { kind: 'ready'; table: IndicatorTable }
    | { kind: 'none' }
    | { kind: 'failed'; note: Note }
  filter: IndicatorFilter
  /** By plan, as printed; or by indicator, the plans side by side. */
  order: 'plan' | 'indicator'
  /** Id of the row shown in full. */
  open: string | null
}

export const START_INDICATORS: IndicatorsView = {
  table: { kind: 'idle' },
  filter: EVERY_INDICATOR,
  order: 'plan',
  open: null,
}

/** Features of the pack that the map shows because an indicator is about them. */
export interface Linked {
  indicatorId: string
  name: Localized
  /** `layer/feature` */
  refs: string[]
}
