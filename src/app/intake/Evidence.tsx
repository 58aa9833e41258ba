import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CrsCandidate } from '../../geo/decide'
import { hectareText } from '../../workspace/numbers'
import type { PlaceEvidence } from '../../workspace/intake/evidence'
import { useLocalized } from '../store'

/** Numbers that can be coordinates: they stand out in the quotation. */
const NUMBERS = /(\d{2,}\.\d+|\d{6,})/

/** The file's own lines that leave the doubt. */
export function FileQuote({ lines }: { lines: readonly string[] }): ReactElement | null {
  const { t } = useTranslation()
  if (lines.length === 0) return null
  return (
    <figure className="file-quote">
      <figcaption className="sub">{t('intake.quoted')}</figcaption>
      <pre>
        {lines.map((line, row) => (
          <div key={row}>
            {line
              .split(NUMBERS)
              .map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}
          </div>
        ))}
      </pre>
    </figure>
  )
}

/** `面积 94.5386 公顷,比文件所写少 0.02 %`; null where it was not computed. */
export function useCandidateArea(evidence: PlaceEvidence | null): (candidate: CrsCandidate) => string | null {
  const { t } = useTranslation()
  return ({ system: { code } }) => {
    const area = code === null ? undefined : evidence?.squareMetres[code]
    if (area === undefined || !evidence) return null
    const hectares = hectareText(area)
    const { declaredSquareMetres: declared } = evidence
    if (declared === null || declared <= 0) return t('intake.areaHere', { hectares })
    const percent = ((area - declared) / declared) * 100
    const text = `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(Math.abs(percent) < 10 ? 3 : 0)} %`
    return t('intake.areaAgainst', { hectares, percent: text })
  }
}

/** What the file states, what its numbers make in the plane, what the chosen place makes on the ellipsoid. */
export function AreaLine({
  evidence,
  chosen,
}: {
  evidence: PlaceEvidence | null
  chosen: CrsCandidate | undefined
}): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  if (!evidence) return null
  const { declared, planeSquareMetres } = evidence
  const code = chosen?.system.code ?? null
  const here = code === null ? undefined : evidence.squareMetres[code]
  const parts = [
    declared ? t('intake.areaDeclared', { area: localized(declared) }) : null,
    planeSquareMetres !== null ? t('intake.areaPlane', { hectares: hectareText(planeSquareMetres) }) : null,
    here !== undefined ? t('intake.areaEllipsoid', { hectares: hectareText(here) }) : null,
  ].filter(Boolean)
  return parts.length > 0 ? <p className="sub number where-areas">{parts.join(' · ')}</p> : null
}
