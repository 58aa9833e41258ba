import { checkDateOf } from '../../check/rules/basis'
import type { CheckResult, Project } from '../../check/types'
import type { Language } from '../../geo/types'
import type { ReportDispute, ReportInput } from '../../report/document/input'
import { reportRules } from '../../report/document/rules'
import { hitKey, isComplete, saidOf, statementsOf, today } from '../../workspace/rules/facts'
import { factsForm, secrecyText } from '../../workspace/sheet/report'
import type { Dispute, FactsForm, ReportPart } from '../../workspace/sheet/reportState'
import { judged, rulesInUse } from '../../workspace/rules/rules'
import type { OpenProject, WorkspaceState } from '../../workspace/state'
import { planSheets, type PlannedSheet } from './sheets'

/** What a report is made of, before it has pages: the same for the preview, for print and for every file. */
export interface PreparedReport {
  input: ReportInput
  planned: PlannedSheet[]
}

/**
 * Gathers the report of a checked project: facts as the person left them, the verdict by the rules and the day of the
 * law in use, conclusion and disputes. Areas and outcomes are those of the check.
 */
export async function prepareReport(
  state: WorkspaceState,
  open: OpenProject,
  result: CheckResult,
  { maps }: { maps: boolean },
): Promise<PreparedReport> {
  const { language, report: wishes } = state
  const said = statementsOf(state, open.project.id)
  const form = factsForm(open.project, said.facts)
  const project: Project = { ...open.project, name: form.name.trim() || open.project.name }
  const { book, file } = await rulesInUse()
  const saidOfVerdict = saidOf(state, open.project)
  const lawDate = said.lawDate ?? checkDateOf(new Date(result.checkedAt))
  const { result: verdictByType } = await judged(project, result, saidOfVerdict)
  const wants = (part: ReportPart) => !wishes.without.includes(part)
  const secrecy = secrecyText(state)
  const maker = state.sheet.maker.trim() || null
  const madeOn = today()
  const planned =
    maps && state.mapWorks
      ? planSheets(state, project, result, {
          location: wants('location'),
          layerMaps: wants('layerMaps'),
          secrecy,
          maker,
          madeOn,
        })
      : []
  return {
    planned,
    input: {
      language,
      project,
      result: verdictByType,
      facts: statedOf(form),
      rules: wants('rules') ? reportRules(result, saidOfVerdict.facts, language, book, lawDate) : [],
      points: project.boundary ?? null,
      conclusion: said.conclusion,
      disputes: disputesOf(result, said.disputes, language),
      bands: state.bands,
      law: { date: lawDate, edition: book.edition, file },
      sheets: planned.map(({ sheet }) => sheet),
      leaveOut: wishes.without,
      secrecy,
      maker,
      madeOn,
    },
  }
}

function statedOf(form: FactsForm): ReportInput['facts'] {
  const stated = (text: string) => text.trim() || null
  return {
    unit: stated(form.unit),
    place: stated(form.place),
    type: stated(form.type),
    approvalDocument: stated(form.approvalDocument),
  }
}

/** The disputes that carry reason and name, in the order of the result. */
export function disputesOf(
  result: CheckResult,
  disputes: Record<string, Dispute>,
  language: Language,
): ReportDispute[] {
  return result.layers.flatMap((layer) => {
    const layerName = layer.title[language]
    const ofLayer = { layer: layerName, zone: null, outcome: layer.outcome }
    const hits = [
      { key: hitKey(layer.id, null), ...ofLayer, overlapSquareMetres: layer.overlapSquareMetres },
      ...layer.zones.map((zone) => ({
        key: hitKey(layer.id, zone.id),
        layer: layerName,
        zone: zone.name,
        outcome: zone.outcome,
        overlapSquareMetres: zone.overlapSquareMetres,
      })),
    ]
    return hits.flatMap(({ key, ...hit }) => {
      const said = disputes[key]
      return said && isComplete(said) ? [{ ...hit, ...said }] : []
    })
  })
}
