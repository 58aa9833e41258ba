import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { symbolKeyForRole, symbolOfLayer } from '../../../layers/symbols'
import { LAYER_ROLES, type LayerRole } from '../../check/types'
import { REQUIRED_ROLES } from '../../check/verdict/roles'
import { versionText } from '../../workspace/library/build'
import { readinessOf, type Readiness } from '../../workspace/library/readiness'
import { versionIn, type Series } from '../../workspace/library/types'
import { StatusChip } from '../parts/StatusChip'
import { NoSwatch, Swatch } from '../parts/Swatch'
import { useDoings } from '../shell/doings'
import { useLocalized, useWorkspace } from '../store'
import { GROUPS, LAYER_CODES, countText } from './words'

export type OnImport = (role: LayerRole | null, seriesId: string | null) => void

/** Every layer there is or should be: kept ones, required kinds without one, and what comes with the program. */
export function LayerTable({ onImport }: { onImport: OnImport }): ReactElement {
  const { t } = useTranslation()
  const series = useWorkspace((state) => state.library.series)
  const inGroups = new Set<LayerRole>([...GROUPS.groupControl, ...GROUPS.groupProtected])
  const others = LAYER_ROLES.filter(
    (role) => !inGroups.has(role) && series.some((one) => one.versions.at(-1)?.role === role),
  )
  const head = ['layer', 'part', 'nature', 'source', 'version'] as const
  return (
    <table className="library-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('library.layer')}</span>
          </th>
          {head.map((key) => (
            <th key={key} scope="col" className={`col-${key}`}>
              {t(`library.${key}`)}
            </th>
          ))}
          <th scope="col" className="figure">
            {t('library.zones')}
          </th>
        </tr>
      </thead>
      <tbody>
        <Group title={t('library.groupControl')} roles={GROUPS.groupControl} onImport={onImport} />
        <Group title={t('library.groupProtected')} roles={GROUPS.groupProtected} onImport={onImport} />
        {others.length > 0 ? (
          <Group title={t('library.groupOther')} roles={others} onImport={onImport} />
        ) : null}
        <ShippedRows />
      </tbody>
    </table>
  )
}

function GroupRow({ title }: { title: string }): ReactElement {
  return (
    <tr className="group">
      <th scope="colgroup" colSpan={7}>
        {title}
      </th>
    </tr>
  )
}

interface GroupProperties {
  title: string
  roles: readonly LayerRole[]
  onImport: OnImport
}

function Group({ title, roles, onImport }: GroupProperties): ReactElement {
  const series = useWorkspace((state) => state.library.series)
  const readiness = useWorkspace((state) =>
    readinessOf(state)
      .map(({ role, readiness }) => `${role}:${readiness}`)
      .join(),
  )
  const stateOf = (role: LayerRole) =>
    (readiness
      .split(',')
      .find((text) => text.startsWith(`${role}:`))
      ?.split(':')[1] ?? 'missing') as Readiness
  return (
    <>
      <GroupRow title={title} />
      {roles.map((role) => {
        const own = series.filter((one) => one.versions.at(-1)?.role === role)
        return own.length > 0 ? (
          own.map((one) => <SeriesRow key={one.id} series={one} />)
        ) : (
          <RoleRow key={role} role={role} readiness={stateOf(role)} onImport={onImport} />
        )
      })}
    </>
  )
}

function SeriesRow({ series }: { series: Series }): ReactElement | null {
  const { t } = useTranslation()
  const { library } = useDoings()
  const selected = useWorkspace((state) => state.library.selected)
  const removed = useWorkspace((state) => state.removedLayers)
  const loading = useWorkspace((state) => state.library.loading)
  const failed = useWorkspace((state) => state.library.failed)
  const versions = series.versions.filter(({ id }) => !removed.includes(id))
  const kept = versionIn([{ ...series, versions }], series.inForce ?? '') ?? versions.at(-1)
  if (!kept) return null
  const isSelected = selected?.kind === 'version' && versions.some(({ id }) => id === selected.id)
  const isUsed = series.inForce === kept.id
  const symbol = symbolOfLayer({
    symbol: symbolKeyForRole(kept.role),
    status: kept.statutory ? 'statutory' : 'user',
    geometry: 'polygon',
  })
  return (
    <tr className={isSelected ? 'selected' : ''}>
      <td>
        <Swatch symbol={symbol} />
      </td>
      <td>
        <button
          type="button"
          className="library-open"
          aria-pressed={isSelected}
          onClick={() => void library.select({ kind: 'version', id: kept.id })}
        >
          {kept.title}
        </button>
        <div className="sub number">
          {LAYER_CODES[kept.role] ?? t(`role.${kept.role}`)}
          {versions.length > 1 ? ` · ${t('library.versionsMore', { count: versions.length })}` : ''}
        </div>
      </td>
      <td className="part">
        {isUsed ? (
          t('library.partControl')
        ) : (
          <>
            {t('library.noVersionInForce')}
            <div>
              <button type="button" className="link" onClick={() => void library.use(series.id, kept.id)}>
                {t('library.useThis', { version: versionText(kept.provenance) || t('library.unnamed') })}
              </button>
            </div>
          </>
        )}
      </td>
      <td>
        <StatusChip status={kept.statutory ? 'statutory' : 'user'} />
        {loading.includes(kept.id) ? <div className="sub">{t('library.loadingLayer')}…</div> : null}
        {failed[kept.id] ? <div className="field-error">{t('library.damaged')}</div> : null}
      </td>
      <td className="source">{kept.provenance.source || kept.file}</td>
      <td className="version number">{versionText(kept.provenance) || '—'}</td>
      <td className="figure number">{countText(kept.validation.zones)}</td>
    </tr>
  )
}

interface RoleProperties {
  role: LayerRole
  readiness: Readiness
  onImport: OnImport
}

/** What a kind of layer does in checks as things stand: a sketch hints, what is not here takes no part. */
function partOf(role: LayerRole, readiness: Readiness) {
  if (readiness === 'schematic') return 'partHint'
  if (readiness !== 'missing') return 'partControl'
  return REQUIRED_ROLES.includes(role) ? 'partNeeded' : 'partOptional'
}

function RoleRow({ role, readiness, onImport }: RoleProperties): ReactElement {
  const { t } = useTranslation()
  const { library } = useDoings()
  const selected = useWorkspace((state) => state.library.selected)
  const isSelected = selected?.kind === 'role' && selected.role === role
  const isThere = readiness !== 'missing'
  const part = partOf(role, readiness)
  return (
    <tr className={isSelected ? 'selected' : ''}>
      <td>
        {readiness === 'missing' ? (
          <NoSwatch />
        ) : (
          <Swatch
            symbol={symbolOfLayer({
              symbol: symbolKeyForRole(role),
              status: readiness,
              geometry: 'polygon',
            })}
          />
        )}
      </td>
      <td>
        <button
          type="button"
          className="library-open"
          aria-pressed={isSelected}
          onClick={() => void library.select({ kind: 'role', role })}
        >
          {t(`role.${role}`)}
        </button>
        <div className="sub number">{LAYER_CODES[role]}</div>
      </td>
      <td className="part">{t(`library.${part}`)}</td>
      <td>
        {readiness === 'missing' ? (
          <span className="sub">{t('library.notImported')}</span>
        ) : (
          <StatusChip status={readiness} />
        )}
      </td>
      <td className="source">{isThere ? t('library.shipped') : '—'}</td>
      <td className="version">—</td>
      <td className="figure">
        <button
          type="button"
          className="link"
          aria-label={`${t('library.importHere')}: ${t(`role.${role}`)}`}
          onClick={() => onImport(role, null)}
        >
          {t('library.importHere')}
        </button>
      </td>
    </tr>
  )
}

/** Patterns and base map: seen, never judged by. */
function ShippedRows(): ReactElement | null {
  const { t } = useTranslation()
  const localized = useLocalized()
  const pack = useWorkspace((state) => state.pack)
  if (pack.kind !== 'ready') return null
  const { groups, layers } = pack.pack.catalogue
  const rows = groups.flatMap((group) => {
    const own = layers.filter((layer) => layer.group === group.id)
    const [first] = own
    if (!first || (group.kind !== 'pattern' && group.kind !== 'base')) return []
    const zones = own.reduce((sum, layer) => sum + layer.featureCount, 0)
    return [{ group, first, zones }]
  })
  return (
    <>
      <GroupRow title={t('library.groupShown')} />
      {rows.map(({ group, first, zones }) => (
        <tr key={group.id}>
          <td>
            <Swatch symbol={symbolOfLayer(first)} />
          </td>
          <td>
            {localized(group.title)}
            <div className="sub">{t('library.shipped')}</div>
          </td>
          <td className="part">{t(group.kind === 'base' ? 'library.partBase' : 'library.partBackground')}</td>
          <td>
            {group.kind === 'base' ? (
              <span className="tag">{t('library.partBase')}</span>
            ) : (
              <StatusChip status={first.status} />
            )}
          </td>
          <td className="source">
            <span className="two-lines" title={localized(first.source)}>
              {localized(first.source)}
            </span>
          </td>
          <td className="version number">{first.date}</td>
          <td className="figure number">{countText(zones)}</td>
        </tr>
      ))}
    </>
  )
}
