import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { readPosition } from '../../workspace/find/position'
import { addPoint } from '../../workspace/measure/moves'
import { useMap } from '../shell/mapContext'
import { useWorkspaceStore } from '../store'

/** A point by its coordinates, in any notation that the search reads. */
export function TypedPoint(): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const map = useMap()
  const id = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  function add() {
    const places = readPosition(text)
    const [place] = places
    if (!place) return setProblem(t('measure.noPoint'))
    if (places.length > 1) return setProblem(t('measure.manyPoints', { count: places.length }))
    addPoint(workspace, { position: [place.lon, place.lat], pixelMetres: null })
    setText('')
    setProblem(null)
    const box = map.lastView?.bbox
    const isSeen = box && place.lon > box[0] && place.lon < box[2] && place.lat > box[1] && place.lat < box[3]
    if (!isSeen) map.flyTo(place.lon, place.lat, 9)
  }
  return (
    <form
      className="measure-typed"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <input
        type="text"
        className="number"
        value={text}
        aria-label={t('measure.typed')}
        aria-invalid={problem !== null}
        aria-describedby={problem ? id : undefined}
        placeholder={t('measure.typedPlaceholder')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <button type="submit" className="button" disabled={text.trim() === ''}>
        {t('measure.add')}
      </button>
      {problem ? (
        <p className="field-error" id={id} role="alert">
          {problem}
        </p>
      ) : null}
    </form>
  )
}
