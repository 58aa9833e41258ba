import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetCamera } from '../../report/sheet/aim'
import { pagePixels } from '../../report/sheet/paper'
import { activeProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { keptSheet } from './exportMap'

/** The button that makes the file, how far it is, and the way into the report. */
export function SheetFoot({ camera }: { camera: SheetCamera | null }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const mapWorks = useWorkspace((state) => state.mapWorks)
  const job = useWorkspace((state) => state.sheetJob)
  const { paper, orientation, dpi, file } = useWorkspace((state) => state.sheet)
  const working = job.kind === 'working'
  const pixels = pagePixels(paper, orientation, dpi)
  return (
    <div className="panel-foot">
      {!mapWorks ? <p className="sub">{t('sheet.noMap')}</p> : null}
      {job.kind === 'failed' ? (
        <p className="field-error" role="alert">
          {t('sheet.failed', { reason: localized(job.message) })}
        </p>
      ) : null}
      {working ? (
        <div className="progress" role="status">
          <span>{t('sheet.working')}…</span>
          <progress max={1} value={job.fraction} aria-label={t('sheet.working')} />
        </div>
      ) : null}
      <div className="row">
        <button
          type="button"
          className="button primary large wide"
          disabled={!mapWorks || working}
          onClick={() => void doings.exportMap('sheet')}
        >
          <Icon name="download" />
          {t('sheet.export', { format: file.toUpperCase() })}
        </button>
        {working ? (
          <button type="button" className="button large" onClick={() => doings.cancelSheet()}>
            {t('check.cancel')}
          </button>
        ) : null}
      </div>
      <p className="sub sheet-more">
        {job.kind === 'saved'
          ? t('sheet.saved', { file: job.file })
          : t('sheet.size', { paper, orientation: t(`sheet.${orientation}`), dpi, ...pixels })}
      </p>
      <IntoReport camera={camera} />
    </div>
  )
}

/** The sheet as it is becomes one more map of the report of the project in hand. */
function IntoReport({ camera }: { camera: SheetCamera | null }): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const open = useWorkspace(activeProject)
  const isChecked = useWorkspace((state) => (open ? state.checks[open.project.id]?.kind === 'done' : false))
  const count = useWorkspace((state) => (open ? (state.sheetsForReport[open.project.id]?.length ?? 0) : 0))
  if (!open || !isChecked) return null
  const { id } = open.project
  const keep = (camera: SheetCamera) =>
    workspace.setState(({ sheet, sheetsForReport }) => ({
      sheetsForReport: {
        ...sheetsForReport,
        [id]: [...(sheetsForReport[id] ?? []), keptSheet(sheet, camera)],
      },
    }))
  const clear = () =>
    workspace.setState(({ sheetsForReport }) => ({ sheetsForReport: { ...sheetsForReport, [id]: [] } }))
  return (
    <div className="composer-into">
      <p className="row">
        <button
          type="button"
          className="link"
          disabled={!camera}
          onClick={camera ? () => keep(camera) : undefined}
        >
          {t('sheet.toReport')}
        </button>
        {count > 0 ? (
          <>
            <span className="sub" role="status">
              {t('sheet.inReport', { count })}
            </span>
            <button type="button" className="link" onClick={clear}>
              {t('sheet.inReportClear')}
            </button>
          </>
        ) : null}
      </p>
      <p className="sub">{t('sheet.reportFollows')}</p>
    </div>
  )
}
