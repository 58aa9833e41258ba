import { useId, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { cameraAtScale, denominatorOf, SCALES, type SheetCamera } from '../../report/sheet/aim'
import { grouped } from '../../report/sheet/scale'
import { activeProject } from '../../workspace/state'
import { useMap } from '../shell/mapContext'
import { useWorkspace, useWorkspaceStore } from '../store'
import { fitProject, takeMapView } from './extent'

/** Which part of the ground, and at which scale. */
export function ExtentFields({ camera }: { camera: SheetCamera | null }): ReactElement {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const map = useMap()
  const scaleId = useId()
  const scale = useWorkspace((state) => state.sheet.scale)
  const hasProject = useWorkspace((state) => activeProject(state) !== null)
  const choices = scale === null || SCALES.includes(scale) ? SCALES : [...SCALES, scale]
  const choose = (chosen: number | null) =>
    workspace.setState((state) => ({
      sheet: { ...state.sheet, scale: chosen },
      // Given up, a scale stays as it was until the map is zoomed.
      sheetExtent: camera
        ? { ...cameraAtScale(camera, chosen ?? denominatorOf(camera)), byHand: true }
        : null,
    }))
  const fromMap = () => {
    const box = map.lastView?.bbox
    if (box) takeMapView(workspace, box, true)
  }
  return (
    <fieldset className="report-group">
      <legend>{t('sheet.extent')}</legend>
      <div className="report-field">
        <label htmlFor={scaleId}>{t('sheet.scale')}</label>
        <select
          id={scaleId}
          value={scale ?? ''}
          onChange={(event) => choose(Number(event.currentTarget.value) || null)}
        >
          <option value="">{t('sheet.scaleFree')}</option>
          {choices.map((one) => (
            <option key={one} value={one}>
              1:{grouped(one)}
            </option>
          ))}
        </select>
      </div>
      <div className="row composer-extent">
        <button type="button" className="button" onClick={fromMap}>
          {t('sheet.fromMap')}
        </button>
        {hasProject ? (
          <button type="button" className="button" onClick={() => fitProject(workspace)}>
            {t('sheet.fitProject')}
          </button>
        ) : null}
      </div>
      {camera && scale === null ? (
        <p className="sub number">
          {t('sheet.scaleNow', { denominator: grouped(Number(denominatorOf(camera).toPrecision(3))) })}
        </p>
      ) : null}
      <p className="sub">{t('sheet.extentMore')}</p>
    </fieldset>
  )
}
