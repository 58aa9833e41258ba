import { Popover } from '@mantine/core'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { systemLabel } from '../../geo/system'
import { dmsText, type LonLat } from '../../workspace/coordinates'
import { scaleText } from '../../workspace/numbers'
import { systemOfChoice } from '../../workspace/intake/placeChoice'
import { layersOnMap } from '../../workspace/scene'
import { useLocalized, useWorkspace } from '../store'
import { BasemapCredit } from '../basemaps/BasemapCredit'
import { useMap } from './mapContext'

/** CSS px are 1/96 inch by definition. */
const METRES_PER_PIXEL_ON_SCREEN = 0.0254 / 96

/** Bottom right: coordinates, datum, scale at the centre, and whose data this is. */
export function StageFoot(): ReactElement {
  return (
    <div className="furniture stage-foot">
      <BasemapCredit />
      <Readout />
      <Credits />
    </div>
  )
}

function Readout(): ReactElement {
  const { t } = useTranslation()
  const map = useMap()
  const localized = useLocalized()
  const language = useWorkspace((state) => state.language)
  const candidate = useWorkspace((state) => {
    const pending = state.place === 'check' ? state.pending[0] : undefined
    return pending ? systemOfChoice(pending) : null
  })
  const [pointer, setPointer] = useState<LonLat | null>(null)
  const [view, setView] = useState(map.lastView)
  useEffect(() => map.onPointer(setPointer), [map])
  useEffect(() => map.onMove(setView), [map])
  const place = pointer ?? (view ? { lon: view.center[0], lat: view.center[1] } : null)
  const scale = view ? scaleText(view.metresPerPixel / METRES_PER_PIXEL_ON_SCREEN, language) : null
  return (
    <div className="readout number">
      {candidate ? (
        <span>
          {t('stage.candidate', {
            system: systemLabel(candidate),
            name:
              candidate.centralMeridian === null || candidate.datum !== 'CGCS2000'
                ? localized(candidate.name)
                : t('stage.meridian', { meridian: candidate.centralMeridian }),
          })}
        </span>
      ) : null}
      {place ? <span>{dmsText(place)}</span> : null}
      {candidate ? null : <span>CGCS2000</span>}
      {scale && !candidate ? <span className="readout-scale">{t('stage.scale', { scale })}</span> : null}
    </div>
  )
}

/** The sources of what is shown, and that the map has no approval number. */
function Credits(): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const pack = useWorkspace((state) => state.pack)
  const layers = useWorkspace((state) => state.layers)
  const look = useWorkspace((state) => state.look)
  const projects = useWorkspace((state) => state.projects)
  const pending = useWorkspace((state) => state.pending)
  const activeProjectId = useWorkspace((state) => state.activeProjectId)
  const [open, setOpen] = useState(false)
  if (pack.kind !== 'ready') return null
  const { catalogue } = pack.pack
  const used = new Set(
    layersOnMap({ pack, layers, look, projects, activeProjectId, pending }).flatMap(
      (layer) => layer.sourceIds,
    ),
  )
  const sources = catalogue.sources.filter((source) => used.has(source.id))
  return (
    <div className="credits">
      <Popover
        opened={open}
        onChange={setOpen}
        position="top-end"
        width={380}
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button type="button" className="credits-button" onClick={() => setOpen((shown) => !shown)}>
            {t('stage.credits')}
            {t('check.colon')}
            {sources.map((source) => localized(source.attribution)).join(t('check.semicolon'))}
          </button>
        </Popover.Target>
        <Popover.Dropdown className="about" aria-label={t('stage.creditsMore')}>
          <h3 className="about-title">{t('stage.creditsMore')}</h3>
          <ul className="sources">
            {sources.map((source) => (
              <li key={source.id} tabIndex={-1}>
                <b>{localized(source.title)}</b>
                <span className="sub">
                  {localized(source.attribution)} · {source.licence} · {source.date}
                </span>
              </li>
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
      <span className="credits-approval">{t('stage.noApproval')}</span>
    </div>
  )
}
