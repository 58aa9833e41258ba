import { Tooltip } from '@mantine/core'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../parts/Icon'

const AreaTableDialog = lazy(() =>
  import('./AreaTableDialog').then(({ AreaTableDialog: Component }) => ({ default: Component })),
)

/** On the row of a polygon layer: its areas by another layer. The dialog is fetched when it is first wanted. */
export function AreaTableButton({ layerId, name }: { layerId: string; name: string }): ReactElement {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <>
      <Tooltip label={t('explore.areaTable')}>
        <button
          type="button"
          className="icon-button small"
          aria-label={t('explore.areaTableOf', { name })}
          onClick={() => setShown(true)}
        >
          <Icon name="areas" size={16} />
        </button>
      </Tooltip>
      {shown ? (
        <Suspense fallback={null}>
          <AreaTableDialog layerId={layerId} onClose={() => setShown(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
