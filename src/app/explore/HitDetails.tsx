import { lazy, Suspense, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Described } from '../../workspace/identified'
import { OutcomeShape } from '../parts/OutcomeMark'
import { StatusChip } from '../parts/StatusChip'
import { HitSwatch } from './HitRow'
import { PlanSentence } from './PlanSentence'

/** Comes with the list of projects when a mark that stands for several is first opened. */
const MarkProjects = lazy(() => import('../projects/MarkProjects'))

/** One feature in full: what it is, what the plan says in our words, how sure we are, where it is from. */
export function HitDetails({ described }: { described: Described }): ReactElement {
  const { t } = useTranslation()
  return (
    <div className="hit">
      <div className="hit-head">
        <HitSwatch described={described} />
        <div>
          <h3>{described.title || t('identify.unnamed')}</h3>
          <p className="sub">
            {described.line} {described.status ? <StatusChip status={described.status} /> : null}
          </p>
        </div>
      </div>
      {described.summary ? (
        <div className="summary">
          <p>{described.summary}</p>
          {described.citation ? <p className="sub">{described.citation}</p> : null}
        </div>
      ) : null}
      {described.cited ? <PlanSentence key={described.cited.locator} {...described.cited} /> : null}
      <Evidence described={described} />
      <Facts described={described} />
      {described.projectIds.length > 0 ? (
        <Suspense fallback={null}>
          <MarkProjects ids={described.projectIds} />
        </Suspense>
      ) : null}
    </div>
  )
}

function Evidence({ described }: { described: Described }): ReactElement | null {
  const { t } = useTranslation()
  if (!described.name && !described.extent) return null
  return (
    <div className="evidence">
      {described.name ? (
        <div>
          <span className="sub">{t('identify.name')}</span>
          <b className={described.name === 'stated' ? 'sure' : 'unsure'}>
            <OutcomeShape outcome={described.name === 'stated' ? 'clear' : 'touching'} />
            {t(`identify.${described.name}`)}
          </b>
        </div>
      ) : null}
      {described.extent ? (
        <div>
          <span className="sub">{t('identify.extent')}</span>
          <b className={described.extent === 'schematic' ? 'unsure' : 'sure'}>
            <OutcomeShape outcome={described.extent === 'schematic' ? 'touching' : 'clear'} />
            {t(`identify.${described.extent}`)}
          </b>
        </div>
      ) : null}
    </div>
  )
}

function Facts({ described }: { described: Described }): ReactElement {
  const { t } = useTranslation()
  const area = (value: number | null) =>
    value === null
      ? null
      : t('identify.kilometres', { value: value.toLocaleString('en').replaceAll(',', '\u2009') })
  const error =
    described.errorKilometres === null
      ? described.accuracy
      : t('identify.plusMinus', { value: described.errorKilometres })
  const use =
    described.extent === 'schematic'
      ? t('identify.useSchematic')
      : described.extent === 'reference'
        ? t('identify.useReference')
        : null
  const standing =
    described.standing === null
      ? null
      : t(described.standing === 'study' ? 'identify.study' : 'identify.listedState')
  const rows: [string, string | null][] = [
    [t('identify.drawn'), described.drawn],
    [t('identify.error'), error],
    [t('identify.confidence'), described.confidence ? t(`identify.${described.confidence}`) : null],
    [t('identify.state'), standing],
    [t('identify.class'), described.class],
    [t('identify.officialArea'), area(described.officialAreaKm2)],
    [t('identify.drawnArea'), area(described.drawnAreaKm2)],
    [t('identify.gap'), gapText(described)],
    [t('identify.areaNote'), described.areaNote],
    [t('identify.note'), described.note],
    [t('identify.cited'), described.summary ? null : described.citation],
    [t('identify.use'), use],
    [t('identify.source'), [described.source, described.licence].filter(Boolean).join(' · ') || null],
  ]
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** How far the drawn area is from the published one, with its sign: `+12 %`; null where one of them is missing. */
function gapText({ officialAreaKm2, drawnAreaKm2 }: Described): string | null {
  if (!officialAreaKm2 || drawnAreaKm2 === null) return null
  const percent = Math.round((100 * (drawnAreaKm2 - officialAreaKm2)) / officialAreaKm2)
  return `${percent > 0 ? '+' : ''}${percent} %`.replace('-', '\u2212')
}
