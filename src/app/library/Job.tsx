import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryJob } from '../../workspace/library/state'
import { useDoings } from '../shell/doings'
import { useWorkspace } from '../store'
import { countText, megabytes } from './words'

/** What is going on, how far it is, for how long, and a way to stop it. */
export function Job(): ReactElement | null {
  const { t } = useTranslation()
  const { library } = useDoings()
  const job = useWorkspace((state) => state.library.job)
  const [seconds, setSeconds] = useState(0)
  const startedAt = job?.startedAt
  useEffect(() => {
    if (startedAt === undefined) return
    const tick = () => setSeconds(Math.floor((performance.now() - startedAt) / 1000))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [startedAt])
  const words = useWords(job)
  const line = useRef<HTMLDivElement>(null)
  // What takes a while is seen from the end of a long list, too.
  useEffect(() => {
    if (seconds === 1) line.current?.scrollIntoView({ block: 'nearest' })
  }, [seconds])
  if (!job) return null
  const share = job.step && job.step.total > 0 ? job.step.done / job.step.total : null
  return (
    <div ref={line} className="library-job">
      {share === null ? (
        <div className="thin-bar" />
      ) : (
        <progress max={1} value={share} aria-label={job.name} />
      )}
      <div className="row">
        <span className="grow number" role="status">
          <b>{job.name}</b> {job.stopping ? t(stoppingKey(job)) : words}
          <span aria-hidden="true"> · {t('library.seconds', { count: seconds })}</span>
        </span>
        <button type="button" className="button" disabled={job.stopping} onClick={() => library.stop()}>
          {t('library.stop')}
        </button>
      </div>
    </div>
  )
}

/** Only the reading of a file has to come to its end before it stops. */
function stoppingKey({ kind }: LibraryJob) {
  return kind === 'read' ? 'library.stoppingRead' : 'library.stopping'
}

function useWords(job: LibraryJob | null): string {
  const { t } = useTranslation()
  if (!job) return ''
  if (job.kind === 'read') return t('library.jobRead', { name: job.name })
  const { step } = job
  if (job.kind === 'pack' || job.kind === 'unpack' || step?.stage === 'store') {
    const stage = t(
      job.kind === 'pack'
        ? 'library.jobPack'
        : job.kind === 'unpack'
          ? 'library.jobUnpack'
          : 'library.jobStore',
    )
    return step
      ? t('library.jobMegabytes', { stage, done: megabytes(step.done), total: megabytes(step.total) })
      : stage
  }
  if (!step) return t(job.kind === 'compare' ? 'library.jobCompare' : 'library.jobZones')
  const stage = t(
    job.kind === 'compare'
      ? 'library.jobCompare'
      : step.stage === 'zones'
        ? 'library.jobZones'
        : step.stage === 'index'
          ? 'library.jobIndex'
          : 'library.jobValidate',
  )
  return t('library.jobProgress', { stage, done: countText(step.done), total: countText(step.total) })
}
