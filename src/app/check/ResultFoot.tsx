import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckState, OpenProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useIsPhone } from '../shell/useMedia'
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
  const isPhone = useIsPhone()
  return (
    <div className="panel-foot result-foot">
      {isPhone ? (
        // Reports are made at a desk: what was done here is taken there as one file.
        <button
          type="button"
          className="button primary large wide"
          disabled={open.project.demo}
          onClick={() => doings.library.saveWork()}
        >
          <Icon name="download" />
          {t('library.saveWork')}
        </button>
      ) : (
        <button
          type="button"
          className="button primary large wide"
          disabled={!done}
          onClick={() => doings.openSheet('report')}
        >
          <Icon name="sheet" />
          {t('report.open')}
        </button>
      )}
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
      {isPhone ? <p className="sub result-foot-more">{t('check.reportAtDesk')}</p> : null}
    </div>
  )
}
