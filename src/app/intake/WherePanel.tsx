import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { systemOfChoice } from '../../workspace/intake/placeChoice'
import type { PendingItem } from '../../workspace/state'
import type { CrsCandidate } from '../../geo/decide'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { CandidateCard, useChoiceName } from './CandidateCard'
import '../styles/evidence.css'
import { AreaLine, FileQuote, useCandidateArea } from './Evidence'
import { FileProblems } from './FileProblems'
import { DatumChoice } from './DatumChoice'
import { encodingName, useFormatName } from './formatName'
import { ReadingBar } from './ReadingBar'
import { useSevenParameters } from './SevenParametersFields'
import { Steps } from './Steps'

/** 这个项目在哪里? The same numbers make sense in several places; only the person knows which. */
export function WherePanel({ pending }: { pending: PendingItem }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const formatName = useFormatName()
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
  const areaOf = useCandidateArea(pending.evidence)
  const parameters = useSevenParameters()
  const system = systemOfChoice(pending)
  const isWebMap = system?.webMap !== undefined
  const needsParameters = system?.approximate === true && !isWebMap
  const isKept = system !== null && system.code === pending.currentCode && !needsParameters
  const places = pending.candidates.filter(({ system: { webMap } }) => webMap === undefined)
  const webMaps = pending.candidates.filter(({ system: { webMap } }) => webMap !== undefined)
  const card = (candidate: CrsCandidate, index: number) => (
    <CandidateCard
      key={candidate.system.code}
      candidate={candidate}
      file={pending.file}
      number={index + 1}
      checked={candidate === chosen}
      mark={markOf(candidate.system.code, pending)}
      area={areaOf(candidate)}
      onChoose={() => candidate.system.code !== null && doings.pickCandidate(candidate.system.code)}
    />
  )
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
      <Steps at={2} last={t(isProject ? 'intake.stepCheck' : 'intake.stepDeclare')} />
      <ReadingBar />
      <div className="panel-body">
        <FileProblems />
        <div className="file-facts">
          <Icon name="file" size={16} />
          <b className="cut">{pending.file}</b>
          <span className="sub number">
            {pending.encoding ? `${encodingName(pending.encoding)} · ` : ''}
            {t('intake.facts', {
              format: formatName(pending.format),
              features: pending.featureCount,
              vertices: pending.vertexCount,
            })}
          </span>
        </div>
        <FileQuote lines={pending.evidence?.lines ?? []} />
        <p className="where-reason">{localized(pending.reason)}</p>
        <div role="radiogroup" aria-label={t('intake.candidates')} className="candidates">
          {places.map(card)}
          {webMaps.length > 0 ? (
            <details className="web-maps" open={isWebMap}>
              <summary>{t('reading.webMap')}</summary>
              <p className="sub">{t('reading.webMapText')}</p>
              {webMaps.map((candidate, index) => card(candidate, places.length + index))}
            </details>
          ) : null}
        </div>
        <DatumChoice pending={pending} />
        {pending.notes.length > 0 ? (
          <ul className="where-notes sub">
            {pending.notes.map((note, index) => (
              <li key={`${note.code}/${index}`}>{localized(note.message)}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="panel-foot">
        <AreaLine evidence={pending.evidence} chosen={chosen} />
        <p className="sub where-foot">
          {t('intake.foot')} {waiting > 0 ? t('intake.queue', { count: waiting }) : ''}
        </p>
        {isWebMap ? (
          <p className="where-warning" role="status">
            <Icon name="warning" size={16} />
            {t('reading.webMapChosen')}
          </p>
        ) : null}
        <div className="row">
          <button
            type="button"
            className="button primary large wide"
            disabled={!system || (needsParameters && !parameters)}
            onClick={() => void doings.intake.confirmPlace(parameters)}
          >
            {!chosen
              ? t('intake.choose')
              : isKept
                ? t('intake.keep')
                : t(isProject ? 'intake.here' : 'intake.hereControl', { choice })}
          </button>
          {needsParameters ? (
            <button
              type="button"
              className="button large"
              onClick={() => void doings.intake.confirmPlace(null, true)}
            >
              {t('reading.approximateGo')}
            </button>
          ) : (
            <button type="button" className="button large" onClick={() => doings.pickFiles(pending.purpose)}>
              {t('intake.otherFile')}
            </button>
          )}
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
