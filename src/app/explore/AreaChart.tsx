import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaTable } from '../../check/areaTable'
import { areaChart } from '../../workspace/areas/chart'
import { groupThousands, hectareText } from '../../workspace/numbers'

/** Shades of the palette, dark and light in turn so that neighbours part in greyscale too; the last two are greys. */
const SHADES = ['#12586a', '#9cc1cb', '#8c5a1a', '#dcc79a', '#27624a']
const REST = '#7c8a91'
const OUTSIDE = '#dde3e5'
const WIDTH = 460
const BAR = 16

/** The table as bars. The figures stand in the table below: the picture only says which is larger. */
export function AreaChart({ table }: { table: AreaTable }): ReactElement | null {
  const { t } = useTranslation()
  const { series, bars, most, leftOut } = areaChart(table)
  if (bars.length === 0 || most <= 0) return null
  const nameOf = (name: string | null, kind: 'group' | 'rest' | 'outside') =>
    name ?? t(kind === 'rest' ? 'areas.rest' : 'areas.outside')
  const shade = (index: number) => {
    const kind = series[index]?.kind
    return kind === 'rest' ? REST : kind === 'outside' ? OUTSIDE : (SHADES[index] ?? REST)
  }
  const first = bars[0]
  return (
    <figure className="area-chart">
      <figcaption>
        {t('areas.chart')}
        {series.length > 1 ? (
          <ul className="area-chart-legend">
            {series.map(({ name, kind }, index) => (
              <li key={`${kind}/${name ?? ''}`}>
                <span className="area-chart-shade" style={{ background: shade(index) }} aria-hidden="true" />
                {nameOf(name, kind)}
              </li>
            ))}
          </ul>
        ) : null}
      </figcaption>
      <div
        role="img"
        aria-label={t('areas.chartLabel', {
          count: bars.length,
          name: first?.name || t('areas.outside'),
          hectares: groupThousands(hectareText(first?.total ?? 0)),
        })}
      >
        {bars.map((bar, row) => {
          let from = 0
          return (
            <div className="area-chart-row" key={`${bar.name}/${row}`}>
              <span className="area-chart-name cut">{bar.name || t('areas.outside')}</span>
              <svg viewBox={`0 0 ${WIDTH} ${BAR}`} preserveAspectRatio="none" aria-hidden="true">
                {bar.parts.map((part, index) => {
                  const width = (part / most) * WIDTH
                  const x = from
                  from += width
                  return (
                    <rect key={index} x={x} y={0} width={width} height={BAR} fill={shade(index)}>
                      <title>{`${nameOf(series[index]?.name ?? null, series[index]?.kind ?? 'rest')} ${hectareText(part)}`}</title>
                    </rect>
                  )
                })}
              </svg>
              <span className="number area-chart-value">{groupThousands(hectareText(bar.total))}</span>
            </div>
          )
        })}
      </div>
      {leftOut > 0 ? <p className="sub">{t('areas.leftOut', { count: leftOut })}</p> : null}
    </figure>
  )
}
