import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding } from '../../check/types'
import type { CheckState, OpenProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useWorkspace } from '../store'

interface Properties {
  open: OpenProject
  check: CheckState | undefined
  counted: LayerFinding[]
}

/** What a person takes away: the report, the map as a picture, the overlaps, the table. */
export function ResultFoot({ open, check, counted }: Properties): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const mapWorks = useWorkspace((state) => state.mapWorks)
  const done = check?.kind === 'done'
  const hit = counted.some((finding) => finding.zones.some((zone) => zone.overlap.length > 0))
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
      <Tooltip label={hit ? t('check.exportGeometryMore') : t('check.noOverlap')} multiline w={240}>
        <button
          type="button"
          className="button large"
          disabled={!done || !hit}
          onClick={() => void doings.saveOverlaps(open)}
        >
          {t('check.exportGeometry')}
        </button>
      </Tooltip>
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
