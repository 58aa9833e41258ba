import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { doneRows, type BatchRow } from '../../workspace/batch/state'
import { IDLE_REPORT, type ReportJob } from '../../workspace/sheet/reportState'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import type { BatchFormat } from './files'
import { saveBatch, stopSaving } from './room'

interface Properties {
  rows: readonly BatchRow[]
  filtered: boolean
}

/** What to take away of the rows that are shown: tables, one report of all, one each. */
export function BatchFoot({ rows, filtered }: Properties): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const { context } = useDoings().room
  const format = useWorkspace((state) => state.report.format)
  const [job, setJob] = useState<ReportJob>(IDLE_REPORT)
  const working = job.kind === 'working'
  const none = doneRows(rows).length === 0
  const save = (kind: BatchFormat) => void saveBatch(context, rows, kind, setJob)
  return (
    <div className="panel-foot">
      {job.kind === 'failed' ? (
        <p className="field-error" role="alert">
          {t('report.failed', { reason: localized(job.message) })}
        </p>
      ) : null}
      {job.kind === 'working' ? (
        <div className="progress" role="status">
          <span>{localized(job.step)}…</span>
          <progress max={1} value={job.fraction} aria-label={localized(job.step)} />
          <button type="button" className="button" onClick={stopSaving}>
            {t('batch.stop')}
          </button>
        </div>
      ) : null}
      <div className="row batch-foot">
        <button type="button" className="button" disabled={working} onClick={() => save('csv')}>
          {t('batch.saveCsv')}
        </button>
        <button type="button" className="button" disabled={working} onClick={() => save('xlsx')}>
          {t('batch.saveXlsx')}
        </button>
        <button type="button" className="button" disabled={working || none} onClick={() => save('docx')}>
          {t('batch.saveDocx')}
        </button>
        <button type="button" className="button" disabled={working || none} onClick={() => save('pdf')}>
          {t('batch.savePdf')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={working || none}
          onClick={() => save('zip')}
        >
          {t('batch.saveZip', { format: format.toUpperCase() })}
        </button>
      </div>
      <p className="sub report-line">
        {job.kind === 'saved' ? t('report.saved', { file: job.file }) : t('batch.maps')}
        {filtered ? ` ${t('batch.shownOnly', { count: rows.length })}` : ''}
      </p>
      {job.kind === 'saved'
        ? job.notes.slice(0, 3).map((note) => (
            <p key={note.code + note.message.zh} className="field-error">
              {localized(note.message)}
            </p>
          ))
        : null}
    </div>
  )
}
