import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineWork, LineWorkFinding } from '../../check/types'
import { distanceText, percentText, squareMetreText } from '../../workspace/numbers'

/** Under the project's name: what its lines and points are, and how wide they count. */
export function LineWorkLine({ lineWork }: { lineWork: LineWork }): ReactElement {
  const { t } = useTranslation()
  const { lengthMetres, points, widthMetres } = lineWork
  const width = String(widthMetres)
  return (
    <p className="system-line sub number">
      {lengthMetres > 0 ? (
        <span>{t('check.lineWork', { length: distanceText(lengthMetres), width })}</span>
      ) : null}
      {points.length > 0 ? <span>{t('check.pointWork', { count: points.length, width })}</span> : null}
    </p>
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
          {insideMetres > 0
            ? t('check.linesInside', {
                inside: distanceText(insideMetres),
                percent: percentText((insideMetres / lengthMetres) * 100),
              })
            : t('check.linesOutside')}
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
                <td className="figure">{squareMetreText(zone.insideMetres)}</td>
                <td className="figure">{percentText(zone.percentOfLine)}</td>
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
