import type { Note } from '../../geo/note'
import type { Localized } from '../../geo/types'

/** Documents, then the same numbers for other programs. */
export const REPORT_FORMATS = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'geojson', 'shp'] as const
/** What a person reads and signs. */
export const DOCUMENT_FORMATS = ['docx', 'pdf', 'xlsx'] as const satisfies readonly ReportFormat[]
/** The same numbers, for other programs. */
export const DATA_FORMATS = ['csv', 'json', 'geojson', 'shp'] as const satisfies readonly ReportFormat[]
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

export const REPORT_DPI = [96, 150, 200, 300] as const
export type ReportDpi = (typeof REPORT_DPI)[number]

/** What the person says of a project; an empty text is 未填. */
export interface FactsForm {
  name: string
  unit: string
  place: string
  type: string
  approvalDocument: string
}

/** A conclusion that a person writes; it stands beside the machine's result and changes nothing in it. */
export interface Conclusion {
  text: string
  name: string
  /** ISO day. */
  date: string
}

/** A person disputes one hit. The machine's row stays as it was computed. */
export interface Dispute {
  reason: string
  name: string
  /** ISO day. */
  date: string
}

/** What people say of one project; plain data, as it is kept with the workspace. */
export interface Statements {
  /** Only what the person changed of what the file states. */
  facts: Partial<FactsForm>
  conclusion: Conclusion | null
  /** By `hitKey`. */
  disputes: Record<string, Dispute>
  /** ISO day of the state of the law to judge by; null: the day of the check. */
  lawDate: string | null
}

export const NO_STATEMENTS: Statements = { facts: {}, conclusion: null, disputes: {}, lawDate: null }

export interface ReportWishes {
  format: (typeof DOCUMENT_FORMATS)[number]
  dpi: ReportDpi
  without: ReportPart[]
  /** Printed at the top of every page; null: 内部使用, empty: nothing. */
  secrecy: string | null
}

export const START_REPORT: ReportWishes = { format: 'docx', dpi: 200, without: [], secrecy: null }

export type ReportJob =
  | { kind: 'idle' }
  | { kind: 'working'; fraction: number; step: Localized }
  | { kind: 'saved'; file: string; notes: Note[] }
  | { kind: 'failed'; message: Localized }

export const IDLE_REPORT: ReportJob = { kind: 'idle' }
