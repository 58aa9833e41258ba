import { lazy, Suspense, useId, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { sceneOf } from '../../workspace/scene'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useIsPhone } from '../shell/useMedia'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { suggestedTitle } from './exportMap'
import { Segments } from './Segments'

/** Fetched when the first report is wanted. */
const ReportPanel = lazy(() => import('../report/ReportPanel'))

/** 出图: what goes on paper? The map as it is now, as one picture; or the report of a check. */
export function SheetPanel(): ReactElement {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
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
        </div>
      ) : kind === 'map' ? (
        <SheetSettings />
      ) : (
        <Suspense fallback={<div className="panel-body" aria-busy="true" />}>
          <ReportPanel />
        </Suspense>
      )}
    </>
  )
}

function SheetSettings(): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const sheet = useWorkspace((state) => state.sheet)
  const suggestion = useWorkspace(suggestedTitle)
  const count = useWorkspace((state) => {
    const { layers, userLayers } = sceneOf(state)
    return layers.length + userLayers.length
  })
  const titleId = useId()
  const makerId = useId()
  const internalId = useId()
  const set = (change: Partial<typeof sheet>) =>
    workspace.setState((state) => ({ sheet: { ...state.sheet, ...change } }))
  return (
    <>
      <div className="panel-body sheet-settings">
        <p className="sub">{t('sheet.intro')}</p>
        <div className="field">
          <label htmlFor={titleId}>{t('sheet.mapTitle')}</label>
          <input
            id={titleId}
            type="text"
            value={sheet.title}
            placeholder={suggestion}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={makerId}>{t('sheet.maker')}</label>
          <input
            id={makerId}
            type="text"
            value={sheet.maker}
            placeholder={t('sheet.makerHint')}
            onChange={(event) => set({ maker: event.currentTarget.value })}
          />
        </div>
        <dl className="facts">
          <div>
            <dt>{t('sheet.paper')}</dt>
            <dd className="number">{t('sheet.paperValue')}</dd>
          </div>
          <div>
            <dt>{t('sheet.contents')}</dt>
            <dd>
              {t('sheet.layersShown', { count })}
              <br />
              {t('sheet.preview')}
            </dd>
          </div>
        </dl>
        <label className="row sheet-internal" htmlFor={internalId}>
          <input
            id={internalId}
            type="checkbox"
            className="tick"
            checked={sheet.internal}
            onChange={(event) => set({ internal: event.currentTarget.checked })}
          />
          {t('sheet.secrecy')}: {t('sheet.secrecyInternal')}
        </label>
        <div className="warning">
          <Icon name="warning" />
          <span>{t('sheet.fixed')}</span>
        </div>
      </div>
      <SheetFoot />
    </>
  )
}

function SheetFoot(): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const mapWorks = useWorkspace((state) => state.mapWorks)
  const job = useWorkspace((state) => state.sheetJob)
  const working = job.kind === 'working'
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
          onClick={() => void doings.exportMap()}
        >
          <Icon name="download" />
          {t('sheet.export')}
        </button>
        {working ? (
          <button type="button" className="button large" onClick={() => doings.cancelSheet()}>
            {t('check.cancel')}
          </button>
        ) : null}
      </div>
      <p className="sub sheet-more">
        {job.kind === 'saved' ? t('sheet.saved', { file: job.file }) : t('sheet.exportMore')} · Ctrl+Shift+S
      </p>
    </div>
  )
}
