import type { TFunction } from 'i18next'
import { useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { claimsAreas, NO_AREA_CLAIM, withoutAreas } from '../../check/approximate'
import type { Project } from '../../check/types'
import { sevenParametersText } from '../../geo/sevenParameters'
import type { Note } from '../../geo/note'
import { hectareText } from '../../workspace/numbers'
import type { OpenProject } from '../../workspace/state'
import { encodingName, useFormatName } from '../intake/formatName'
import { Icon } from '../parts/Icon'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { ProjectNumber } from '../trust/ResultNumbers'

const REPAIRED = /repaired|united|dropped|closed|corrected|converted/
const LEFT_OUT = /left-out|unreadable|empty|deleted|truncated|unsupported|not-numbers/

interface Fact {
  label: string
  lines: string[]
  /** The lines are of the project's size, which says how it was computed. */
  isSize?: boolean
  /** What a person may set right, with the name of the button for a screen reader. */
  change?: { name: string; go: () => void } | null
}

/** 读到了什么: what was understood of the file, in one line; opened, every fact with how it is known. */
export function ReadFacts({ open }: { open: OpenProject }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const [shown, setShown] = useState(false)
  const doings = useDoings()
  const formatName = useFormatName()
  const { project, itemId } = open
  const layers = useWorkspace((state) => (itemId === null ? undefined : state.fileLayers[itemId]))
  const { source } = project
  const claims = claimsAreas(project)
  const warnings = claims ? project.warnings : withoutAreas(project.warnings)
  const shape = shapeOf(t, project)
  const texts = (pattern: RegExp, none: string) => {
    const fitting = warnings.filter(({ code }: Note) => pattern.test(code))
    return fitting.length > 0 ? fitting.map(({ message }) => localized(message)) : [none]
  }
  const encoding = encodingOf(t, project)
  const declared = project.declaredAreaText
    ? t('check.read.declared', { area: localized(project.declaredAreaText) })
    : t('check.read.undeclared')
  const [repairs, leftOut] = [REPAIRED, LEFT_OUT].map(
    (pattern) => warnings.filter(({ code }) => pattern.test(code)).length,
  ) as [number, number]
  const area = claims
    ? [t('check.read.computed', { hectares: hectareText(project.areaSquareMetres) }), declared].join(' · ')
    : localized(NO_AREA_CLAIM)
  const used = layers?.used.join(t('check.pause')) ?? ''
  const facts: Fact[] = [
    { label: t('check.read.format'), lines: [`${formatName(source.format)} · ${source.file}`] },
    ...(layers
      ? [
          {
            label: t('reading.layers'),
            lines: [t('reading.layersUsed', { used, all: layers.all.length })],
            change: {
              name: t('reading.changeLayers', { layers: used }),
              go: () => void doings.intake.changeLayers(open),
            },
          },
        ]
      : []),
    ...(encoding === null
      ? []
      : [
          {
            label: t('check.read.encoding'),
            lines: [encoding],
            change: mayBeOther(open)
              ? {
                  name: t('reading.changeEncoding', { encoding }),
                  go: () => void doings.intake.changeEncoding(open),
                }
              : null,
          },
        ]),
    {
      label: t('check.read.system'),
      lines: [`${source.crs} · ${localized(source.crsHow)}`],
      change: itemId
        ? {
            name: t('check.changeSystemOf', { system: localized(source.crsHow) }),
            go: () => doings.changeSystem(open),
          }
        : null,
    },
    ...(source.crsParameters
      ? [{ label: t('check.read.parameters'), lines: [sevenParametersText(source.crsParameters)] }]
      : []),
    { label: t('check.read.shape'), lines: [shape] },
    { label: t('check.read.area'), lines: [area], isSize: claims },
    { label: t('check.read.repairs'), lines: texts(REPAIRED, t('check.read.noRepairs')) },
    { label: t('check.read.leftOut'), lines: texts(LEFT_OUT, t('check.read.nothingLeftOut')) },
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
        <span className="number grow">
          {[
            formatName(source.format),
            source.encoding === null ? '' : encodingName(source.encoding),
            shape,
            claims && project.declaredAreaText ? declared : '',
            repairs > 0 ? t('check.read.repaired', { count: repairs }) : '',
            leftOut > 0 ? t('check.read.leftOutCount', { count: leftOut }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {shown ? (
        <dl className="facts number">
          {facts.map(({ label, lines, change, isSize }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {lines.map((line, index) => (
                  <p key={`${index}/${line}`}>
                    {isSize ? <ProjectNumber project={project}>{line}</ProjectNumber> : line}
                  </p>
                ))}
                {change ? (
                  <button type="button" className="link" aria-label={change.name} onClick={change.go}>
                    {t('reading.change')}
                  </button>
                ) : null}
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

/** Text whose encoding nothing fixes, in a file that can be read anew. */
function mayBeOther({ itemId, project: { source } }: OpenProject): boolean {
  const how = source.encodingHow ?? ''
  return itemId !== null && how !== 'ASCII only' && how in HOW
}

const HOW: Readonly<
  Record<string, 'chosen' | 'cpg' | 'language' | 'mark' | 'wide' | 'ascii' | 'utf8' | 'fallback'>
> = {
  chosen: 'chosen',
  '.cpg': 'cpg',
  'dbf language byte': 'language',
  'byte order mark': 'mark',
  'two bytes a sign': 'wide',
  'ASCII only': 'ascii',
  'valid UTF-8': 'utf8',
  fallback: 'fallback',
}

function encodingOf(t: TFunction, { source }: Project): string | null {
  if (source.encoding === null) return null
  const how = source.encodingHow
  return `${encodingName(source.encoding)} · ${t(`check.read.how.${(how && HOW[how]) || 'format'}`)}`
}
