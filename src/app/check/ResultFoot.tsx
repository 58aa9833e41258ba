import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckState, OpenProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useWorkspace } from '../store'
import { SaveButton } from './SaveButton'

interface Properties {
  open: OpenProject
  check: CheckState | undefined
}

/** What a person takes away: the report, the map as a picture, ground as a file, the table. */
export function ResultFoot({ open, check }: Properties): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const mapWorks = useWorkspace((state) => state.mapWorks)
  const done = check?.kind === 'done'
  return (
    <div className="panel-foot result-foot">
      <button
        type="button"
        className="button primary large wide"
        disabled={!done}
        onClick={() => doings.openSheet('report')}
      >
        <Icon name="sheet" />
        {t('report.open')}
      </button>
      <button
        type="button"
        className="button large export-map"
        disabled={!done || !mapWorks}
        onClick={() => doings.openSheet('map')}
      >
        {t('check.exportMap')}
      </button>
      <SaveButton open={open} check={check} />
      <Tooltip label={t('check.exportTableMore')}>
        <button
          type="button"
          className="button large"
          disabled={!done}
          onClick={() => void doings.saveTable(open)}
        >
          {t('check.exportTable')}
        </button>
      </Tooltip>
    </div>
  )
}
