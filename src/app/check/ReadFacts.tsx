import type { TFunction } from 'i18next'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { claimsAreas, NO_AREA_CLAIM, withoutAreas } from '../../check/approximate'
import type { Project } from '../../check/types'
import type { Note } from '../../geo/note'
import { hectareText } from '../../workspace/numbers'
import { Icon } from '../parts/Icon'
import { useLocalized } from '../store'

const REPAIRED = /repaired|united|dropped|closed|corrected|converted/
const LEFT_OUT = /left-out|unreadable|empty|deleted|truncated|unsupported|not-numbers/

/** 读到了什么: what was understood of the file, in one line; opened, every fact with how it is known. */
export function ReadFacts({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const [shown, setShown] = useState(false)
  const { source } = project
  const claims = claimsAreas(project)
  const warnings = claims ? project.warnings : withoutAreas(project.warnings)
  const shape = shapeOf(t, project)
  const texts = (pattern: RegExp, none: string) => {
    const fitting = warnings.filter(({ code }: Note) => pattern.test(code))
    return fitting.length > 0 ? fitting.map(({ message }) => localized(message)) : [none]
  }
  const encoding = encodingOf(t, project)
  const area = claims
    ? [
        t('check.read.computed', { hectares: hectareText(project.areaSquareMetres) }),
        project.declaredAreaText
          ? t('check.read.declared', { area: localized(project.declaredAreaText) })
          : t('check.read.undeclared'),
      ].join(' · ')
    : localized(NO_AREA_CLAIM)
  const facts: [string, string[]][] = [
    [t('check.read.format'), [`${source.format} · ${source.file}`]],
    ...(encoding === null ? [] : [[t('check.read.encoding'), [encoding]] satisfies [string, string[]]]),
    [t('check.read.system'), [`${source.crs} · ${localized(source.crsHow)}`]],
    [t('check.read.shape'), [shape]],
    [t('check.read.area'), [area]],
    [t('check.read.repairs'), texts(REPAIRED, t('check.read.noRepairs'))],
    [t('check.read.leftOut'), texts(LEFT_OUT, t('check.read.nothingLeftOut'))],
  ]
  return (
    <section className="read-facts">
      <button
        type="button"
        className="read-toggle sub"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'down' : 'right'} size={14} />
        <span>{t('check.read.title')}</span>
        <span className="cut number">
          {[source.format, source.encoding === null ? '' : encodingName(source.encoding), shape]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {shown ? (
        <dl className="facts number">
          {facts.map(([label, lines]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {lines.map((line, index) => (
                  <p key={`${index}/${line}`}>{line}</p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}

function shapeOf(t: TFunction, { source, parts, polygons, vertices }: Project): string {
  const holes = polygons.reduce((sum, rings) => sum + rings.length - 1, 0)
  return [
    source.parcels === undefined ? '' : t('check.read.parcels', { count: source.parcels }),
    t('check.read.parts', { count: parts }),
    t('check.read.holes', { count: holes }),
    t('check.read.vertices', { count: vertices }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** GBK is the name that people know; it is read with the larger GB18030. */
function encodingName(encoding: string): string {
  return encoding === 'gb18030' ? 'GBK' : encoding.toUpperCase()
}

const HOW: Readonly<Record<string, 'chosen' | 'cpg' | 'language' | 'mark' | 'ascii' | 'utf8' | 'fallback'>> =
  {
    chosen: 'chosen',
    '.cpg': 'cpg',
    'dbf language byte': 'language',
    'byte order mark': 'mark',
    'ASCII only': 'ascii',
    'valid UTF-8': 'utf8',
    fallback: 'fallback',
  }

function encodingOf(t: TFunction, { source }: Project): string | null {
  if (source.encoding === null) return null
  const how = source.encodingHow
  return `${encodingName(source.encoding)} · ${t(`check.read.how.${(how && HOW[how]) || 'format'}`)}`
}
