import { useEffect, useRef, useState, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { CheckResult } from '../../../check/types'
import type { OpenProject } from '../../../workspace/state'
import { Segments } from '../../sheet/Segments'
import { useIsPhone } from '../../shell/useMedia'
import { useLocalized } from '../../store'
import { PageView } from './PageView'
import { onPrintRequest } from './print'
import { useReportPages, type ReportPages } from './useReportPages'
import '../../styles/preview.css'

interface Properties {
  open: OpenProject
  result: CheckResult
  /** The project is being checked again: these are the pages of the result before. */
  isEarlier: boolean
}

/** Maps on paper need more than on the screen. */
const PRINT_DPI = 200

/** The pages of the report over the map, while the person sets what goes into it. */
export function PreviewStage({ open, result, isEarlier }: Properties): ReactElement | null {
  const isPhone = useIsPhone()
  const stage = document.querySelector('.stage')
  const [printing, setPrinting] = useState(false)
  const shown = useReportPages(open, result, printing ? PRINT_DPI : null)
  useEffect(() => onPrintRequest(() => setPrinting(true)), [])
  const ready = printing && shown.pages.length > 0 && shown.waiting === 0
  useEffect(() => {
    if (!ready) return
    const later = setTimeout(() => {
      window.print()
      setPrinting(false)
    }, 300)
    return () => clearTimeout(later)
  }, [ready])
  if (!stage || isPhone) return null
  return (
    <>
      {createPortal(<Preview shown={shown} isEarlier={isEarlier} />, stage)}
      {ready ? createPortal(<PrintPages shown={shown} />, document.body) : null}
    </>
  )
}

type Fit = 'width' | 'whole'

/** Between pages, as in the styles. */
const PAGE_GAP_PIXELS = 24

function Preview({ shown, isEarlier }: { shown: ReportPages; isEarlier: boolean }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const body = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const [fit, setFit] = useState<Fit>('width')
  const { pages, faces, images, waiting, problem } = shown
  const go = (index: number) => {
    const page = list.current?.children[index]
    // Not into view: that would move everything around the pages as well.
    if (page instanceof HTMLElement) body.current?.scrollTo({ top: page.offsetTop - PAGE_GAP_PIXELS })
    setCurrent(index)
  }
  return (
    <section className="preview" aria-label={t('report.preview.title')}>
      <div className="preview-head">
        <b className="number">
          {pages.length > 0
            ? t('report.preview.page', { page: Math.min(current + 1, pages.length), pages: pages.length })
            : t('report.preview.loading')}
        </b>
        <span className="sub grow" role="status">
          {isEarlier
            ? t('report.preview.earlier')
            : problem
              ? t('report.preview.failed', { reason: localized(problem) })
              : waiting > 0
                ? t('report.preview.drawing')
                : t('report.preview.same')}
        </span>
        <Segments
          label={t('report.preview.title')}
          quiet
          value={fit}
          options={[
            { value: 'width', label: t('report.preview.width') },
            { value: 'whole', label: t('report.preview.whole') },
          ]}
          onChange={setFit}
        />
      </div>
      <div
        className={isEarlier ? 'preview-body earlier' : 'preview-body'}
        ref={body}
        onScroll={() => setCurrent(firstSeen(list.current))}
      >
        <div className={`preview-pages ${fit}`} ref={list}>
          {faces
            ? pages.map((page, index) => (
                <div
                  key={index}
                  className={`preview-page ${page.width > page.height ? 'wide' : ''}`}
                  style={{ aspectRatio: `${page.width} / ${page.height}` }}
                >
                  <PageView page={page} faces={faces} images={images} id={`page-${index}`} />
                </div>
              ))
            : null}
        </div>
        <nav className="preview-marks" aria-label={t('report.preview.pages')}>
          {pages.map((page, index) => (
            <button
              key={index}
              type="button"
              aria-current={index === current ? 'page' : undefined}
              onClick={() => go(index)}
            >
              <span style={{ aspectRatio: `${page.width} / ${page.height}` }} />
              {index + 1}
            </button>
          ))}
        </nav>
      </div>
    </section>
  )
}

/** Index of the page that the upper part of the list shows. */
function firstSeen(list: HTMLDivElement | null): number {
  if (!list) return 0
  const line = window.innerHeight / 3
  const index = [...list.children].findIndex((page) => page.getBoundingClientRect().bottom > line)
  return Math.max(0, index)
}

/** On the screen unseen; on paper the only thing there is. */
function PrintPages({ shown: { pages, faces, images } }: { shown: ReportPages }): ReactElement | null {
  if (!faces) return null
  return (
    <div className="print-pages" aria-hidden="true">
      {pages.map((page, index) => (
        <div key={index} className={page.width > page.height ? 'print-page wide' : 'print-page'}>
          <PageView page={page} faces={faces} images={images} id={`print-${index}`} />
        </div>
      ))}
    </div>
  )
}
