import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { claimsAreas, withoutAreas } from '../../check/approximate'
import type { LayerFinding } from '../../check/types'
import { hectareText } from '../../workspace/numbers'
import type { OpenProject } from '../../workspace/state'
import { Icon } from '../parts/Icon'
import { useLocalized } from '../store'
import { ProjectNumber } from '../trust/ResultNumbers'

/** What may change the place or the area that is checked, or says that something is missing: never folded away. */
const URGENT =
  /^outside-|^areas-disagree$|^declared-area-differs$|^self-intersection-repaired$|^axes-|left-out$|missing$|unreadable$|truncated$|^crs-(approximate|disagrees|overridden)|^parts-do-not-close$|^closing-not-verified$|^zones-failed$|not-used$|^point-count-differs$|^encoding-(doubtful|contradicts)/

/** Warnings of the project and of the layers, readable: the serious ones at once, the others folded. */
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
  const ofProject = claims ? project.warnings : withoutAreas(project.warnings)
  const urgent = ofProject.filter(({ code }) => URGENT.test(code)).map(({ message }) => localized(message))
  const own = ofProject.filter(({ code }) => !URGENT.test(code)).map(({ message }) => localized(message))
  const ofLayers = counted.flatMap((finding) =>
    (claimsAreas(project, finding) ? finding.warnings : withoutAreas(finding.warnings)).map(
      (warning) => `${localized(finding.title)}${t('check.colon')}${localized(warning.message)}`,
    ),
  )
  const notes = [...own, ...ofLayers].filter((text, index, all) => all.indexOf(text) === index)
  const plane = claims ? (
    <ProjectNumber project={project}>
      {t('check.plane', { hectares: hectareText(project.planeAreaSquareMetres) })}
    </ProjectNumber>
  ) : null
  const planeLine = plane ? <p className="plane sub number">{plane}</p> : null
  if (notes.length === 0 && urgent.length === 0) return planeLine
  return (
    <section className="notes">
      {urgent.length > 0 ? (
        <ul className="notes-urgent">
          {urgent
            .filter((text, index) => urgent.indexOf(text) === index)
            .map((text) => (
              <li key={text}>
                <Icon name="info" size={14} />
                {text}
              </li>
            ))}
        </ul>
      ) : null}
      {notes.length > 0 ? <Folded notes={notes} plane={plane} /> : planeLine}
    </section>
  )
}

function Folded({ notes, plane }: { notes: string[]; plane: ReactNode }): ReactElement {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <>
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
          {plane ? <li className="number">{plane}</li> : null}
        </ul>
      ) : null}
    </>
  )
}
