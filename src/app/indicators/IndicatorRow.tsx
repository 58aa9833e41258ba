import { memo, useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { openIndicator, showLinked } from '../../workspace/indicators/moves'
import { marksOf, tableNumber } from '../../workspace/indicators/rows'
import type { Indicator, IndicatorTable } from '../../workspace/indicators/indicators'
import { COLUMNS, readPrinted, type Column, type Scale } from '../../workspace/indicators/values'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { useGloss } from './gloss'
import { useLeaveForMap } from './leave'
import { PrintedNumber } from './PrintedNumber'
import { Strip } from './Strip'

interface Properties {
  row: Indicator
  table: IndicatorTable
  family: Indicator[]
  /** A scale shared with other rows; null: its own. */
  scale: Scale | null
  heading: 'name' | 'plan'
}

/** One row of a table: values as printed, a small chart, what stands against it. */
export const IndicatorRow = memo(function IndicatorRow(properties: Properties): ReactElement {
  const { row, table, family, scale, heading } = properties
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const gloss = useGloss(table)
  const isOpen = useWorkspace((state) => state.indicators.open === row.id)
  const whole = useRef<HTMLDivElement>(null)
  // The pane below takes room from the table: the row that was opened stays in sight.
  useEffect(() => {
    if (isOpen) whole.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const note = row.note === null ? null : gloss(row.note)
  const title = heading === 'name' ? localized(row.name) : localized(row.document)
  return (
    <div ref={whole} role="row" className={`indicator-grid indicator ${isOpen ? 'open' : ''}`}>
      <div role="rowheader" className="indicator-name">
        <button
          type="button"
          className="indicator-open"
          aria-expanded={isOpen}
          aria-controls="indicator-detail"
          onKeyDown={moveFocus}
          onClick={() => openIndicator(workspace, row.id)}
        >
          {title}
        </button>
        <SubLine row={row} table={table} family={family} heading={heading} />
      </div>
      {COLUMNS.map((column) => (
        <Value key={column} row={row} column={column} table={table} family={family} />
      ))}
      <div role="cell" className="indicator-strip">
        <Strip row={row} scale={scale} />
      </div>
      <div role="cell" className="indicator-map">
        <OnMap row={row} />
      </div>
      <div role="cell" className={note ? `indicator-note ${row.contradiction ? 'strong' : ''}` : 'unseen'}>
        {note ? <span lang={note.lang}>{note.text}</span> : t('indicators.noNote')}
      </div>
    </div>
  )
})

function SubLine({ row, table, family, heading }: Omit<Properties, 'scale'>): ReactElement {
  const { t } = useTranslation()
  const gloss = useGloss(table)
  const unit = gloss(row.unit ?? t('indicators.noUnit'))
  const attribute = row.attribute === null ? null : gloss(row.attribute)
  const number = heading === 'plan' ? tableNumber(row.table) : null
  const short = number === null ? null : gloss(number)
  const marks = marksOf(row, family)
  return (
    <p className="sub indicator-sub">
      <span lang={unit.lang}>{unit.text}</span>
      {short ? <span lang={short.lang}>{short.text}</span> : null}
      {attribute ? <span lang={attribute.lang}>{attribute.text}</span> : null}
      {marks.map((mark) => (
        <span key={mark} className={`indicator-mark ${mark}`}>
          {t(`indicators.mark.${mark}`)}
        </span>
      ))}
    </p>
  )
}

function Value({
  row,
  column,
  table,
  family,
}: {
  row: Indicator
  column: Column
  table: IndicatorTable
  family: Indicator[]
}): ReactElement {
  const { t } = useTranslation()
  const gloss = useGloss(table)
  const text = row.values[column]
  const { kind } = readPrinted(text)
  const said = kind === 'text' && text !== null ? gloss(text) : null
  return (
    <div role="cell" className={`indicator-value number ${kind} ${column}`}>
      <span className="indicator-column" aria-hidden="true">
        {t(`indicators.${column}`)}
      </span>
      {text === null ? (
        <span className="unseen">{t('indicators.absent')}</span>
      ) : (
        <PrintedNumber row={row} column={column} table={table} family={family}>
          <span lang={kind === 'text' ? 'zh' : undefined}>{text}</span>
        </PrintedNumber>
      )}
      {said && said.text !== text ? <span className="indicator-gloss">{said.text}</span> : null}
    </div>
  )
}

function OnMap({ row }: { row: Indicator }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const leave = useLeaveForMap()
  const isShown = useWorkspace((state) => state.linked?.indicatorId === row.id)
  const count = row.features.length
  if (count === 0) return <span className="indicator-nowhere">—</span>
  return (
    <button
      type="button"
      className="link"
      aria-pressed={isShown}
      aria-label={t('indicators.showPlaces', { count, name: localized(row.name) })}
      onClick={() => {
        showLinked(workspace, row)
        leave()
      }}
    >
      {t('indicators.places', { count })}
    </button>
  )
}

/** Arrows go from row to row. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  const all = [...document.querySelectorAll<HTMLElement>('.indicator-open')]
  const next = all[all.indexOf(event.currentTarget) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}
