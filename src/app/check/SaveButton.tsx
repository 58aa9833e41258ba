import { Tooltip } from '@mantine/core'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckState, OpenProject } from '../../workspace/state'

const SaveDialog = lazy(() =>
  import('./SaveDialog').then(({ SaveDialog: Component }) => ({ default: Component })),
)

/** 另存为…: the project or its overlaps as a file for other programs. */
export function SaveButton({
  open,
  check,
}: {
  open: OpenProject
  check: CheckState | undefined
}): ReactElement {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <>
      <Tooltip label={t('check.save.more')} multiline w={240}>
        <button type="button" className="button large" onClick={() => setShown(true)}>
          {t('check.save.button')}
        </button>
      </Tooltip>
      {shown ? (
        <Suspense fallback={null}>
          <SaveDialog open={open} check={check} onClose={() => setShown(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
