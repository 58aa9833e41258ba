import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { areaIn, areaUnitName, figuresOf, lengthText, type Figures } from '../../workspace/measure/figures'
import {
  clearMeasure,
  finishMeasuring,
  isComplete,
  measureAnew,
  setMeasure,
  startMeasuring,
  takePointBack,
} from '../../workspace/measure/moves'
import { AREA_UNITS, LENGTH_UNITS, type Measure } from '../../workspace/measure/state'
import { Icon } from '../parts/Icon'
import { useCopy } from '../parts/useCopy'
import { Segments } from '../sheet/Segments'
import { useIsPhone } from '../shell/useMedia'
import { useWorkspace, useWorkspaceStore } from '../store'
import '../styles/measure.css'
import { HowNumber } from '../trust/HowNumber'
import { useWords } from '../trust/useWords'
import { measureFacts, measureText } from './measureFacts'
import { TypedPoint } from './TypedPoint'

/** What is measured on the map: the figure, its unit, what can be done with it. It stays until it is cleared. */
export function MeasureCard({ measure }: { measure: Measure }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const isPhone = useIsPhone()
  const { kind, points, active } = measure
  const figures = figuresOf(measure)
  const { box, byHand, copy } = useCopy()
  const words = useWords()
  const language = useWorkspace((state) => state.language)
  return (
    <section className="furniture measure-card" aria-label={t('measure.title')}>
      <div className="measure-head">
        <Segments
          label={t('measure.kind')}
          quiet
          value={kind}
          options={[
            { value: 'length', label: t('measure.length') },
            { value: 'area', label: t('measure.area') },
          ]}
          onChange={(next) => setMeasure(workspace, { kind: next })}
        />
        <UnitSelect measure={measure} />
        <button
          type="button"
          className="icon-button small end"
          aria-label={t('measure.clear')}
          title={t('measure.clear')}
          onClick={() => clearMeasure(workspace)}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      <Result measure={measure} figures={figures} />
      {active ? <p className="sub">{t(isPhone ? 'measure.hintTouch' : 'measure.hint')}</p> : null}
      {active ? <TypedPoint /> : null}
      <SegmentList measure={measure} figures={figures} />
      <div className="row measure-foot">
        <button
          type="button"
          className="button"
          disabled={points.length === 0}
          onClick={() => takePointBack(workspace)}
        >
          {t('measure.takeBack')}
        </button>
        {active ? (
          <button
            type="button"
            className="button primary"
            disabled={!isComplete(measure)}
            onClick={() => finishMeasuring(workspace)}
          >
            {t('measure.finish')}
          </button>
        ) : (
          <>
            <button type="button" className="button" onClick={() => startMeasuring(workspace)}>
              {t('measure.resume')}
            </button>
            <button type="button" className="button" onClick={() => measureAnew(workspace)}>
              {t('measure.anew')}
            </button>
          </>
        )}
        <button
          type="button"
          className="button end"
          disabled={points.length < 2}
          onClick={() => void copy(measureText(words, measure, language))}
        >
          <Icon name="copy" size={16} />
          {t('measure.copy')}
        </button>
      </div>
      <textarea
        ref={box}
        readOnly
        rows={3}
        className={byHand ? 'copy-box' : 'unseen'}
        tabIndex={byHand ? 0 : -1}
        aria-label={t('measure.copied')}
        aria-hidden={!byHand}
      />
    </section>
  )
}

/** The figure in its unit; it says how it was computed. */
function Result({ measure, figures }: { measure: Measure; figures: Figures }): ReactElement {
  const { t } = useTranslation()
  const words = useWords()
  const language = useWorkspace((state) => state.language)
  const { areaSquareMetres: area, lengthMetres } = figures
  const least = measure.kind === 'area' ? 3 : 2
  const length = lengthText(lengthMetres, measure.lengthUnit)
  if (measure.points.length < least)
    return (
      <p className="measure-result" role="status">
        <span className="sub">{t('measure.more', { count: least - measure.points.length })}</span>
      </p>
    )
  if (figures.crossesItself)
    return (
      <p className="measure-result" role="status">
        <span className="field-error">{t('measure.crosses')}</span>
      </p>
    )
  return (
    <p className="measure-result number" role="status">
      <b>
        <HowNumber title={t('measure.title')} facts={() => measureFacts(words, measure, language)}>
          {area === null ? length : areaIn(area, measure.areaUnit, language)}
        </HowNumber>
      </b>
      <span className="row">
        {area === null ? null : <span className="sub">{t('measure.perimeter', { length })}</span>}
        <span className="sub">{t('measure.points', { count: measure.points.length })}</span>
      </span>
    </p>
  )
}

function UnitSelect({ measure }: { measure: Measure }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const language = useWorkspace((state) => state.language)
  const { kind, lengthUnit, areaUnit } = measure
  return kind === 'length' ? (
    <select
      aria-label={t('measure.unit')}
      value={lengthUnit}
      onChange={(event) => {
        const unit = LENGTH_UNITS.find((one) => one === event.currentTarget.value)
        if (unit) setMeasure(workspace, { lengthUnit: unit })
      }}
    >
      {LENGTH_UNITS.map((unit) => (
        <option key={unit}>{unit}</option>
      ))}
    </select>
  ) : (
    <select
      aria-label={t('measure.unit')}
      value={areaUnit}
      onChange={(event) => {
        const unit = AREA_UNITS.find((one) => one === event.currentTarget.value)
        if (unit) setMeasure(workspace, { areaUnit: unit })
      }}
    >
      {AREA_UNITS.map((unit) => (
        <option key={unit} value={unit}>
          {areaUnitName(unit, language)}
        </option>
      ))}
    </select>
  )
}

/** Each stretch with the length so far. */
function SegmentList({ measure, figures }: { measure: Measure; figures: Figures }): ReactElement | null {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const { segments } = figures
  if (segments.length < 2) return null
  const sums = segments.map((_, index) => segments.slice(0, index + 1).reduce((sum, one) => sum + one, 0))
  return (
    <div className="measure-segments">
      <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t('measure.segments')} ({segments.length})
      </button>
      {shown ? (
        <ol className="number">
          {segments.map((metres, index) => (
            <li key={index}>
              <span className="sub">{t('measure.segment', { number: index + 1 })}</span>
              <span>{lengthText(metres, measure.lengthUnit)}</span>
              <span className="sub">
                {t('measure.running', { length: lengthText(sums[index] ?? 0, measure.lengthUnit) })}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}
