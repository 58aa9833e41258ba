import { useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { doneRows, outcomeOfRow, shownRows, staleRows, type BatchFilter } from '../../workspace/batch/state'
import { layersToCheck } from '../../workspace/results/checking'
import { COUNTER_ORDER } from '../../workspace/results/rows'
import { Icon } from '../parts/Icon'
import { OutcomeShape } from '../parts/OutcomeMark'
import { useDoings } from '../shell/doings'
import { useIsPhone } from '../shell/useMedia'
import { useWorkspace } from '../store'
import { BatchFoot } from './BatchFoot'
import { BatchTable } from './BatchTable'
import { NEEDS } from './needs'
import { PlaceAll } from './PlaceAll'
import { WidthAll } from './WidthAll'
import { batchFiles } from './folder'
import { batchStore, checkAgain, clearBatch, goOn, stopBatch, takeFiles, tryFailedAgain } from './room'
import '../styles/batch.css'

/** 批量: one table of many projects, filtered by outcome, with what to take away. */
export default function BatchPanel(): ReactElement {
  const { t } = useTranslation()
  const rows = useStore(batchStore, (state) => state.rows)
  const filter = useStore(batchStore, (state) => state.filter)
  const isPhone = useIsPhone()
  if (isPhone)
    return (
      <div className="empty">
        <h2>{t('shell.onDesktop')}</h2>
        <p>{t('shell.onDesktopMore')}</p>
      </div>
    )
  return (
    <>
      <div className="panel-head batch-head">
        <h1 tabIndex={-1}>{t('batch.title')}</h1>
        <span className="grow" />
        {rows.length === 0 ? null : <AddButtons first={false} />}
      </div>
      {rows.length === 0 ? (
        <div className="empty batch-empty">
          <h2>{t('batch.emptyTitle')}</h2>
          <p>{t('batch.empty')}</p>
          <div className="row">
            <AddButtons first />
          </div>
          <p className="sub">{t('check.emptyFormats')}</p>
          <p className="sub">{t('batch.emptyMore')}</p>
        </div>
      ) : (
        <>
          <div className="panel-body batch-body">
            <BatchCounters />
            <BatchProgress />
            <Layers />
            <PlaceAll />
            <WidthAll />
            <LeftOut />
            <BatchTable rows={shownRows({ rows, filter })} />
            <p className="sub">{t('batch.sum')}</p>
          </div>
          <BatchFoot rows={shownRows({ rows, filter })} filtered={filter !== null} />
        </>
      )}
    </>
  )
}

function AddButtons({ first }: { first: boolean }): ReactElement {
  const { t } = useTranslation()
  const { context } = useDoings().room
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    const chosen = batchFiles([...(input.files ?? [])])
    input.value = ''
    if (chosen.length > 0) void takeFiles(context, chosen)
  }
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        tabIndex={-1}
        className="unseen"
        aria-label={t('batch.pickFiles')}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        // The attribute is old and known to every browser; the typings of the framework lack it.
        {...{ webkitdirectory: '' }}
        tabIndex={-1}
        className="unseen"
        aria-label={t('batch.pickFolder')}
        onChange={(event) => take(event.currentTarget)}
      />
      <button type="button" className="button" onClick={() => folder.current?.click()}>
        {t(first ? 'batch.pickFolder' : 'batch.moreFolder')}
      </button>
      <button
        type="button"
        className={first ? 'button primary' : 'button'}
        onClick={() => files.current?.click()}
      >
        <Icon name="upload" />
        {t(first ? 'batch.pickFiles' : 'batch.more')}
      </button>
      {first ? null : (
        <button type="button" className="button" onClick={clearBatch}>
          {t('batch.clear')}
        </button>
      )}
    </>
  )
}

/** How many have which outcome; a click shows only those. */
function BatchCounters(): ReactElement {
  const { t } = useTranslation()
  const rows = useStore(batchStore, (state) => state.rows)
  const filter = useStore(batchStore, (state) => state.filter)
  const choose = (next: BatchFilter | null) => batchStore.setState({ filter: next === filter ? null : next })
  const count = (outcome: BatchFilter) => rows.filter((row) => outcomeOfRow(row) === outcome).length
  return (
    <div className="counters batch-counters" role="group" aria-label={t('batch.counters')}>
      <button type="button" className="counter" aria-pressed={filter === null} onClick={() => choose(null)}>
        {t('batch.all')} <b className="number">{rows.length}</b>
      </button>
      {COUNTER_ORDER.filter((outcome) => count(outcome) > 0).map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={`counter ${outcome}`}
          aria-pressed={filter === outcome}
          onClick={() => choose(outcome)}
        >
          <OutcomeShape outcome={outcome} size={11} />
          {t(`outcome.${outcome}`)} <b className="number">{count(outcome)}</b>
        </button>
      ))}
      {(['place', 'width', 'no-layers'] as const)
        .filter((needs) => count(needs) > 0)
        .map((needs) => (
          <button
            key={needs}
            type="button"
            className="counter"
            aria-pressed={filter === needs}
            onClick={() => choose(needs)}
          >
            {t(`batch.${NEEDS[needs]}`)} <b className="number">{count(needs)}</b>
          </button>
        ))}
    </div>
  )
}

function BatchProgress(): ReactElement {
  const { t } = useTranslation()
  const { context } = useDoings().room
  const { rows, running, milliseconds } = useStore(batchStore)
  const open = rows.filter(({ kind }) => kind === 'waiting' || kind === 'working').length
  const failed = rows.some(({ kind }) => kind === 'failed')
  const done = rows.length - open
  const words = t('batch.progress', { done, total: rows.length, seconds: (milliseconds / 1000).toFixed(1) })
  return (
    <div className="progress batch-progress" role="status">
      <span className="number">{words}</span>
      <progress max={rows.length} value={done} aria-label={words} />
      {running ? (
        <button type="button" className="button" onClick={stopBatch}>
          {t('batch.stop')}
        </button>
      ) : null}
      {!running && open > 0 ? (
        <button type="button" className="button" onClick={() => void goOn(context)}>
          {t('batch.goOn')}
        </button>
      ) : null}
      {!running && failed ? (
        <button type="button" className="button" onClick={() => void tryFailedAgain(context)}>
          {t('batch.again')}
        </button>
      ) : null}
    </div>
  )
}

/** No layer to check against, and how to bring one; or layers that came since, and what to do about it. */
function Layers(): ReactElement | null {
  const { t } = useTranslation()
  const doings = useDoings()
  const against = useWorkspace((state) => layersToCheck(state, '').join('\n'))
  const { rows, running } = useStore(batchStore)
  const stale = staleRows(rows, against === '' ? [] : against.split('\n')).length
  if (stale > 0)
    return (
      <div className="warning batch-layers" role="status">
        <Icon name="warning" />
        <span className="grow">{t('batch.stale', { count: stale })}</span>
        {running ? null : (
          <button type="button" className="button" onClick={() => void checkAgain(doings.room.context)}>
            {t('check.recheck')}
          </button>
        )}
      </div>
    )
  const done = doneRows(rows)
  // Sketches take part in no outcome: with nothing but them there is nothing to check against.
  if (done.length > 0 && done.every((row) => outcomeOfRow(row) === 'no-layers'))
    return (
      <div className="warning batch-layers">
        <Icon name="warning" />
        <span className="grow">{t('batch.noLayers')}</span>
        <button type="button" className="button" onClick={() => doings.pickFiles('control')}>
          {t('check.importControl')}
        </button>
      </div>
    )
  return null
}

/** Files of a folder that were passed over are named, so that nobody takes them for checked. */
function LeftOut(): ReactElement | null {
  const { t } = useTranslation()
  const leftOut = useStore(batchStore, (state) => state.leftOut)
  if (leftOut.length === 0) return null
  const names = leftOut.slice(0, 3).join('、') + (leftOut.length > 3 ? '…' : '')
  return <p className="sub">{t('batch.leftOut', { count: leftOut.length, names })}</p>
}
