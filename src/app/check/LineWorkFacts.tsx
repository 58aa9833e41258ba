import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineWork, LineWorkFinding } from '../../check/types'
import { distanceText, percentText, squareMetreText } from '../../workspace/numbers'
import { lineFacts } from '../trust/facts'
import { HowNumber } from '../trust/HowNumber'
import { useWords } from '../trust/useWords'

/** Under the project's name: what its lines and points are, and how wide they count. */
export function LineWorkLine({ lineWork }: { lineWork: LineWork }): ReactElement {
  const { t } = useTranslation()
  const { lengthMetres, points, widthMetres } = lineWork
  const width = String(widthMetres)
  return (
    <p className="system-line sub number">
      {lengthMetres > 0 ? (
        <LineNumber name={t('trust.lineLength')} inside={null} length={lengthMetres}>
          {t('check.lineWork', { length: distanceText(lengthMetres), width })}
        </LineNumber>
      ) : null}
      {points.length > 0 ? <span>{t('check.pointWork', { count: points.length, width })}</span> : null}
    </p>
  )
}

/** A length inside, or its share, with how it was measured. */
function LineNumber({
  name,
  inside,
  length,
  children,
}: {
  name: string
  /** Null: the whole length is meant. */
  inside: number | null
  length: number
  children: ReactNode
}): ReactElement {
  const words = useWords()
  return (
    <HowNumber title={name} facts={() => lineFacts(words, inside, length)}>
      {children}
    </HowNumber>
  )
}

/** In an opened row: how long the lines run inside, zone by zone, and how many points lie inside. */
export function LineWorkFacts({ lineWork }: { lineWork: LineWorkFinding }): ReactElement {
  const { t } = useTranslation()
  const { lengthMetres, insideMetres, zones, points } = lineWork
  const inside = points.filter((point) => point.zones.length > 0)
  const names = [...new Set(inside.flatMap((point) => point.zones.map(({ name }) => name)))]
  return (
    <>
      {lengthMetres > 0 ? (
        <p className="detail-text number">
          {insideMetres > 0 ? (
            <LineNumber name={t('check.lineZones')} inside={insideMetres} length={lengthMetres}>
              {t('check.linesInside', {
                inside: distanceText(insideMetres),
                percent: percentText((insideMetres / lengthMetres) * 100),
              })}
            </LineNumber>
          ) : (
            t('check.linesOutside')
          )}
        </p>
      ) : null}
      {zones.length > 0 ? (
        <table className="zones" aria-label={t('check.lineZones')}>
          <thead>
            <tr>
              <th>{t('check.zone')}</th>
              <th className="figure">{t('check.lineMetres')}</th>
              <th className="figure">{t('check.linePercent')}</th>
            </tr>
          </thead>
          <tbody>
            {zones.map((zone) => (
              <tr key={zone.zoneId}>
                <td>
                  {zone.zoneName}
                  {zone.class ? <span className="sub"> {zone.class}</span> : null}
                </td>
                <td className="figure">
                  <LineNumber name={zone.zoneName} inside={zone.insideMetres} length={lengthMetres}>
                    {squareMetreText(zone.insideMetres)}
                  </LineNumber>
                </td>
                <td className="figure">
                  <LineNumber name={zone.zoneName} inside={zone.insideMetres} length={lengthMetres}>
                    {percentText(zone.percentOfLine)}
                  </LineNumber>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {points.length > 0 ? (
        <p className="detail-text number">
          {t('check.pointsInside', { inside: inside.length, all: points.length })}
          {names.length > 0 ? ` · ${names.join(t('check.pause'))}` : ''}
        </p>
      ) : null}
    </>
  )
}
