import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Described } from '../../workspace/identified'
import { OutcomeShape } from '../parts/OutcomeMark'
import { StatusChip } from '../parts/StatusChip'
import { HitSwatch } from './HitRow'

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
      <Evidence described={described} />
      <Facts described={described} />
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
  const rows: [string, string | null][] = [
    [t('identify.drawn'), described.drawn],
    [t('identify.error'), error],
    [t('identify.class'), described.class],
    [t('identify.officialArea'), area(described.officialAreaKm2)],
    [t('identify.drawnArea'), area(described.drawnAreaKm2)],
    [t('identify.areaNote'), described.areaNote],
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
