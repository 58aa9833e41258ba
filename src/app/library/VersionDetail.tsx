import { useState, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { encodingName } from '../intake/formatName'
import { versionText } from '../../workspace/library/build'
import { seriesOf, type KeptVersion, type Series } from '../../workspace/library/types'
import { hectareText } from '../../workspace/numbers'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { HowNumber } from '../trust/HowNumber'
import { useWords } from '../trust/useWords'
import { keptFacts } from '../trust/versionFacts'
import type { OnImport } from './LayerTable'
import { ValidationList } from './ValidationList'
import { countText } from './words'

/** All that is known of a kept version, its sisters, and what can be done with it. */
export function VersionDetail({
  kept,
  onImport,
}: {
  kept: KeptVersion
  onImport: OnImport
}): ReactElement | null {
  const { t } = useTranslation()
  const { library } = useDoings()
  const all = useWorkspace((state) => state.library.series)
  const isBusy = useWorkspace((state) => state.library.job !== null)
  const [sure, setSure] = useState(false)
  const series = seriesOf(all, kept.id)
  if (!series) return null
  return (
    <>
      <div className="library-aside-body">
        <section>
          <h3>{t('library.versions')}</h3>
          <Versions series={series} shown={kept.id} />
        </section>
        <section>
          <h3>{t('library.fields')}</h3>
          <dl className="library-facts">
            {(['name', 'id', 'function', 'class'] as const).map((meaning) => (
              <div key={meaning}>
                <dt>{t(`library.meaning.${meaning}`)}</dt>
                <dd>{kept.mapping[meaning] ?? t('library.unused')}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Facts kept={kept} />
        <section>
          <h3>{t('library.validation')}</h3>
          <ValidationList kept={kept} />
        </section>
      </div>
      <div className="library-aside-foot">
        <button type="button" className="button" onClick={() => onImport(kept.role, series.id)}>
          {t('library.newVersion')}
        </button>
        <span className="grow" />
        {sure ? (
          <>
            <span className="sub">{t('library.eraseText')}</span>
            <button type="button" className="button" onClick={() => void library.erase([kept.id])}>
              {t('library.eraseConfirm')}
            </button>
            <button type="button" className="button plain" onClick={() => setSure(false)}>
              {t('library.cancel')}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="button plain" disabled={isBusy} onClick={() => setSure(true)}>
              {t('library.erase')}
            </button>
            <button
              type="button"
              className="button plain"
              disabled={isBusy}
              onClick={() => library.remove([kept.id])}
            >
              {t('library.remove')}
            </button>
          </>
        )}
      </div>
    </>
  )
}

function Facts({ kept }: { kept: KeptVersion }): ReactElement {
  const { t } = useTranslation()
  const localized = useLocalized()
  const words = useWords()
  const { provenance, validation } = kept
  const coverage =
    kept.coverage.kind === 'zones'
      ? t('library.coverageZones')
      : `${t(kept.coverage.kind === 'units' ? 'library.coverageUnits' : 'library.coverageFile')}${t('check.colon')}${kept.coverage.names.join('、')}`
  const ground = validation.groundSquareMetres ?? null
  const groundText =
    ground === null ? t('library.areaUnknown') : `${hectareText(ground)} ${t('library.hectaresUnit')}`
  const area = (text: string) => (
    <HowNumber title={kept.title} facts={() => keptFacts(words, kept)}>
      {text}
    </HowNumber>
  )
  const rows: [string, ReactNode][] = [
    [t('library.role'), t(`role.${kept.role}`)],
    [t('library.file'), kept.file],
    [t('library.sourceName'), provenance.source],
    [t('library.versionName'), provenance.version],
    [t('library.approval'), provenance.approval],
    [t('library.date'), provenance.date],
    [t('library.accuracy'), provenance.accuracyMetres === null ? '' : String(provenance.accuracyMetres)],
    [t('library.secrecy'), provenance.secrecy],
    [t('library.system'), `${localized(kept.system.name)} · ${localized(kept.system.how)}`],
    [t('library.encoding'), kept.encoding ? encodingName(kept.encoding) : ''],
    [t('library.coverage'), coverage],
    [
      t('library.geometry'),
      validation.readVertices === undefined
        ? t('library.geometryKept', {
            zones: countText(validation.zones),
            kept: countText(validation.vertices),
          })
        : t('library.geometryRead', {
            zones: countText(validation.zones),
            read: countText(validation.readVertices),
            kept: countText(validation.vertices),
          }),
    ],
    [t('library.areaSum'), area(`${hectareText(validation.areaSquareMetres)} ${t('library.hectaresUnit')}`)],
    [t('library.areaGround'), ground === null ? groundText : area(groundText)],
    [t('library.hash'), `SHA-256 ${kept.zones.sha256}`],
    [t('library.importedAt'), kept.importedAt.slice(0, 16).replace('T', ' ')],
  ]
  return (
    <section>
      <h3>{t('library.provenance')}</h3>
      <dl className="library-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{value || '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Versions({ series, shown }: { series: Series; shown: string }): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const removed = useWorkspace((state) => state.removedLayers)
  const isBusy = useWorkspace((state) => state.library.job !== null)
  const versions = series.versions.filter(({ id }) => !removed.includes(id))
  const name = (kept: KeptVersion) => versionText(kept.provenance) || t('library.unnamed')
  return (
    <ul className="library-versions">
      {[...versions].reverse().map((kept) => (
        <li key={kept.id} className={kept.id === shown ? 'shown' : ''}>
          <button
            type="button"
            className="link grow"
            aria-pressed={kept.id === shown}
            onClick={() => void library.select({ kind: 'version', id: kept.id })}
          >
            {name(kept)}
          </button>
          <span className="sub number">{kept.importedAt.slice(0, 10)}</span>
          {series.inForce === kept.id ? (
            <>
              <span className="tag statutory">{t('library.inForce')}</span>
              <button type="button" className="link" onClick={() => void library.use(series.id, null)}>
                {t('library.stopVersion')}
              </button>
            </>
          ) : (
            <button type="button" className="link" onClick={() => void library.use(series.id, kept.id)}>
              {t('library.useVersion')}
            </button>
          )}
          {kept.id === shown ? null : (
            <button
              type="button"
              className="link"
              disabled={isBusy}
              aria-label={t('library.compareWith', { version: name(kept) })}
              onClick={() => {
                const [older, newer] = [kept.id, shown].sort(
                  (a, b) => ageOf(versions, a) - ageOf(versions, b),
                )
                if (older && newer) void library.compare(older, newer)
              }}
            >
              {t('library.compare')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Versions stand oldest first. */
function ageOf(versions: readonly KeptVersion[], id: string): number {
  return versions.findIndex((kept) => kept.id === id)
}
