import { lazy, Suspense, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDoings } from '../shell/doings'
import { useIsPhone } from '../shell/useMedia'
import { useWorkspace, useWorkspaceStore } from '../store'
import { Segments } from './Segments'

/** Fetched when the first report is wanted. */
const ReportPanel = lazy(() => import('../report/ReportPanel'))
/** Fetched when the first sheet is wanted. */
const Composer = lazy(() => import('./Composer'))

/** 出图: what goes on paper? One map as it is composed here; or the report of a check. */
export function SheetPanel(): ReactElement {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const doings = useDoings()
  const hasProject = useWorkspace((state) => state.projects.some(({ project }) => !project.demo))
  const workspace = useWorkspaceStore()
  const kind = useWorkspace((state) => state.sheetKind)
  return (
    <>
      <div className="panel-head">
        <h1 tabIndex={-1}>{t('sheet.title')}</h1>
        {isPhone ? null : (
          <Segments
            label={t('report.kind')}
            quiet
            value={kind}
            options={[
              { value: 'map', label: t('report.kindMap') },
              { value: 'report', label: t('report.kindReport') },
            ]}
            onChange={(sheetKind) => workspace.setState({ sheetKind })}
          />
        )}
      </div>
      {isPhone ? (
        <div className="empty">
          <h2>{t('shell.onDesktop')}</h2>
          <p>{t('shell.onDesktopMore')}</p>
          {hasProject ? (
            <button type="button" className="button primary" onClick={() => doings.library.saveWork()}>
              {t('library.saveWork')}
            </button>
          ) : null}
        </div>
      ) : (
        <Suspense fallback={<div className="panel-body" aria-busy="true" />}>
          {kind === 'map' ? <Composer /> : <ReportPanel />}
        </Suspense>
      )}
    </>
  )
}
