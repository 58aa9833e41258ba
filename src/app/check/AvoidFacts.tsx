import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Avoidance } from '../../check/avoid'
import type { Position } from '../../geo/types'
import { distanceText, squareMetreText } from '../../workspace/numbers'
import { sliverFacts, stretchFacts } from '../trust/detailFacts'
import type { Fact } from '../trust/facts'
import { HowNumber } from '../trust/HowNumber'
import { useWords } from '../trust/useWords'

/** More rows than this do not help a decision; their number is said. */
const MOST_ROWS = 12

/** What was not cut off, which pieces are slivers, which stretches of a line must move. */
export function AvoidFacts({ avoidance }: { avoidance: Avoidance }): ReactElement {
  const { t } = useTranslation()
  const words = useWords()
  const { slivers, notCut, moving } = avoidance
  return (
    <>
      {notCut.length > 0 ? (
        <p className="field-error">{t('check.avoidNotCut', { names: notCut.join(t('check.pause')) })}</p>
      ) : null}
      {slivers.length > 0 ? (
        <Rows
          title={t('check.avoidSlivers')}
          rows={slivers.map((sliver) => ({
            text: t('check.avoidSliver', {
              area: squareMetreText(sliver.areaSquareMetres),
              width: sliver.meanWidthMetres.toFixed(2),
            }),
            facts: () => sliverFacts(words, sliver),
          }))}
        />
      ) : null}
      {moving && moving.stretches.length > 0 ? (
        <Rows
          title={t('check.avoidMoving')}
          rows={moving.stretches.map((stretch) => ({
            text: t('check.avoidStretch', {
              from: place(stretch.from),
              to: place(stretch.to),
              length: distanceText(stretch.metres),
            }),
            facts: () => stretchFacts(words, stretch),
          }))}
        />
      ) : null}
      {moving && moving.points.length > 0 ? (
        <Rows
          title={t('check.avoidPoints', { count: moving.points.length })}
          rows={moving.points.map((point) => ({ text: place(point) }))}
        />
      ) : null}
    </>
  )
}

interface Row {
  text: string
  /** How its number was computed. */
  facts?: () => Fact[]
}

function Rows({ title, rows }: { title: string; rows: Row[] }): ReactElement {
  const { t } = useTranslation()
  const more: ReactNode =
    rows.length > MOST_ROWS ? (
      <li className="sub">{t('check.avoidMoreRows', { count: rows.length - MOST_ROWS })}</li>
    ) : null
  return (
    <section className="avoid-rows">
      <h3>{title}</h3>
      <ul className="number">
        {rows.slice(0, MOST_ROWS).map(({ text, facts }, index) => (
          <li key={`${index}/${text}`}>
            {facts ? (
              <HowNumber title={title} facts={facts}>
                {text}
              </HowNumber>
            ) : (
              text
            )}
          </li>
        ))}
        {more}
      </ul>
    </section>
  )
}

/** Six decimals of a degree are a decimetre: enough to find the place. */
function place([lon, lat]: Position): string {
  return `${lon.toFixed(6)}, ${lat.toFixed(6)}`
}
