import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { openIndicator } from '../../workspace/indicators/moves'
import {
  contradicts,
  familiesOf,
  familyKey,
  isOnOneAxis,
  marksOf,
  sharedScale,
} from '../../workspace/indicators/rows'
import type { Indicator, IndicatorTable } from '../../workspace/indicators/indicators'
import { Icon } from '../parts/Icon'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { Comparison } from './Comparison'
import { useGloss } from './gloss'
import { Places } from './Places'
import { ValueList } from './ValueList'

/** One indicator in full: every value that any plan prints, each with its source; the places it is about. */
export function DetailPane({ table }: { table: IndicatorTable }): ReactElement {
  const open = useWorkspace((state) => state.indicators.open)
  const row = table.indicators.find((one) => one.id === open)
  return (
    <section
      id="indicator-detail"
      className="indicator-detail"
      aria-labelledby="indicator-title"
      hidden={!row}
    >
      {row ? <Detail row={row} table={table} /> : null}
    </section>
  )
}

function Detail({ row, table }: { row: Indicator; table: IndicatorTable }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const family = familiesOf(table.indicators).get(familyKey(row)) ?? [row]
  // The row that was asked about stands first, the others follow as printed.
  const ordered = [row, ...family.filter((other) => other !== row)]
  const compared = ordered.filter((other) => isOnOneAxis(row, other))
  const scale = sharedScale(compared)
  return (
    <>
      <div className="indicator-detail-head">
        <h2 id="indicator-title">{localized(row.name)}</h2>
        {marksOf(row, family).map((mark) => (
          <span key={mark} className={`indicator-chip ${mark}`}>
            {t(`indicators.mark.${mark}`)}
          </span>
        ))}
        <button
          type="button"
          className="icon-button small end"
          aria-label={t('indicators.closeDetail')}
          onClick={() => openIndicator(workspace, null)}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <div className="indicator-detail-scroll">
        {scale ? <Comparison rows={compared} scale={scale} table={table} /> : null}
        <Places rows={ordered} />
        <ValueList rows={ordered} table={table} />
        <Notes rows={ordered} table={table} />
        {family.some((other) => contradicts(row, other)) ? (
          <p className="sub">{t('indicators.asPrinted')}</p>
        ) : null}
      </div>
    </>
  )
}

function Notes({ rows, table }: { rows: Indicator[]; table: IndicatorTable }): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const gloss = useGloss(table)
  const noted = rows.flatMap((row) => (row.note === null ? [] : [{ row, note: gloss(row.note) }]))
  if (noted.length === 0) return null
  return (
    <ul className="indicator-notes" aria-label={t('indicators.note')}>
      {noted.map(({ row, note }) => (
        <li key={row.id} className={row.contradiction ? 'strong' : ''}>
          <span lang={note.lang}>{note.text}</span>
          {rows.length > 1 ? <span className="sub note-source">{localized(row.document)}</span> : null}
        </li>
      ))}
    </ul>
  )
}
