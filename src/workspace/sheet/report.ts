import type { Project, StatedFacts } from '../../check/types'
import type { FactsForm, ReportFormat } from './reportState'
import type { OpenProject, WorkspaceState } from '../state'
import { dayText, safeName } from '../results/takeaway'

/** The form as it stands: what the person wrote, else what the file's attributes state. */
export function factsForm(project: Project, changed: Partial<FactsForm> = {}): FactsForm {
  const said = (key: keyof StatedFacts) => project.stated?.[key] ?? ''
  return {
    name: project.name,
    unit: said('unit'),
    place: said('place'),
    type: said('type'),
    approvalDocument: said('approvalDocument'),
    ...changed,
  }
}

/** 内部使用 unless the person wrote something else; null prints none. */
export function secrecyText({
  report,
  language,
}: Pick<WorkspaceState, 'report' | 'language'>): string | null {
  if (report.secrecy === null) return language === 'zh' ? '内部使用' : 'Internal use'
  return report.secrecy.trim() || null
}

/** A shapefile is a handful of files, kept in one. */
const ENDINGS: Record<ReportFormat, string> = {
  docx: 'docx',
  pdf: 'pdf',
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
  geojson: 'geojson',
  shp: 'shp.zip',
}

/** 项目名_核查报告_20261121_演示.docx */
export function reportFileName(
  { language, report }: Pick<WorkspaceState, 'language' | 'report'>,
  { project }: OpenProject,
  name: string,
  now: Date,
  format: ReportFormat = report.format,
): string {
  const words =
    language === 'zh' ? { report: '核查报告', demo: '演示' } : { report: 'check report', demo: 'demo' }
  const parts = [name, words.report, dayText(now.toISOString()), project.demo ? words.demo : '']
  return `${parts.filter(Boolean).map(safeName).join('_')}.${ENDINGS[format]}`
}
