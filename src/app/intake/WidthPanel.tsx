import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { WidthItem } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized } from '../store'
import { FileProblems } from './FileProblems'
import { ReadingBar } from './ReadingBar'
import { useWidth, WidthField } from './WidthField'

/** 线和点按多宽计? A file of lines or points has no ground of its own; only the person knows how wide they are. */
export function WidthPanel({ item }: { item: WidthItem }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const { field, onSubmit } = useWidth((metres) => void doings.confirmWidth(metres))
  const { lines, points } = item.shapes
  const what = [
    lines > 0 ? t('intake.widthLines', { count: lines }) : '',
    points > 0 ? t('intake.widthPoints', { count: points }) : '',
  ]
  const label = points === 0 ? 'widthOfLines' : lines === 0 ? 'widthOfPoints' : 'widthOfBoth'
  return (
    <form className="width-form" noValidate onSubmit={onSubmit}>
      <div className="panel-head">
        <button
          type="button"
          className="icon-button small back"
          aria-label={t('intake.drop')}
          onClick={() => doings.dropWidth()}
        >
          <Icon name="left" size={16} />
        </button>
        <h1 tabIndex={-1}>{t('intake.widthTitle')}</h1>
      </div>
      <ReadingBar />
      <div className="panel-body">
        <FileProblems />
        <div className="file-facts">
          <Icon name="file" size={16} />
          <b className="cut">{item.file}</b>
          <span className="sub">{t('intake.crsLine', { system: localized(item.systemName) })}</span>
        </div>
        <p className="where-reason">
          {t('intake.widthText', { what: what.filter(Boolean).join(t('check.pause')) })}
        </p>
        <WidthField label={t(`intake.${label}`)} {...field} />
      </div>
      <div className="panel-foot">
        <div className="row">
          <button type="submit" className="button primary large wide">
            {t('intake.widthGo')}
          </button>
          <button type="button" className="button large" onClick={() => doings.pickFiles('project')}>
            {t('intake.otherFile')}
          </button>
        </div>
      </div>
    </form>
  )
}
