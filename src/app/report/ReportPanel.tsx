import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckResult } from '../../check/types'
import { DOCUMENT_FORMATS, REPORT_DPI, REPORT_PARTS } from '../../workspace/sheet/reportState'
import { startWithLastTemplate } from '../../workspace/sheet/sheetTemplates'
import { activeProject, type CheckState, type OpenProject } from '../../workspace/state'
import { PartTicks } from '../parts/PartTicks'
import { Icon } from '../parts/Icon'
import { Segments } from '../sheet/Segments'
import { useWorkspace, useWorkspaceStore } from '../store'
import { ConclusionFields } from './ConclusionFields'
import { DisputeFields } from './DisputeFields'
import { FactsFields, Imprint } from './FactsFields'
import { PreviewStage } from './preview/PreviewStage'
import { ReportFoot } from './ReportFoot'
import { RulesFields } from './RulesFields'
import { useSetReport } from './useSetReport'
import '../styles/report.css'

/** 核查报告: what goes into the document, its pages beside it, and the button that makes the file. */
export default function ReportPanel(): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  // The maps of the report look as the last sheet did.
  useEffect(() => startWithLastTemplate(workspace), [workspace])
  const open = useWorkspace(activeProject)
  const check = useWorkspace((state) => (open ? state.checks[open.project.id] : undefined))
  const kept = useLastResult(open, check)
  if (!open || !kept) {
    return (
      <div className="empty">
        <h2>{t(check?.kind === 'running' ? 'report.checking' : 'report.noResult')}</h2>
        <p>{t(check?.kind === 'running' ? 'report.checkingText' : 'report.noResultText')}</p>
        <button
          type="button"
          className="button primary"
          onClick={() => workspace.setState({ place: 'check' })}
        >
          {t('report.goCheck')}
        </button>
      </div>
    )
  }
  return (
    <>
      <ReportSettings open={open} result={kept.result} />
      <ReportFoot open={open} result={kept.result} isEarlier={kept.isEarlier} />
      <PreviewStage open={open} result={kept.result} isEarlier={kept.isEarlier} />
    </>
  )
}

/**
 * The result to show: the one that is there, or, while the project is checked again, the one before it, marked as such.
 * Nothing may be made of an earlier one.
 */
function useLastResult(
  open: OpenProject | null,
  check: CheckState | undefined,
): { result: CheckResult; isEarlier: boolean } | null {
  const [last, setLast] = useState<{ id: string; result: CheckResult } | null>(null)
  const done = check?.kind === 'done' ? check.result : null
  const id = open?.project.id
  useEffect(() => {
    if (id !== undefined && done) setLast({ id, result: done })
  }, [id, done])
  if (done) return { result: done, isEarlier: false }
  return check?.kind === 'running' && last && last.id === id ? { result: last.result, isEarlier: true } : null
}

function ReportSettings({ open, result }: { open: OpenProject; result: CheckResult }): ReactElement {
  const { t } = useTranslation()
  const { format, dpi } = useWorkspace((state) => state.report)
  const mapWorks = useWorkspace((state) => state.mapWorks)
  const set = useSetReport()
  return (
    <div className="panel-body sheet-settings report-settings">
      <Segments
        label={t('report.format')}
        value={format}
        options={DOCUMENT_FORMATS.map((value) => ({ value, label: t(`report.formats.${value}`) }))}
        onChange={(value) => set({ format: value })}
      />
      <FactsFields open={open} />
      <Imprint />
      <Parts />
      {mapWorks && format !== 'xlsx' ? (
        <>
          <Segments
            label={t('report.dpi')}
            value={String(dpi)}
            options={REPORT_DPI.map((value) => ({ value: String(value), label: `${value} dpi` }))}
            onChange={(value) => set({ dpi: REPORT_DPI.find((one) => String(one) === value) ?? dpi })}
          />
          <MapCount open={open} result={result} />
        </>
      ) : null}
      <RulesFields open={open} result={result} />
      <ConclusionFields open={open} />
      <DisputeFields open={open} result={result} />
      {mapWorks ? null : <Warning text={t('report.noMap')} />}
      {open.project.demo ? <Warning text={t('report.demo')} /> : null}
    </div>
  )
}

function Parts(): ReactElement {
  const { t } = useTranslation()
  const set = useSetReport()
  const without = useWorkspace((state) => state.report.without)
  return (
    <fieldset className="report-group">
      <legend>{t('report.parts')}</legend>
      <div className="report-parts">
        <PartTicks
          parts={REPORT_PARTS}
          without={without}
          label={(part) => t(`report.part.${part}`)}
          onChange={(left) => set({ without: left })}
        />
      </div>
      <p className="sub">{t('report.always')}</p>
    </fieldset>
  )
}

function MapCount({ open, result }: { open: OpenProject; result: CheckResult }): ReactElement {
  const { t } = useTranslation()
  const without = useWorkspace((state) => state.report.without)
  const hits = result.layers.filter(
    ({ status, outcome }) => status !== 'schematic' && (outcome === 'occupied' || outcome === 'touching'),
  ).length
  const own = useWorkspace((state) => state.sheetsForReport[open.project.id]?.length ?? 0)
  const count = (without.includes('location') ? 0 : 1) + (without.includes('layerMaps') ? 0 : hits) + own
  const { paper, orientation } = useWorkspace((state) => state.sheet)
  const page = `${paper} ${t(`sheet.${orientation}`)}`
  return <p className="sub">{count > 0 ? t('report.maps', { count, page }) : t('report.noMaps')}</p>
}

function Warning({ text }: { text: string }): ReactElement {
  return (
    <div className="warning">
      <Icon name="warning" />
      <span>{text}</span>
    </div>
  )
}
