import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { areaSquareMetres } from '../../geo/area'
import { crossesItself } from '../../geo/crossesItself'
import { layersOnMap } from '../../workspace/scene'
import { groupThousands, hectareText, muText } from '../../workspace/numbers'
import { activeProject } from '../../workspace/state'
import { Icon, type IconName } from '../parts/Icon'
import { useWorkspace } from '../store'
import { HowNumber } from '../trust/HowNumber'
import { ringFacts } from '../trust/sketchFacts'
import { useWords } from '../trust/useWords'
import { useHelp } from './helpContext'
import { LinkedNote } from './LinkedNote'
import { useMap } from './mapContext'
import { useIsPhone } from './useMedia'

/** One line, top left: what the reader of this map must know just now. */
export function StageNote(): ReactElement | null {
  const { t } = useTranslation()
  const isPhone = useIsPhone()
  const openHelp = useHelp()
  const kind = useNoteKind()
  const drawKind = useWorkspace((state) => state.drawKind)
  const [closed, setClosed] = useState<string | null>(null)
  const linked = useWorkspace((state) => (state.place === 'check' ? null : state.linked))
  if (linked && kind !== 'draw') return <LinkedNote linked={linked} />
  if (kind === null || closed === kind) return null
  const texts: Record<NoteKind, string> = {
    schematic: t(isPhone ? 'stage.noteShort' : 'stage.note'),
    demo: t('stage.noteDemo'),
    check: t('stage.noteCheck'),
    draw: t(
      drawKind === 'rectangle'
        ? 'stage.noteDrawRectangle'
        : isPhone
          ? 'stage.noteDrawTouch'
          : 'stage.noteDraw',
    ),
    places: t(isPhone ? 'stage.notePlacesTouch' : 'stage.notePlaces'),
  }
  const icons: Record<NoteKind, IconName> = {
    schematic: 'info',
    demo: 'info',
    check: 'info',
    draw: 'draw',
    places: 'target',
  }
  return (
    <div className={`furniture stage-note ${kind}`} role="note">
      <Icon name={icons[kind]} size={16} />
      <span>{texts[kind]}</span>
      {kind === 'draw' ? <SketchArea /> : null}
      {kind === 'schematic' && !isPhone ? (
        <button type="button" className="link" onClick={openHelp}>
          {t('stage.howDrawn')}
        </button>
      ) : null}
      {kind === 'draw' || kind === 'places' ? null : (
        <button
          type="button"
          className="icon-button small"
          aria-label={t('shell.close')}
          onClick={() => setClosed(kind)}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  )
}

/** How large the sketch is so far. */
function SketchArea(): ReactElement | null {
  const { t } = useTranslation()
  const words = useWords()
  const map = useMap()
  const sketch = useWorkspace((state) => state.sketch)
  if (!sketch) return null
  // The ring comes closed.
  const ring = (sketch[0] ?? []).slice(0, -1)
  const corners = ring.filter((corner, index) => String(corner) !== String(ring[index - 1]))
  if (crossesItself(corners)) return <b className="sketch-area field-error">{t('measure.crosses')}</b>
  const area = areaSquareMetres([sketch])
  return (
    <b className="number sketch-area">
      <HowNumber
        title={t('stage.draw')}
        facts={() => ringFacts(words, corners, map.lastView?.metresPerPixel ?? null)}
      >
        {t('stage.measured', {
          hectares: groupThousands(hectareText(area)),
          mu: groupThousands(muText(area)),
        })}
      </HowNumber>
    </b>
  )
}

type NoteKind = 'schematic' | 'demo' | 'check' | 'draw' | 'places'

function useNoteKind(): NoteKind | null {
  return useWorkspace((state) => {
    if (state.drawing) return 'draw'
    if (state.place === 'check' && state.pending.length > 0) return 'places'
    const active = activeProject(state)
    if (active?.project.demo) return 'demo'
    const schematic = layersOnMap(state).some((layer) => layer.status === 'schematic')
    if (schematic) return 'schematic'
    return active ? 'check' : null
  })
}
