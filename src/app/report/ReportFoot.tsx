import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckResult } from '../../check/types'
import { DATA_FORMATS } from '../../workspace/sheet/reportState'
import type { OpenProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { requestPrint } from './preview/print'

interface Properties {
  open: OpenProject
  result: CheckResult
  /** The project is being checked again: nothing is made of the result before. */
  isEarlier: boolean
}

/** The button that makes the file, how far it is, and the name of what was saved. */
export function ReportFoot({ open, result, isEarlier }: Properties): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const job = useWorkspace((state) => state.reportJob)
  const format = useWorkspace((state) => state.report.format)
  const stale = useWorkspace((state) => doings.isStale(state, open.project.id))
  const working = job.kind === 'working'
  const off = working || isEarlier
  return (
    <div className="panel-foot">
      {isEarlier ? (
        <p className="sub report-line" role="status">
          {t('report.checking')}
        </p>
      ) : stale ? (
        <p className="sub report-line">{t('report.stale')}</p>
      ) : null}
      {job.kind === 'failed' ? (
        <p className="field-error" role="alert">
          {t('report.failed', { reason: localized(job.message) })}
        </p>
      ) : null}
      {job.kind === 'working' ? (
        <div className="progress" role="status">
          <span>{localized(job.step)}…</span>
          <progress max={1} value={job.fraction} aria-label={localized(job.step)} />
        </div>
      ) : null}
      <div className="row">
        <button
          type="button"
          className="button primary large wide"
          disabled={off}
          onClick={() => void doings.exportReport(open, result, format)}
        >
          <Icon name="download" />
          {t('report.export', { format: format.toUpperCase() })}
        </button>
        {working ? (
          <button type="button" className="button large" onClick={() => doings.cancelReport()}>
            {t('report.cancel')}
          </button>
        ) : null}
      </div>
      <p className="row report-more">
        <span className="sub">{t('report.sameNumbers')}</span>
        {DATA_FORMATS.map((one) => (
          <button
            key={one}
            type="button"
            className="link"
            disabled={off}
            onClick={() => void doings.exportReport(open, result, one)}
          >
            {t(`report.formats.${one}`)}
          </button>
        ))}
        <span className="grow" />
        <button type="button" className="link" disabled={off} onClick={() => requestPrint()}>
          {t('report.print')}
        </button>
      </p>
      {job.kind === 'saved' ? (
        <div className="report-saved">
          <p className="sub">{t('report.saved', { file: job.file })}</p>
          {job.notes.map((note) => (
            <p key={note.code + note.message.zh} className="field-error">
              {localized(note.message)}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  )
}
