import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PendingItem } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { CandidateCard, useChoiceName } from './CandidateCard'
import { FileProblems } from './FileProblems'
import { ReadingBar } from './ReadingBar'

/** 这个项目在哪里? The same numbers make sense in several places; only the person knows which. */
export function WherePanel({ pending }: { pending: PendingItem }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const choiceName = useChoiceName()
  const heading = useRef<HTMLHeadingElement>(null)
  // The question is where the keyboard goes on, unless a person is busy elsewhere.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [pending.itemId])
  const waiting = useWorkspace((state) => state.pending.length - 1)
  const chosen = pending.candidates.find((candidate) => candidate.system.code === pending.chosen)
  const isProject = pending.purpose === 'project'
  const choice = chosen ? choiceName(chosen) : ''
  return (
    <>
      <div className="panel-head">
        <button
          type="button"
          className="icon-button small back"
          aria-label={t('intake.drop')}
          onClick={() => doings.dropPending()}
        >
          <Icon name="left" size={16} />
        </button>
        <h1 tabIndex={-1} ref={heading}>
          {t(isProject ? 'intake.title' : 'intake.titleControl')}
        </h1>
      </div>
      <Steps last={t(isProject ? 'intake.stepCheck' : 'intake.stepDeclare')} />
      <ReadingBar />
      <div className="panel-body">
        <FileProblems />
        <div className="file-facts">
          <Icon name="file" size={16} />
          <b className="cut">{pending.file}</b>
          <span className="sub number">
            {pending.encoding ? `${pending.encoding.toUpperCase()} · ` : ''}
            {t('intake.facts', {
              format: pending.format,
              features: pending.featureCount,
              vertices: pending.vertexCount,
            })}
          </span>
        </div>
        <p className="where-reason">{localized(pending.reason)}</p>
        <div role="radiogroup" aria-label={t('intake.candidates')} className="candidates">
          {pending.candidates.map((candidate, index) => (
            <CandidateCard
              key={candidate.system.code}
              candidate={candidate}
              file={pending.file}
              number={index + 1}
              checked={candidate === chosen}
              mark={markOf(candidate.system.code, pending)}
              onChoose={() => candidate.system.code !== null && doings.pickCandidate(candidate.system.code)}
            />
          ))}
        </div>
        {pending.notes.length > 0 ? (
          <ul className="where-notes sub">
            {pending.notes.map((note, index) => (
              <li key={`${note.code}/${index}`}>{localized(note.message)}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="panel-foot">
        <p className="sub where-foot">
          {t('intake.foot')} {waiting > 0 ? t('intake.queue', { count: waiting }) : ''}
        </p>
        <div className="row">
          <button
            type="button"
            className="button primary large wide"
            disabled={!chosen}
            onClick={() => void doings.confirmPlace()}
          >
            {!chosen
              ? t('intake.choose')
              : chosen.system.code === pending.currentCode
                ? t('intake.keep')
                : t(isProject ? 'intake.here' : 'intake.hereControl', { choice })}
          </button>
          <button type="button" className="button large" onClick={() => doings.pickFiles(pending.purpose)}>
            {t('intake.otherFile')}
          </button>
        </div>
      </div>
    </>
  )
}

/** What there is to say of a candidate beside its place: it is in use now, or it is what the file says. */
function markOf(code: number | null, { currentCode, ownCode }: PendingItem): 'current' | 'own' | null {
  if (code !== null && code === currentCode) return 'current'
  return code !== null && code === ownCode ? 'own' : null
}

function Steps({ last }: { last: string }): ReactElement {
  const { t } = useTranslation()
  return (
    <ol className="steps" aria-label={t('intake.steps')}>
      <li className="past">
        <b>1</b>
        {t('intake.stepRead')}
      </li>
      <li aria-current="step">
        <b>2</b>
        {t('intake.stepPlace')}
      </li>
      <li>
        <b>3</b>
        {last}
      </li>
    </ol>
  )
}
