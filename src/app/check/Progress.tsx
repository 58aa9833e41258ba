import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckState, OpenProject } from '../../workspace/state'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'

/** Nothing before 0.3 s, then how far it is, with 取消; afterwards what came of it where it is not a result. */
export function Progress({
  open,
  check,
}: {
  open: OpenProject
  check: CheckState | undefined
}): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const late = useLate(check?.kind === 'running')
  const stale = useWorkspace((state) => doings.isStale(state, open.project.id))
  // Without layers of one's own only the schematic ones are gone through: no verdict will come of them.
  const onlySketches = useWorkspace((state) => !open.project.demo && state.userLayers.length === 0)
  const again = (label: string) => (
    <button type="button" className="button" onClick={() => void doings.check(open.project.id)}>
      {label}
    </button>
  )
  if (!check) return null
  switch (check.kind) {
    case 'running': {
      if (!late) return null
      const done = Math.min(check.done, check.total)
      const share = check.share ?? 0
      const within = Math.floor(share * 100)
      return (
        <div className="progress" role="status">
          <div className="row">
            <span className="grow number">
              {check.waiting
                ? t('check.waiting')
                : check.total === 0
                  ? t('check.runningStart')
                  : `${t(onlySketches ? 'check.runningSketches' : 'check.running', { done, total: check.total })}${within > 0 ? ` (${within} %)` : ''}`}
            </span>
            <button type="button" className="button" onClick={() => doings.cancelCheck(open.project.id)}>
              {t('check.cancel')}
            </button>
          </div>
          <progress
            max={Math.max(1, check.total)}
            value={done + share}
            aria-label={t('check.running', { done, total: check.total })}
          />
        </div>
      )
    }
    case 'cancelled':
      return (
        <div className="progress row" role="status">
          <span className="grow">{t('check.cancelled', { count: check.findings.length })}</span>
          {again(t('check.resume'))}
        </div>
      )
    case 'failed':
      return (
        <div className="warning panel-warning" role="alert">
          <span className="grow">
            {t('check.failed')}
            {t('check.colon')}
            {localized(check.message)}
          </span>
          {again(t('check.retry'))}
        </div>
      )
    case 'done':
      return stale ? (
        <div className="warning panel-warning" role="status">
          <span className="grow">{t('check.stale')}</span>
          {again(t('check.recheck'))}
        </div>
      ) : null
  }
}

function useLate(active: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!active) return
    const timer = setTimeout(() => setLate(true), 300)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [active])
  return late
}
