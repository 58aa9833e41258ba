import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFacts } from '../../workspace/intake/sourceLayers'
import type { ReadQuestion } from '../../workspace/state'
import { useDoings } from '../shell/doings'
import { QuestionFrame } from './QuestionFrame'

/** 用哪些图层? A drawing or a database holds more than the project; the person ticks what belongs to it. */
export function LayersQuestion({ question }: { question: ReadQuestion }): ReactElement {
  const { t } = useTranslation()
  const doings = useDoings()
  const all = question.item.layers ?? []
  const withGround = all.filter(({ shapes }) => shapes.polygons > 0)
  const others = all.filter(({ shapes }) => shapes.polygons === 0)
  const start = question.item.reading?.layers ?? withGround.map(({ name }) => name)
  const [used, setUsed] = useState<readonly string[]>(start)
  const chosen = withGround.map(({ name }) => name).filter((name) => used.includes(name))
  return (
    <QuestionFrame
      question={question}
      title={t('reading.layersTitle')}
      reason={t('reading.layersReason', { count: withGround.length })}
      onGo={chosen.length === 0 ? null : () => void doings.intake.answer({ layers: chosen })}
      go={chosen.length === 0 ? t('reading.layersChoose') : t('reading.layersGo', { count: chosen.length })}
    >
      <LayerTicks layers={withGround} used={used} onChange={setUsed} />
      {others.length > 0 ? (
        <p className="where-reason sub">
          {t('reading.layersWithoutGround', {
            names: others.map(({ name }) => name).join(t('check.pause')),
          })}
        </p>
      ) : null}
    </QuestionFrame>
  )
}

/** Layers of a file, each with what it holds; those that are ticked count. */
export function LayerTicks({
  layers,
  used,
  onChange,
}: {
  layers: readonly LayerFacts[]
  used: readonly string[]
  onChange: (used: readonly string[]) => void
}): ReactElement {
  const { t } = useTranslation()
  return (
    <fieldset className="readings">
      <legend className="unseen">{t('reading.layersOf')}</legend>
      {layers.map((layer) => (
        <label key={layer.name} className="reading-choice">
          <input
            type="checkbox"
            className="tick"
            checked={used.includes(layer.name)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...used, layer.name]
                  : used.filter((name) => name !== layer.name),
              )
            }
          />
          <span className="reading-name">
            <b>{layer.name}</b>
          </span>
          <Counts layer={layer} />
        </label>
      ))}
    </fieldset>
  )
}

function Counts({ layer: { shapes } }: { layer: LayerFacts }): ReactElement {
  const { t } = useTranslation()
  const counts = [
    t('reading.layerPolygons', { count: shapes.polygons }),
    shapes.lines > 0 ? t('reading.layerLines', { count: shapes.lines }) : '',
    shapes.points > 0 ? t('reading.layerPoints', { count: shapes.points }) : '',
  ]
  return <span className="sub number reading-texts">{counts.filter(Boolean).join(' · ')}</span>
}
