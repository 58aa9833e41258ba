import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../../geo/types'
import { Icon } from '../parts/Icon'
import { BasemapSwitch } from '../basemaps/BasemapSwitch'
import { CompareToggle } from '../compare/CompareToggle'
import { MeasureToggle } from '../measure/MeasureToggle'
import { useLocalized, useWorkspace, useWorkspaceStore } from '../store'
import { useDoings } from './doings'
import { useMap } from './mapContext'
import { followPattern } from '../../workspace/moves'

/** Top right: the views of the pack, zoom, full extent, drawing. */
export function StageControls(): ReactElement {
  const { t } = useTranslation()
  const map = useMap()
  const doings = useDoings()
  const drawing = useWorkspace((state) => state.drawing)
  return (
    <div className="furniture stage-controls" role="group" aria-label={t('stage.controls')}>
      <ViewSwitch />
      <div className="control-stack">
        <button
          type="button"
          title={t('stage.zoomIn')}
          aria-label={t('stage.zoomIn')}
          onClick={() => map.zoomIn()}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          title={t('stage.zoomOut')}
          aria-label={t('stage.zoomOut')}
          onClick={() => map.zoomOut()}
        >
          <Icon name="minus" />
        </button>
        <button
          type="button"
          title={t('stage.extent')}
          aria-label={t('stage.extent')}
          onClick={() => map.showView()}
        >
          <Icon name="extent" />
        </button>
        <button
          type="button"
          title={t(drawing ? 'stage.stopDrawing' : 'stage.draw')}
          aria-label={t(drawing ? 'stage.stopDrawing' : 'stage.draw')}
          aria-pressed={drawing}
          onClick={() => (drawing ? doings.stopDrawing() : doings.draw())}
        >
          <Icon name="draw" />
        </button>
        <MeasureToggle />
        <CompareToggle />
        <BasemapSwitch />
      </div>
    </div>
  )
}

/** 青海 | 格尔木: one click each. */
function ViewSwitch(): ReactElement | null {
  const { t } = useTranslation()
  const workspace = useWorkspaceStore()
  const localized = useLocalized()
  const map = useMap()
  const pack = useWorkspace((state) => state.pack)
  const [box, setBox] = useState<Box | null>(map.lastView?.bbox ?? null)
  useEffect(() => map.onMove((event) => setBox(event.bbox)), [map])
  if (pack.kind !== 'ready' || pack.pack.catalogue.pack.views.length < 2) return null
  return (
    <div className="control-row" role="group" aria-label={t('stage.views')}>
      {pack.pack.catalogue.pack.views.map((view) => (
        <button
          key={view.id}
          type="button"
          aria-pressed={box !== null && isAt(box, view.bbox)}
          onClick={() => {
            followPattern(workspace, view)
            map.showView(view.id)
          }}
        >
          {localized(view.title)}
        </button>
      ))}
    </div>
  )
}

/** True where the map shows the view: the view inside, and little more than it in one direction. */
function isAt(box: Box, view: Box): boolean {
  const slack = 0.02 * (view[2] - view[0])
  const inside =
    box[0] <= view[0] + slack &&
    box[1] <= view[1] + slack &&
    box[2] >= view[2] - slack &&
    box[3] >= view[3] - slack
  const wide = (box[2] - box[0]) / (view[2] - view[0])
  const tall = (box[3] - box[1]) / (view[3] - view[1])
  return inside && Math.min(wide, tall) < 1.35
}
