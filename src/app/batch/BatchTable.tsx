import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { outcomeOfRow, type BatchRow } from '../../workspace/batch/state'
import { takeItem } from '../../workspace/intake/files'
import { hectareText, percentText } from '../../workspace/numbers'
import { OutcomeChip } from '../parts/OutcomeMark'
import { ShownProject } from '../check/claims'
import { useDoings } from '../shell/doings'
import { useLocalized } from '../store'
import { DistanceNumber, OverlapNumber, PercentNumber, ProjectNumber } from '../trust/ResultNumbers'
import { NEEDS } from './needs'
import { openRow } from './room'
import { levelText, nearestFinding, occupation, whichText } from './table'

const COLUMNS = ['name', 'outcome', 'area', 'occupied', 'percent', 'which', 'level'] as const
const FIGURES: readonly string[] = ['area', 'occupied', 'percent']

/** One row a project; a click opens it with its result. */
export function BatchTable({ rows }: { rows: readonly BatchRow[] }): ReactElement {
  const { t } = useTranslation()
  if (rows.length === 0) return <p className="sub">{t('batch.noneShown')}</p>
  return (
    <table className="results batch-table" aria-label={t('batch.table')}>
      <thead>
        <tr>
          {COLUMNS.map((key) => (
            <th key={key} scope="col" className={FIGURES.includes(key) ? 'figure' : `column-${key}`}>
              {t(`batch.columns.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: BatchRow }): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const localized = useLocalized()
  const outcome = outcomeOfRow(row)
  const isObstacle = row.kind === 'failed' || row.kind === 'place' || row.kind === 'width'
  const point = () => {
    if (row.kind !== 'done') return
    doings.outline(row.project.polygons)
    doings.zoomToPolygons(row.project.polygons)
  }
  return (
    <tr className={row.kind}>
      <th scope="row" className="column-name">
        {row.kind === 'done' ? (
          <button
            type="button"
            className="link batch-name"
            aria-label={t('batch.open', { name: row.name })}
            onMouseEnter={() => doings.outline(row.project.polygons)}
            onMouseLeave={() => doings.outline(null)}
            onFocus={point}
            onBlur={() => doings.outline(null)}
            onClick={() => openRow(doings.room.context, row)}
          >
            {row.name}
          </button>
        ) : (
          row.name
        )}
        <span className="sub cut" title={row.file}>
          {row.file}
        </span>
      </th>
      <td>
        {outcome === null ? (
          <span className="sub">{t(row.kind === 'working' ? 'batch.working' : 'batch.waiting')}</span>
        ) : outcome === 'place' || outcome === 'width' || outcome === 'no-layers' ? (
          <span className="tag">{t(`batch.${NEEDS[outcome]}`)}</span>
        ) : (
          <OutcomeChip outcome={outcome} />
        )}
      </td>
      {/* What stands in the way is a sentence: it takes the room of the numbers that are not there. */}
      {isObstacle ? null : <Figures row={row} />}
      <td className="batch-words" colSpan={isObstacle ? 5 : 1}>
        <Which row={row} />
        {row.kind === 'place' ? (
          <button
            type="button"
            className="link"
            onClick={() => void takeItem(doings.room.context, row.item, 'project')}
          >
            {t('batch.showPlace')}
          </button>
        ) : null}
      </td>
      {isObstacle ? null : (
        <td className="batch-words">{localized({ zh: levelText(row, 'zh'), en: levelText(row, 'en') })}</td>
      )}
    </tr>
  )
}

/** Size of the project, the most occupied layer, its share: each says how it was computed. */
function Figures({ row }: { row: BatchRow }): ReactElement {
  const most = occupation(row)
  const nothing = <td className="figure">—</td>
  if (row.kind !== 'done')
    return (
      <>
        {nothing}
        {nothing}
        {nothing}
      </>
    )
  return (
    <ShownProject value={row.project}>
      <td className="figure">
        <ProjectNumber project={row.project}>{hectareText(row.project.areaSquareMetres)}</ProjectNumber>
      </td>
      {most ? (
        <>
          <td className="figure">
            <OverlapNumber finding={most}>
              <b>{hectareText(most.overlapSquareMetres)}</b>
            </OverlapNumber>
          </td>
          <td className="figure">
            <PercentNumber finding={most}>{percentText(most.percentOfProject)}</PercentNumber>
          </td>
        </>
      ) : (
        <>
          {nothing}
          {nothing}
        </>
      )}
    </ShownProject>
  )
}

/** What is hit, or the nearest zone with its distance. */
function Which({ row }: { row: BatchRow }): ReactElement {
  const localized = useLocalized()
  const near = nearestFinding(row)
  const text = localized({ zh: whichText(row, 'zh'), en: whichText(row, 'en') })
  return near ? <DistanceNumber finding={near}>{text}</DistanceNumber> : <>{text}</>
}
