import type { TFunction } from 'i18next'
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerFinding, VerdictLevel } from '../../check/types'
import { LEVEL_NAMES } from '../../check/verdict/levels'
import type { Localized } from '../../geo/types'
import { headlineOf } from '../../workspace/results/headline'
import { worstOutcome } from '../../workspace/results/rows'
import type { CheckState } from '../../workspace/state'
import { OutcomeShape } from '../parts/OutcomeMark'
import { useDoings } from '../shell/doings'
import { useLocalized } from '../store'

interface Properties {
  check: Extract<CheckState, { kind: 'done' }>
  counted: LayerFinding[]
}

/** The strictest finding in one sentence; what it means; what is missing. Never 合规. */
export function VerdictCard({ check, counted }: Properties): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const doings = useDoings()
  const { verdict } = check.result
  const worst = worstOutcome(counted)
  if (worst === null) {
    return (
      <section className="verdict none">
        <h2 id="verdict" tabIndex={-1}>
          {t('check.noLayers')}
        </h2>
        <p>{t('check.noLayersText')}</p>
        <div className="verdict-missing">
          <span className="grow" />
          <button type="button" className="link" onClick={() => doings.pickFiles('control')}>
            {t('check.importControl')}
          </button>
        </div>
      </section>
    )
  }
  return (
    <section className={`verdict ${worst}`}>
      <h2 id="verdict" tabIndex={-1}>
        {verdict.incomplete ? <span className="verdict-prefix">{t('check.incomplete')}</span> : null}
        {heading(t, localized, counted, verdict.level)}
      </h2>
      <VerdictText text={localized(verdict.text)} />
      {verdict.incomplete ? (
        <div className="verdict-missing">
          <OutcomeShape outcome="no-coverage" size={14} />
          <span className="cut" title={missingNames(t, verdict.missing, counted, localized)}>
            {missingNames(t, verdict.missing, counted, localized)}
          </span>
          <button type="button" className="link" onClick={() => doings.pickFiles('control')}>
            {t('check.complete')}
          </button>
        </div>
      ) : null}
    </section>
  )
}

/** Long texts show three lines first: the heading has said the worst already. */
function VerdictText({ text }: { text: string }): ReactElement {
  const { t } = useTranslation()
  const [folded, setFolded] = useState(true)
  const paragraph = useRef<HTMLParagraphElement>(null)
  const [isLong, setIsLong] = useState(false)
  useLayoutEffect(() => {
    const element = paragraph.current
    if (element && folded) setIsLong(element.scrollHeight > element.clientHeight + 2)
  }, [text, folded])
  return (
    <>
      <p ref={paragraph} className={`verdict-text ${folded ? 'folded' : ''}`}>
        {text}
      </p>
      {isLong ? (
        <button type="button" className="link" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {t(folded ? 'check.fullText' : 'check.lessText')}
        </button>
      ) : null}
    </>
  )
}

function heading(
  t: TFunction,
  localized: (text: Localized) => string,
  counted: LayerFinding[],
  level: VerdictLevel,
): string {
  const { kind, statutory, own, demo, statutoryClear } = headlineOf(counted)
  const layers = [
    statutory > 0 ? t('check.headStatutory', { count: statutory }) : '',
    demo > 0 ? t('check.headDemo', { count: demo }) : '',
    own > 0 ? t('check.headOwn', { count: own }) : '',
  ]
    .filter(Boolean)
    .join(t('check.pause'))
  // Of one layer nobody says that all of it is clear.
  const isOne = statutory + demo + own === 1
  const words =
    isOne && kind === 'clear'
      ? t('check.head.clearOne', { layers })
      : isOne && kind === 'none'
        ? t('check.head.noneOne', { layers })
        : t(`check.head.${kind}`, { layers })
  // What a rule asks for follows from statutory layers (in the example: its own) alone.
  const demand =
    kind === 'occupied' && level !== 'none' && statutory + demo > 0
      ? `${t('check.comma')}${localized(LEVEL_NAMES[level])}`
      : ''
  const besides = statutoryClear > 0 ? t('check.headBesides', { count: statutoryClear }) : ''
  return `${words}${demand}${besides}`
}

function missingNames(
  t: TFunction,
  missing: string[],
  counted: LayerFinding[],
  localized: (text: { zh: string; en: string }) => string,
): string {
  const names = missing.map((entry) => {
    const layer = counted.find((finding) => finding.id === entry)
    if (layer) return localized(layer.title)
    const key = `role.${entry}` as 'role.other'
    const word = t(key)
    return word === key ? entry : word
  })
  return t('check.missing', { names: names.join(t('check.pause')) })
}
