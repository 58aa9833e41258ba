import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { claimsAreas, withoutAreas } from '../../check/approximate'
import type { LayerFinding } from '../../check/types'
import { hectareText } from '../../workspace/numbers'
import type { OpenProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useLocalized } from '../store'

/** Warnings of the project and of the layers, readable, folded when there are many. */
export function CheckNotes({
  open,
  counted,
}: {
  open: OpenProject
  counted: LayerFinding[]
}): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const { project } = open
  const claims = claimsAreas(project)
  const own = (claims ? project.warnings : withoutAreas(project.warnings)).map((warning) =>
    localized(warning.message),
  )
  const ofLayers = counted.flatMap((finding) =>
    (claimsAreas(project, finding) ? finding.warnings : withoutAreas(finding.warnings)).map(
      (warning) => `${localized(finding.title)}: ${localized(warning.message)}`,
    ),
  )
  const notes = [...own, ...ofLayers].filter((text, index, all) => all.indexOf(text) === index)
  const [shown, setShown] = useState(false)
  const plane = t('check.plane', { hectares: hectareText(project.planeAreaSquareMetres) })
  if (notes.length === 0) return claims ? <p className="plane sub number">{plane}</p> : null
  return (
    <section className="notes">
      <h2>
        <button type="button" className="notes-title" aria-expanded={shown} onClick={() => setShown(!shown)}>
          <Icon name={shown ? 'down' : 'right'} size={14} />
          {t('check.notes')}
          <span className="sub">{t('check.noteCount', { count: notes.length })}</span>
        </button>
      </h2>
      {shown ? (
        <ul>
          {notes.map((text) => (
            <li key={text}>{text}</li>
          ))}
          {claims ? <li className="number">{plane}</li> : null}
        </ul>
      ) : null}
    </section>
  )
}
