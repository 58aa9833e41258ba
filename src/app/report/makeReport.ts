import type { CheckResult } from '../../check/types'
import type { Note } from '../../geo/note'
import { reportFileName } from '../../workspace/sheet/report'
import type { ReportFormat } from '../../workspace/sheet/reportState'
import type { OpenProject, WorkspaceState } from '../../workspace/state'
import { prepareReport } from './reportInput'
import type { ReportProgress } from './work'
import { hasMaps, writeReport } from './writeFile'

export interface ReportFile {
  name: string
  blob: Blob
  /** What the person should know of the file: characters that the fonts lack, and the like. */
  notes: Note[]
}

/**
 * The report of a checked project as a file. Everything that it needs is fetched with this module, on demand.
 * Rejects with the signal's reason when aborted, else with an InputError that says what to do.
 */
export async function makeReport(
  state: WorkspaceState,
  open: OpenProject,
  result: CheckResult,
  { say, signal }: { say: (progress: ReportProgress) => void; signal: AbortSignal },
  format: ReportFormat = state.report.format,
): Promise<ReportFile> {
  const { input, planned } = await prepareReport(state, open, result, { maps: hasMaps(format) })
  const { blob, notes } = await writeReport(input, planned, format, { say, signal, dpi: state.report.dpi })
  signal.throwIfAborted()
  return { name: reportFileName(state, open, input.project.name, new Date(), format), blob, notes }
}
