import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { boxOfCamera, denominatorOf } from '../../report/sheet/aim'
import type { SheetModel } from '../../report/sheet/model'
import { paperSize } from '../../report/sheet/paper'
import { paintPreview } from '../../report/sheet/preview'
import { grouped } from '../../report/sheet/scale'
import { Icon } from '../parts/Icon'
import { useLocalized } from '../store'
import { Segments } from './Segments'
import type { Composed } from './useComposer'
import { useSheetHand } from './useSheetHand'
import { useSheetPhoto } from './useSheetPhoto'
import '../styles/preview.css'

/** As on the screen; finer screens get a finer picture. */
const SCREEN_DPI = 96
const MOST_DPI = 150
const LEAST_DPI = 36

type Fit = 'whole' | 'actual'

/** The sheet on its board: drawn by what draws the file. It can be dragged and zoomed. */
export function SheetPreview({ composed }: { composed: Composed }): ReactElement | null {
  const stage = document.querySelector('.stage')
  if (!stage || !composed.model) return null
  return createPortal(<Board composed={composed} model={composed.model} />, stage)
}

function Board({ composed, model }: { composed: Composed; model: SheetModel }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const [fit, setFit] = useState<Fit>('whole')
  const dpi = Math.min(MOST_DPI, Math.round(SCREEN_DPI * Math.max(1, window.devicePixelRatio)))
  const [list, across] = useWidth()
  const { picture, drawing, problem } = useSheetPhoto(composed.scene, model, dpi)
  const canvases = useRef<(HTMLCanvasElement | null)[]>([])
  const [pages, setPages] = useState(1)
  const [notes, setNotes] = useState<string[]>([])
  const { width, height } = paperSize(model.paper, model.orientation)
  // Drawn for the pixels that it is shown with: text and thin lines stay sharp.
  const fitting = Math.round((across * window.devicePixelRatio * 25.4) / width)
  const shownDpi = fit === 'actual' || across === 0 ? dpi : Math.max(LEAST_DPI, Math.min(dpi, fitting))
  const hand = useSheetHand(composed.camera, model)
  useEffect(() => {
    const { camera } = composed
    if (!camera) return
    const box = boxOfCamera(camera, model)
    const frame = requestAnimationFrame(() => {
      const made = paintPreview((index) => canvases.current[index] ?? null, model, box, picture, shownDpi)
      setPages(Math.max(1, made.length))
      setNotes(made.flatMap((page) => page.notes).map(({ message }) => message[model.language]))
    })
    return () => cancelAnimationFrame(frame)
  }, [composed, model, picture, shownDpi, pages])
  const status = problem
    ? t('sheet.preview.failed', { reason: localized(problem) })
    : drawing
      ? t('sheet.preview.drawing')
      : notes.join(' ') || t('sheet.preview.same')
  const denominator = composed.camera ? Number(denominatorOf(composed.camera).toPrecision(3)) : 0
  return (
    <section
      className="preview sheet-preview"
      aria-label={t('sheet.preview.title')}
      data-state={drawing ? 'drawing' : 'ready'}
    >
      <div className="preview-head">
        <b className="number">1:{grouped(denominator)}</b>
        <span className="sub grow" role="status">
          {status}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label={t('sheet.preview.zoomIn')}
          onClick={() => hand.zoom(0.5)}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('sheet.preview.zoomOut')}
          onClick={() => hand.zoom(-0.5)}
        >
          <Icon name="minus" />
        </button>
        <Segments
          label={t('sheet.preview.title')}
          quiet
          value={fit}
          options={[
            { value: 'whole', label: t('sheet.preview.whole') },
            { value: 'actual', label: t('sheet.preview.actual') },
          ]}
          onChange={setFit}
        />
      </div>
      <div className="preview-body">
        <div className={`sheet-pages ${fit}`}>
          {Array.from({ length: pages }, (_, index) => (
            <div
              key={index}
              ref={index === 0 ? list : undefined}
              className="sheet-page"
              style={{
                aspectRatio: `${width} / ${height}`,
                width: fit === 'actual' ? `${(width * SCREEN_DPI) / 25.4}px` : undefined,
                // The whole page, whichever side is the longer one.
                maxWidth: fit === 'whole' ? `calc((100vh - 160px) * ${width / height})` : undefined,
              }}
            >
              <canvas
                ref={(canvas) => {
                  canvases.current[index] = canvas
                }}
              />
              {index === 0 ? (
                <button
                  type="button"
                  className="sheet-frame"
                  aria-label={t('sheet.preview.frame')}
                  style={hand.frame}
                  {...hand.handlers}
                />
              ) : null}
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

/** Width of an element in CSS pixels, followed as the window changes. */
function useWidth(): [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(0)
  const watched = useRef<ResizeObserver | null>(null)
  const ref = useCallback((element: HTMLElement | null) => {
    watched.current?.disconnect()
    if (!element) return
    watched.current = new ResizeObserver(() => setWidth(element.clientWidth))
    watched.current.observe(element)
  }, [])
  return [ref, width]
}
