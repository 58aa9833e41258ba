import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { DrawKindSwitch } from '../shell/DrawKindSwitch'
import { useIsPhone } from '../shell/useMedia'
import { useWorkspace } from '../store'

/** Nothing to check yet: what would be here, and the ways in. */
export function EmptyCheck(): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const drawing = useWorkspace((state) => state.drawing)
  const kind = useWorkspace((state) => state.drawKind)
  const corners = useWorkspace((state) => state.sketchCorners)
  const isPhone = useIsPhone()
  const mapWorks = useWorkspace((state) => state.mapWorks)
  return (
    <>
      <div className="panel-head">
        <h1 tabIndex={-1}>{t('check.titleEmpty')}</h1>
      </div>
      {drawing ? (
        <div className="empty">
          <h2>{t('check.drawing')}</h2>
          {/* On a telephone the note over the map says it, and there are no keys. */}
          {isPhone ? null : <p>{t(kind === 'rectangle' ? 'check.drawingRectangle' : 'check.drawingText')}</p>}
          <DrawKindSwitch />
          {isPhone ? null : <p className="sub">{t('check.drawingKeys')}</p>}
          <div className="row draw-steps">
            {kind === 'polygon' ? (
              <button
                type="button"
                className="button primary"
                disabled={corners < 3}
                onClick={() => doings.finishDrawing()}
              >
                {t('check.finishDrawing')}
              </button>
            ) : null}
            <button
              type="button"
              className="button"
              disabled={corners === 0}
              onClick={() => doings.takeCornerBack()}
            >
              {t('check.cornerBack')}
            </button>
            <button type="button" className="button" onClick={() => doings.stopDrawing()}>
              {t('check.stopDrawing')}
            </button>
          </div>
        </div>
      ) : (
        <div className="empty">
          <h2>{t('check.emptyTitle')}</h2>
          <p>{t(isPhone ? 'check.emptyTextPhone' : 'check.emptyText')}</p>
          <div className="empty-actions">
            <button
              type="button"
              className="button primary large"
              onClick={() => doings.pickFiles('project')}
            >
              <Icon name="upload" />
              {t('check.pickFile')}
            </button>
            <button type="button" className="button large" disabled={!mapWorks} onClick={() => doings.draw()}>
              <Icon name="draw" />
              {t('check.draw')}
            </button>
            <button type="button" className="button large" onClick={() => doings.tryExample()}>
              {t('check.example')}
            </button>
          </div>
          <p className="sub">{t('check.emptyFormats')}</p>
          <p className="sub">{t('check.exampleText')}</p>
          <button type="button" className="link" onClick={() => doings.pickFiles('control')}>
            {t('check.importControl')}
          </button>
        </div>
      )}
    </>
  )
}
