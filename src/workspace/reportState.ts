import type { Note } from '../geo/note'
import type { Localized } from '../geo/types'

export const REPORT_FORMATS = ['docx', 'pdf', 'xlsx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Parts of the report that may be left out; what is not listed is always in it. */
export const REPORT_PARTS = [
  'location',
  'layerMaps',
  'rules',
  'distances',
  'schematic',
  'points',
  'review',
] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

export const REPORT_DPI = [150, 200, 300] as const
export type ReportDpi = (typeof REPORT_DPI)[number]

/** What the person says of a project; an empty text is 未填. */
export interface FactsForm {
  name: string
  unit: string
  place: string
  type: string
  approvalDocument: string
}

export interface ReportWishes {
  format: ReportFormat
  dpi: ReportDpi
  without: ReportPart[]
  /** Printed at the top of every page; null: 内部使用, empty: nothing. */
  secrecy: string | null
  /** By id of the project: only what the person changed. */
  facts: Record<string, Partial<FactsForm>>
}

export const START_REPORT: ReportWishes = { format: 'docx', dpi: 200, without: [], secrecy: null, facts: {} }

export type ReportJob =
  | { kind: 'idle' }
  | { kind: 'working'; fraction: number; step: Localized }
  | { kind: 'saved'; file: string; notes: Note[] }
  | { kind: 'failed'; message: Localized }

export const IDLE_REPORT: ReportJob = { kind: 'idle' }
