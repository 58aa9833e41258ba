import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadQuestion } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { FileProblems } from './FileProblems'
import { useFormatName } from './formatName'
import { ReadingBar } from './ReadingBar'
import { Steps } from './Steps'

interface FrameProperties {
  question: ReadQuestion
  title: string
  reason: string
  /** Null while nothing can be confirmed; the button says why. */
  onGo: (() => void) | null
  go: string
  children: ReactNode
}

/** Title, steps, the file, the reason, what is asked, and the two ways out. */
export function QuestionFrame({
  question,
  title,
  reason,
  onGo,
  go,
  children,
}: FrameProperties): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const formatName = useFormatName()
  const heading = useRef<HTMLHeadingElement>(null)
  const { item, purpose, replaces } = question
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [item.itemId])
  const leave = t(replaces ? 'reading.keep' : 'intake.drop')
  return (
    <form
      className="panel-form"
      onSubmit={(event) => {
        event.preventDefault()
        onGo?.()
      }}
    >
      <div className="panel-head">
        <button
          type="button"
          className="icon-button small back"
          aria-label={leave}
          onClick={() => doings.intake.dropQuestion()}
        >
          <Icon name="left" size={16} />
        </button>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </div>
      <Steps at={1} last={t(purpose === 'project' ? 'intake.stepCheck' : 'intake.stepDeclare')} />
      <ReadingBar />
      <div className="panel-body">
        <FileProblems />
        <div className="file-facts">
          <Icon name="file" size={16} />
          <b className="cut">{item.file}</b>
          <span className="sub number">
            {t('intake.facts', {
              format: formatName(item.format),
              features: item.featureCount,
              vertices: item.vertexCount,
            })}
          </span>
        </div>
        <p className="where-reason">{reason}</p>
        {children}
      </div>
      <div className="panel-foot">
        <div className="row">
          <button type="submit" className="button primary large wide" disabled={onGo === null}>
            {go}
          </button>
          <button type="button" className="button large" onClick={() => doings.intake.dropQuestion()}>
            {leave}
          </button>
        </div>
      </div>
    </form>
  )
}
