import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { isIncomparable, ownScale } from '../../workspace/indicators/rows'
import type { Indicator } from '../../workspace/indicators/indicators'
import { numbersOf, placeOn, type Column, type Scale } from '../../workspace/indicators/values'
import { Break, Mark } from './StripMarks'

const LEFT = 7
const HEIGHT = 20
const MIDDLE = HEIGHT / 2

/**
 * 2020 as a ring, the 2025 target as a tick, 2025 as a dot, the 2030 target as a diamond on one line. What was done is
 * a solid line, what is promised a pale one; years that were counted differently are joined by grey dashes only.
 */
export function Strip({
  row,
  scale = null,
  width = 104,
}: {
  row: Indicator
  scale?: Scale | null
  width?: number
}): ReactElement {
  const { t } = useTranslation()
  const numbers = numbersOf(row)
  const axis = scale ?? ownScale(row)
  if (!axis || numbers.length === 0) {
    return <span className="strip-none">{t('indicators.notPlotted')}</span>
  }
  const incomparable = isIncomparable(row)
  const at = (column: Column): number | null => {
    const found = numbers.find((one) => one.column === column)
    return found ? LEFT + placeOn(axis, found.value) * (width - 2 * LEFT) : null
  }
  const said = numbers
    .map(({ column }) => `${t(`indicators.${column}`)} ${row.values[column] ?? ''}`)
    .join('; ')
  const label = [
    said,
    incomparable ? t('indicators.mark.incomparable') : '',
    axis.broken ? axisText(axis, t) : '',
  ]
  return (
    <svg
      className="strip"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label.filter(Boolean).join('; ')}
    >
      <path className="strip-track" d={`M${LEFT - 1} ${MIDDLE}H${width - LEFT + 1}`} />
      {axis.broken ? <Break x={LEFT + 3} y={MIDDLE} /> : null}
      <Path at={at} incomparable={incomparable} />
      {numbers.map(({ column, bound }) => (
        <Mark key={column} column={column} bound={bound} x={at(column) ?? 0} y={MIDDLE} pale={incomparable} />
      ))}
    </svg>
  )
}

type AxisWords = (key: 'indicators.axis', values: { from: string; to: string }) => string

function axisText(axis: Scale, t: AxisWords): string {
  return t('indicators.axis', { from: plain(axis.from), to: plain(axis.to) })
}

/** Three significant digits are enough to say where an axis ends. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function Path({
  at,
  incomparable,
}: {
  at: (column: Column) => number | null
  incomparable: boolean
}): ReactElement {
  const start = at('y2020') ?? at('y2025Actual')
  const done = at('y2025Actual')
  const goal = at('y2030Target') ?? at('y2025Target')
  const base = at('y2020')
  if (incomparable) {
    const end = done ?? goal
    if (base === null || end === null) return <></>
    return <path className="strip-dashed" d={`M${base} ${MIDDLE}H${end}`} />
  }
  return (
    <>
      {start !== null && goal !== null ? (
        <path className="strip-promised" d={`M${start} ${MIDDLE}H${goal}`} />
      ) : null}
      {base !== null && done !== null ? (
        <path className="strip-done" d={`M${base} ${MIDDLE}H${done}`} />
      ) : null}
    </>
  )
}

/** What the four marks mean. */
export function StripKey(): ReactElement {
  const { t } = useTranslation()
  return (
    <ul className="strip-key" aria-label={t('indicators.key')}>
      {(['y2020', 'y2025Target', 'y2025Actual', 'y2030Target'] as const).map((column) => (
        <li key={column}>
          <svg
            className="strip"
            width={14}
            height={14}
            viewBox="0 0 14 14"
            aria-hidden="true"
            focusable="false"
          >
            <Mark column={column} bound={null} x={7} y={7} pale={false} />
          </svg>
          {t(`indicators.${column}`)}
        </li>
      ))}
      <li>
        <svg
          className="strip"
          width={26}
          height={14}
          viewBox="0 0 26 14"
          aria-hidden="true"
          focusable="false"
        >
          <path className="strip-dashed" d="M1 7H25" />
        </svg>
        {t('indicators.mark.incomparable')}
      </li>
      <li className="end">{t('indicators.estimated')}</li>
    </ul>
  )
}
