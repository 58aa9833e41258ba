import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { avoidableLayers } from '../../workspace/results/avoiding'
import type { CheckState, OpenProject } from '../../workspace/state'

const AvoidDialog = lazy(() =>
  import('./AvoidDialog').then(({ AvoidDialog: Component }) => ({ default: Component })),
)

/** Below the table, where anything is hit: what would it take to keep off it? */
export function AvoidRow({
  open,
  check,
}: {
  open: OpenProject
  check: CheckState | undefined
}): ReactElement | null {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  if (avoidableLayers(check).length === 0) return null
  return (
    <div className="avoid-row">
      <button type="button" className="button" onClick={() => setShown(true)}>
        {t('check.avoid')}
      </button>
      {shown ? (
        <Suspense fallback={null}>
          <AvoidDialog open={open} check={check} onClose={() => setShown(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}
